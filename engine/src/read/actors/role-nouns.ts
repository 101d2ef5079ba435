/** Nouns for what a person is in public life: they head a title, an apposition or a nominal. Singular. */
const OFFICES = words(`
  president premier minister chancellor secretary chief head leader chairman chairwoman chairperson chair
  director commissioner governor mayor senator representative congressman congresswoman lawmaker legislator
  deputy parliamentarian ambassador envoy emissary negotiator mediator diplomat spokesman spokeswoman
  spokesperson adviser advisor aide counsel prosecutor judge justice king queen emir sultan prince princess
  pope cardinal archbishop bishop patriarch general admiral colonel brigadier commander officer
  captain major lieutenant commodore sergeant marshal speaker monarch ruler dictator strongman tsar czar official coordinator
  co-ordinator commissar inspector candidate nominee counterpart predecessor successor whip warlord
  commandant chargé councillor counselor minister-president president-elect undersecretary`)

const OCCUPATIONS = words(`
  analyst expert professor scholar historian researcher fellow author journalist reporter correspondent
  editor columnist activist economist dissident cleric imam rabbi lawyer attorney oligarch billionaire
  founder co-founder ceo executive politician veteran physicist scientist doctor specialist strategist
  consultant observer scholar pollster doctor nurse teacher student farmer soldier fighter banker writer
  blogger poet actor singer photographer producer host anchor opponent critic supporter donor friend ally`)

/** People without a public part: never a title, but what "he" and "she" may mean. */
const PERSONS = words(`
  man woman boy girl father mother son daughter brother sister husband wife person resident witness victim
  child uncle aunt cousin widow hostage prisoner passenger driver shopkeeper baker neighbour neighbor
  patient citizen civilian refugee survivor suspect gunman assassin attacker bomber teenager baby worker
  student guard voter source insider participant guest`)

/** Nouns, in the plural, for many people who may act together. */
const PEOPLES = words(`
  people force troop ally authority militant rebel insurgent separatist partner power nation country state
  government side delegation team supporter opponent demonstrator protester protestor settler republican
  democrat conservative liberal hardliner hard-liner advocate extremist jihadist terrorist faction group
  capital mediator bloc member player guarantor neighbour neighbor party soldier serviceman fighter gunman
  commander sailor pilot guerrilla combatant armed-group investigator negotiator counterpart parliament
  analyst reporter journalist organisation organization agency ministry army military militia`)

/** Nouns for a body with a will of its own, in the singular: they head an organisation's nominal. */
const BODIES = words(`
  government regime administration ministry department military army navy parliament cabinet embassy
  authority militia police court council committee commission congress senate movement party
  group organisation organization alliance coalition bloc agency watchdog union league leadership
  opposition junta presidency government-in-exile mission bureau office institute foundation
  company corporation bank network faction treasury consulate directorate`)

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}

/** True for a noun that can be an office or title (`president`, `spokesman`). */
export function isOffice(noun: string): boolean {
  return OFFICES.has(noun)
}

/** True for a noun that says what somebody is: an office or an occupation. */
export function isRole(noun: string): boolean {
  return OFFICES.has(noun) || OCCUPATIONS.has(noun)
}

/** True for any noun that means one human being. */
export function isPersonNoun(noun: string): boolean {
  return isRole(noun) || PERSONS.has(noun)
}

/** True for a noun whose plural means people or bodies that may act together. */
export function isPeopleNoun(noun: string): boolean {
  return PEOPLES.has(noun) || isPersonNoun(noun)
}

/** True for a noun that means one body: `government`, `ministry`, `army`. */
export function isBody(noun: string): boolean {
  return BODIES.has(noun)
}
