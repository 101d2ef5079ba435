import type { WorldFacts, WorldOffice, WorldOrganisation, WorldPerson, WorldState } from './world.js'

/** The parsed JSON of the four data files, not yet looked at. */
export interface WorldParts {
  readonly states: unknown
  readonly people: unknown
  readonly organisations: unknown
  readonly places: unknown
}

/**
 * Narrows the data files to `WorldFacts`. The checks are by hand because they run at every start.
 * Throws an `Error` that names the file and the item that is not as it should be.
 */
export function parseWorld(parts: WorldParts): WorldFacts {
  const states = file(parts.states, 'states.json')
  return {
    asOf: text(states.asOf, 'states.json: asOf'),
    states: list(states.items, 'states.json').map((item, i) => state(item, `states.json item ${i}`)),
    people: list(file(parts.people, 'people.json').items, 'people.json').map((item, i) =>
      person(item, `people.json item ${i}`),
    ),
    organisations: list(file(parts.organisations, 'organisations.json').items, 'organisations.json').map(
      (item, i) => organisation(item, `organisations.json item ${i}`),
    ),
    places: places(file(parts.places, 'places.json').items),
  }
}

type Fields = Readonly<Record<string, unknown>>

function file(value: unknown, where: string): Fields {
  return fields(value, where)
}

function fields(value: unknown, where: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  throw new Error(`${where}: an object was expected`)
}

function list(value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new Error(`${where}: a list was expected`)
}

function text(value: unknown, where: string): string {
  if (typeof value === 'string' && value !== '') return value
  throw new Error(`${where}: a text was expected`)
}

function texts(value: unknown, where: string): readonly string[] {
  return list(value, where).map((item) => text(item, where))
}

function dateOrNull(value: unknown, where: string): string | null {
  return value === null ? null : text(value, where)
}

function state(value: unknown, where: string): WorldState {
  const item = fields(value, where)
  return {
    id: text(item.id, `${where}: id`),
    name: text(item.name, `${where}: name`),
    aliases: texts(item.aliases, `${where}: aliases`),
    demonyms: texts(item.demonyms, `${where}: demonyms`),
    metonyms: texts(item.metonyms, `${where}: metonyms`),
    capital: texts(item.capital, `${where}: capital`),
    ...(item.leader === undefined ? {} : { leader: text(item.leader, `${where}: leader`) }),
  }
}

function person(value: unknown, where: string): WorldPerson {
  const item = fields(value, where)
  return {
    id: text(item.id, `${where}: id`),
    name: text(item.name, `${where}: name`),
    aliases: texts(item.aliases, `${where}: aliases`),
    offices: list(item.offices, `${where}: offices`).map((office) => officeOf(office, `${where}: office`)),
    ...(item.family === undefined ? {} : { family: text(item.family, `${where}: family`) }),
    ...(item.gender === 'f' || item.gender === 'm' ? { gender: item.gender } : {}),
  }
}

function officeOf(value: unknown, where: string): WorldOffice {
  const item = fields(value, where)
  return {
    office: text(item.office, where),
    of: text(item.of, `${where}: of`),
    from: dateOrNull(item.from, `${where}: from`),
    to: dateOrNull(item.to, `${where}: to`),
  }
}

const KINDS = ['international', 'government', 'armed', 'agency', 'outlet', 'party', 'other'] as const

function organisation(value: unknown, where: string): WorldOrganisation {
  const item = fields(value, where)
  const kind = KINDS.find((known) => known === item.kind)
  if (!kind) throw new Error(`${where}: kind must be one of ${KINDS.join(', ')}`)
  return {
    id: text(item.id, `${where}: id`),
    name: text(item.name, `${where}: name`),
    aliases: texts(item.aliases, `${where}: aliases`),
    kind,
    ...(item.hosts === undefined ? {} : { hosts: texts(item.hosts, `${where}: hosts`) }),
    ...(item.state === undefined ? {} : { state: text(item.state, `${where}: state`) }),
    ...(item.metonyms === undefined ? {} : { metonyms: texts(item.metonyms, `${where}: metonyms`) }),
    ...(item.members === undefined ? {} : { members: texts(item.members, `${where}: members`) }),
  }
}

function places(value: unknown): Readonly<Record<string, string>> {
  const items = fields(value, 'places.json')
  return Object.fromEntries(
    Object.entries(items).map(([name, id]) => [name, text(id, `places.json: ${name}`)]),
  )
}
