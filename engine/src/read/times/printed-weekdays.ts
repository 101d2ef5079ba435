import { type Day, dayOf, weekdayOf } from './days.js'
import { WEEKDAYS } from './lexicon.js'
import { nearestYear } from './nearest.js'
import { printedDateAt, weekdayBefore } from './recognisers/month-day.js'
import type { Word } from './words.js'

/**
 * Days that the text prints with weekday and date within a week of publication ("Sunday, November 24"). A bare
 * "Sunday" elsewhere in the text is that day: it corrects for reports dated in another time zone. A weekday that is
 * printed with two dates tells nothing.
 */
export function printedWeekdays(
  sentences: readonly (readonly Word[])[],
  published: Day | null,
): ReadonlyMap<number, Day> {
  const found = new Map<number, Day>()
  const doubtful = new Set<number>()
  if (published === null) return found
  for (const words of sentences) {
    words.forEach((word, at) => {
      const weekday = WEEKDAYS.get(word.lower)
      const day = weekday === undefined ? null : printedDay(words, at, published)
      if (
        weekday === undefined ||
        day === null ||
        weekdayOf(day) !== weekday ||
        Math.abs(day - published) > 6
      )
        return
      if (found.has(weekday) && found.get(weekday) !== day) doubtful.add(weekday)
      found.set(weekday, day)
    })
  }
  return new Map([...found].filter(([weekday]) => !doubtful.has(weekday)))
}

function printedDay(words: readonly Word[], at: number, published: Day): Day | null {
  const skip = weekdayBefore(words, at)
  const printed = skip === 0 ? null : printedDateAt(words, at + skip)
  if (printed === null) return null
  const year = printed.year ?? nearestYear(published, printed.month, printed.day, null)
  return dayOf(year, printed.month, printed.day)
}
