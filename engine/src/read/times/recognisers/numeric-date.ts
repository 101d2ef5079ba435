import { dayOf, isDate, isoDay } from '../days.js'
import { implied, type Recogniser, stated } from '../recogniser.js'

const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})(T.*)?$/
const YEAR_LAST = /^(\d{1,2})([/.])(\d{1,2})[/.](\d{2}|\d{4})$/

/**
 * `2025-05-12`, `2025-05-12T10:00Z`, `12/05/2025`, `12.05.2025`, `5/12/25`.
 *
 * Slashes are read month first, as US news prints them, dots day first, as Europe does; when that gives no date the
 * other order is taken. A slashed date that allows both orders and differs is `implied`, not `stated`.
 */
export const numericDate: Recogniser = (scan, at) => {
  const word = scan.words[at]
  if (word?.kind !== 'numeric-date') return null
  const iso = YEAR_FIRST.exec(word.form)
  if (iso !== null) return yearFirst(iso)
  const match = YEAR_LAST.exec(word.form)
  if (match === null) return null
  const [first, last] = [Number(match[1]), Number(match[3])]
  const year = fullYear(match[4] ?? '')
  const [month, day] = match[2] === '/' ? [first, last] : [last, first]
  if (isDate(year, month, day)) {
    const unsure = isDate(year, day, month) && day !== month && match[2] === '/'
    return (unsure ? implied : stated)(1, 'DATE', isoDay(dayOf(year, month, day)))
  }
  return isDate(year, day, month) ? stated(1, 'DATE', isoDay(dayOf(year, day, month))) : null
}

function yearFirst(match: RegExpExecArray) {
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (!isDate(year, month, day)) return null
  const date = isoDay(dayOf(year, month, day))
  return match[4] === undefined ? stated(1, 'DATE', date) : stated(1, 'TIME', date + match[4])
}

/** Two digits: 70-99 are the last century, as POSIX reads them. */
function fullYear(digits: string): number {
  const value = Number(digits)
  if (digits.length === 4) return value
  return value >= 70 ? 1900 + value : 2000 + value
}
