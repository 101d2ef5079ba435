import type { Profile } from '../profile.js'
import { shared } from '../same.js'
import { type AlignedStory, head } from '../story.js'

/** Two statements of different reports that use much the same words. */
export interface AlikePair {
  readonly a: Profile
  readonly b: Profile
  /** Shared weight of words other than numbers and dates, 0 to 1. */
  readonly score: number
}

/** A statement is looked up by its rarest words; at most this many others are compared per word. */
const LOOKUP_WORDS = 6
const PER_WORD = 24
/** Below this two statements are not taken to speak of one thing. */
const ALIKE = 0.15

const NUMBER_OR_DATE =
  /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion|half|third|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|jan\.|feb\.|aug\.|sept?\.|oct\.|nov\.|dec\.|[ap]\.?m\.?|gmt|noon|midday|midnight|morning|afternoon|evening|night|hour|minute|week|month|year|day|local|time)$/

/** Words of a statement without its numbers and dates. */
export function frameOf({ words }: Profile): ReadonlySet<string> {
  return new Set([...words].filter((word) => !NUMBER_OR_DATE.test(word)))
}

/**
 * Pairs of claims, each by its fullest statement, told in much the same words in different reports, so that a
 * difference in a number, a time or a place is a difference about one thing. By an inverted index over rare words.
 */
export function alikePairs(story: AlignedStory): readonly AlikePair[] {
  const index = new Map<string, number[]>()
  const entries = story.claims.map((claim) => {
    const profile = head(claim)
    return { profile, frame: frameOf(profile) }
  })
  const pairs: AlikePair[] = []
  entries.forEach(({ profile, frame }, i) => {
    if (frame.size < 3) return
    const keys = rarest(frame, story).map((word) => `${profile.statement.kind} ${word}`)
    const near = new Set(keys.flatMap((key) => (index.get(key) ?? []).slice(-PER_WORD)))
    for (const j of near) {
      const other = entries[j]
      if (other === undefined || other.profile.statement.report === profile.statement.report) continue
      const score = shared(frame, other.frame, story.frequency)
      if (score >= ALIKE) pairs.push({ a: other.profile, b: profile, score })
    }
    for (const key of keys) {
      const list = index.get(key)
      if (list === undefined) index.set(key, [i])
      else list.push(i)
    }
  })
  return pairs
}

function rarest(frame: ReadonlySet<string>, { frequency }: AlignedStory): readonly string[] {
  return [...frame]
    .sort((a, b) => frequency.of(a) - frequency.of(b) || (a < b ? -1 : 1))
    .slice(0, LOOKUP_WORDS)
}
