/**
 * Words that signal an attribution, by what they do and by the complements that make them do it.
 *
 * The classes follow the attribution types of PARC 3 and PolNeAR (assertion, belief, intention, fact, decree);
 * the complements are those of Universal Dependencies. Membership was checked on the training part of
 * PolNeAR by counting how often a word with that complement is a cue there; no text was copied.
 */
export type CueClass =
  | 'saying'
  | 'asserting'
  | 'asking'
  | 'denying'
  | 'judging'
  | 'attitude'
  | 'perception'
  | 'directive'
  | 'commissive'
  | 'decree'
  | 'showing'

/**
 * A complement that holds content: a clause, direct speech, an infinitive, a gerund, a noun phrase,
 * or a predicate over the object ("called it a farce", "described him as calm").
 */
export type Complement = 'clause' | 'quote' | 'to' | 'gerund' | 'noun' | 'predicate'

/** What one word can do as a cue. */
export interface CueEntry {
  readonly class: CueClass
  readonly takes: readonly Complement[]
  /** Prepositions that lead to content: "called *for* restraint". */
  readonly prepositions: readonly string[]
}

interface Group {
  readonly class: CueClass
  readonly takes: readonly Complement[]
  readonly prepositions?: string
  readonly words: string
}

const VERB_GROUPS: readonly Group[] = [
  {
    class: 'saying',
    takes: ['clause', 'quote'],
    words:
      'say tell write add state declare announce note remark comment observe explain reply respond answer report ' +
      'recount relate reveal disclose mention tweet post testify quip joke repeat reiterate echo conclude continue ' +
      'recall stress emphasize emphasise underline underscore highlight clarify specify confirm convey inform ' +
      'notify quote cite shout exclaim counter retort muse opine ' +
      'message text email signal communicate point convey proclaim pronounce summarize volunteer recite read charge claim',
  },
  {
    class: 'saying',
    takes: ['quote'],
    words:
      'yell cry chant whisper mutter murmur interject interrupt elaborate smile laugh sigh snap scoff fume deadpan intone ' +
      'gush begin finish caption go start press joke speak mock gripe thunder crow plead counsel correct',
  },
  {
    class: 'asserting',
    takes: ['clause', 'quote', 'noun'],
    words:
      'argue assert contend maintain insist allege acknowledge admit concede suggest warn caution predict ' +
      'forecast estimate speculate complain lament boast brag assure promise vow pledge guarantee swear warrant ' +
      'reason theorize posit hint insinuate imply indicate affirm reaffirm attest vouch confess protest object ' +
      'theorise stipulate certify surmise profess bemoan decry marvel worry',
  },
  {
    class: 'asserting',
    takes: ['clause', 'noun'],
    words:
      'propose recommend advocate explain confirm announce reveal disclose mention cite describe outline detail declare reiterate stress emphasize emphasise underscore underline highlight recall recount note quote discuss debate echo repeat voice express articulate tout invoke reference convey attribute signal',
  },
  { class: 'saying', takes: [], prepositions: 'about of on against', words: 'talk speak' },
  {
    class: 'asserting',
    takes: ['gerund'],
    words: 'suggest propose recommend consider mention discuss advocate admit acknowledge contemplate',
  },
  {
    class: 'asserting',
    takes: [],
    prepositions: 'about of against on to for at with in over',
    words:
      'complain warn caution boast brag hint allude object protest testify comment rail lash inveigh joke elaborate ' +
      'refer point argue apologize vouch insist speculate muse worry push lobby plead appeal call ask press advocate',
  },
  {
    class: 'asking',
    takes: ['clause', 'quote'],
    prepositions: 'about for',
    words: 'ask inquire enquire wonder query',
  },
  { class: 'asking', takes: ['noun'], words: 'question challenge query' },
  {
    class: 'denying',
    takes: ['clause', 'noun', 'quote', 'gerund'],
    words: 'deny refute dispute rebut contradict disavow repudiate disclaim',
  },
  {
    class: 'denying',
    takes: ['noun', 'clause'],
    words: 'reject dismiss doubt oppose rebuff discount downplay',
  },
  { class: 'denying', takes: ['to'], words: 'refuse decline' },
  {
    class: 'judging',
    takes: ['noun'],
    prepositions: 'for over as',
    words:
      'criticize criticise condemn denounce slam blast praise hail applaud commend welcome blame mock ridicule ' +
      'defend decry deride deplore bash lambast lambaste castigate rebuke chide scold fault assail thank congratulate ' +
      'credit tout champion laud extol belittle disparage disown impugn lament mourn regret slander eviscerate rip skewer',
  },
  { class: 'judging', takes: ['noun', 'predicate'], prepositions: 'of', words: 'accuse suspect' },
  {
    class: 'judging',
    takes: ['predicate'],
    words:
      'call describe label brand dub deem consider characterize characterise portray paint depict cast regard see view ' +
      'perceive dismiss denounce condemn hail praise decry name term declare find reject interpret frame classify title rate rank know refer taunt ridicule mock',
  },
  { class: 'judging', takes: ['noun'], words: 'describe' },
  { class: 'judging', takes: [], prepositions: 'to with', words: 'liken equate' },
  {
    class: 'attitude',
    takes: ['clause', 'to'],
    words: 'hope expect wish fear want desire prefer intend plan aspire long yearn dread',
  },
  {
    class: 'attitude',
    takes: ['clause'],
    words:
      'believe think feel suspect assume presume trust reckon guess figure imagine suppose anticipate understand realize realise know doubt',
  },
  {
    class: 'attitude',
    takes: ['noun'],
    words:
      'fear want expect support back endorse favor favour oppose prefer dislike hate love like admire respect embrace anticipate resent envision prioritize crave',
  },
  { class: 'attitude', takes: ['to', 'gerund'], words: 'seek like love hate prefer mean aim' },
  { class: 'attitude', takes: ['noun'], words: 'seek' },
  {
    class: 'attitude',
    takes: [],
    prepositions: 'in about of for with',
    words: 'believe think hope wish worry care disagree agree sympathize',
  },
  { class: 'attitude', takes: ['clause'], prepositions: 'with on to', words: 'agree disagree' },
  {
    class: 'perception',
    takes: ['clause'],
    words:
      'see hear notice learn find discover remember recall recognize recognise conclude determine decide acknowledge realize realise forget observe witness',
  },
  { class: 'perception', takes: ['noun'], words: 'remember recall acknowledge contemplate weigh consider' },
  {
    class: 'directive',
    takes: ['clause', 'to', 'quote', 'noun'],
    prepositions: 'for',
    words: 'urge demand request order command instruct implore beg beseech press',
  },
  {
    class: 'directive',
    takes: ['to', 'clause'],
    words:
      'ask advise encourage remind tell persuade exhort invite summon challenge warn require convince call pressure caution appeal plead lobby forbid',
  },
  { class: 'directive', takes: [], prepositions: 'on upon for', words: 'call' },
  {
    class: 'commissive',
    takes: ['clause', 'to'],
    words:
      'promise pledge vow swear threaten offer agree commit undertake decide resolve consent guarantee opt choose volunteer determine',
  },
  { class: 'commissive', takes: ['noun'], words: 'promise pledge threaten propose' },
  { class: 'commissive', takes: ['to'], words: 'propose hesitate' },
  { class: 'commissive', takes: [], prepositions: 'with', words: 'threaten' },
  { class: 'decree', takes: ['clause'], words: 'rule decree stipulate mandate order determine' },
  {
    class: 'decree',
    takes: ['noun'],
    words:
      'approve announce order authorize authorise veto mandate ban endorse nominate unveil issue file request recommend',
  },
  { class: 'decree', takes: ['to'], words: 'vote' },
  {
    class: 'showing',
    takes: ['clause'],
    words:
      'show suggest indicate demonstrate prove reveal find reflect illustrate signal confirm imply estimate document',
  },
  { class: 'showing', takes: ['noun'], words: 'suggest indicate' },
]

