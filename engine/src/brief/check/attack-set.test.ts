import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseAttacks } from './attack-set.js'

const FOLDER = new URL('../../../test/attacks/', import.meta.url)
const attacks = readdirSync(FOLDER).flatMap((file) =>
  parseAttacks(readFileSync(new URL(file, FOLDER), 'utf8')),
)

describe('the attack set', () => {
  it('has at least 400 pairs and 12 of each kind', () => {
    const kinds = new Map<string, number>()
    for (const { kind } of attacks) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    expect(attacks.length).toBeGreaterThanOrEqual(400)
    expect(kinds.size).toBeGreaterThanOrEqual(25)
    expect([...kinds].filter(([, count]) => count < 12)).toEqual([])
  })

  it('says no passage twice, and never the true for the false', () => {
    expect(new Set(attacks.map(({ cited }) => cited)).size).toBe(attacks.length)
    expect(attacks.filter(({ right, wrong }) => right === wrong)).toEqual([])
  })
})

describe('the parser', () => {
  it('reads blocks under their heading', () => {
    expect(parseAttacks('# date\n\nS On Monday.\nT Monday.\nF Tuesday.\n')).toEqual([
      { kind: 'date', cited: 'On Monday.', right: 'Monday.', wrong: 'Tuesday.', line: 3 },
    ])
  })

  it.each([
    ['a block before a heading', 'S a\nT b\nF c\n', 'line 3: a block before the first heading'],
    ['a missing line', '# k\nS a\nT b\n\n', 'line 3: a block needs the three lines S, T and F'],
    ['a line of another kind', '# k\nS a\nX b\n', 'line 3: neither S, T, F nor a heading'],
    ['a field twice', '# k\nS a\nS b\n', 'line 3: a second S in one block'],
  ])('names the line of %s', (_, text, message) => {
    expect(() => parseAttacks(text)).toThrow(message)
  })
})
