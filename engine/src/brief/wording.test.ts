import { describe, expect, it } from 'vitest'
import type { Profile } from '../across/profile.js'
import type { AlignedStory } from '../across/story.js'
import { ownWords, tidy } from './wording.js'

describe('tidy', () => {
  it.each([
    ['one line and a full stop', 'he left\n  the hall', 'He left the hall.'],
    ['a full stop inside the marks stays', 'she said “no.”', 'She said “no.”'],
    ['an open quotation is closed', 'she said “we will come', 'She said “we will come”.'],
    ['a closing mark without its opening is opened', 'we will come,” she said', '“We will come,” she said.'],
    ['a straight mark without its opening is opened', 'we will come."', '"We will come."'],
    ['a straight mark left open is closed', '"we will come.', '"We will come."'],
    ['a dangling comma goes', 'after the talks,', 'After the talks.'],
  ])('%s', (_, text, expected) => {
    expect(tidy(text)).toBe(expected)
  })
})

/** The words of a statement that stand in a longer sentence. */
function own(sentence: string, words: string): string {
  const story = { reports: new Map([['r', { text: sentence }]]) } as unknown as AlignedStory
  const statement = { report: 'r', text: words, sentence: { start: 0, end: sentence.length } }
  return ownWords(story, { statement, complete: true } as unknown as Profile)
}

describe('the words of a statement alone', () => {
  it.each([
    [
      'a clause that hung on another',
      'Talks opened shortly after Kestria urged calm.',
      'shortly after Kestria urged calm',
      'Kestria urged calm.',
    ],
    [
      'a phrase before its clause stays',
      'Hours before the talks, Roskell met Halvey.',
      'Hours before the talks, Roskell met Halvey',
      'Hours before the talks, Roskell met Halvey.',
    ],
    [
      '"as recently as" hangs nothing',
      'As recently as Monday the minister had refused.',
      'As recently as Monday the minister had refused',
      'As recently as Monday the minister had refused.',
    ],
    [
      'the end of a phrase calls for the whole sentence',
      'The gates opened by Saturday, and Halvey dropped his threat.',
      'Saturday, and Halvey dropped his threat',
      'The gates opened by Saturday, and Halvey dropped his threat.',
    ],
  ])('%s', (_, sentence, words, expected) => {
    expect(own(sentence, words)).toBe(expected)
  })
})
