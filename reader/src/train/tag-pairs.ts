import type { TagPair } from '../read.js'
import type { Example } from './example.js'

/** The pairs of universal and Penn tag that stand at least `minimum` times, the commonest first. */
export function collectPairs(examples: readonly Example[], minimum: number): readonly TagPair[] {
  const counts = new Map<string, number>()
  for (const { gold } of examples) {
    for (const { upos, xpos } of gold) counts.set(`${upos} ${xpos}`, (counts.get(`${upos} ${xpos}`) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count >= minimum)
    .sort((left, right) => right[1] - left[1])
    .map(([key]) => {
      const [upos = '', xpos = ''] = key.split(' ')
      return { upos, xpos }
    })
}
