import { type Tree, treeOf } from '../../attributions/tree.js'
import type { Sentence } from '../../sentence.js'
import {
  nameBeforeAdjective,
  objectsSideBySide,
  participleOfLastNoun,
  verbAfterSubordinator,
} from './attachment.js'
import {
  clauseAfterVerb,
  gerundOfVerb,
  infinitiveAfterObject,
  infinitiveOfNoun,
  infinitiveOfVerb,
  participleAfterComma,
  participleOfClause,
  verbWithVerb,
} from './clauses.js'
import { rootWithoutVerb, subjectBeforeVerb, subjectOverInsertion } from './missing-subject.js'
import { joinNames } from './name-groups.js'
import {
  adjectiveAsConjunct,
  attributeAsRoot,
  compoundOverCase,
  lastOfList,
  participleAfterHave,
  titleWithCase,
  verbAsAttribute,
} from './noun-phrases.js'
import type { Repair } from './tree-change.js'
import {
  infinitiveAfterNoun,
  lemmasOfForms,
  namesAreNouns,
  verbAfterConjunction,
  verbByDependents,
} from './verb-tags.js'

/** Later repairs rely on earlier ones: a verb must be a verb before clauses can hang on it. */
const REPAIRS: readonly Repair[] = [
  namesAreNouns,
  joinNames,
  verbByDependents,
  verbAfterConjunction,
  infinitiveAfterNoun,
  participleAfterHave,
  attributeAsRoot,
  rootWithoutVerb,
  lemmasOfForms,
  nameBeforeAdjective,
  objectsSideBySide,
  verbAsAttribute,
  compoundOverCase,
  titleWithCase,
  adjectiveAsConjunct,
  subjectOverInsertion,
  lastOfList,
  subjectBeforeVerb,
  verbAfterSubordinator,
  verbWithVerb,
  participleAfterComma,
  participleOfLastNoun,
  participleOfClause,
  gerundOfVerb,
  clauseAfterVerb,
  infinitiveOfVerb,
  infinitiveAfterObject,
  infinitiveOfNoun,
]

/**
 * Mends slips that parsers make often and that a rule can tell from the words alone. Each repair is a small
 * change of heads, relations or tags; what is not certain is left as it is. Without it one wrong arc would cost
 * an act its agent or its condition. Spans and tokens' places never change.
 */
export function repairTree(sentence: Sentence): Tree {
  return REPAIRS.reduce((tree, repair) => repair(tree), treeOf(sentence))
}
