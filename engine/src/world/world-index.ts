import { fold, piecesOf } from './fold.js'
import { type Holders, heldOn, holdersOf } from './holders.js'
import { type WorldMeaning, type WorldName, worldNames, writtenLike } from './names.js'
import type { WorldFacts, WorldOrganisation, WorldPerson, WorldState } from './world.js'

/** Names that begin at one piece of a text and take equally many. */
export interface NamesFound {
  /** How many pieces they take. */
  readonly length: number
  readonly names: readonly WorldName[]
}

/** The world facts, searchable. Nothing is built before it is first asked for. */
export interface WorldIndex {
  readonly facts: WorldFacts
  state(id: string): WorldState | null
  person(id: string): WorldPerson | null
  organisation(id: string): WorldOrganisation | null
  /** All that `words` may stand for, whatever their case, diacritics, full stops and apostrophes. */
  meanings(words: string): readonly WorldMeaning[]
  /** True when `id` is one of a state, person or organisation of these facts. */
  has(id: string): boolean
  /** State id for the id of a state, or of an organisation that acts for one; `null` for all others. */
  stateOf(id: string): string | null
  /**
   * Id of the state or organisation that `id` stands for: itself for a state or an international
   * organisation; for a person what the office held on `date` belongs to, or the last known one when the
   * date is not known or no office was held on it; `null` for a person without an office.
   */
  sideOf(id: string, date: string | null): string | null
  /** The state that `words` name, by name or alias, demonym or metonym; `null` when none does. */
  stateNamed(words: string, as?: 'name' | 'demonym' | 'metonym'): WorldState | null
  /** People printed like this: by full name or alias, or by family name alone. Candidates, not an answer. */
  peopleNamed(words: string, as?: 'full' | 'family'): readonly WorldPerson[]
  organisationNamed(words: string): WorldOrganisation | null
  /** The gender that all known people of a given name share; `null` when they differ or none is known. */
  genderOfGivenName(name: string): 'f' | 'm' | null
  /** Agency or outlet that publishes on `host` (`www.` and subdomains allowed). */
  publisherAt(host: string): WorldOrganisation | null
  /** State id of a known city, region or building. */
  placeState(words: string): string | null
  /** The names that start at `pieces[at]`, grouped by length, longest first. Pieces as from `piecesOf`. */
  namesAt(pieces: readonly string[], at: number): readonly NamesFound[]
  readonly holders: Holders
}

/** Makes facts searchable. Cheap to call: each table is built when first needed. */
export function indexWorld(facts: WorldFacts): WorldIndex {
  const names = lazily(() => byFirstPiece(worldNames(facts)))
  const states = lazily(() => byId(facts.states))
  const people = lazily(() => byId(facts.people))
  const organisations = lazily(() => byId(facts.organisations))
  const givenNames = lazily(() => gendersOfGivenNames(facts.people))
  const hosts = lazily(() => byHost(facts.organisations))
  const named = (words: string) => exactly(names(), words)
  const meanings = (words: string) => named(words).map((name) => name.meaning)
  const stateOf = (id: string) => (states().has(id) ? id : (organisations().get(id)?.state ?? null))
  return {
    facts,
    state: (id) => states().get(id) ?? null,
    person: (id) => people().get(id) ?? null,
    organisation: (id) => organisations().get(id) ?? null,
    has: (id) => states().has(id) || people().has(id) || organisations().has(id),
    stateOf,
    sideOf: (id, date) => {
      const of = states().has(id) || organisations().has(id) ? id : officeOf(people().get(id), date)
      return of === null ? null : (stateOf(of) ?? of)
    },
    meanings,
    stateNamed: (words, as) => stateAmong(meanings(words), as),
    peopleNamed: (words, as) => peopleAmong(meanings(words), as),
    organisationNamed: (words) => organisationAmong(named(words), words),
    genderOfGivenName: (name) => givenNames().get(piecesOf(name)[0] ?? '') ?? null,
    publisherAt: (host) => publisherAt(hosts(), host),
    placeState: (words) => placeAmong(meanings(words)),
    namesAt: (pieces, at) => namesAt(names(), pieces, at),
    holders: holdersOf(facts),
  }
}

function lazily<T>(build: () => T): () => T {
  let built: { value: T } | null = null
  return () => {
    built ??= { value: build() }
    return built.value
  }
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}

