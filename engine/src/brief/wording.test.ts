import { describe, expect, it } from 'vitest'
import { tidy } from './wording.js'

describe('tidy', () => {
  it.each([
    ['one line and a full stop', 'he left\n  the hall', 'He left the hall.'],
    ['a full stop inside the marks stays', 'she said “no.”', 'She said “no.”'],
    ['an open quotation is closed', 'she said “we will come', 'She said “we will come”.'],
    ['a closing mark without its opening is opened', 'we will come,” she said', '“We will come,” she said.'],
    ['a dangling comma goes', 'after the talks,', 'After the talks.'],
  ])('%s', (_, text, expected) => {
    expect(tidy(text)).toBe(expected)
  })
})
