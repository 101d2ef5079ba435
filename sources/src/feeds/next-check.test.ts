import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CheckHistory, nextCheck } from './next-check.js'

const NOW = '2031-05-12T12:00:00.000Z'
const ago = (minutes: number) => new Date(Date.parse(NOW) - minutes * 60_000).toISOString()
const history = (known: Partial<CheckHistory>): CheckHistory => ({
  now: NOW,
  items: [],
  ttlMinutes: null,
  failures: 0,
  ...known,
})
const minutesTo = (known: Partial<CheckHistory>) =>
  (Date.parse(nextCheck(history(known)).at) - Date.parse(NOW)) / 60_000

describe('nextCheck', () => {
  it.each([
    ['nothing known', {}, 30, 'unknown-pace'],
    ['an item every twenty minutes', { items: [5, 25, 45, 65].map(ago) }, 10, 'pace'],
    ['an item a minute', { items: [1, 2, 3, 4].map(ago) }, 5, 'pace'],
    ['silent for six hours', { items: [360, 380, 400].map(ago) }, 180, 'pace'],
    ['silent for a year', { items: [525_600, 525_660].map(ago) }, 1_440, 'pace'],
    ['the feed asks for an hour', { items: [5, 25].map(ago), ttlMinutes: 60 }, 60, 'asked'],
    ['the feed asks for a week', { items: [5, 25].map(ago), ttlMinutes: 10_080 }, 360, 'asked'],
    ['the feed asks for a minute', { items: [5, 25].map(ago), ttlMinutes: 1 }, 10, 'pace'],
    ['one failure', { failures: 1 }, 5, 'failures'],
    ['four failures', { failures: 4 }, 40, 'failures'],
    ['a hundred failures', { failures: 100 }, 1_440, 'failures'],
    ['the server asks', { failures: 2, retryAfterS: 7_200 }, 120, 'retry-after'],
    ['items of the future', { items: [-600, -60].map(ago) }, 30, 'unknown-pace'],
    ['an item without a date', { items: ['soon'] }, 30, 'unknown-pace'],
  ] as const)('%s', (_, known, minutes, reason) => {
    expect(minutesTo(known)).toBe(minutes)
    expect(nextCheck(history(known)).reason).toBe(reason)
  })

  it('stays between five minutes and a week, and never in the past', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1e6, max: 1e7 }).map(ago), { maxLength: 40 }),
        fc.option(fc.double()),
        fc.nat(),
        fc.option(fc.double()),
        (items, ttlMinutes, failures, retryAfterS) => {
          const minutes = minutesTo({ items, ttlMinutes, failures, retryAfterS })
          expect(minutes).toBeGreaterThanOrEqual(5)
          expect(minutes).toBeLessThanOrEqual(7 * 1_440)
        },
      ),
    )
  })

  it('refuses a time that is none', () => {
    expect(() => nextCheck(history({ now: 'soon' }))).toThrow(RangeError)
  })
})
