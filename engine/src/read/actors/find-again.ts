import { piecesOf } from '../../world/fold.js'
import type { AgainDraft } from './draft.js'
import { isBody } from './role-nouns.js'
import type { SentenceContext } from './sentence-context.js'
import { capital, lemma, lower, relation, type Tree, wordsOf } from './tree.js'

const STATES = /^(country|nation|state|kingdom|republic)$/
const OUTLETS = /^(newspaper|paper|broadcaster|newswire)$/
/** Longest short form in words before its noun: "the joint verification mission". */
const REACH = 3

/**
 * "the country", "the bloc", "the verification mission", "the Front": something named before. Which one is
 * meant, if any, is decided where the names are known.
 */
export function findAgain({ tree, text }: SentenceContext): readonly AgainDraft[] {
  return tree.tokens.flatMap((token, at) => {
    if (!/^(NOUN|PROPN)$/.test(token.upos) || token.xpos === 'NNS' || modifiesNext(tree, at)) return []
    const start = startOf(tree, at)
    if (start === null) return []
    const noun = lemma(tree, at)
    const kind = STATES.test(noun) && start === at ? 'state' : nounKind(tree, at, noun)
    if (kind === null) return []
    const range = { first: start, last: at }
    const form = wordsOf(text, tree, range)
    const base = { what: 'again', sentence: tree.index, first: start - 1, last: at, head: at } as const
    return { ...base, kind, noun, words: piecesOf(form), form: `the ${form}` }
  })
}

/** A body, an outlet, or a single word with a capital, which may be the last word of any name. */
function nounKind(tree: Tree, at: number, noun: string): 'organisation' | null {
  return isBody(noun) || OUTLETS.test(noun) || capital(tree, at) ? 'organisation' : null
}

/** First word after the article; `null` when the noun has no article, or more words before it than a short form. */
function startOf(tree: Tree, at: number): number | null {
  for (let start = at; at - start <= REACH && start > 0; start--) {
    if (/^(the|this|that)$/.test(lower(tree, start - 1))) return start
    if (!/^(NOUN|PROPN|ADJ)$/.test(tree.tokens[start - 1]?.upos ?? '')) return null
  }
  return null
}

/** "the commission president", "the Front Line": a word of a longer phrase. */
function modifiesNext(tree: Tree, at: number): boolean {
  const joined = tree.tokens[at]?.head === at + 1 && /^(compound|nmod|amod)$/.test(relation(tree, at))
  return joined || (capital(tree, at) && capital(tree, at + 1) && tree.tokens[at + 1]?.upos === 'PROPN')
}
