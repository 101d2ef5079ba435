import type { Span } from '../../report/span.js'
import type { Token } from '../reader.js'
import type { Sentence } from '../sentence.js'

/** A sentence with its dependents listed, for the attribution rules. */
export interface Tree {
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  /** Dependents of each token, left to right. */
  readonly children: readonly (readonly number[])[]
}

/** Lists the dependents of every token. `tokens` may stand in for the sentence's own, with other heads. */
export function treeOf(sentence: Sentence, tokens: readonly Token[] = sentence.tokens): Tree {
  const children: number[][] = tokens.map(() => [])
  tokens.forEach((token, index) => {
    if (token.head !== index) children[token.head]?.push(index)
  })
  return { sentence, tokens, children }
}

/** UD relation without its subtype: `nsubj` for `nsubj:pass`. */
export function relation(tree: Tree, index: number): string {
  return (tree.tokens[index]?.deprel ?? '').replace(/:.*$/, '')
}

/** Lower-case lemma, or `''` beyond the sentence. */
export function lemma(tree: Tree, index: number): string {
  return (tree.tokens[index]?.lemma ?? '').toLowerCase()
}

/** Lower-case form, or `''` beyond the sentence. */
export function word(tree: Tree, index: number): string {
  return (tree.tokens[index]?.form ?? '').toLowerCase().replaceAll('’', "'")
}

/** Universal part of speech, or `''` beyond the sentence. */
export function upos(tree: Tree, index: number): string {
  return tree.tokens[index]?.upos ?? ''
}

/** Penn tag, or `''` beyond the sentence. */
export function xpos(tree: Tree, index: number): string {
  return tree.tokens[index]?.xpos ?? ''
}

/** Head of a token, -1 for the root. */
export function headOf(tree: Tree, index: number): number {
  return tree.tokens[index]?.head ?? -1
}

/** Dependents whose relation (subtype ignored unless given) is among `relations`. */
export function dependents(tree: Tree, index: number, ...relations: readonly string[]): readonly number[] {
  return (tree.children[index] ?? []).filter((child) => {
    const full = tree.tokens[child]?.deprel ?? ''
    return relations.includes(full) || relations.includes(relation(tree, child))
  })
}

/** The token and all below it in order, without the subtrees of tokens that `skip` accepts. */
export function subtree(tree: Tree, root: number, skip: (index: number) => boolean = () => false): number[] {
  const seen = new Set<number>([root])
  const queue = [root]
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const child of tree.children[at] ?? []) {
      if (seen.has(child) || skip(child)) continue
      seen.add(child)
      queue.push(child)
    }
  }
  return [...seen].sort((a, b) => a - b)
}

/** True when `index` is `ancestor` or lies below it. */
export function isBelow(tree: Tree, index: number, ancestor: number): boolean {
  let at = index
  for (let steps = 0; at >= 0 && steps <= tree.tokens.length; steps++) {
    if (at === ancestor) return true
    at = headOf(tree, at)
  }
  return false
}

/** Runs of neighbouring token indexes as spans of the report. `indexes` is ascending. */
export function spansOf(tree: Tree, indexes: readonly number[]): readonly Span[] {
  const spans: Span[] = []
  let previous = -2
  for (const index of indexes) {
    const token = tree.tokens[index]
    if (!token) continue
    const last = spans.at(-1)
    if (last && index === previous + 1) spans[spans.length - 1] = { start: last.start, end: token.end }
    else spans.push({ start: token.start, end: token.end })
    previous = index
  }
  return spans
}

/** Indexes `first` to `last`, both included; empty when they are the wrong way round. */
export function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
}

/** The run of neighbours in `indexes` that holds `anchor`. */
export function runAround(indexes: readonly number[], anchor: number): readonly number[] {
  const at = indexes.indexOf(anchor)
  if (at < 0) return []
  let first = at
  let last = at
  while (first > 0 && indexes[first - 1] === (indexes[first] ?? 0) - 1) first--
  while (last + 1 < indexes.length && indexes[last + 1] === (indexes[last] ?? 0) + 1) last++
  return indexes.slice(first, last + 1)
}
