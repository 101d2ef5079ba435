import { type Tree, treeOf } from '../attributions/tree.js'
import type { Sentence } from '../sentence.js'
import { infinitiveAfterObject } from './infinitive-after-object.js'
import { nameBeforeAdjective } from './name-before-adjective.js'
import { secondCue } from './second-cue.js'
import { subjectOverInsertion } from './subject-over-insertion.js'
import type { Repair } from './tree-change.js'
import { lemmasOfForms, verbByDependents } from './verb-tags.js'

/** Later repairs rely on earlier ones: a verb must be a verb before anything can hang on it. */
const REPAIRS: readonly Repair[] = [
  verbByDependents,
  lemmasOfForms,
  nameBeforeAdjective,
  subjectOverInsertion,
  infinitiveAfterObject,
  secondCue,
]

/** Tokens beyond which a sentence is a table or a list, and nothing is read from it: keeps the time linear in the text. */
const LONGEST = 500

/** True for a run of words too long to be a sentence that somebody wrote. */
export function isOverlong({ tokens }: Pick<Sentence, 'tokens'>): boolean {
  return tokens.length > LONGEST
}

/**
 * The tree that attributions and acts are read from: that of the reader, with the slips undone that words alone
 * give away. A repair stays here only while taking it out costs attributions, acts or the sample stories something.
 * Spans and the order of tokens never change.
 */
export function mendTree(sentence: Sentence): Tree {
  return isOverlong(sentence)
    ? treeOf(sentence)
    : REPAIRS.reduce((tree, repair) => repair(tree), treeOf(sentence))
}