const NOUN_GROUPS: readonly Group[] = [
  {
    class: 'asserting',
    takes: ['clause'],
    prepositions: 'of about on that',
    words:
      'claim allegation accusation assertion contention argument statement suggestion insistence warning prediction ' +
      'announcement declaration admission acknowledgment acknowledgement complaint charge remark comment estimate ' +
      'speculation rumor rumour report assurance reminder hint',
  },
  { class: 'asserting', takes: ['clause'], words: 'conclusion finding revelation' },
  {
    class: 'attitude',
    takes: ['clause', 'to'],
    prepositions: 'of about for in',
    words:
      'belief hope fear concern expectation worry doubt view opinion desire wish intention confidence notion suspicion conviction understanding sense skepticism scepticism optimism pessimism frustration anger outrage regret',
  },
  {
    class: 'commissive',
    takes: ['clause', 'to'],
    prepositions: 'of',
    words: 'promise pledge vow threat offer commitment willingness readiness determination agreement plan',
  },
  {
    class: 'directive',
    takes: ['clause', 'to'],
    prepositions: 'for',
    words: 'call demand request appeal plea proposal recommendation',
  },
  {
    class: 'denying',
    takes: ['to', 'clause'],
    prepositions: 'of to',
    words: 'refusal denial unwillingness reluctance rejection',
  },
  {
    class: 'judging',
    takes: [],
    prepositions: 'of for against to on',
    words:
      'criticism praise condemnation denunciation endorsement support opposition disapproval approval gratitude',
  },
  { class: 'asking', takes: ['clause'], prepositions: 'about', words: 'question' },
]

