import { describe, expect, it } from 'vitest'
import { familyNamesOf, lastNamesOf } from './family-name.js'
import { piecesOf } from './fold.js'
import { writtenLike } from './names.js'
import type { WorldFacts } from './world.js'
import { indexWorld } from './world-index.js'

const FACTS: WorldFacts = {
  asOf: '2020-12-31',
  states: [
    {
      id: 'ru',
      name: 'Ruritania',
      aliases: ['Rurland', 'R.U.'],
      demonyms: ['Ruritanian'],
      metonyms: ['Strelsau', 'the Castle'],
      capital: ['Strelsau', 'the Castle'],
    },
    {
      id: 'sy',
      name: 'Sylvania',
      aliases: [],
      demonyms: ['Sylvan'],
      metonyms: ["Sana'a"],
      capital: ["Sana'a"],
    },
  ],
  people: [
    {
      id: 'anna-kern',
      name: 'Anna Kern',
      aliases: ['Anna Kernowa', 'Kernowa'],
      gender: 'f',
      offices: [
        { office: 'president', of: 'ru', from: '2010-05', to: '2014-05-07' },
        { office: 'secretary-general', of: 'league', from: '2018-01-01', to: null },
      ],
    },
    {
      id: 'jan-holm',
      name: 'Jan Holm',
      aliases: [],
      offices: [{ office: 'president', of: 'ru', from: '2014-05-07', to: null }],
    },
    { id: 'ito-ken', name: 'Itô Ken', family: 'Itô', aliases: [], offices: [] },
  ],
  organisations: [
    { id: 'league', name: 'League of Seas', aliases: ['LS'], kind: 'international', metonyms: ['Haven'] },
    { id: 'wire', name: 'Wire', aliases: ['W'], kind: 'agency', hosts: ['wire.example'], state: 'ru' },
  ],
  places: { Zenda: 'ru', 'Zenda Bay': 'ru' },
}
const world = indexWorld(FACTS)

describe('stateNamed', () => {
  it.each([
    ['Ruritania', 'ru'],
    ['RURITANIA', 'ru'],
    ['the Rurland', 'ru'],
    ['RU', 'ru'],
    ['Strelsau', 'ru'],
    ['Castle', null],
    ['the Castle', 'ru'],
    ['Sana’a', 'sy'],
    ['Sanaa', 'sy'],
    ['Sylvan', 'sy'],
    ['Zenda', null],
    ['', null],
  ])('%s → %s', (words, id) => expect(world.stateNamed(words)?.id ?? null).toBe(id))

  it('can be asked for one kind of name', () => {
    expect(world.stateNamed('Strelsau', 'name')).toBeNull()
    expect(world.stateNamed('Sylvan', 'demonym')?.id).toBe('sy')
  })
})

describe('peopleNamed', () => {
  it.each([
    ['Anna Kern', ['anna-kern']],
    ['Kern', ['anna-kern']],
    ['kernowa', ['anna-kern']],
    ['Ito', ['ito-ken']],
    ['Ken', []],
    ['Anna', []],
  ])('%s', (words, ids) => expect(world.peopleNamed(words).map((p) => p.id)).toEqual(ids))
})

describe('holders', () => {
  it.each([
    ['president', '2010-05-01', ['anna-kern']],
    ['president', '2010-04-30', []],
    ['president', '2012', ['anna-kern']],
    ['president', '2014-05-07', ['anna-kern', 'jan-holm']],
    ['president', '2019-01-01T10:00:00Z', ['jan-holm']],
    ['chancellor', '2012-01-01', []],
  ])('%s on %s', (office, date, ids) =>
    expect(world.holders(office, 'ru', date).map((p) => p.id)).toEqual(ids),
  )
})

describe('sideOf', () => {
  it.each([
    ['ru', null, 'ru'],
    ['wire', null, 'ru'],
    ['league', null, 'league'],
    ['anna-kern', '2012-01-01', 'ru'],
    ['anna-kern', '2019-01-01', 'league'],
    ['anna-kern', null, 'league'],
    ['ito-ken', '2019-01-01', null],
    ['nobody', null, null],
  ])('%s on %s → %s', (id, date, side) => expect(world.sideOf(id, date)).toBe(side))
})

describe('namesAt', () => {
  it('gives the longer name first', () => {
    const pieces = piecesOf('at Zenda Bay today')
    expect(world.namesAt(pieces, 1).map((found) => found.length)).toEqual([2, 1])
    expect(world.namesAt(pieces, 2)).toEqual([])
    expect(world.namesAt(pieces, 9)).toEqual([])
  })
})

describe('others', () => {
  it('finds publishers by host and subdomain', () => {
    expect(world.publisherAt('www.wire.example')?.id).toBe('wire')
    expect(world.publisherAt('example')).toBeNull()
  })

  it('finds organisations and places', () => {
    expect(world.organisationNamed('the League of Seas')?.id).toBe('league')
    expect(world.placeState('zenda')).toBe('ru')
    expect(world.has('jan-holm')).toBe(true)
  })
})

describe('lastNamesOf', () => {
  it.each([
    ['Anna Kern', ['Kern']],
    ['Ursula von der Kern', ['von der Kern']],
    ['Omar al-Kern', ['al-Kern', 'Kern']],
    ['Omar bin Kern', ['bin Kern']],
    ['Ivo Kern Jr.', ['Kern']],
    ['Kern', ['Kern']],
    ['', []],
  ])('%s', (full, names) => expect(lastNamesOf(full)).toEqual(names))

  it('takes the family name of the data first', () => {
    expect(
      familyNamesOf({ id: 'x', name: 'Itô Ken', family: 'Itô', aliases: ['Kenny'], offices: [] }),
    ).toEqual(['Itô', 'Kenny'])
  })
})

describe('writtenLike', () => {
  it.each([
    ['us', 'US', false],
    ['US', 'US', true],
    ['U.S.', 'US', true],
    ['dawn', 'Dawn', false],
    ['The Castle', 'the Castle', true],
    ['castle', 'the Castle', false],
    ['dpa', 'dpa', true],
  ])('%s like %s: %s', (form, printed, like) => expect(writtenLike(form, printed)).toBe(like))
})
