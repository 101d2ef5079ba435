import { type Day, dateOf } from '../days.js'

/** 1 Muharram of the year 1 (16 July 622, Julian) as a day number. */
const EPOCH = 227_015 - 719_163

/**
 * The days of a Gregorian year on which an Islamic date falls, by the tabular calendar with the 11 leap years of 30
 * (Reingold and Dershowitz, ch. 7). The observed calendar follows the moon and may differ by a day or two.
 */
export function islamicDays(year: number, month: number, day: number): readonly Day[] {
  const about = Math.floor(((year - 622) * 33) / 32)
  return [about - 1, about, about + 1, about + 2]
    .map((hijri) => islamicDay(hijri, month, day))
    .filter((found) => dateOf(found).year === year)
}

function islamicDay(hijri: number, month: number, day: number): Day {
  return (
    EPOCH -
    1 +
    (hijri - 1) * 354 +
    Math.floor((3 + 11 * hijri) / 30) +
    29 * (month - 1) +
    Math.floor(month / 2) +
    day
  )
}
