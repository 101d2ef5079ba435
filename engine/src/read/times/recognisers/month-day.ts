import { type CalendarDate, dayOf, isDate, isoDay, pad } from '../days.js'
import { MONTHS, WEEKDAYS } from '../lexicon.js'
import { nearestYear } from '../nearest.js'
import { digitsOf, ordinalAt } from '../numerals.js'
import { implied, type Match, type Recogniser, type Scan, stated } from '../recogniser.js'
import { isCapitalised, isDash, type Word } from '../words.js'

/** A date as printed: `May 12`, `12 May 2025`, `Monday, May 12`, `the 12th of May`, `May 12, 2025`. */
export const monthDay: Recogniser = (scan, at) => {
  const weekday = weekdayBefore(scan.words, at)
  const printed = printedDateAt(scan.words, at + weekday)
  return printed === null ? null : dateMatch(scan, at, { ...printed, length: printed.length + weekday })
}

/** Month and day with or without a year, and the words they take. */
export interface PrintedDate {
  readonly month: number
  readonly day: number
  readonly year: number | null
  readonly length: number
}

/** Month first, or day first. */
export function printedDateAt(words: readonly Word[], at: number): PrintedDate | null {
  const date = monthFirst(words, at) ?? dayFirst(words, at)
  if (date === null) return null
  const year = trailingYear(words, at + date.length)
  const whole = { ...date, year: year?.value ?? null, length: date.length + (year?.length ?? 0) }
  return isDate(whole.year ?? 2000, whole.month, whole.day) ? whole : null
}

/** The value of a printed date, with the year nearest to publication when none is printed. */
export function dateMatch(scan: Scan, at: number, printed: PrintedDate): Match {
  const { length, month, day } = printed
  if (printed.year !== null) return stated(length, 'DATE', isoDay(dayOf(printed.year, month, day)))
  if (scan.published === null)
    return { ...stated(length, 'DATE', `XXXX-${pad(month)}-${pad(day)}`), certainty: 'unknown' }
  return implied(length, 'DATE', isoDay(dayOf(yearFor(scan, at, { year: 0, month, day }), month, day)))
}

/** The year of a date or month without one. */
export function yearFor(scan: Scan, at: number, date: CalendarDate): number {
  return nearestYear(scan.published ?? 0, date.month, date.day, scan.directionAt(at))
}

/** A month name with the stop of its abbreviation: number of the month, and words taken. */
export function monthAt(
  words: readonly Word[],
  at: number,
): { readonly month: number; readonly length: number } | null {
  const word = words[at]
  const month = word === undefined ? undefined : MONTHS.get(word.lower)
  if (month === undefined || !isCapitalised(word)) return null
  const abbreviated =
    word !== undefined &&
    word.form.length <= 4 &&
    word.lower !== 'may' &&
    word.lower !== 'june' &&
    word.lower !== 'july'
  const stop = abbreviated && words[at + 1]?.form === '.' ? 1 : 0
  return { month, length: 1 + stop }
}

/** A year after a date: `2025`, `, 2025`, and whether it is one. */
export function trailingYear(
  words: readonly Word[],
  at: number,
): { readonly value: number; readonly length: number } | null {
  const skip = words[at]?.form === ',' ? 1 : 0
  const word = words[at + skip]
  if (word === undefined || !/^\d{4}$/.test(word.form)) return null
  const value = Number(word.form)
  return value >= 1000 && value <= 2199 ? { value, length: skip + 1 } : null
}

/** Words of a weekday before a date, with its comma: 0 when there is none. */
export function weekdayBefore(words: readonly Word[], at: number): number {
  const word = words[at]
  if (word === undefined || !WEEKDAYS.has(word.lower) || !isCapitalised(word)) return 0
  let length = 1
  if (words[at + length]?.form === '.') length += 1
  if (words[at + length]?.form === ',') length += 1
  if (words[at + length]?.lower === 'the') length += 1
  return length
}

function monthFirst(words: readonly Word[], at: number): Omit<PrintedDate, 'year'> | null {
  const month = monthAt(words, at)
  if (month === null) return null
  const article = words[at + month.length]?.lower === 'the' ? 1 : 0
  const day = dayAt(words, at + month.length + article)
  if (day === null || (article === 1 && !day.ordinal)) return null
  return { month: month.month, day: day.value, length: month.length + article + day.length }
}

function dayFirst(words: readonly Word[], at: number): Omit<PrintedDate, 'year'> | null {
  const article = words[at]?.lower === 'the' ? 1 : 0
  const day = dayAt(words, at + article)
  if (day === null || (article === 1 && !day.ordinal)) return null
  const of =
    words[at + article + day.length]?.lower === 'of' || isDash(words[at + article + day.length]) ? 1 : 0
  const month = monthAt(words, at + article + day.length + of)
  if (month === null || (of === 1 && !day.ordinal && !isDash(words[at + article + day.length]))) return null
  return { month: month.month, day: day.value, length: article + day.length + of + month.length }
}

/** A day of the month, 1-31, in digits or as an ordinal; not the start of a longer number or a percentage. */
export function dayAt(
  words: readonly Word[],
  at: number,
): { readonly value: number; readonly length: number; readonly ordinal: boolean } | null {
  const ordinal = ordinalAt(words, at)
  if (ordinal !== null) {
    return ordinal.value >= 1 && ordinal.value <= 31 ? { ...ordinal, ordinal: true } : null
  }
  const word = words[at]
  const value = digitsOf(word)
  if (value === null || word === undefined || word.form.length > 2 || value < 1 || value > 31) return null
  const next = words[at + 1]?.form
  return next === '%' || next === '/' ? null : { value, length: 1, ordinal: false }
}
