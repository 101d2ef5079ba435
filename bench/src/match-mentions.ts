import type { Span } from '@parley-record/engine'
import { likeness, overlaps } from './boundary.js'
import type { GoldMention } from './corpora/gum-mentions.js'

/** A mention as the engine gives it, at its place in the text. */
export interface OurMention extends Span {
  readonly head: Span
  readonly form: 'name' | 'nominal' | 'pronoun'
  /** Index of the actor; `null` when it was not resolved. */
  readonly actor: number | null
}

/**
 * The gold mention that each of ours means, by index: the head of ours must be the head of the gold one or a word of
 * its minimal span; each is given once, the pairs most alike in their bounds first.
 */
export function matchMentions(
  gold: readonly GoldMention[],
  ours: readonly OurMention[],
): ReadonlyMap<number, number> {
  const meetings = ours.flatMap(({ head, ...mention }, mine) =>
    gold.flatMap((one, theirs) =>
      one.start < mention.end && one.heads.some((word) => overlaps(word, head))
        ? [{ mine, theirs, alike: likeness(one, mention) }]
        : [],
    ),
  )
  const matched = new Map<number, number>()
  const taken = new Set<number>()
  for (const { mine, theirs } of meetings.sort((a, b) => b.alike - a.alike)) {
    if (matched.has(mine) || taken.has(theirs)) continue
    matched.set(mine, theirs)
    taken.add(theirs)
  }
  return matched
}
