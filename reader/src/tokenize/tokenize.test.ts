import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from './tokenize.js'

const CASES: readonly (readonly [text: string, tokens: string])[] = [
  ["They don't agree.", "They do n't agree ."],
  ['It’s over, isn’t it?', 'It ’s over , is n’t it ?'],
  ["the minister's and the ministers' aides", "the minister 's and the ministers ' aides"],
  ['I cannot say; we’re gonna wait.', 'I can not say ; we ’re gon na wait .'],
  ['a 30-day truce', 'a 30 - day truce'],
  ['an anti-government, pro-union group', 'an anti-government , pro-union group'],
  ['an ill-advised, e-mailed reply', 'an ill - advised , e-mailed reply'],
  ['the U.S. and the U.K. left at 8 a.m.', 'the U.S. and the U.K. left at 8 a.m.'],
  ['at 8am or 5:30 pm', 'at 8 am or 5:30 pm'],
  ['Sen. Ann B. Doe met Dr. Roe', 'Sen. Ann B. Doe met Dr. Roe'],
  ['worth $100m, US$5.5 billion or 7%', 'worth $ 100 m , US$ 5.5 billion or 7 %'],
  ['on the 20th, in the 1990s', 'on the 20th , in the 1990s'],
  ['between May 8-10 and 2019–2021', 'between May 8 - 10 and 2019 – 2021'],
  [
    'see https://example.org/a-b?c=1, or mail me@example.org.',
    'see https://example.org/a-b?c=1 , or mail me@example.org .',
  ],
  ['“Wait…” — he said -- “no!”', '“ Wait … ” — he said -- “ no ! ”'],
  ['Plan B. The rest', 'Plan B. The rest'],
  ['That is plan b.', 'That is plan b .'],
  ['No. 4 said no.', 'No. 4 said no .'],
  ['AT&T and O’Hara', 'AT&T and O’Hara'],
  ['and/or (maybe)', 'and / or ( maybe )'],
  ['zero\u200bwidth', 'zero width'],
]

describe('tokenize', () => {
  it.each(CASES)('%s', (text, tokens) => {
    expect(
      tokenize(text)
        .map(({ form }) => form)
        .join(' '),
    ).toBe(tokens)
  })

  it('gives ordered tokens that cover all that is not space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        let end = 0
        for (const token of tokenize(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.form)
          expect(token.start).toBeGreaterThanOrEqual(end)
          expect(token.end).toBeGreaterThan(token.start)
          expect(text.slice(end, token.start)).toMatch(/^[\s\u200b\u2060\ufeff]*$/u)
          end = token.end
        }
        expect(text.slice(end)).toMatch(/^[\s\u200b\u2060\ufeff]*$/u)
      }),
    )
  })
})
