import { expect, test } from 'vitest'
import { tagged } from '../../../test/tagged.js'
import { cardinalAt, ordinalAt } from './numerals.js'
import { wordsOf } from './words.js'

function wordsIn(text: string) {
  const { report, sentences } = tagged(text, null)
  return sentences.flatMap((sentence) => wordsOf(report.text, sentence))
}

test.each([
  ['1,900 men', 1900, 1],
  ['2 1/2 years', 2.5, 4],
  ['7.5 million', 7.5e6, 2],
  ['7bn there', 7e9, 2],
  ['5 m tall', 5, 1],
  ['twenty-four', 24, 3],
  ['twenty four', 24, 2],
  ['two hundred and five thousand', 205_000, 5],
  ['a hundred', 100, 2],
  ['a dozen', 12, 2],
  ['half a million', 500_000, 3],
  ['three thousand two hundred', 3200, 4],
  ['nineteen ninety', 19, 1],
  ['one of them', 1, 1],
])('%s', (text, value, length) => {
  expect(cardinalAt(wordsIn(text), 0)).toEqual({ value, length })
})

test.each([['a boat'], ['and five'], ['hundred'], ['may']])('%s is no number', (text) => {
  expect(cardinalAt(wordsIn(text), 0)).toBeNull()
})

test.each([
  ['12th', 12, 1],
  ['third', 3, 1],
  ['twenty-first', 21, 3],
  ['thirtieth', 30, 1],
])('%s', (text, value, length) => {
  expect(ordinalAt(wordsIn(text), 0)).toEqual({ value, length })
})
