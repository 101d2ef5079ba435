import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LexemeCache } from '../model/lexeme.js'
import type { Scorer } from '../model/linear-model.js'
import { makeRandom } from '../train/random.js'
import type { Action } from './actions.js'
import { InputMaker } from './input.js'
import { Parser } from './parser.js'

const ACTIONS: readonly Action[] = [
  { move: 'shift', label: 0 },
  { move: 'left', label: 1 },
  { move: 'right', label: 2 },
]

/** Scores that follow no reason: whatever a model says, the result must be a tree. */
function unreasonable(seed: number): Scorer {
  const random = makeRandom(seed)
  return {
    classes: ACTIONS.length,
    score: (_, scores) => {
      for (let label = 0; label < scores.length; label++) scores[label] = random()
    },
  }
}

describe('Parser', () => {
  it('gives a tree with one root whatever the scores', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), (length, seed) => {
        const lexeme = new LexemeCache().get('word')
        const lexemes = Array.from({ length }, () => lexeme)
        const input = new InputMaker([{ upos: 'NOUN', xpos: 'NN' }]).make(lexemes, new Uint8Array(length))
        const { heads } = new Parser(unreasonable(seed), ACTIONS).parse(input)
        expect(heads.slice(0, length).filter((head) => head === -1).length).toBe(1)
        for (let word = 0; word < length; word++) {
          let steps = 0
          for (let at = word; at !== -1 && steps <= length; at = heads[at] ?? -1) steps++
          expect(steps).toBeLessThanOrEqual(length)
        }
      }),
    )
  })
})
