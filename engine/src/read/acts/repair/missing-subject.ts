import { dependents, headOf, lemma, relation, type Tree, upos, word, xpos } from '../../attributions/tree.js'
import type { Token } from '../../reader.js'
import { VERB_FORMS } from '../lexicon/forms.js'
import { type Changes, change, eachToken, type Repair } from './tree-change.js'
import { verbOf } from './verb-tags.js'

/** Words that open an inserted phrase between commas: "leaders, *including* …, met". */
const COMPANY = /^(?:including|along|alongside|together|led|joined|accompanied|as|like|such)$/

interface Insertion {
  /** The comma before it. */
  readonly opening: number
  readonly kind: 'company' | 'relative' | 'preposition'
}

/**
 * "leaders, *including Roe and Poe*, met": the subject stands before the inserted phrase. A verb that hung on
 * the insertion takes the place of that noun, with its conjunction ("*after* leaders, along with …, met").
 */
export const subjectOverInsertion = eachToken((tree, index) => {
  const closing = beforeHelpers(tree, index)
  if (word(tree, closing) !== ',' || !looksFinite(tree, index)) return null
  const insertion = insertionBefore(tree, closing)
  if (insertion === null) return null
  const subject = nounBefore(tree, insertion.opening)
  const old = tree.tokens[subject]
  const present = dependents(tree, index, 'nsubj', 'nsubj:pass')
  if (!old || present.some((s) => s < insertion.opening)) return null
  if (insertion.kind === 'preposition' && present.length > 0) return null
  if (old.deprel.startsWith('nsubj') && upos(tree, old.head) !== 'PUNCT') return null
  const changes: Changes = new Map([[subject, { head: index, deprel: 'nsubj' }]])
  changes.set(index, {
    ...asVerb(tree, index),
    ...placeOf(tree, { index, subject, opening: insertion.opening }, changes),
  })
  for (const s of present) changes.set(s, { head: subject, deprel: 'nmod' })
  if (insertion.kind === 'preposition') insertedPhrase(tree, insertion.opening, index, changes)
  tree.tokens.forEach((t, i) => {
    if (i <= index || (t.head !== index && (t.head <= insertion.opening || t.head >= index))) return
    changes.set(i, { head: index, deprel: t.deprel === 'acl' ? 'xcomp' : t.deprel.replace(/^nmod/, 'obl') })
  })
  return changes
})

/** The token before a verb and its auxiliaries and adverbs. */
function beforeHelpers(tree: Tree, verb: number): number {
  let at = verb - 1
  while (['AUX', 'ADV', 'PART'].includes(upos(tree, at))) at--
  return at
}

/** Where the verb belongs: its own place if that is sound, else that of its subject, else the root. */
function placeOf(
  tree: Tree,
  at: { index: number; subject: number; opening: number },
  changes: Changes,
): Partial<Pick<Token, 'head' | 'deprel'>> {
  const own = headOf(tree, at.index)
  const inside = own === at.subject || (own > at.opening && own < at.index) || upos(tree, own) === 'PUNCT'
  if (own < 0 || !inside) return {}
  const old = tree.tokens[at.subject]
  if (old && upos(tree, old.head) !== 'PUNCT') {
    const introducers = dependents(tree, at.subject, 'case', 'mark')
    for (const c of introducers) changes.set(c, { head: at.index, deprel: 'mark' })
    return { head: old.head, deprel: introducers.length > 0 ? 'advcl' : old.deprel }
  }
  const root = tree.tokens.findIndex((t) => t.head < 0)
  if (upos(tree, root) === 'VERB') return {}
  changes.set(root, { head: at.index, deprel: 'obl' })
  return { head: -1, deprel: 'root' }
}

/** "leaders, *during a visit*, called": the phrase between the commas belongs to the verb. */
function insertedPhrase(tree: Tree, opening: number, verb: number, changes: Changes): void {
  const noun = tree.tokens.findIndex(
    (_, i) => i > opening && dependents(tree, i, 'case').includes(opening + 1),
  )
  if (noun > 0 && noun < verb) changes.set(noun, { head: verb, deprel: 'obl' })
}

function looksFinite(tree: Tree, index: number): boolean {
  if (upos(tree, index) === 'VERB') return /^VB[DPZN]$/.test(xpos(tree, index))
  const plain = dependents(tree, index, 'det', 'amod', 'nmod:poss', 'compound').length === 0
  return upos(tree, index) === 'NOUN' && plain && VERB_FORMS.has(word(tree, index))
}

function asVerb(tree: Tree, index: number): Partial<Pick<Token, 'upos' | 'xpos' | 'lemma'>> {
  return upos(tree, index) === 'VERB' ? {} : verbOf(VERB_FORMS.get(word(tree, index)) ?? lemma(tree, index))
}

/** The insertion that ends with the comma at `closing`; `null` when there is none. */
function insertionBefore(tree: Tree, closing: number): Insertion | null {
  let verbs = 0
  for (let i = closing - 1; i > 0; i--) {
    const first = word(tree, i + 1)
    if (word(tree, i) === ',') {
      if (COMPANY.test(first)) return verbs === 0 ? { opening: i, kind: 'company' } : null
      if (/^(?:which|who|whose)$/.test(first)) return { opening: i, kind: 'relative' }
      if (upos(tree, i + 1) === 'ADP') return verbs === 0 ? { opening: i, kind: 'preposition' } : null
    }
    if (upos(tree, i) === 'VERB' && !COMPANY.test(word(tree, i))) verbs++
  }
  return null
}