const ADJECTIVE_GROUPS: readonly Group[] = [
  {
    class: 'attitude',
    takes: ['clause', 'to'],
    prepositions: 'about of in with',
    words:
      'hopeful confident optimistic pessimistic sure certain convinced afraid fearful worried concerned anxious doubtful skeptical sceptical aware unaware adamant wary proud angry upset frustrated disappointed',
  },
  {
    class: 'attitude',
    takes: ['clause', 'to', 'gerund'],
    prepositions: 'of to at by with',
    words:
      'glad happy pleased thrilled delighted grateful surprised shocked stunned appalled outraged furious dismayed alarmed troubled disturbed sorry',
  },
  {
    class: 'commissive',
    takes: ['to', 'gerund'],
    prepositions: 'to for',
    words:
      'willing ready prepared eager keen determined reluctant unwilling hesitant committed open loath opposed inclined',
  },
  {
    class: 'judging',
    takes: [],
    prepositions: 'of with toward towards to',
    words:
      'critical supportive dismissive skeptical sceptical suspicious fond hostile enthusiastic tired sympathetic unhappy',
  },
  { class: 'asserting', takes: ['clause'], prepositions: 'about', words: 'clear explicit' },
]

/** Verbs that carry a nominal cue: "*expressed* openness to talks", "*issued* a warning that…". */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  'express voice make issue give raise have offer extend deliver repeat reiterate renew reject state share release put send announce present sign'.split(
    ' ',
  ),
)

/** Verbs that only phase or attempt the saying: "*went on* to say", "*tried* to explain". */
export const PHASE_VERBS: ReadonlySet<string> = new Set(
  'go continue try attempt begin start come use proceed rush move manage tend keep have'.split(' '),
)

/** Past forms that a tagger takes for nouns or adjectives, with their lemmas. */
export const SPEECH_FORMS: ReadonlyMap<string, string> = new Map([
  ['said', 'say'],
  ['says', 'say'],
  ['told', 'tell'],
  ['tells', 'tell'],
  ['asks', 'ask'],
  ['writes', 'write'],
  ['adds', 'add'],
  ['wrote', 'write'],
  ['added', 'add'],
  ['asked', 'ask'],
  ['replied', 'reply'],
  ['tweeted', 'tweet'],
  ['declined', 'decline'],
  ['refused', 'refuse'],
  ['conveyed', 'convey'],
  ['insisted', 'insist'],
  ['urged', 'urge'],
  ['warned', 'warn'],
  ['vowed', 'vow'],
  ['pledged', 'pledge'],
])

/** Present forms that look like plural nouns: verbs only where they lead a quotation. */
export const QUOTING_NOUNS: ReadonlyMap<string, string> = new Map([
  ['answers', 'answer'],
  ['replies', 'reply'],
  ['claims', 'claim'],
  ['reports', 'report'],
  ['notes', 'note'],
  ['states', 'state'],
  ['comments', 'comment'],
  ['remarks', 'remark'],
  ['tweets', 'tweet'],
])

/** Adverbs that attribute a clause to nobody in particular. */
export const HEARSAY_ADVERBS: ReadonlySet<string> = new Set(
  'reportedly allegedly supposedly purportedly'.split(' '),
)

/** Nouns that speak for their possessor: "the minister's *office* said". */
export const MOUTHPIECE_NOUNS: ReadonlySet<string> = new Set(
  'office government administration cabinet ministry team campaign camp side delegation statement letter post tweet message speech remarks comments account service'.split(
    ' ',
  ),
)

/** Cue verbs by lemma. */
export const CUE_VERBS: ReadonlyMap<string, readonly CueEntry[]> = indexed(VERB_GROUPS)
/** Cue nouns by lemma. */
export const CUE_NOUNS: ReadonlyMap<string, readonly CueEntry[]> = indexed(NOUN_GROUPS)
/** Cue adjectives by lemma. */
export const CUE_ADJECTIVES: ReadonlyMap<string, readonly CueEntry[]> = indexed(ADJECTIVE_GROUPS)

/** True when one of the entries takes this complement. */
export function takes(entries: readonly CueEntry[], complement: Complement): boolean {
  return entries.some((entry) => entry.takes.includes(complement))
}

function indexed(groups: readonly Group[]): ReadonlyMap<string, readonly CueEntry[]> {
  const map = new Map<string, CueEntry[]>()
  for (const group of groups) {
    const entry = {
      class: group.class,
      takes: group.takes,
      prepositions: group.prepositions?.split(' ') ?? [],
    }
    for (const word of group.words.split(' ')) {
      const known = map.get(word)
      if (known) known.push(entry)
      else map.set(word, [entry])
    }
  }
  return map
}
