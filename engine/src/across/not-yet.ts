import { textOf } from '../report/span.js'
import type { ClaimGroup } from './claims.js'
import { isLater } from './contradictions/conflict.js'
import type { Profile } from './profile.js'
import { type AlignedStory, head } from './story.js'

/** "The observers have yet to publish a tally": who, and what was not there yet. */
const NOT_YET = /^(.{3,100}?)\b(?:has|have|had)\s+(?:yet to|not yet|so far not)\s+(\p{L}+)\s+([^.;]{3,80})/u
/** What is counted is published by being given. */
const TALLY = /\b(?:tally|tallies|count|figure|figures|toll|total|number|numbers)\b/i
const SMALL = /^(?:the|of|in|a|an|and|its|their|his|her|own|any|no|for|on|to|new)$/

/** A state that a later report ends. */
export interface Ended {
  readonly earlier: ClaimGroup
  readonly later: ClaimGroup
  readonly why: string
}

/**
 * What had not been done yet and a later report tells as done by the same body: only where the later words name the
 * thing, or give the figures that were awaited.
 */
export function endedStates(story: AlignedStory): readonly Ended[] {
  const waiting = story.claims.flatMap((claim) => {
    const found = notYet(story, head(claim))
    return found === null ? [] : [{ claim, ...found }]
  })
  return waiting.flatMap(({ claim: earlier, who, verb, what }) => {
    const done = story.claims.find(
      (later) => isLater(later.members, earlier.members) && tells(story, head(later), { who, verb, what }),
    )
    if (done === undefined) return []
    return [{ earlier, later: done, why: 'What had not been done yet is told as done in a later report.' }]
  })
}

interface Awaited {
  readonly who: ReadonlySet<string>
  readonly verb: string
  readonly what: string
}

function notYet({ reports }: AlignedStory, { statement }: Profile): Awaited | null {
  if (statement.kind === 'attributed') return null
  const sentence = textOf(reports.get(statement.report)?.text ?? '', statement.sentence)
  const match = NOT_YET.exec(sentence.replace(/\s+/g, ' '))
  if (match === null) return null
  const who = wordsOf(match[1] ?? '')
  return who.size < 2 ? null : { who, verb: (match[2] ?? '').toLowerCase(), what: match[3] ?? '' }
}

/** The later words are by the same body, and give what was awaited. */
function tells({ actors }: AlignedStory, { statement, counts }: Profile, awaited: Awaited): boolean {
  if (statement.act?.polarity === 'negated' || /\b(?:yet to|not yet)\b/i.test(statement.text)) return false
  const by = statement.agents.flatMap((id) => actors.get(id)?.aliases ?? [])
  const same = by.some((name) => [...wordsOf(name)].filter((word) => awaited.who.has(word)).length >= 2)
  if (!same) return false
  return TALLY.test(awaited.what)
    ? counts.length > 0
    : new RegExp(`\\b${awaited.verb.slice(0, 5)}`, 'i').test(statement.text) &&
        [...wordsOf(awaited.what)].some((word) => wordsOf(statement.text).has(word))
}

function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{2,}/gu) ?? []
  return new Set(words.filter((word) => !SMALL.test(word)).map((word) => word.replace(/s$/, '')))
}
