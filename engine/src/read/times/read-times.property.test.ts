import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tagged } from '../../../test/tagged.js'
import { readTimes } from './read-times.js'

const PIECES =
  `May March Monday Thursday last next this the of and to from 8 12 31 2025 1990s 30 - day days week weeks month year
  years ago later earlier before , . ' ’ : 10:30 a.m. p.m. GMT noon early late end every each twice a an two twenty hundred few
  several past coming quarter third first half Easter Eid al-Fitr summer today tonight morning 05/06/2024 2025-05-08 0500 now
  since until by within about nearly old long decade century billion over more than 99999999999 𝒳 é`.split(
    /\s+/,
  )

const someText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)
const published = fc.constantFrom(null, '2025-05-12', '2024-02-29', '0001-01-01', '9999-12-31', 'soon')

/** TIMEX3 values: dates of every size, times, parts of day, durations, intervals, references. */
const DATE = String.raw`(?:\d{2}|\d{3}|(?:\d{4,5}|XXXX)(?:-(?:\d\d|XX))?(?:-(?:\d\d|XX))?|(?:\d{4,5}|XXXX)-W(?:\d\d|XX)(?:-WE|-\d)?|(?:\d{4,5}|XXXX)-(?:[QH][1-4X]|SP|SU|FA|WI))`
const TIME = String.raw`(?:T(?:\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?|MO|AF|EV|NI|DT))?`
const DURATION = String.raw`P(?:[\d.X]+[YMWDQECX])*(?:T(?:[\d.X]+[HMS])+)?`
const VALUE = new RegExp(`^(?:${DATE}${TIME}|${DATE}/${DATE}|${DURATION}|PAST_REF|PRESENT_REF|FUTURE_REF)$`)

test('any text: never throws, spans inside and in order, values of TIMEX3', () => {
  fc.assert(
    fc.property(someText, published, (source, date) => {
      const { report, sentences } = tagged(source, date)
      let last = 0
      for (const time of readTimes(report, sentences)) {
        expect(time.span.start).toBeGreaterThanOrEqual(last)
        expect(time.span.end).toBeGreaterThan(time.span.start)
        expect(time.span.end).toBeLessThanOrEqual(report.text.length)
        expect(report.text.slice(time.span.start, time.span.end).trim()).not.toBe('')
        expect(time.value).toMatch(VALUE)
        last = time.span.end
      }
    }),
    { numRuns: 1500 },
  )
})

test('reading is repeatable', () => {
  fc.assert(
    fc.property(someText, (source) => {
      const { report, sentences } = tagged(source, '2025-05-12')
      expect(readTimes(report, sentences)).toEqual(readTimes(report, sentences))
    }),
    { numRuns: 100 },
  )
})
