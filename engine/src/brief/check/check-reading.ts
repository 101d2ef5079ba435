import { checkConditions } from './check-conditions.js'
import { checkDates } from './check-dates.js'
import { checkGroups } from './check-groups.js'
import { checkNames } from './check-names.js'
import { checkNumbers } from './check-numbers.js'
import { checkOffices } from './check-offices.js'
import { checkOrder } from './check-order.js'
import { checkQuotedWords } from './check-quotations.js'
import { checkRoles } from './check-roles.js'
import { checkScope } from './check-scope.js'
import { checkSpeakers } from './check-speakers.js'
import { checkModality, checkPolarity } from './check-standing.js'
import { checkWords } from './check-words.js'
import { type Comparison, compare } from './comparison.js'
import type { Misfit } from './misfit.js'
import type { Passage } from './passage.js'

/** The checks, each by itself. */
const CHECKS: Readonly<Record<string, (comparison: Comparison) => readonly Misfit[]>> = {
  names: checkNames,
  offices: checkOffices,
  numbers: checkNumbers,
  dates: checkDates,
  speakers: checkSpeakers,
  roles: checkRoles,
  polarity: checkPolarity,
  modality: checkModality,
  conditions: checkConditions,
  quotations: checkQuotedWords,
  groups: checkGroups,
  order: checkOrder,
  scope: checkScope,
  words: checkWords,
}

/**
 * Compares the reading of a sentence with the reading of the passage it cites.
 *
 * @param known keys of names that the record knows to be meant by the cited words
 */
export function checkReading(
  sentence: Passage,
  cited: Passage,
  known: ReadonlySet<string> = new Set(),
): readonly Misfit[] {
  const comparison = compare(sentence, cited, known)
  return Object.values(CHECKS).flatMap((check) => check(comparison))
}
