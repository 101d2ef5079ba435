import { lemma, type Tree, upos, word } from '../attributions/tree.js'
import { PERSONS, PROTESTERS } from './lexicon/objects.js'
import { words } from './lexicon/words.js'

/**
 * True when a token without a mention can still be somebody who acts: a name, a pronoun of persons, a count of people
 * ("*seven* were held"), or a noun for people or a body of people. "The *truce* bars …", "*it* requires …" are things.
 */
export function couldAct(tree: Tree, token: number): boolean {
  switch (upos(tree, token)) {
    case 'PROPN':
      return !CALENDAR.test(word(tree, token))
    case 'PRON':
    case 'DET':
      return PERSONAL.test(word(tree, token))
    case 'NUM':
    case 'ADJ':
      return true
    case 'NOUN':
      return isPeople(lemma(tree, token))
    default:
      return false
  }
}

/** True for what strikes by itself: "a *shell* hit the roof". */
export function isWeapon(tree: Tree, token: number): boolean {
  return WEAPONS.has(lemma(tree, token))
}

/** True for newspapers, agencies and channels by the last word of their name: who talks to them gives an interview. */
export function isPress(tree: Tree, token: number): boolean {
  if (upos(tree, token) !== 'PROPN') return PRESS_PEOPLE.has(lemma(tree, token))
  let last = token
  while (tree.tokens[last + 1]?.upos === 'PROPN') last++
  return PRESS_NAMES.has(word(tree, last)) || PRESS_NAMES.has(word(tree, token))
}

const PRESS_PEOPLE: ReadonlySet<string> = new Set(
  words('reporter, journalist, correspondent, interviewer, broadcaster, newspaper, media, press'),
)

const PRESS_NAMES: ReadonlySet<string> = new Set(
  words(
    'times, post, press, news, herald, tribune, gazette, cnn, bbc, npr, reuters, ap, afp, tass, xinhua, jazeera',
  ),
)

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/

const PERSONAL =
  /^(?:i|we|you|he|she|they|who|whoever|whom|somebody|someone|nobody|none|neither|both|each|all|some|several|many|few|others|another|everyone|everybody|those|my|our|his|her|its|whose|their|one)$/

function isPeople(noun: string): boolean {
  if (PEOPLE.has(noun) || PERSONS.has(noun) || PROTEST.has(noun) || PEOPLE_ENDING.test(noun)) return true
  return /[^aeiou](?:er|or)$/.test(noun) && noun.length > 4 && !THINGS.has(noun)
}

const PROTEST: ReadonlySet<string> = new Set(PROTESTERS)

/** Endings of nouns for persons that hardly any noun for a thing has. */
const PEOPLE_ENDING =
  /(?:ist|ian|eer|men|man|woman|holder|keeper|owner|maker|broker|grower|dealer|leader|worker|ant)$/

/** Things with the ending of those who do something. */
const THINGS: ReadonlySet<string> = new Set(
  words(`
    letter, order, paper, number, power, border, river, water, corridor, tower, winter, summer, shelter, container,
    freighter, offer, barrier, matter, quarter, floor, error, tender, timber, layer, terror, horror, factor, sector, motor,
    reactor, tractor, labor, harbor, computer, newspaper, charter, cluster, counter, danger, fever, answer, chapter,
    character, disaster, encounter, supper, dinner, center, tanker, cutter, trawler, freezer, boulder, shoulder, cancer,
    weather, feather, leather, rubber, silver, copper, lumber, ladder, ledger, banner, burner, bunker, bumper, transformer,
    loudspeaker, howitzer, marker, poster, folder, drawer, register, trailer, litter, butter, cover, lever, server, router,
    mortar, launcher, thriller, trigger, helicopter, cylinder, chamber, gender, wonder, murder, surrender, fighter-bomber,
    steamer, cruiser, destroyer, bulldozer, former, latter, rather, member-state, tremor, armor, favor, humor, rumor,
    doctor-patient, indicator, calculator, generator, accelerator, mirror, vector, honor, flavor, elevator, centrifuger
  `),
)