function byHost(organisations: readonly WorldOrganisation[]): ReadonlyMap<string, WorldOrganisation> {
  return new Map(organisations.flatMap((item) => (item.hosts ?? []).map((host) => [host, item] as const)))
}

function publisherAt(hosts: ReadonlyMap<string, WorldOrganisation>, host: string): WorldOrganisation | null {
  const labels = host.toLowerCase().split('.')
  for (let from = 0; from < labels.length - 1; from++) {
    const found = hosts.get(labels.slice(from).join('.'))
    if (found) return found
  }
  return null
}

function gendersOfGivenNames(people: readonly WorldPerson[]): ReadonlyMap<string, 'f' | 'm' | null> {
  const genders = new Map<string, 'f' | 'm' | null>()
  for (const { name, family, gender } of people) {
    const [given = '', ...rest] = piecesOf(name)
    const familyFirst = family !== undefined && piecesOf(family)[0] === given
    if (rest.length === 0 || familyFirst || gender === undefined) continue
    genders.set(given, genders.has(given) && genders.get(given) !== gender ? null : gender)
  }
  return genders
}

/** What the person's office on `date` belongs to; the last office known when that does not decide it. */
function officeOf(person: WorldPerson | undefined, date: string | null): string | null {
  const offices = person?.offices ?? []
  const held = date === null ? undefined : offices.find((office) => heldOn(office, date.slice(0, 10)))
  return (held ?? offices.at(-1))?.of ?? null
}

type NameTable = ReadonlyMap<string, readonly WorldName[]>

/** Names by their first piece, the longest first. */
function byFirstPiece(names: readonly WorldName[]): NameTable {
  const table = new Map<string, WorldName[]>()
  for (const name of names) {
    const first = name.pieces[0] ?? ''
    const list = table.get(first)
    if (list) list.push(name)
    else table.set(first, [name])
  }
  for (const list of table.values()) list.sort((a, b) => b.pieces.length - a.pieces.length)
  return table
}

function namesAt(table: NameTable, pieces: readonly string[], at: number): readonly NamesFound[] {
  const found = new Map<number, WorldName[]>()
  for (const name of table.get(pieces[at] ?? '') ?? []) {
    if (!name.pieces.every((piece, i) => piece === pieces[at + i])) continue
    const list = found.get(name.pieces.length)
    if (list) list.push(name)
    else found.set(name.pieces.length, [name])
  }
  return [...found].map(([length, names]) => ({ length, names }))
}

/** Names equal to `words`; when there is none, also without a leading article. */
function exactly(table: NameTable, words: string): readonly WorldName[] {
  const pieces = piecesOf(words)
  const whole = (these: readonly string[]) =>
    namesAt(table, these, 0).find((found) => found.length === these.length)?.names
  return whole(pieces) ?? (pieces[0] === 'the' ? whole(pieces.slice(1)) : undefined) ?? []
}

function stateAmong(
  meanings: readonly WorldMeaning[],
  as?: 'name' | 'demonym' | 'metonym',
): WorldState | null {
  for (const meaning of meanings) {
    if (meaning.kind === 'state' && (as === undefined || as === meaning.as)) return meaning.state
    if (meaning.kind === 'metonym' && (as === undefined || as === 'metonym')) return meaning.state
  }
  return null
}

function peopleAmong(meanings: readonly WorldMeaning[], as?: 'full' | 'family'): readonly WorldPerson[] {
  const found = meanings.flatMap((m) =>
    m.kind === 'person' && (as === undefined || as === m.as) ? [m.person] : [],
  )
  return [...new Set(found)]
}

function organisationAmong(names: readonly WorldName[], words: string): WorldOrganisation | null {
  const found = names.flatMap((name) => (name.meaning.kind === 'organisation' ? [name] : []))
  const best =
    found.find((name) => name.printed === words) ??
    found.find((name) => fold(name.printed) === fold(words) && writtenLike(words, name.printed)) ??
    found[0]
  return best?.meaning.kind === 'organisation' ? best.meaning.organisation : null
}

function placeAmong(meanings: readonly WorldMeaning[]): string | null {
  for (const meaning of meanings) {
    if (meaning.kind === 'place') return meaning.state
    if (meaning.kind === 'metonym' && meaning.seat) return meaning.state.id
  }
  return null
}
