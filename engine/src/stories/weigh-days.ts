import type { Reading } from '../read/reading.js'
import { singleDayOf } from '../read/times/calendar.js'
import { prominence } from './prominence.js'

/** The days on which things happened or are to happen, by how early they are told. */
export function weighDays({ times }: Reading): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { value, type, sentence } of times) {
    if ((type !== 'DATE' && type !== 'TIME') || singleDayOf(value.slice(0, 10)) === null) continue
    const day = value.slice(0, 10)
    sums.set(day, (sums.get(day) ?? 0) + prominence(sentence))
  }
  return new Map([...sums].map(([day, sum]) => [day, Math.log1p(sum)]))
}
