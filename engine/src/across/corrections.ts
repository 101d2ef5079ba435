import type { Report } from '../report/report.js'
import { textOf } from '../report/span.js'
import type { Profile } from './profile.js'
import type { AlignedStory } from './story.js'

/** What a report says of itself: that a number in it was wrong before. */
export interface Correction {
  readonly report: string
  /** Numbers that the notice prints, the right and the wrong. */
  readonly numbers: ReadonlySet<number>
  readonly words: string
}

const NOTICE = /\b(?:correct(?:ed|ion|s)|clarif(?:ied|ication)|earlier version|previous version|misstated)\b/i

/** The notices of correction in the reports of a story. */
export function correctionsIn(story: AlignedStory): readonly Correction[] {
  return [...story.reports.values()].flatMap(noticesOf)
}

function noticesOf(report: Report): readonly Correction[] {
  return report.blocks
    .filter(({ kind }) => kind === 'boilerplate')
    .map(({ span }) => textOf(report.text, span))
    .filter((words) => NOTICE.test(words))
    .map((words) => ({ report: report.id, words: words.toLowerCase(), numbers: numbersIn(words) }))
}

function numbersIn(words: string): ReadonlySet<number> {
  return new Set((words.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((n) => Number(n.replaceAll(',', ''))))
}

/**
 * The one of two statements that is the corrected version of the other: a notice in its report prints both numbers,
 * and its own report now gives the one. `null` where no notice speaks of them.
 */
export function correctedOf(
  corrections: readonly Correction[],
  [a, x]: readonly [Profile, number],
  [b, y]: readonly [Profile, number],
): Profile | null {
  const notice = corrections.find(({ numbers }) => numbers.has(x) && numbers.has(y))
  if (notice === undefined) return null
  if (notice.report === a.statement.report) return a
  return notice.report === b.statement.report ? b : null
}
