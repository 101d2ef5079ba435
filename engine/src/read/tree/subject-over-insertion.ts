import { dependents, headOf, type Tree, upos, word, xpos } from '../attributions/tree.js'
import { type Changes, eachToken } from './tree-change.js'

/** Words that open an inserted phrase between commas: "leaders, *including* …, met". */
const COMPANY = /^(?:including|along|alongside|together|led|joined|accompanied|as|like|such)$/

/**
 * "leaders, *including Roe and Poe*, met": the subject stands before the inserted phrase. A verb that hung on the
 * insertion takes the place of that noun, with its conjunction ("*after* leaders, along with …, met").
 */
export const subjectOverInsertion = eachToken((tree, verb) => {
  if (upos(tree, verb) !== 'VERB' || !/^VB[DPZN]$/.test(xpos(tree, verb))) return null
  if (dependents(tree, verb, 'nsubj').length > 0) return null
  const opening = insertionBefore(tree, beforeHelpers(tree, verb))
  const subject = opening === null ? null : nounBefore(tree, opening)
  const place = tree.tokens[subject ?? -1]
  if (opening === null || subject === null || !place || place.deprel.startsWith('nsubj')) return null
  const changes: Changes = new Map([[subject, { head: verb, deprel: 'nsubj' }]])
  const own = headOf(tree, verb)
  if (own === subject || (own > opening && own < verb)) {
    const introducers = dependents(tree, subject, 'case', 'mark')
    for (const word of introducers) changes.set(word, { head: verb, deprel: 'mark' })
    changes.set(verb, { head: place.head, deprel: introducers.length > 0 ? 'advcl' : place.deprel })
  }
  return changes
})

/** The token before a verb and its auxiliaries and adverbs. */
function beforeHelpers(tree: Tree, verb: number): number {
  let at = verb - 1
  while (['AUX', 'ADV', 'PART'].includes(upos(tree, at))) at--
  return at
}

/** The comma before the insertion that ends with a comma at `closing`; `null` when there is none. */
function insertionBefore(tree: Tree, closing: number): number | null {
  if (word(tree, closing) !== ',') return null
  let plain = true
  for (let at = closing - 1; at > 0; at--) {
    const first = word(tree, at + 1)
    if (word(tree, at) === ',') {
      if (/^(?:which|who|whose)$/.test(first)) return at
      if (COMPANY.test(first) || upos(tree, at + 1) === 'ADP') return plain ? at : null
    }
    if (upos(tree, at) === 'VERB' && !COMPANY.test(word(tree, at))) plain = false
  }
  return null
}

/** Head of the noun phrase that ends right before a token; `null` when there is none. */
function nounBefore(tree: Tree, index: number): number | null {
  let at = index - 1
  if (!['NOUN', 'PROPN', 'PRON'].includes(upos(tree, at))) return null
  while (/^(?:flat|compound|nmod|conj)/.test(tree.tokens[at]?.deprel ?? '')) {
    const above = headOf(tree, at)
    if (above < 0 || above > index || upos(tree, above) === 'VERB') break
    at = above
  }
  return at
}
