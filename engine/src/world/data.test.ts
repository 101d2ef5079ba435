import { readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { piecesOf } from './fold.js'
import { parseWorld } from './parse-world.js'

const FOLDER = new URL('../../data/', import.meta.url)
const FILES = ['states', 'people', 'organisations', 'places'] as const
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'))
const facts = parseWorld({
  states: read('states'),
  people: read('people'),
  organisations: read('organisations'),
  places: read('places'),
})
const stateIds = new Set(facts.states.map((state) => state.id))
const organisationIds = new Set(facts.organisations.map((organisation) => organisation.id))

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))]
}

/** Folded names that more than one owner claims. */
function claimedTwice(claims: readonly (readonly [owner: string, name: string])[]): readonly string[] {
  const owners = new Map<string, Set<string>>()
  for (const [owner, name] of claims) {
    const key = piecesOf(name).join(' ')
    owners.set(key, (owners.get(key) ?? new Set()).add(owner))
  }
  return [...owners].flatMap(([name, who]) => (who.size > 1 ? [`${name}: ${[...who].join(', ')}`] : []))
}

describe('data files', () => {
  it('stay small, since they are loaded at every start', () => {
    const size = FILES.map((name) => statSync(new URL(`${name}.json`, FOLDER)).size)
    expect(size.reduce((a, b) => a + b, 0)).toBeLessThan(350_000)
  })

  it('cover what they promise', () => {
    expect(facts.states.filter((state) => /^[a-z]{2}$/.test(state.id)).length).toBeGreaterThanOrEqual(195)
    expect(facts.people.length).toBeGreaterThanOrEqual(350)
    expect(Object.keys(facts.places).length).toBeGreaterThanOrEqual(150)
    expect(facts.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  it('agree on the date of review', () => {
    for (const name of FILES) expect(read(name)).toMatchObject({ asOf: facts.asOf })
  })
})

describe('ids', () => {
  it('are unique, over states and organisations together', () => {
    expect(repeated([...facts.states, ...facts.organisations].map((item) => item.id))).toEqual([])
    expect(repeated(facts.people.map((item) => item.id))).toEqual([])
  })

  it('are lower case', () => {
    const ids = [...facts.states, ...facts.people, ...facts.organisations].map((item) => item.id)
    expect(ids.filter((id) => !/^[a-z0-9-]+$/.test(id))).toEqual([])
  })

  it('that are referred to exist', () => {
    const known = (id: string) => stateIds.has(id) || organisationIds.has(id)
    const missing = [
      ...facts.people.flatMap((p) => p.offices.filter((o) => !known(o.of)).map((o) => `${p.name}: ${o.of}`)),
      ...facts.organisations.flatMap((o) => (o.members ?? []).filter((id) => !known(id))),
      ...facts.organisations.flatMap((o) => (o.state !== undefined && !stateIds.has(o.state) ? [o.id] : [])),
      ...Object.entries(facts.places).flatMap(([place, id]) => (stateIds.has(id) ? [] : [place])),
    ]
    expect(missing).toEqual([])
  })
})

describe('names', () => {
  it('of states are claimed by one state only', () => {
    const claims = facts.states.flatMap((state) =>
      [state.name, ...state.aliases, ...state.demonyms, ...state.metonyms].map((n) => [state.id, n] as const),
    )
    expect(claimedTwice(claims)).toEqual([])
  })

  it('of people in full are claimed by one person only', () => {
    const claims = facts.people.flatMap((person) =>
      [person.name, ...person.aliases].map((name) => [person.id, name] as const),
    )
    expect(claimedTwice(claims)).toEqual([])
  })

  it('of organisations are claimed by one only, and by no state', () => {
    const claims = [
      ...facts.organisations.flatMap((o) => [o.name, ...o.aliases].map((name) => [o.id, name] as const)),
      ...facts.states.flatMap((s) => [s.name, ...s.aliases].map((name) => [s.id, name] as const)),
    ]
    expect(claimedTwice(claims)).toEqual([])
  })

  it('do not repeat within one item', () => {
    const items = [...facts.states, ...facts.people, ...facts.organisations]
    const twice = items.filter((item) => repeated([item.name, ...item.aliases]).length > 0)
    expect(twice.map((item) => item.name)).toEqual([])
  })

  it('of capitals are among the metonyms', () => {
    const wrong = facts.states.filter((state) => state.capital.some((name) => !state.metonyms.includes(name)))
    expect(wrong.map((state) => state.id)).toEqual([])
  })

  it('of hosts are claimed by one publisher only', () => {
    const hosts = facts.organisations.flatMap((o) => (o.hosts ?? []).map((host) => [o.id, host] as const))
    expect(claimedTwice(hosts)).toEqual([])
    expect(hosts.filter(([, host]) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host))).toEqual([])
  })
})

describe('offices', () => {
  const offices = facts.people.flatMap((person) => person.offices.map((office) => ({ person, office })))

  it('have well-formed dates, the first not after the last', () => {
    const iso = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/
    const wrong = offices.filter(({ office: { from, to } }) => {
      const formed = [from, to].every((date) => date === null || (iso.test(date) && date <= facts.asOf))
      return !formed || (from !== null && to !== null && from.slice(0, to.length) > to)
    })
    expect(wrong.map(({ person, office }) => `${person.name}: ${office.from}..${office.to}`)).toEqual([])
  })

  it('of a single holder do not overlap by more than a month', () => {
    const single = new Set([
      'president',
      'prime minister',
      'chancellor',
      'foreign minister',
      'pope',
      'monarch',
    ])
    const day = (date: string | null, fallback: string) => Date.parse((date ?? fallback).padEnd(10, '-01'))
    const overlapping = offices.flatMap((a, i) =>
      offices.slice(i + 1).flatMap((b) => {
        if (!single.has(a.office.office) || a.office.office !== b.office.office) return []
        if (a.office.of !== b.office.of || !a.office.from || !b.office.from) return []
        const from = Math.max(day(a.office.from, ''), day(b.office.from, ''))
        const to = Math.min(day(a.office.to, facts.asOf), day(b.office.to, facts.asOf))
        return to - from > 31 * 86_400_000 ? [`${a.person.name} / ${b.person.name}: ${a.office.office}`] : []
      }),
    )
    expect(overlapping).toEqual([])
  })
})

describe('parseWorld', () => {
  const parts = { states: read('states'), people: read('people'), organisations: read('organisations') }

  it.each([
    [{ ...parts, places: null }, /places\.json/],
    [
      { ...parts, places: read('places'), states: { asOf: '2025-01-01', items: [{ id: 'aa' }] } },
      /states\.json item 0: name/,
    ],
    [
      { ...parts, places: read('places'), people: { items: [{ id: 'a', name: 'A', aliases: 'no' }] } },
      /item 0: aliases/,
    ],
    [
      {
        ...parts,
        places: read('places'),
        organisations: { items: [{ id: 'a', name: 'A', aliases: [], kind: 'club' }] },
      },
      /kind/,
    ],
  ])('says which item is wrong (%#)', (broken, message) => {
    expect(() => parseWorld(broken)).toThrow(message)
  })
})