/** "…, European *leaders*": a phrase after a comma and no "and" begins anew. */
function isAfterComma(tree: Tree, noun: number): boolean {
  if (relation(tree, noun) !== 'conj') return false
  let start = noun
  while (['ADJ', 'DET', 'NUM'].includes(upos(tree, start - 1)) && headOf(tree, start - 1) === noun) start--
  return word(tree, start - 1) === ',' || opensClause(tree, noun)
}

/** Head of the noun phrase that ends right before a token; -1 when there is none. */
function nounBefore(tree: Tree, index: number): number {
  let at = index - 1
  if (!['NOUN', 'PROPN', 'PRON'].includes(upos(tree, at))) return -1
  while (
    /^(?:flat|compound|nmod|conj)/.test(tree.tokens[at]?.deprel ?? '') &&
    headOf(tree, at) < index &&
    headOf(tree, at) >= 0
  ) {
    if (upos(tree, headOf(tree, at)) === 'VERB' || isAfterComma(tree, at)) break
    at = headOf(tree, at)
  }
  return at
}

/**
 * "The court on Friday *freed* two men", read as one long noun phrase: the first form of a known verb after
 * its head is the predicate, the old root its subject, and the next noun its object.
 */
export const rootWithoutVerb: Repair = (tree) => {
  const root = tree.tokens.findIndex((t) => t.head < 0)
  if (upos(tree, root) === 'VERB' || dependents(tree, root, 'nsubj', 'cop', 'aux').length > 0) return tree
  const verb = predicateOf(tree, root)
  if (verb < 0) return tree
  const changes: Changes = new Map([
    [verb, { ...asVerb(tree, verb), head: -1, deprel: 'root' }],
    [root, { head: verb, deprel: dependents(tree, root, 'case').length > 0 ? 'obl' : 'nsubj' }],
  ])
  const noun = headOf(tree, verb)
  if (noun > verb) {
    const above = headOf(tree, noun)
    changes.set(noun, {
      head: verb,
      deprel: above < 0 || above < verb ? 'obj' : (tree.tokens[noun]?.deprel ?? 'obj'),
    })
  }
  const right = (tree.children[root] ?? []).filter((c) => c > verb)
  const object = right.find(
    (c) => ['NOUN', 'PROPN'].includes(upos(tree, c)) && dependents(tree, c, 'case').length === 0,
  )
  for (const child of right) {
    if (child !== noun)
      changes.set(child, child === object && noun < verb ? { head: verb, deprel: 'obj' } : { head: verb })
  }
  return change(tree, changes)
}

/** The verb that should be the root: one with an auxiliary on the old root, else the first form of a known verb. */
function predicateOf(tree: Tree, root: number): number {
  const tagged = (tree.children[root] ?? []).find(
    (c) =>
      c > root &&
      upos(tree, c) === 'VERB' &&
      relation(tree, c) !== 'acl' &&
      dependents(tree, c, 'aux').length > 0,
  )
  if (tagged !== undefined) return tagged
  return tree.tokens.findIndex(
    (t, i) => i > root && isFiniteForm(tree, i) && ['NOUN', 'ADJ', 'VERB'].includes(t.upos),
  )
}

/** A past form of a known verb right after a noun or a date, where a verb of the clause is to be expected. */
function isFiniteForm(tree: Tree, index: number): boolean {
  const form = word(tree, index)
  if (!VERB_FORMS.has(form) || /(?:ing|[^s]s)$/.test(form)) return false
  return (
    ['NOUN', 'PROPN', 'ADV', 'NUM'].includes(upos(tree, index - 1)) &&
    !/^(?:by|PUNCT)$/.test(word(tree, index + 1))
  )
}

/** "…, and *Roe* dropped it": a noun after a comma and "and" that a verb follows begins a clause. */
function opensClause(tree: Tree, noun: number): boolean {
  return relation(tree, noun) === 'conj' && upos(tree, noun - 1) === 'CCONJ' && word(tree, noun - 2) === ','
}

/** Relations that a noun right before a finite verb has only by mistake. */
const MISPLACED = /^(?:dep|flat|compound|appos|parataxis|root|nmod|nmod:desc|nsubj|obl|list|vocative)$/

/** "Sir Ivo *visited* Brosk": a finite verb without a subject takes the noun phrase right before it. */
export const subjectBeforeVerb = eachToken((tree, index) => {
  if (upos(tree, index) !== 'VERB' || !/^VB[DZP]$/.test(xpos(tree, index))) return null
  if (dependents(tree, index, 'nsubj', 'nsubj:pass', 'csubj').length > 0) return null
  if (!['root', 'ccomp', 'advcl', 'parataxis'].includes(relation(tree, index))) return null
  const noun = nounBefore(tree, beforeHelpers(tree, index) + 1)
  const token = tree.tokens[noun]
  if (!token || noun === headOf(tree, index) || dependents(tree, noun, 'case').length > 0) return null
  if (
    !(MISPLACED.test(token.deprel) || opensClause(tree, noun)) ||
    (relation(tree, noun) === 'nsubj' && upos(tree, token.head) !== 'PUNCT')
  )
    return null
  return new Map([[noun, { head: index, deprel: 'nsubj' }]])
})
