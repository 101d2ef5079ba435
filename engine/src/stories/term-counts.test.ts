import { describe, expect, it } from 'vitest'
import { floodReport, profileOf, strikeReport } from '../../test/story-profiles.js'
import { candidateTerms } from './candidate-terms.js'
import { countTerms, NO_COUNTS, rarityIn } from './term-counts.js'

describe('countTerms', () => {
  const reports = [strikeReport('a'), strikeReport('b'), floodReport('c')]

  it('counts reports, not occurrences, in any order and in batches', () => {
    const counts = countTerms(NO_COUNTS, reports)
    expect(new Map(counts.terms).get('strike')).toBe(2)
    expect(countTerms(NO_COUNTS, [...reports].reverse())).toEqual(counts)
    expect(countTerms(countTerms(NO_COUNTS, reports.slice(0, 1)), reports.slice(1))).toEqual(counts)
    expect(JSON.parse(JSON.stringify(counts))).toEqual(counts)
  })

  it('stays bounded: forgets the rarest terms and halves old counts', () => {
    let counts = NO_COUNTS
    for (let batch = 0; batch < 50; batch++) {
      const fresh = Array.from({ length: 500 }, (_, i) =>
        profileOf(`${batch}-${i}`, {
          what: [
            ['ship', 1],
            [`w${batch}x${i}`, 1],
          ],
        }),
      )
      counts = countTerms(counts, fresh)
    }
    expect(counts.terms.length).toBeLessThanOrEqual(20_000)
    expect(counts.reports).toBeLessThanOrEqual(20_000)
    expect(counts.terms[0]).toEqual(['ship', counts.reports])
  })
})

describe('rarityIn', () => {
  it('knows common words before anything is read, and learns what is common here', () => {
    const before = rarityIn(NO_COUNTS)
    expect(before('week')).toBeLessThan(before('stevedore'))
    const after = rarityIn(
      countTerms(
        NO_COUNTS,
        Array.from({ length: 300 }, (_, i) => strikeReport(`r${i}`)),
      ),
    )
    expect(after('stevedore')).toBeLessThan(before('stevedore'))
    expect(after('levee')).toBeGreaterThan(after('stevedore'))
  })
})

describe('candidateTerms', () => {
  it('gives rare terms, few of them, and leaves out what stands everywhere', () => {
    const everywhere = Array.from({ length: 300 }, (_, i) => strikeReport(`r${i}`))
    const rarity = rarityIn(countTerms(NO_COUNTS, everywhere))
    const mixed = profileOf('x', { what: [['strike', 3], ...floodReport('y').facets.what] })
    const terms = candidateTerms(mixed, rarity)
    expect(terms).toContain('levee')
    expect(terms).not.toContain('strike')
    expect(terms.length).toBeLessThanOrEqual(32)
    expect(candidateTerms(profileOf('z'), rarity)).toEqual([])
  })
})
