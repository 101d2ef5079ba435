import type { Statement } from '../schema/story-record.js'
import { matterOf } from './matters.js'
import type { Profile } from './profile.js'

type Quantity = Statement['quantities'][number]

/** Pairs of numbers, one of each statement, that count the same thing in the same unit. */
export function sameCounts(a: Profile, b: Profile): readonly (readonly [Quantity, Quantity])[] {
  return a.statement.quantities.flatMap((x) => {
    const counted = countedMatter(x, a)
    return b.statement.quantities
      .filter((y) => counted !== null && counted === countedMatter(y, b) && x.unit === y.unit)
      .map((y) => [x, y] as const)
  })
}

/**
 * What a number counts, under the word of its matter: "violations" and "breaches" are one count, and so are the
 * "times" something was violated.
 */
function countedMatter({ counted }: Quantity, { words }: Profile): string | null {
  if (counted === null) return null
  return counted === 'time' && words.has('violation') ? 'violation' : matterOf(counted)
}
