import { describe, expect, it } from 'vitest'
import { type Given, storyOf } from '../../test/aligned-story.js'
import { headlineOf } from './headline.js'

/** The headline of a story of these statements, the best ranked first. */
function headline(given: readonly Given[]): string | undefined {
  const story = storyOf(given)
  return headlineOf(
    story,
    story.claims.map((claim, i) => ({ claim, score: -i })),
  )?.text
}

const said = (id: string, text: string, happened: string | null = null): Given => ({
  id,
  report: `r-${id}`,
  text,
  statement: { happened },
})

describe('a headline', () => {
  it.each<[string, readonly Given[], string]>([
    [
      'is what ranks first',
      [said('a', 'Kestria opened the northern lock to ships.')],
      'Kestria opened the northern lock to ships',
    ],
    [
      'is what happened, before what is only said',
      [
        said('a', 'Morland fears that the lock will stay shut for years.'),
        said('b', 'Kestria opened the northern lock to ships.', '2031-03-07'),
      ],
      'Kestria opened the northern lock to ships',
    ],
    [
      'leaves out what only adds to a long sentence',
      [
        said(
          'a',
          `Kestria opened the northern lock to ships on Friday, ending a month of waiting for the crews of more than forty vessels at anchor in the bay, which had been told twice that the gates would open and twice that they would not.`,
        ),
      ],
      'Kestria opened the northern lock to ships on Friday',
    ],
  ])('%s', (_, given, text) => {
    expect(headline(given)).toBe(text)
  })
})
