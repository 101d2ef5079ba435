import { VERB_FORMS } from '../acts/lexicon/forms.js'
import { VERBS } from '../acts/lexicon/lexicon.js'
import { dependents, lemma, upos, word } from '../attributions/tree.js'
import { eachToken } from './tree-change.js'

/** A verb whose lemma the lexicon does not know may be one whose ending was cut wrongly ("blam" for "blame"). */
export const lemmasOfForms = eachToken((tree, index) => {
  if (upos(tree, index) !== 'VERB' || VERBS.has(lemma(tree, index))) return null
  const known = VERB_FORMS.get(word(tree, index))
  return known === undefined || known === lemma(tree, index) ? null : new Map([[index, { lemma: known }]])
})

/** "The army *closed* all roads": a form of a known verb that has an object is a verb, whatever its tag. */
export const verbByDependents = eachToken((tree, index) => {
  if (!['NOUN', 'ADJ', 'ADV', 'X'].includes(upos(tree, index))) return null
  const form = word(tree, index)
  const known = VERB_FORMS.get(form) ?? (VERBS.has(form) ? form : undefined)
  const object = dependents(tree, index, 'obj', 'ccomp', 'xcomp').some((child) => child > index)
  return known === undefined || !object
    ? null
    : new Map([[index, { upos: 'VERB', xpos: 'VBD', lemma: known }]])
})
