import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profileOf } from '../../test/story-profiles.js'
import { allTerms, FACETS } from './facets.js'
import type { StoryProfile } from './story-profile.js'
import { addToSketch, EMPTY_SKETCH, type StorySketch, sketchStory } from './story-sketch.js'

const term = fc.constantFrom('@a', '@b', '#c', 'ship', 'strike', 'harbour', '__proto__', 'constructor')
const weight = fc.integer({ min: 1, max: 40 }).map((n) => n / 10)
const terms = fc.uniqueArray(fc.tuple(term, weight), { selector: ([t]) => t, maxLength: 6 })
const day = fc.integer({ min: 1, max: 28 }).map((d) => `2025-02-${String(d).padStart(2, '0')}`)

function profiles(published: fc.Arbitrary<string | null>): fc.Arbitrary<StoryProfile[]> {
  return fc
    .array(fc.tuple(terms, terms, published), { minLength: 1, maxLength: 8 })
    .map((all) => all.map(([who, what, date], i) => profileOf(`r${i}`, { who, what }, date)))
}

describe('story sketch', () => {
  it('is the same for dated reports in any order, up to rounding', () => {
    fc.assert(
      fc.property(profiles(day), (reports) => {
        const one = reports.reduce(addToSketch, EMPTY_SKETCH)
        const other = [...reports].reverse().reduce(addToSketch, EMPTY_SKETCH)
        expect(other).toMatchObject({ reports: one.reports, first: one.first, latest: one.latest })
        expect(other.published).toEqual(one.published)
        for (const facet of FACETS) {
          const weights = new Map(other.facets[facet])
          for (const [key, value] of one.facets[facet]) expect(weights.get(key) ?? 0).toBeCloseTo(value, 2)
        }
      }),
    )
  })

  it('made of all reports at once is exactly the same for any order of them', () => {
    fc.assert(
      fc.property(profiles(fc.option(day)), (reports) => {
        expect(sketchStory([...reports].reverse())).toEqual(sketchStory(reports))
      }),
    )
  })

  it('comes back from JSON as it was', () => {
    fc.assert(
      fc.property(profiles(fc.option(day)), (reports) => {
        const sketch = sketchStory(reports)
        expect(JSON.parse(JSON.stringify(sketch))).toEqual(sketch)
      }),
    )
  })

  it('stays bounded however long the story lives', () => {
    let sketch: StorySketch = EMPTY_SKETCH
    const sizes: number[] = []
    for (let i = 0; i < 400; i++) {
      const fresh = Array.from({ length: 60 }, (_, k) => [`word${i}x${k}`, 1] as const)
      const date = `20${String(10 + (i >> 4)).padStart(2, '0')}-01-${String((i % 16) + 1).padStart(2, '0')}`
      sketch = addToSketch(sketch, profileOf(`r${i}`, { what: fresh, who: fresh, title: fresh }, date))
      if (i % 100 === 99) sizes.push(JSON.stringify(sketch).length)
    }
    expect(sketch.reports).toBe(400)
    expect(Math.max(...sizes)).toBeLessThan(40_000)
    expect(allTerms(sketch.facets).size).toBeLessThan(500)
  })

  it('lets old reports fade against new ones', () => {
    const old = profileOf('a', { what: [['ship', 1]] }, '2025-01-01')
    const late = profileOf('b', { what: [['strike', 1]] }, '2025-02-12')
    expect(sketchStory([old, late]).facets.what).toEqual([
      ['strike', 1],
      ['ship', 0.25],
    ])
  })
})
