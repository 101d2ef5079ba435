import { describe, expect, it } from 'vitest'
import { textOf } from '../../report/span.js'
import { findSharedQuotations } from './drift.js'
import { readingOf } from './reading.fixture.js'

const FULL = 'The mayor said: “We will open the north gate at dawn, and then we will count the boats.”'

/** Differences of one wording from the fullest, as `kind: words of the fullest → words of the variant`. */
function drift(variant: string): readonly string[] | null {
  const a = readingOf(FULL, { source: 'Harbor Wire' })
  const b = readingOf(variant, { source: 'Delta Gazette' })
  const [found] = findSharedQuotations([a, b], () => 'a')
  if (found === undefined) return null
  const text = (id: string) => (id === a.report.id ? a : b).report.text
  return found.variants.flatMap(({ report, differences }) =>
    differences.map(({ kind, fullest, variant: ours, marked }) => {
      const words = [
        fullest && textOf(text(found.fullest.report), fullest),
        ours && textOf(text(report), ours),
      ]
      return `${kind}${marked ? ' (marked)' : ''}: ${words[0] ?? ''} → ${words[1] ?? ''}`
    }),
  )
}

describe('findSharedQuotations', () => {
  it.each<readonly [string, string, readonly string[] | null]>([
    [
      'the same words',
      'She said, “We will open the north gate at dawn, and then we will count the boats.”',
      [],
    ],
    [
      'other marks and case',
      'She said, "we will open the north gate at dawn and then we will count the boats".',
      [],
    ],
    [
      'a word left out',
      'She said, “We will open the north gate at dawn, then we will count the boats.”',
      ['omitted: and → '],
    ],
    [
      'a word replaced',
      'She said, “We will open the south gate at dawn, and then we will count the boats.”',
      ['replaced: north → south'],
    ],
    [
      'two translations',
      'She said, “We shall open the north gate at daybreak, and then we will count the boats.”',
      ['translation: will → shall', 'translation: dawn → daybreak'],
    ],
    [
      'a gap shown',
      'She said, “We will open the north gate … and then we will count the boats.”',
      ['omitted (marked): at dawn → '],
    ],
    ['a part of it', 'She said they would “open the north gate at dawn”.', []],
    ['something else', 'She said, “Nobody has ever counted the boats of this island.”', null],
    [
      'words outside marks',
      'She said we will open the north gate at dawn, and then we will count the boats.',
      null,
    ],
  ])('%s', (_, variant, expected) => {
    expect(drift(variant)).toEqual(expected)
  })
})
