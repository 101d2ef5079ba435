import type { Quantity } from '../read/quantities/quantity.js'
import type { StatementDraft } from '../read/statements.js'
import { overlaps, textOf } from '../report/span.js'
import { matterOf } from './matters.js'

/** A number in the words of a statement, with what it counts under the word of its matter. */
export interface Count {
  readonly value: number
  readonly mod: Quantity['mod']
  readonly unit: string | null
  /** "violation" for violations and breaches, and for the times something was violated; `null` where not said. */
  readonly of: string | null
  /** The number as printed. */
  readonly text: string
  readonly start: number
}

/** How far right of a number the noun may stand that it counts. */
const REACH = 4

export function readCounts(draft: StatementDraft, text: string): readonly Count[] {
  return draft.quantities
    .map(({ span, value, mod, unit, counted }) => ({
      value,
      mod,
      unit,
      of: countedMatter(draft, span.end, counted),
      text: textOf(text, span),
      start: span.start,
    }))
    .filter(
      ({ start, text: printed }) =>
        !draft.times.some((t) => overlaps(t.span, { start, end: start + printed.length })),
    )
}

const BREAKING = new Set(['violation', 'disregard', 'ignore', 'flout'])

/** The noun after the number, past adjectives and names; what the reading took for it where there is none. */
function countedMatter(draft: StatementDraft, end: number, counted: string | null): string | null {
  const tokens = draft.sentences.flatMap((sentence) => sentence.tokens)
  const at = tokens.findIndex((token) => token.start >= end)
  let noun: string | null = null
  for (let i = at; at >= 0 && i < Math.min(tokens.length, at + REACH); i++) {
    const token = tokens[i]
    if (token?.upos === 'NOUN') noun = token.lemma.toLowerCase()
    if (noun !== null || token === undefined || !/^(?:ADJ|PROPN|VERB|NUM)$/.test(token.upos)) break
  }
  const found = noun ?? counted?.toLowerCase() ?? null
  if (found !== null && /^(?:time|occasion|instance|case)$/.test(found))
    return tokens.some((t) => BREAKING.has(matterOf(t.lemma.toLowerCase()))) ? 'violation' : found
  if (found !== null) return matterOf(found)
  // "put the number of breaches at 147": the noun stands before the number.
  const before = tokens.slice(Math.max(0, at - 8), Math.max(0, at))
  const totalled = before.some((t) => /^(?:number|total|toll|count|tally|figure)$/i.test(t.form))
  return totalled &&
    before.some((t) => matterOf(t.lemma.toLowerCase()) === 'violation' || /^breaches$/i.test(t.form))
    ? 'violation'
    : null
}

/** What has numbers: a statement's profile. */
interface Counted {
  readonly counts: readonly Count[]
}

/** Pairs of numbers, one of each statement, that count the same thing in the same unit. */
export function sameCounts(a: Counted, b: Counted): readonly (readonly [Count, Count])[] {
  return a.counts.flatMap((x) =>
    b.counts.filter((y) => x.of !== null && x.of === y.of && x.unit === y.unit).map((y) => [x, y] as const),
  )
}

/** Two round figures this close ("about 1,900", "nearly 1,900") say the same. */
const ROUNDING = 0.02

/** True when both numbers cannot hold: "more than 700" and "730" can, "at least 30" and "30" too. */
export function clash(x: Count, y: Count): boolean {
  if (Math.abs(x.value - y.value) <= ROUNDING * Math.max(x.value, y.value)) return false
  return !(admits(x, y.value) || admits(y, x.value))
}

/** A bound says the same as a figure near it: "more than 700" leaves 730 open, and says little of 7,000. */
const NEAR = 1.25

function admits({ value, mod }: Count, other: number): boolean {
  switch (mod) {
    case 'more-than':
    case 'at-least':
      return other >= value && other <= value * NEAR
    case 'less-than':
    case 'at-most':
      return other <= value && other * NEAR >= value
    case 'about':
      return Math.abs(other - value) <= 0.1 * Math.max(other, value)
    default:
      return false
  }
}
