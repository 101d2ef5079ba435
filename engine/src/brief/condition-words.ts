import { matterOf } from '../across/matters.js'
import { containment } from '../across/same.js'
import type { MoveEntry } from '../schema/story-record.js'

/** A condition as a line of the ledger shows it. */
export interface ShownCondition {
  readonly name: 'Condition' | 'No conditions'
  /** In the reports' words. */
  readonly text: string
}

/** "without preconditions": words that say that there is none. */
const NONE = /^without\b.{0,20}\b(?:pre)?conditions?\b|^unconditional/i
/** Two wordings of one condition share so large a part of the shorter one's words. */
const SAME = 0.6

/**
 * The conditions of a move, each once, the fullest report's first. What a demand asks for is told as its terms; that
 * none is set is told once.
 */
export function conditionsInWords({ kind, terms, conditions }: MoveEntry): readonly ShownCondition[] {
  const asked = kind === 'demand' && terms !== null ? wordsOf(terms.text) : new Set<string>()
  const shown: { readonly condition: ShownCondition; readonly words: ReadonlySet<string> }[] = []
  for (const { text } of conditions) {
    const words = wordsOf(text)
    const name = NONE.test(text) ? 'No conditions' : 'Condition'
    const isTold =
      shown.some((other) =>
        name === 'No conditions' ? other.condition.name === name : containment(words, other.words) >= SAME,
      ) ||
      (words.size > 0 && [...words].every((word) => asked.has(word)))
    if (!isTold) shown.push({ condition: { name, text }, words })
  }
  return shown.map(({ condition }) => condition)
}

const EMPTY =
  /^(?:an?|the|to|of|in|on|by|for|if|that|must|should|be|it|its|any|this|these|and|or|will|would)$/

/** Words that carry sense, synonyms of negotiation taken together. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((word) => !EMPTY.test(word)).map(matterOf))
}
