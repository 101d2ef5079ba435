import { expect, it } from 'vitest'
import type { MoveEntry } from '../schema/story-record.js'
import { conditionsInWords } from './condition-words.js'

const part = (text: string) => ({ statement: 's', start: 0, end: text.length, text })

it.each<[string, string, readonly string[], readonly string[]]>([
  [
    'that none is set is said, once',
    'talks',
    ['without preconditions', 'without any conditions'],
    ['No conditions: without preconditions'],
  ],
  [
    'two wordings of one',
    'talks',
    ['a halt of Aldane military aid', 'Aldane military assistance must halt'],
    ['Condition: a halt of Aldane military aid'],
  ],
  [
    'two conditions',
    'talks',
    ['if the port opens', 'if the prisoners go home'],
    ['Condition: if the port opens', 'Condition: if the prisoners go home'],
  ],
  ['what a demand asks for is no condition of it', 'a truce of 30 days', ['a ceasefire'], []],
])('%s', (_, terms, conditions, shown) => {
  const move = {
    kind: 'demand',
    terms: part(terms),
    conditions: conditions.map(part),
  } as unknown as MoveEntry
  expect(conditionsInWords(move).map(({ name, text }) => `${name}: ${text}`)).toEqual(shown)
})
