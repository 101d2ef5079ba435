import { isoDay, pad, parseIsoDay } from '../read/times/days.js'

const UTC = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?Z$/

/**
 * A UTC time some hours later, to the minute: `2025-05-12T23:10:00Z` and 2 give `2025-05-13T01:10:00Z`.
 *
 * @throws RangeError when `time` is not as `Date.prototype.toISOString` gives it.
 */
export function addHours(time: string, hours: number): string {
  const [, date = '', hour = '', minute = ''] = UTC.exec(time) ?? []
  const day = parseIsoDay(date)
  if (day === null) throw new RangeError(`not a UTC time: ${time}; 2025-05-12T10:00:00Z is one`)
  const total = Number(hour) + hours
  const days = Math.floor(total / 24)
  return `${isoDay(day + days)}T${pad(total - days * 24)}:${minute}:00Z`
}
