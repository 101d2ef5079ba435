import { dependents, headOf, lemma, relation, type Tree, upos, word } from '../../attributions/tree.js'
import type { Token } from '../../reader.js'
import { VERB_FORMS } from '../lexicon/forms.js'
import { NOUNS, VERBS } from '../lexicon/lexicon.js'
import { type Changes, eachToken } from './tree-change.js'

/** A verb whose lemma the lexicon does not know may be one whose ending was cut wrongly ("blam" for "blame"). */
export const lemmasOfForms = eachToken((tree, index) => {
  if (upos(tree, index) !== 'VERB' || VERBS.has(lemma(tree, index))) return null
  const known = VERB_FORMS.get(word(tree, index))
  return known === undefined || known === lemma(tree, index) ? null : new Map([[index, { lemma: known }]])
})

/** "The army *closed* all roads", "Roe *plans* to go": what has an object or a subject is a verb, whatever its tag. */
export const verbByDependents = eachToken((tree, index) => {
  const known =
    VERB_FORMS.get(word(tree, index)) ?? (VERBS.has(word(tree, index)) ? word(tree, index) : undefined)
  if (known === undefined || !['NOUN', 'ADJ', 'ADV', 'X'].includes(upos(tree, index))) return null
  const object = dependents(tree, index, 'obj', 'ccomp', 'xcomp').some((c) => c > index)
  const goals = dependents(tree, index, 'acl').filter((c) =>
    dependents(tree, c, 'mark').some((m) => word(tree, m) === 'to'),
  )
  const subject =
    dependents(tree, index, 'nsubj').some((c) => c < index) && dependents(tree, index, 'cop').length === 0
  if (!object && !(subject && goals.length > 0)) return null
  const changes: Changes = new Map(goals.map((c) => [c, { deprel: 'xcomp' }]))
  return changes.set(index, verbOf(known))
})

/** "open to talks but *insists* on a truce": a verb form after "but" or "and", before a preposition or "that". */
export const verbAfterConjunction = eachToken((tree, index) => {
  const known = VERB_FORMS.get(word(tree, index))
  if (known === undefined || upos(tree, index) !== 'NOUN' || upos(tree, index - 1) !== 'CCONJ') return null
  if (!['ADP', 'SCONJ', 'PART', 'DET', 'PROPN'].includes(upos(tree, index + 1))) return null
  const verb = predicateAbove(tree, index)
  if (verb === null || (NOUNS.has(known) && word(tree, index - 1) !== 'but')) return null
  const changes: Changes = new Map([[index, { ...verbOf(known), head: verb, deprel: 'conj' }]])
  const phrase = tree.tokens.findIndex(
    (t, i) => i > index && t.head <= index && dependents(tree, i, 'case').includes(index + 1),
  )
  if (phrase > 0) changes.set(phrase, { head: index, deprel: 'obl' })
  return changes
})

function predicateAbove(tree: Tree, from: number): number | null {
  let at = headOf(tree, from)
  for (let steps = 0; at >= 0 && steps <= tree.tokens.length; steps++) {
    if (upos(tree, at) === 'VERB' || dependents(tree, at, 'nsubj', 'cop').length > 0) return at
    at = headOf(tree, at)
  }
  return null
}

/** What makes a token a finite verb of a known lemma. */
export function verbOf(lemma: string): Partial<Pick<Token, 'upos' | 'xpos' | 'lemma'>> {
  return { upos: 'VERB', xpos: 'VBD', lemma }
}

/** Names found by the reader are proper nouns, whatever the tagger said. */
export const namesAreNouns = eachToken((tree, index) => {
  if (!['ADJ', 'VERB', 'X', 'ADV'].includes(upos(tree, index))) return null
  if (relation(tree, index) === 'amod') return null
  const isName = tree.sentence.names.some((n) => n.kind === 'PER' && n.first <= index && index <= n.last)
  return isName ? new Map([[index, { upos: 'PROPN' }]]) : null
})

/** "a readiness to *resume* talks": the word after a noun of intent and "to" is an infinitive. */
export const infinitiveAfterNoun = eachToken((tree, index) => {
  const form = word(tree, index)
  if (upos(tree, index) !== 'NOUN' || word(tree, index - 1) !== 'to' || !VERBS.has(form)) return null
  const noun = index - 2
  if ((NOUNS.get(lemma(tree, noun))?.[0]?.embeds ?? null) === null) return null
  const next = headOf(tree, index)
  const changes: Changes = new Map([
    [index, { upos: 'VERB', xpos: 'VB', lemma: form, head: noun, deprel: 'acl' }],
  ])
  changes.set(index - 1, { upos: 'PART', head: index, deprel: 'mark' })
  if (next > index && relation(tree, index) === 'compound') changes.set(next, { head: index, deprel: 'obj' })
  return changes
})
