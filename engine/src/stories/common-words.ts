/**
 * Words of general English and the share of texts they stand in, rounded to six steps; all other words are rarer.
 * Made of the document frequencies of dictionary forms in English Web Treebank (train) and GUM (both CC BY-SA 4.0) and,
 * half and half with these, in the odd topics of ECB+ (CC BY 3.0), every story counting the same. Frequencies only,
 * no text. Kept in the engine because a desk that starts has read nothing it could count.
 */
const STEPS: readonly (readonly [share: number, words: string])[] = [
  [
    0.32,
    'be call come do find first get give go good have know last leave look make many more need new ' +
      'old other place run see state take think time use want way work',
  ],
  [
    0.16,
    'accord add allow american area ask bad base become begin believe big case change charge city ' +
      'consider country day death drive end expect family feel few fire follow friday game great group ' +
      'hand head hear help high hold home hour include issue keep kill lead least let life like little ' +
      'live long lot man mean minute month most move much name national next night number office one ' +
      'open order own part people person plan play point police problem process provide put question ' +
      'receive release remain report result return right same saturday say season second service set ' +
      'several show small start stop sure talk team tell thing today try tuesday turn visit week win ' +
      'world year',
  ],
  [
    0.08,
    'a.m. able act action address affect agency agree air amount answer appear apply arrest arrive ' +
      'attack attempt attention attorney authority available back bear bit block body book break bring ' +
      'brother build building bush business buy california car care career carry catch cause center ' +
      'central chance check chief child claim clear close coach comment community company complete ' +
      'condition conference continue control cost county couple course court create current customer ' +
      'damage date david dead deal decade december decide decision defense department describe design ' +
      'determine develop development die different director discuss drop due early east easy effort ' +
      'enjoy enter event example experience expert face fact fail fall federal field fight figure file ' +
      'final finish focus food foot force form former free friend front full future gas general girl ' +
      'government grow gun guy half happen hard history hit hope house idea important increase ' +
      'information injury interest international involve job john key kind land large late law leader ' +
      'left legal level light line list local lose loss love main major manager march mark market may ' +
      'meet member miss monday money morning mother nation natural news nice north note october offer ' +
      'officer official only option p.m. party pass past pay pick player playoff policy political ' +
      'position possible post power present president press previous price program project protect ' +
      'public pull reach read real reason recent recommend record regard remember request require ' +
      'reserve response rest review role room round rule rush scene schedule school score security seek ' +
      'seem send september serve shoot shooting short shot side sign site situation sound source south ' +
      'speak special spend spot staff stand statement stay step store street strike such suggest sunday ' +
      'support system term test thanks third throw thursday title top total town travel treat trial ' +
      'type understand university us victory wait walk watch wednesday west whole witness woman word ' +
      'write yard york young',
  ],
  [
    0.04,
    'ability accept access accident account accuse active activity addition additional administration ' +
      'admit advance advice advise afternoon age agent agreement aid aim alaska alcohol america ' +
      'analysis andrew animal announce application appreciate approach approve april argue arm army art ' +
      'article aspect assault assist assistant assume atlanta attach attend august author avenue ' +
      'average avoid aware ball bank bar basis battle beat beautiful benefit bill black blood blow ' +
      'board border bowl boy brooklyn brown browser bullet campaign canada candidate capital card ' +
      'carolina cash century certain challenge champion charger cheek choice choose chris church class ' +
      'clean club code college colt comfortable commission committee common compare computer concern ' +
      'conduct confirm congress connect connection contact contain contract convict cook copy corner ' +
      'correct council count cover credit crime criminal critical cross crowd cut daily dangerous data ' +
      'daughter de decline defeat defensive degree delay deliver demand deny depend destroy detail ' +
      'diego difference difficult direct direction discussion district division doctor document dollar ' +
      'door double doubt downtown draft draw drink driver e-mail eastern eat economic education effect ' +
      'elect election email emergency encourage endangered energy engage england english enough enron ' +
      'ensure entire environment escape establish estimate etc. europe evening evidence excellent ' +
      'execute exist expand explain exploit explorer express extend eye facility factor fan father fear ' +
      'feature february female fifth fill financial fine fish fix flight floor fly foreign fourth fun ' +
      'further gain george germany global goal gray green ground guard guess hall handle hang happy ' +
      'harm health heart heavyweight highway hill hospital host hotel houston huge human hundred hurt ' +
      'ice identify image impact improve incident independent indianapolis indicate individual industry ' +
      'influence inform initial injure injured instance intend interested interesting interior internet ' +
      'interview introduce investigation invite item jack jackson jail james january jim johnson join ' +
      'jones joseph judge july jump june jury justice kid klitschko knee lack language launch lawyer ' +
      'lay league learn less letter lie likely limit limited link listen load locate location low luck ' +
      'maintain manage management match material matter measure media medical meeting mention message ' +
      'michael microsoft middle military mind minister model modern moment monitor mountain mr. murder ' +
      'nature nba necessary neighborhood network nfl notice november obama observe occur oil ok ' +
      'operation opinion opportunity organization original owner page pair paper parent park parliament ' +
      'particular paul peace percent perfect perform performance period personal philadelphia phone ' +
      'picture piece plant poor popular population potential practice prepare pressure prevent prior ' +
      'prison produce product professional professor promise promote property propose prosecutor ' +
      'protection protest prove publish purchase purpose push quality quarter quote raise range rank ' +
      'rate ready receiver recover red reduce refer reference refuse reggie region regular regulation ' +
      'related relationship remove replace reporter represent representative requirement research ' +
      'resource respect respond responsibility restaurant reveal richard ride rise risk road robert ' +
      'rock roll route safe safety saint sam san save science scientist scoring sea search seat ' +
      'secretary section seed self sell senior sense sentence separate series serious settle share shop ' +
      'similar simple single sit sixth smith social society software solution son sorry sort space ' +
      'species specific speed spokesman spread st. standard star station steal story strong structure ' +
      'struggle student study stuff subject success successful suffer summer suppose surprise surround ' +
      'survive suspect suspicion target technology teenager texas thank thomas thousand threat threaten ' +
      'tie tony touch touchdown track trade training treatment trip trouble true trust turkmenistan tv ' +
      'u.s. union unique unit unite united up update urge user valley value various vehicle version ' +
      'veteran vice victim video view vincent violence visitor vote vulnerability w. war washington ' +
      'water weapon wear web website weekend white wide wife wild wildlife williams willing window wish ' +
      'wladimir wonder worker worry worth wrong yesterday youth zone',
  ],
  [
    0.02,
    'a. academic accurate achieve acknowledge actress actual adam adjust adopt adult advanced ' +
      'advantage afc affair afraid aggravate airport al albany alert allegation allege alone ' +
      'alternative amazing analyst anger ankle announcement anthony anticipate aoraki apartment ' +
      'apologize appeal appearance appointment appropriate approval argument arrange arrival ashgabat ' +
      'asian assess assistance associate association assure athens atmosphere attacker attract ' +
      'australia australian await award baby background bail balance ban band barack basic basketball ' +
      'bay beach bed beginning behavior belief bell belong belt bench berth bet bible biological ' +
      'biologist bird birthday blame blaze bleed blog bloomington blue boat bob bomb bother bottle ' +
      'bottom box bradley brain brand brian brief british broad bruce budget bug burn bus busy butler ' +
      'ca cage caliber camp can canadian canvas cap capture cast category cell centre ceo chair ' +
      'chairman challenger championship channel chant character charles cheap cheeks chicago china ' +
      'chinese christmas circle circumstance cite citizen civil clark clash click client climate climb ' +
      'climber clinch coaching coast cold colleague collect collection color combine comeaux command ' +
      'commerce commercial commissioner commit commitment communication comparison compete complain ' +
      'complex comprehensive concept concerned conclude conclusion conflict consecutive consequence ' +
      'conservation conservative consistent constitution construction consult consultation content ' +
      'contest context contribute contribution conversation convert conviction cool cop corporate ' +
      'counter courthouse courtroom coverage craft crash creation crew critic crucial cruise cry ' +
      'cultural culture custom cycle dad dallas darius dark dave davis deadly dear debate declare deep ' +
      'defend defendant defender define definition delete delivery democracy democratic demonstrate ' +
      'deputy deserve desire desk destination detailed detroit difficulty dinner disappointed discover ' +
      'display dispute distance distribute distribution diversity dog dominate doug down download drag ' +
      'dream driving drug drunk drunken dry dui duke duty eagle earn earth economy ed edge effective ' +
      'element eliminate emerge emission emotional employ employee enable enemy enforcement entrance ' +
      'entry environmental environmentalist equal equip equipment era error establishment european ' +
      'evaluate evansville examine exchange excited execution executive exercise expectation expensive ' +
      'explore expose exposure extra extreme failure fair faith false familiar famous fast fatal favor ' +
      'favorite fax fee feed feeling fellow fighter film finding firm fishery fit fl flame flaw flee ' +
      'florida flow folk football ford forget formal format forward foundation france franchise ' +
      'francisco freedom french frequent fresh friendly fuel function fund gang gary gather gene ' +
      'generate generation german giant gift glass god google governor grab graduate grand grant greece ' +
      'greek grigoropoulos guarantee guest guide guilty habitat hacker hansbrough hasim hate healthy ' +
      'hearing heat heavy heel height helicopter helpful hide highlight hire historic historical ' +
      'holiday homicide honest honor horrible horse horton hot husband ibf identity ie ignore illegal ' +
      'imagine immediate implement implementation improvement inch india indian indiana info initiate ' +
      'inspector inspire install institute instruction insurance intelligence interception interim ' +
      'internal introduction investigate investigator investment involved iran iraq iraqi island italy ' +
      'ivory j. jacksonville jaguar jamal jan. japanese jeff jersey joe jonathan jordan journal jr. ' +
      'juror kansas kathina ken kick killing kimani king knock knowledge la label lady larry leadership ' +
      'leg legitimate lewis lifetime lindsay linebacker lock lohan london lopez louis lucky lunch lynch ' +
      'machine magazine maid mail majority male malicious mandatory manner manning manslaughter map ' +
      'marie marine marriage marry mary mass master mat maurice maximum mcallister mcdermott meal ' +
      'meaning means medium memory metal meter method mexico miami mike mile million minimum minor ' +
      'mission missouri mistake mix mom mount movement movie mr multiple museum music muslim narrow ' +
      'native near nearby negative neighbor net newspaper nichols nick no. normal northern notify novel ' +
      "numerous nypd o'brien object observer obtain occasion offense offensive ongoing online opening " +
      'operate opponent oppose opposition organisation organize origin orleans out overall overcome ' +
      'overturn pacific pack package pain paint palin panel paris parking parliamentary parole ' +
      'participant participate partner passing patch path patient patrol payment payton peaceful ' +
      'penalty permit pet peter peyton phil philly photo physical pie pierre pilot pittsburgh plane ' +
      'plead pleased polar politics poll pool portion portland pose positive possession possibility ' +
      'postseason pound pour powerful presence preserve presidential primary prime principle print ' +
      'privacy private pro probation procedure proceed production profit progress prohibit prompt ' +
      'pronounce proper province publication punch pursue quarterback quarterfinal quick quiet race ' +
      'rahman rampage rape rare ray reaction realize reasonable rebound recall reception recipient ' +
      'recognition recognize referee reflect regards regime regional register regret rehab reid reign ' +
      'relate relation relative relevant reliable religious reminder remote rent repair repeat reply ' +
      'republican reputation rescue researcher resident responsible restore resume retain retire ' +
      'reverse revise revolver reward rich rid ring riot rival river roof rookie root roster row russia ' +
      'russian s. sale sample sarah scale scientific scott scream screen sean seattle secret secure ' +
      'select session settlement seventh severe sex sexual sgt. shake shape shell shet ship shoulder ' +
      'shut sidewalk significant sink sister sixer size skill sky sleep slip slow smart smoke southern ' +
      'soviet sport spring squad square stability stadium stage standing status steve stick straight ' +
      'strategy strength stretch style su submit substantial sue suggestion suit sun super superior ' +
      'supporter supreme surface surgery survey suspicious switch table tackle tank task taste tax ' +
      'teach tear technical teen television temperature ten tend tension terrible territory terrorist ' +
      'testify testimony text theory thompson thought tight times timmons tom tomorrow tonight tool ' +
      'topic tough tour tourist tournament trading tradition traffic trail train transaction transfer ' +
      'translate transport transportation trend trigger truck truth turkmen ty tyler typical u. uk ' +
      'ukrainian unable undermine understanding uniform unknown unprecedented usual vacation valuable ' +
      'van vary vast vehicular vet vigil village violation voice volunteer voter wall warm warming warn ' +
      'wasilla waste wave wayne wba wbo weaken wealth weather weekly weight welcome western while ' +
      'wikinews will william wind winner winter wonderful wound yellow zealand zurana',
  ],
  [
    0.01,
    'abandon abolish above absence absolute absorb abuse academy acceptance accessible accommodate ' +
      'accommodation accompany accomplish accomplishment accordance ace achievement acquire activex ' +
      'activist actor adapt adaptation adequate administer administrative adventure advisor advisory ' +
      'advocate afford afghanistan africa african aftermath aged agenda aggressive ahmed airline akhal ' +
      'alarm alexander alexandros alive allen alliance allocate ally alter ambitious amend analyze ' +
      'anchorage ancient angel angeles angle angry ann anniversary annual antonio apology apparent ' +
      'appoint arab arabia arcade architecture arctic arena arise armed arson arthroscopic artino ' +
      'artist artistic asia assassination assemble assembly assert assessment asset assign associated ' +
      'athlete athletic atlantic atmospheric attachment attain attraction attribute audience austin ' +
      'authorize auto automatic autopsy availability ave ave. aviation awful baehr bag baghdad ballot ' +
      'baltimore bang bankruptcy barnes barry basket bathroom baytown bbc beaumont bedroom behalf being ' +
      'belgium ben beneficial berdymukhamedov betty bid bike billy bin birth bite bless blind bluejay ' +
      'bluejays boast bodiford bombing bond boot booth boston boulevard bounce bound bout boyfriend ' +
      'brad brady branch brandau brazen breakfast breaking breast breed brick bridge bright broadcast ' +
      'brownsville browse buck buckley buddy buford bulldog bulletin bunch burden bureau burnsville ' +
      'burst bury butterfly button bypass cafe calendar calif. calm cam camera campus camry cancel ' +
      'cancer capability capable capacity captain carbon careful carpet carrasquillo carter casualty ' +
      'cat caution celebrate cent ceremony chain challenging chaos chapter characterize charity ' +
      'charlotte charm charter chase cheer cheese chemical chest chicken chill chip chohan chp ' +
      'christchurch christian christopher chuck cindy cis civilian clarify classic classical cleveland ' +
      'cliff clinton clock clothes clothing cloud co coalition coastal coffee cognitive coin ' +
      'collaboration collapse collateral colony columbia column combination comeback comfort commander ' +
      'commodity communicate communist companion competition competitive complaint completion ' +
      'complicated comply component composition compound comprise compromise concentration concert ' +
      'confess confession confidence confident confidential confidentiality confrontation ' +
      'congratulation congressional conscious consensus considerable consideration consist constant ' +
      'constitute construct consume consumer consumption container contemporary contender contrast ' +
      'contributor controversial convention convince cooperation coordinator copyright core cornerback ' +
      'corporation corps correction correspondence corrupt costas costly councilman counsel ' +
      'counterparty coup cousin crack crazy cream creative creek creighton crisis criterion criticism ' +
      'criticize crosswalk crown curious currency custody d. dairy dale dalembert dam dan dance danger ' +
      'danny database deadline dean debt dec. decent declaration decrease dedication default defence ' +
      'deficit del deliberate deliberation delicious delta democrat demonstration dennis deploy deposit ' +
      'depot description desert deshawn designate desperate destruction detect detective determination ' +
      'determined devastate developer device devil devote dial differ digital dileo dine dining dirk ' +
      'dirty disappear disappointing disaster discipline disclose discount discovery disease dish ' +
      'dishonor dismiss dispatch distinction distinguish diverse divide divisional dna dolphin domain ' +
      'dominant don donate donation done dozen dr. drake dramatic dress drew drill drilling dumb dump ' +
      'duncan dunk duration dwi dynamic eager eb echenique eddie edit editor educate educational edward ' +
      'efficient egg eighth elder electoral electric electricity eligible elite elton emotion emphasize ' +
      'employment empty ena encounter endanger engine engineer engineering enhance enormous enterprise ' +
      'entertainment entity episode equation equivalent eric essence essential ethnic evacuate ' +
      'evaluation evil evolution evolve exact examination exceed exception exclude excuse exhibit ' +
      'existence exit expansion expense experiment experimental expertise expire explanation explosive ' +
      'expression extension extensive extent external extinction facilitate faction fade fake fame ' +
      'fantastic far farm farmer fashion fault favour feb. federation festival fiction fighting filter ' +
      'finale finalize finance finger firefighter flash flat flatbush flip flood floore fold foreigner ' +
      'forge fortune forum fought foul found founder frame framework frank freeway freeze freshman ' +
      'frustrate frustrated ft fulton fumble fundamental funding funeral funny furniture gallery gallon ' +
      'gap garden garrard gaskin gate gear gender gentleman georgia gerald gibbs girlfriend glacier ' +
      'glad globe gm gold golden gone gov. govern graphic greenhouse greeting gregory grip gross ' +
      'grounds growth guidance guideline gulf gunfire gunshot h. habit hack halftime halt hamilton ' +
      'hamstr handcuff handful harbor harrison harry haven headquarters hell hennepin henry herald ' +
      'hillis hilton hole holy homeland hood hook hostile housing howard hoyt hub humanity hungry hunt ' +
      'huntsville hurl hurry hut ibo ideal ill immigrant immigration imperil implication importance ' +
      'impose impossible impressive imprison in inc. incentive income incorporate incredible index ' +
      'industrial industrialist inexperienced infect influential inhabitant initiative inmate innocence ' +
      'innocent inquire insane inside insight instant institution intellectual intense intent intention ' +
      'intercept interfere interpretation intersection invent invitation invoice invoke involvement ir ' +
      'iranian ireland irish iron isda islamic israel it italian jab jamaal jamaica jamie japan jay ' +
      'jeremy jermayne jesus jew jewish jimmy joint joique joke jon josh journalist journey joy ' +
      'judgment julie julius jumaane junior justify karamanlis keiwan kelly kempthorne kennedy ketsoyan ' +
      'kevin killer kilometer kingdom knockout ko korea kyle l. lab labor lake landscape lane lasalle ' +
      'latin latter laugh lawsuit lb learning lee legacy legend legislation legislative legislature ' +
      'length lengthy lennox lesson lexical liberal liberty license lift limitation lineman lion ' +
      'listing literature living loan lobby locke log loot los luann ly mac mad magic making malaysia ' +
      'malware manipulate manual marketing marshal martin massive matanuska mathematics mature max ' +
      'mayor meaningful meantime meat mechanism medicine melt memorial mental menu mere merit mess ' +
      'metre metro midnight migrant migrate migration mild militant milk miller mine ministry minnesota ' +
      'minority misdemeanor missing mitchell mo mobile moderate modify mommy monthly moore moral ' +
      'morningside mosque motion motive motor mouth mp ms. mt municipal murderer muscle mystery nail ' +
      'nasa nato ncaa neck negligent negotiate negotiation nervous netherlands newport newton nickname ' +
      'ninth niyazov noise nominate nomination noon northeast northwest nose notable notch notion ' +
      'nuclear ny objection objective obligation observation obvious occupation ocean oct. odd off ohio ' +
      'okay oklahoma ontario op operator opposite orange ordinary orientation orlean osce outcome outer ' +
      'outlet outrage outside outstanding overpower oversee overview overwhelming owe owen pace pagano ' +
      'painful painting pakistan pakistani palmer paragraph paramedic participation passenger password ' +
      'pastor pat patience patron pattern pc peak pend peninsula per perceive percentage perception ' +
      'permanent permission personality personnel perspective petroleum phase phenomenon philippines ' +
      'phillip philosophy phoenix photograph phrase pile pioneer pipeline piston plague plain ' +
      'plaincloth planet planning plastic plate pleasant please pledge plenty plot plunge pocket ' +
      'pointer policeman politician pollution pop popularity port possess poverty povetkin praise ' +
      'prayer precinct predator predecessor predict prefer preparation presentation presume pretty ' +
      'priest priority privileged prize processing proclaim producer programme prominent promises proof ' +
      'proposal prosecution prospect protester proud provision provocation psychology pub publisher ' +
      'pump punishment punt pure purple pursuit qaeda queens quinn r. racial radical radio rahall rail ' +
      'rain raj rally randy rapid rating ratliff raw raymond react reader reading reality rear rebel ' +
      'rebuild receipt recommendation recording recovery recruit referendum reform registration ' +
      'regulate regulatory reject relax relief relieve religion rely remainder remark remarkable remedy ' +
      'remind renew rental rep rep. replacement representation reproduce republic rescind residence ' +
      'resign resolution resolve resort restrict restriction retreat retrieve rev. revision revoke ' +
      'revolution revolutionary rhythm rice richmond rick ridge ridiculous riding rioting rip rite rob ' +
      'rodney romantic ronald rooftop rope rossi rough routine rowland roy rude ruin ruling running ' +
      'rusher rushing ryan sack saddam sail sake salary salazar samuel sand sandwich santa sap ' +
      'saparmurat satisfied satisfy saudi scandal scare scared scenario schenectady scholar scorer ' +
      'scratch screw seal sefton segment seize selection semifinal senate senator sensitive sept. ' +
      'sergeant server setback seth setting shadow sham shed sheet shelter sheriff shield shift shirt ' +
      'shock shocked shoe shondell shopping shout shower shy sick sideline sight signal signature ' +
      'signing silent silver ski skin skip slain slice slide slight smash smell smile smooth snake snap ' +
      'sneak snyder sobriety soft soil soldier solid solve soul southeast spain span spanish spare ' +
      'spark speaker specialist specify spectacular speech spending spirit spiritual split spokeswoman ' +
      'sponsor sprain spray st stab stable stade stamp statistic statute steel steeler steep stefanski ' +
      'stem stephen stock stone storage storm strain strange stray streak stream strengthen stress ' +
      'strict stride string stuck subdue subryan subsequent substance succeed successor succop ' +
      'sufficient suicide suisse suitable suite summary sunni supplies supply surge surprised ' +
      'surprising surrender surveillance survival susan suspend sustain swear sweet switzerland syrian ' +
      't. tactic talent taliban tampa tap tape tar tara taser tasman td teacher teammate teasley tech ' +
      'technique telephone temple temporary tennessee terror terrorism terry texan theater theft theme ' +
      'thin thinking thorough threatened thrive throat ticket timeout timing tiny tip tired toe ' +
      'tolerate toll ton toronto toss tourism toxic toy toyota trademark trader traditional trainer ' +
      'transition translation trash traveler treaty tree tremendous troops tropical turnover twitter ' +
      'ultimate un unanimous unbeaten unbelievable unc unclear undergo undertake underwend undeserved ' +
      'unlikely unpopular unrest unsure unusual upper upset urban urgent usa used useful utility va. ' +
      'vacant valid validity vandeest variety vendor venture verdict verify very viable vietnam ' +
      'vinatieri violate violent virginia visa vishwanand visible vision visual vital vitali volume ' +
      'vontae voting vulnerable wake walker warehouse warning warrant wash wbc weak wealthy wedding ' +
      'weeks well wet wheel wheelchair widespread wilhelm windows wing wire wise withdraw wood ' +
      'workaround working worried worship worthy wrap writer writing wynn youtube',
  ],
]

/** Share of texts by word, between 0.01 and 0.32; absent words stand in fewer. */
export const COMMON_WORDS: ReadonlyMap<string, number> = new Map(
  STEPS.flatMap(([share, words]) => words.split(' ').map((word) => [word, share] as const)),
)
