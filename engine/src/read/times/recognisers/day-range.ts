import { dayOf, isDate, isoDay, pad } from '../days.js'
import { implied, type Match, type Recogniser, type Scan, stated, unknown } from '../recogniser.js'
import { isDash, type Word } from '../words.js'
import { dayAt, monthAt, printedDateAt, trailingYear, yearFor } from './month-day.js'

/** Two days under one month name, as printed. */
interface PrintedRange {
  readonly month: number
  readonly from: number
  readonly to: number
  readonly year: number | null
  readonly length: number
}

/**
 * Two days that share one month name: `May 8-10`, `8-10 May 2025`, `May 8 to 10`, `May 8 and 9`. One expression,
 * because neither half is a date by itself; the value is the ISO 8601 interval. Ranges of two full dates
 * (`May 30 - June 2`) stay two expressions, which `joinRanges` ties together.
 */
export const dayRange: Recogniser = (scan, at) => {
  const printed = monthFirst(scan.words, at) ?? daysFirst(scan.words, at)
  if (printed === null || printed.from >= printed.to) return null
  const { month, from, to } = printed
  if (!isDate(printed.year ?? 2000, month, to)) return null
  return rangeMatch(scan, at, printed, from)
}

function rangeMatch(scan: Scan, at: number, printed: PrintedRange, from: number): Match {
  const { month, to, length } = printed
  if (printed.year === null && scan.published === null) {
    return unknown(length, 'DATE', `XXXX-${pad(month)}-${pad(from)}/XXXX-${pad(month)}-${pad(to)}`)
  }
  const year = printed.year ?? yearFor(scan, at, { year: 0, month, day: from })
  const [begin, end] = [isoDay(dayOf(year, month, from)), isoDay(dayOf(year, month, to))]
  return (printed.year === null ? implied : stated)(length, 'DATE', `${begin}/${end}`, { begin, end })
}

function monthFirst(words: readonly Word[], at: number): PrintedRange | null {
  const month = monthAt(words, at)
  if (month === null) return null
  const from = dayAt(words, at + month.length)
  if (from === null) return null
  const second = secondDay(words, at + month.length + from.length)
  if (second === null) return null
  const length = month.length + from.length + second.length
  const year = trailingYear(words, at + length)
  return {
    month: month.month,
    from: from.value,
    to: second.value,
    year: year?.value ?? null,
    length: length + (year?.length ?? 0),
  }
}

function daysFirst(words: readonly Word[], at: number): PrintedRange | null {
  const from = dayAt(words, at)
  const joint = from === null ? 0 : jointAt(words, at + from.length)
  if (from === null || joint === 0) return null
  const second = printedDateAt(words, at + from.length + joint)
  if (second === null || dayAt(words, at + from.length + joint) === null) return null
  const length = from.length + joint + second.length
  return { month: second.month, from: from.value, to: second.day, year: second.year, length }
}

function secondDay(
  words: readonly Word[],
  at: number,
): { readonly value: number; readonly length: number } | null {
  const joint = jointAt(words, at)
  const day = joint === 0 ? null : dayAt(words, at + joint)
  if (day === null || monthAt(words, at + joint + day.length) !== null) return null
  return { value: day.value, length: joint + day.length }
}

/** What joins two days: a dash, `to`, `through`, `and`. */
function jointAt(words: readonly Word[], at: number): number {
  const word = words[at]
  return isDash(word) || ['to', 'through', 'and', 'until'].includes(word?.lower ?? '') ? 1 : 0
}
