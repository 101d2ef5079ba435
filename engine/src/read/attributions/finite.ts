import { SPEECH_FORMS } from './cue-lexicon.js'
import { dependents, lemma, type Tree, upos, word, xpos } from './tree.js'

/** A finite verb, auxiliary or modal; also a past form that the tagger took for a noun or a participle. */
export function isFiniteForm(tree: Tree, index: number): boolean {
  if (['VBD', 'VBZ', 'VBP', 'MD'].includes(xpos(tree, index))) return true
  return (
    (upos(tree, index) !== 'VERB' && SPEECH_FORMS.has(word(tree, index))) || isPastWithObject(tree, index)
  )
}

/** Verbs whose participle takes a second object: "a man named Miller". */
const NAMING = new Set(['call', 'name', 'dub', 'title', 'label', 'term', 'give', 'deem', 'consider'])

/**
 * "Most members supported the plan", with the verb tagged as a participle: one that has an object right after
 * it, and no auxiliary before it, is a past tense.
 */
export function isPastWithObject(tree: Tree, index: number): boolean {
  if (xpos(tree, index) !== 'VBN' || NAMING.has(lemma(tree, index))) return false
  let before = index - 1
  while (upos(tree, before) === 'ADV' || ['not', "n't"].includes(word(tree, before))) before--
  if (upos(tree, before) === 'AUX') return false
  return dependents(tree, index, 'obj').some((child) => child > index && child - index < 8)
}
