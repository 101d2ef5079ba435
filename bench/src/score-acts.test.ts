import { expect, test } from 'vitest'
import { accuracy, foldsOf, macroF1, scoreOf } from './score-acts.js'

const answers = [
  { gold: 'AGREE', answered: 'AGREE' },
  { gold: 'AGREE', answered: 'REJECT' },
  { gold: 'REJECT', answered: 'REJECT' },
  { gold: 'YIELD', answered: 'NONE' },
]

test('macro-F1 is the mean over the types of the data', () => {
  expect(scoreOf(answers, 'REJECT')).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3, gold: 1 })
  expect(macroF1(answers)).toBeCloseTo((2 / 3 + 2 / 3 + 0) / 3)
  expect(accuracy(answers)).toBe(0.5)
})

test('folds take the items in turn', () => {
  expect(foldsOf(['a', 'b', 'c', 'd', 'e', 'f', 'g'], 3)).toEqual([
    ['a', 'd', 'g'],
    ['b', 'e'],
    ['c', 'f'],
  ])
})
