import { dateInWords, dateRangeOf, MONTH_NAMES } from '../read/times/calendar.js'

const PARTS_OF_YEAR: Readonly<Record<string, string>> = {
  SP: 'spring',
  SU: 'summer',
  FA: 'autumn',
  WI: 'winter',
  H1: 'first half of',
  H2: 'second half of',
  Q1: 'first quarter of',
  Q2: 'second quarter of',
  Q3: 'third quarter of',
  Q4: 'fourth quarter of',
}

const VAGUE: Readonly<Record<string, string>> = {
  PAST_REF: 'in the past',
  PRESENT_REF: 'at the time of the report',
  FUTURE_REF: 'ahead',
}

/** A TIMEX3 date value written out: a day with its weekday, a month, a season, a range; a code it does not know as it is. */
export function whenInWords(value: string): string {
  const [from, to] = value.split('/')
  if (from !== undefined && to !== undefined) return `${whenInWords(from)} to ${whenInWords(to)}`
  const [, year = '', rest] = /^(\d{4})(?:-(\d{2}|SP|SU|FA|WI|H[12]|Q[1-4]))?$/.exec(value) ?? []
  if (rest !== undefined) return `${PARTS_OF_YEAR[rest] ?? MONTH_NAMES[Number(rest) - 1] ?? rest} ${year}`
  const clock = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(value)
  if (clock !== null) return `${dateInWords(clock[1] ?? '')}, ${clock[2]}`
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) return dateInWords(value.slice(0, 10))
  const week = /W/.test(value) ? dateRangeOf(value) : null
  return week === null ? (VAGUE[value] ?? value) : whenInWords(`${week.begin}/${week.end}`)
}
