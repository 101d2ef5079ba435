import { describe, expect, it } from 'vitest'
import { textOf } from '../../report/span.js'
import { findNotices } from './notices.js'
import { readingOf } from './reading.fixture.js'

const BODY =
  'The ferry crews walked out before dawn and left forty lorries standing on the wet quays of the harbor.'

function notice(words: string) {
  const { report } = readingOf(`${BODY}\n\n${words}`)
  const [found] = findNotices(report)
  if (found === undefined) return null
  const text = (spans: typeof found.was) => spans.map((span) => textOf(report.text, span))
  return { kind: found.kind, was: text(found.was), now: text(found.now) }
}

describe('findNotices', () => {
  it.each([
    [
      'CORRECTION: An earlier version of this article said 16 lorries. There were 61.',
      'correction',
      ['16'],
      ['61'],
    ],
    [
      'This story was corrected on Sept. 9 to give the number as 61. An earlier version said 16.',
      'correction',
      ['16'],
      ['61'],
    ],
    [
      'An earlier version of this story misspelled the name of the mayor as Orlin.',
      'correction',
      ['Orlin'],
      [],
    ],
    ['Editor’s note: This report was filed from the quay.', 'note', [], []],
    ['This story has been updated with a comment from the owners.', 'update', [], []],
    ['Clarification: The strike began at noon.', 'clarification', [], []],
  ])('%s', (words, kind, was, now) => {
    expect(notice(words)).toEqual({ kind, was, now })
  })

  it.each([
    'The minister corrected himself and said that the boats would leave on Friday after all.',
    'Update on the ferries follows tomorrow, said the owners, who had nothing to add to their letter.',
    'The earlier storm had already taken two of the piers and most of the nets.',
  ])('is no notice: %s', (words) => {
    expect(notice(words)).toBeNull()
  })
})
