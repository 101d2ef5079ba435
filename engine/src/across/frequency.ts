import type { Profile } from './profile.js'

/** In how many statements a word stands, with the number of statements. */
export interface Frequency {
  readonly total: number
  of(word: string): number
}

export function documentFrequency(profiles: readonly Profile[]): Frequency {
  const counts = new Map<string, number>()
  for (const { words } of profiles) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { total: profiles.length, of: (word) => counts.get(word) ?? 0 }
}