/** What speaks for those who wrote it: "the *resolution* demands". */
export function isDocument(tree: Tree, token: number): boolean {
  return /^(?:resolution|draft|text|statement|letter|petition|memorandum|communiqué|communique|response|report|note|declaration|decree|verdict|ruling|editorial|manifesto|reply)$/.test(
    lemma(tree, token),
  )
}

/** Words for people in the plural and for bodies of people: lemmas. */
const PEOPLE: ReadonlySet<string> = new Set(
  words(`
    rebel, insurgent, militant, guerrilla, fighter, gunman, captor, kidnapper, hijacker, pirate, mutineer, separatist,
    soldier, troop, troops, force, forces, army, navy, military, police, guard, coastguard, gendarme, garda, militia,
    faction, junta, group, movement, clan, tribe, wing, command, garrison, unit, brigade, battalion, patrol, column,
    artillery, sniper, bomber, raider, paramedic, commander, general, colonel, officer, detective, magistrate, prefect,
    villager, resident, protester, demonstrator, striker, student, farmer, worker, employee, teacher, nurse, miner,
    docker, dockworker, fisherman, driver, pilot, controller, shopkeeper, thousand, hundred, crowd, family, relative,
    survivor, elder, bishop, monk, lawyer, union, federation, association, confederation, guild, board, company, bank,
    airline, shipowner, owner, employer, management, creditor, lender, bondholder, shareholder, trader, supplier, operator,
    regulator, court, tribunal, judge, parliament, legislature, senate, opposition, party, coalition, cabinet,
    government, ministry, council, committee, commission, delegation, delegate, negotiator, mediator, side, authority,
    lawmaker, deputy, minister, inspector, customs, prosecutor, country, state, neighbour, neighbor, bloc, secretariat,
    administration, department, agency, organisation, organization, institution, university, assembly, congress, house,
    chamber, service, staff, crew, team, club, cooperative, co-operative, partner, ally, rival, bidder, buyer, seller,
    insurer, carrier, contractor, concessionaire, client, customer, skipper, captain, seafarer, haulier, boatman, heir,
    brother, sister, husband, wife, widow, nephew, uncle, cousin, orphan, mother, father, organiser, organizer, convener,
    conciliator, arbitrator, trustee, ombudsman, rector, mayor, governor, senator, president, premier, chancellor, king,
    queen, prince, sultan, emir, sheikh, chief, boss, manager, director, executive, chairman, chairwoman, spokesman,
    spokeswoman, spokesperson, aide, adviser, advisor, envoy, ambassador, diplomat, official, counterpart, bureaucrat,
    exporter, importer, grower, producer, brewer, shearer, shepherd, rancher, herder, hydrologist, expert, analyst,
    editor, reporter, journalist, network, office, embassy, mission, bench, congregation, diocese, church, mosque,
    community, public, people, nation, republic, kingdom, emirate, province, district, city, town, village, region,
    population, majority, minority, landlord, chain, line, channel, boat, camp, clerk, neutral, registry, port, bar, thug, hoodlum, chiefdom, member, volunteer, apprentice, backbencher, donor, sponsor, guarantor, handler,
    peacekeeper, monitor, observer, colleague, agent, body, panel, jury, fleet, fifth, half, third, rest, outfit, passenger
  `),
)

const WEAPONS: ReadonlySet<string> = new Set(
  words(`
    shell, rocket, missile, drone, bomb, mortar, mine, grenade, warplane, jet, helicopter, aircraft, plane, gunship, tank,
    artillery, gunfire, bullet, fire, shelling, airstrike, strike, explosion, blast, raid, attack, gun, warship, frigate,
    howitzer, torpedo, plane, boat, gunboat, convoy, round
  `),
)
