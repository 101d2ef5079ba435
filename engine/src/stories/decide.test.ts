import { describe, expect, it } from 'vitest'
import { floodReport, profileOf, strikeReport } from '../../test/story-profiles.js'
import { decide } from './decide.js'
import { sketchStory } from './story-sketch.js'
import { NO_COUNTS, rarityIn } from './term-counts.js'

const rarity = rarityIn(NO_COUNTS)
const NOON = { rarity, arrived: '2025-03-05T12:00:00Z', now: '2025-03-05T12:00:00Z' }
const EVENING = { ...NOON, now: '2025-03-05T18:00:00Z' }
const strike = { id: 'strike', sketch: sketchStory([strikeReport('a'), strikeReport('b')]) }
const flood = { id: 'flood', sketch: sketchStory([floodReport('c'), floodReport('d')]) }

describe('decide', () => {
  it('joins the story that tells of the same, whatever the order of candidates, and says by what', () => {
    const decision = decide(strikeReport('e', '2025-03-05'), [flood, strike], NOON)
    expect(decision).toMatchObject({
      kind: 'join',
      story: 'strike',
      near: [{ story: 'strike' }, { story: 'flood' }],
    })
    expect(decision.reasons.join(' ')).toContain('DOCKERS UNION')
    expect(decision.reasons).toContain(
      'Published on Wednesday, 5 March 2025, one day after the latest report of the story.',
    )
    expect(decide(strikeReport('e', '2025-03-05'), [strike, flood], NOON)).toEqual(decision)
  })

  it('starts a story when what was found tells of something else', () => {
    expect(decide(floodReport('e'), [strike], NOON).kind).toBe('start')
    expect(decide(floodReport('e'), [], NOON)).toMatchObject({ kind: 'start', near: [] })
  })

  it('does not join by days and common words alone', () => {
    const { facets, ...rest } = strikeReport('e')
    const nameless = { ...rest, names: [], facets: { ...facets, who: [], where: [], title: [] } }
    expect(decide(nameless, [strike], EVENING).kind).toBe('start')
  })

  it('holds months between reports against the same story', () => {
    const sameParties = (published: string) => {
      const { facets, ...rest } = strikeReport('e', published)
      const other = ['fishery', 'quota', 'trawler', 'herring', 'licence', 'docker', 'wharf'].map(
        (word) => [word, 1] as const,
      )
      return { ...rest, facets: { ...facets, what: other, title: other.slice(0, 3), acts: [], days: [] } }
    }
    const near = (published: string) => decide(sameParties(published), [strike], NOON).near[0]?.score ?? 0
    expect(near('2025-03-05')).toBeGreaterThan(near('2025-03-25'))
    expect(near('2025-03-25')).toBeGreaterThan(near('2025-05-05'))
    expect(decide(sameParties('2025-05-05'), [strike], EVENING).kind).toBe('start')
    const anniversary = sameParties('2025-05-05')
    const named = { ...anniversary, facets: { ...anniversary.facets, days: [['2025-03-04', 1] as const] } }
    const decision = decide(named, [strike], EVENING)
    expect(decision.near[0]?.score).toBeGreaterThan(near('2025-05-05'))
    expect(decision.reasons).toContain('It speaks of a day on which the story was reported.')
  })

  it('lets a report with next to nothing in it wait, and start by itself when it has waited', () => {
    const empty = profileOf('e')
    expect(decide(empty, [strike], NOON)).toMatchObject({ kind: 'wait', until: '2025-03-05T18:00:00Z' })
    const late = decide(empty, [strike], EVENING)
    expect(late.kind).toBe('start')
    expect(late.reasons[0]).toMatch(/^Unknown/)
  })

  it('refuses a time that is not UTC', () => {
    expect(() => decide(floodReport('e'), [], { ...NOON, now: '5 March' })).toThrow(RangeError)
  })
})
