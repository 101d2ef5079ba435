import type { Reading } from '../read/reading.js'
import { plainLetters } from '../report/fold.js'
import { prominence } from './prominence.js'

/** Numbers with their unit or what they count: `=23 pirate`, `=80000000 EUR`. A bare 1 or 2 says nothing. */
export function weighNumbers({ quantities }: Reading): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { value, unit, counted, sentence } of quantities) {
    if (!Number.isFinite(value) || (unit === null && counted === null)) continue
    const of = unit ?? plainLetters(counted ?? '').slice(0, 32)
    if (unit === null && Math.abs(value) <= 1) continue
    const term = `=${value} ${of}`
    sums.set(term, (sums.get(term) ?? 0) + prominence(sentence))
  }
  return new Map([...sums].map(([term, sum]) => [term, Math.log1p(sum)]))
}
