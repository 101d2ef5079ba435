import { describe, expect, it } from 'vitest'
import { MAX_SENTENCE_TOKENS, splitSentences } from './sentences.js'
import { tokenize } from './tokenize.js'

function split(text: string): readonly string[] {
  return splitSentences(text, tokenize(text)).map((tokens) =>
    text.slice(tokens[0]?.start, tokens.at(-1)?.end),
  )
}

const CASES: readonly (readonly [why: string, sentences: readonly string[]])[] = [
  ['a period and a capital', ['The talks ended.', 'Nobody spoke.']],
  ['a title before a name', ['Gen. Ann Doe met Mr. Roe in St. Mary.', 'They spoke.']],
  ['an initial', ['John F. Doe resigned.', 'He left.']],
  ['an acronym inside a sentence', ['The U.S. Senate voted.', 'It failed.']],
  ['an acronym at the end of a sentence', ['He flew to the U.S.', 'The visit was short.']],
  ['a closing quotation mark', ['“We refuse to sign.”', 'She left the room.']],
  ['a quotation of several sentences', ['“We wait.', 'We hope.', 'Nothing more.”', 'He sat down.']],
  ['a question inside a sentence', ['“Why now?” he asked.', 'No one knew.']],
  ['a straight quotation mark that opens', ['He sat down.', '"We wait," he said.']],
  ['an ellipsis inside a sentence', ['We will… we will wait.', 'Then we go.']],
  ['a time of day', ['It began at 8 a.m. on Monday.', 'It ended soon.']],
  ['a decimal number', ['It rose 3.5 percent.', 'Then it fell.']],
]

describe('splitSentences', () => {
  it.each(CASES)('%s', (_, sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences)
  })

  it('ends a headline at the line break', () => {
    expect(split('Talks Resume in Spring\nThe two sides met.')).toEqual([
      'Talks Resume in Spring',
      'The two sides met.',
    ])
  })

  it('parts sentences that were glued together', () => {
    expect(split('The envoy left.Nobody spoke.')).toEqual(['The envoy left.', 'Nobody spoke.'])
  })

  it('reads on over a line that was wrapped', () => {
    const wrapped =
      'The two sides met in the old town hall for the first time since\nMonday and agreed to meet again.'
    expect(split(wrapped)).toEqual([wrapped])
  })

  it('cuts what no parser could hold', () => {
    const lengths = splitSentences('', tokenize('word '.repeat(1000))).map((tokens) => tokens.length)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(MAX_SENTENCE_TOKENS)
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(1000)
  })
})
