import { describe, expect, it } from 'vitest'
import { LexemeCache } from '../model/lexeme.js'
import { onlyDescribes } from './descriptions.js'
import { Gazetteer } from './gazetteer.js'

const lists = {
  places: 'Jordan',
  organisations: '',
  given: 'Chance',
  family: '',
  demonyms: 'Kenyans\nCosta Ricans',
  common: '',
}
const gazetteer = new Gazetteer(lists)
const cache = new LexemeCache()

const CASES = [
  ['Kenyans', 'PER', true],
  ['Costa Ricans', 'LOC', true],
  ['Minister', 'PER', true],
  ['Chief Justice', 'PER', true],
  ['Minister Obote', 'PER', false],
  ['Jordan', 'LOC', false],
  ['General', 'ORG', false],
  ['Chance', 'PER', false],
] as const

describe('onlyDescribes', () => {
  it.each(CASES)('%s as %s: %s', (text, kind, expected) => {
    const lexemes = text.split(' ').map((word) => cache.get(word))
    const name = { first: 0, last: lexemes.length - 1, kind }
    expect(onlyDescribes(name, lexemes, gazetteer.hints(lexemes))).toBe(expected)
  })
})
