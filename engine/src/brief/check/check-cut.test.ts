import { describe, expect, it } from 'vitest'
import type { Attribution } from '../../read/attributions/attribution.js'
import type { Reading } from '../../read/reading.js'
import { checkCut } from './check-cut.js'
import { findPart, type Passage, type Word } from './passage.js'

/** A passage made by hand: what the check looks at is offsets, forms and attributions. */
function passageOf(text: string, attributions: readonly Partial<Attribution>[] = []): Passage {
  const words = [...text.matchAll(/[\p{L}\p{N}’-]+|[^\s\p{L}\p{N}]/gu)].map(({ 0: form, index }, at) => ({
    at,
    start: index,
    end: index + form.length,
    sentence: 0,
    form,
    lower: form.toLowerCase(),
    upos: /^[\p{L}\p{N}]/u.test(form) ? 'NOUN' : 'PUNCT',
    head: -1,
    key: form,
  }))
  const reading = { report: { text }, attributions } as unknown as Reading
  return {
    text,
    reading,
    words: words as unknown as readonly Word[],
    children: words.map(() => []),
    keys: new Set(),
  }
}

function at(text: string, words: string): { start: number; end: number } {
  return { start: text.indexOf(words), end: text.indexOf(words) + words.length }
}

const TOLD = 'Minister Ada Roe said that Morland had asked for a pause, the agency wrote.'
const SPEECH = {
  source: [at(TOLD, 'Minister Ada Roe')],
  cue: [at(TOLD, 'said')],
  content: [at(TOLD, 'Morland had asked for a pause')],
}

describe('words cut from a sentence', () => {
  it.each<[string, string, string, readonly Partial<Attribution>[], readonly string[]]>([
    [
      'what somebody says, without who',
      TOLD,
      'Morland had asked for a pause',
      [SPEECH],
      ['leaves out who says so (Minister Ada Roe)'],
    ],
    [
      'what somebody says, with who',
      TOLD,
      'Minister Ada Roe said that Morland had asked for a pause',
      [SPEECH],
      [],
    ],
    [
      'who says so, without what',
      TOLD,
      'Minister Ada Roe said',
      [SPEECH],
      ['leaves out what is said', 'breaks off before “that”'],
    ],
    [
      'a phrase broken',
      'They put the offer on the table.',
      'They put the offer',
      [],
      ['breaks off before “on”'],
    ],
    ['a clause before a mark', 'They met in Orlo, and left.', 'They met in Orlo', [], []],
    ['a clause before another', 'They met in Orlo while it rained.', 'They met in Orlo', [], []],
    [
      'an open quotation',
      'It must end its ‘old policy,’ he wrote.',
      'It must end its ‘old policy',
      [],
      ['breaks off within quotation marks'],
    ],
  ])('%s', (_, text, words, attributions, faults) => {
    const whole = passageOf(text, attributions)
    const part = findPart(whole, `${words}.`)
    expect(part === null ? null : checkCut(part, whole)).toEqual(faults)
  })
})
