import { describe, expect, it } from 'vitest'
import { floodReport, strikeReport } from '../../test/story-profiles.js'
import { reviewPair } from './review-pair.js'
import { reviewDue, reviewStory } from './review-story.js'
import { sketchStory } from './story-sketch.js'
import { NO_COUNTS, rarityIn } from './term-counts.js'

const rarity = rarityIn(NO_COUNTS)
const strikes = ['a', 'b', 'c', 'd'].map((id) => strikeReport(id))
const floods = ['e', 'f', 'g'].map((id) => floodReport(id))

describe('reviewStory', () => {
  it('splits a story that holds two, whatever the order; the greater side stays', () => {
    for (const members of [
      [...strikes, ...floods],
      [...floods, ...strikes].reverse(),
      [...floods, ...strikes],
    ]) {
      const review = reviewStory(members, rarity)
      expect(review.kind).toBe('split')
      if (review.kind !== 'split') continue
      expect([...review.stay].sort()).toEqual(['a', 'b', 'c', 'd'])
      expect([...review.leave].sort()).toEqual(['e', 'f', 'g'])
      expect(review.reasons.join(' ')).toContain('RIVER AUTHORITY')
    }
  })

  it('takes older reports along to the side they are more like', () => {
    const many = (make: typeof strikeReport, prefix: string, count: number) =>
      Array.from({ length: count }, (_, i) => make(`${prefix}${i}`))
    const members = [
      ...many(strikeReport, 'old', 4),
      ...many(floodReport, 'f', 30),
      ...many(strikeReport, 's', 30),
    ]
    const review = reviewStory(members, rarity)
    expect(review).toMatchObject({ kind: 'split' })
    if (review.kind === 'split') expect(review.stay).toEqual(expect.arrayContaining(['old0', 'old3', 's0']))
  })

  it('keeps one story, and one too small to tell', () => {
    expect(reviewStory([...strikes, ...['x', 'y', 'z'].map((id) => strikeReport(id))], rarity).kind).toBe(
      'keep',
    )
    expect(reviewStory([...strikes.slice(0, 2), ...floods], rarity).kind).toBe('keep')
    expect(reviewStory([], rarity).kind).toBe('keep')
  })

  it('is due when a story has grown by a quarter', () => {
    expect([5, 6, 7, 8].map((reports) => reviewDue(reports, 6))).toEqual([false, false, false, true])
    expect(reviewDue(6, 0)).toBe(true)
  })
})

describe('reviewPair', () => {
  it('merges two parts of one story and leaves two stories apart', () => {
    const [one, two, other] = [strikes.slice(0, 2), strikes.slice(2), floods].map(sketchStory)
    if (one === undefined || two === undefined || other === undefined) throw new Error('three sketches')
    expect(reviewPair(one, two, rarity).kind).toBe('merge')
    expect(reviewPair(one, other, rarity).kind).toBe('apart')
    expect(reviewPair(two, other, rarity).score).toBe(reviewPair(other, two, rarity).score)
  })
})
