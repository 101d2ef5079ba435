import type { Token } from '../reader.js'
import type { Sentence } from '../sentence.js'

/** A sentence with what the rules ask for again and again, worked out once. */
export interface Tree {
  readonly index: number
  readonly block: number
  readonly tokens: readonly Token[]
  /** Token indexes of the dependents of each token. */
  readonly children: readonly (readonly number[])[]
  /** True for tokens between double quotation marks. */
  readonly quoted: readonly boolean[]
}

/** Trees of a report's sentences. A quotation may run over sentences of one paragraph, not over its end. */
export function treesOf(sentences: readonly Sentence[]): readonly Tree[] {
  let open = false
  let block = -1
  return sentences.map((sentence) => {
    if (sentence.block !== block) open = false
    block = sentence.block
    const quoted = sentence.tokens.map((token) => {
      if (/^(“|``|„)$/.test(token.form)) open = true
      else if (/^(”|'')$/.test(token.form)) open = false
      else if (token.form === '"') open = !open
      return open
    })
    return {
      index: sentence.index,
      block,
      tokens: sentence.tokens,
      children: childrenOf(sentence.tokens),
      quoted,
    }
  })
}

function childrenOf(tokens: readonly Token[]): readonly (readonly number[])[] {
  const children: number[][] = tokens.map(() => [])
  tokens.forEach((token, i) => {
    children[token.head]?.push(i)
  })
  return children
}

/** Lower-case form; empty outside the sentence. */
export function lower(tree: Tree, at: number): string {
  return tree.tokens[at]?.form.toLowerCase() ?? ''
}

/** Lower-case lemma; empty outside the sentence. */
export function lemma(tree: Tree, at: number): string {
  return tree.tokens[at]?.lemma.toLowerCase() ?? ''
}

/** True for a token written with a capital first letter. */
export function capital(tree: Tree, at: number): boolean {
  return /^\p{Lu}/u.test(tree.tokens[at]?.form ?? '')
}

/** True for the possessive marks `'s` and `'`. */
export function possessive(tree: Tree, at: number): boolean {
  return /^['’](s|S)?$/.test(tree.tokens[at]?.form ?? '') && tree.tokens[at]?.upos !== 'PUNCT'
}

/** Relation of a token to its head without subtype: `nsubj` for `nsubj:pass`. */
export function relation(tree: Tree, at: number): string {
  return (tree.tokens[at]?.deprel ?? '').split(':')[0] ?? ''
}

/**
 * The token of `[first, last]` that hangs on a token outside it. Parsers may leave several: the one with
 * the most telling relation wins, then the first.
 */
export function headOf(tree: Tree, first: number, last: number): number {
  let best = last
  let bestRank = Number.POSITIVE_INFINITY
  for (let i = first; i <= last; i++) {
    const token = tree.tokens[i]
    if (!token || (token.head >= first && token.head <= last)) continue
    const rank = headRank(token)
    if (rank < bestRank) {
      best = i
      bestRank = rank
    }
  }
  return best
}

const ARGUMENTS = /^(nsubj|obj|iobj|obl|root|conj|appos|parataxis|nmod)$/

function headRank(token: Token): number {
  if (token.upos === 'PUNCT' || /^(case|det|cc|punct|mark)$/.test(token.deprel)) return 3
  if (/^(compound|flat|amod|nmod:desc|nmod:poss)$/.test(token.deprel)) return 2
  return ARGUMENTS.test(token.deprel.split(':')[0] ?? '') ? 0 : 1
}

/** The words from `first` to `last` as printed. */
export function wordsOf(
  text: string,
  tree: Tree,
  range: { readonly first: number; readonly last: number },
): string {
  const start = tree.tokens[range.first]?.start ?? 0
  const end = tree.tokens[range.last]?.end ?? start
  return text.slice(start, end)
}

/** Walks from a later conjunct up to the first one, whose place in the clause all share. */
export function firstConjunct(tree: Tree, at: number): number {
  let token = at
  for (let steps = 0; steps < 30 && relation(tree, token) === 'conj'; steps++) {
    const head = tree.tokens[token]?.head ?? -1
    if (head < 0) break
    token = head
  }
  return token
}
