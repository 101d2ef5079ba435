import { contains, type Span } from '../../report/span.js'
import type { Mention } from '../actors/actor.js'
import { headOf, type Tree } from '../attributions/tree.js'

/** Index of the mention a token belongs to: the one it heads, else the shortest that covers it. */
export type MentionFinder = (sentence: number, token: Span | undefined) => number | null

/** Prepares the look-up of mentions by token. `mentions` is in order of position. */
export function mentionFinder(mentions: readonly Mention[]): MentionFinder {
  const bySentence = new Map<number, number[]>()
  mentions.forEach((mention, index) => {
    const list = bySentence.get(mention.head.sentence)
    if (list) list.push(index)
    else bySentence.set(mention.head.sentence, [index])
  })
  return (sentence, token) => {
    if (!token) return null
    let best: number | null = null
    let bestLength = Number.POSITIVE_INFINITY
    for (const index of bySentence.get(sentence) ?? []) {
      const span = mentions[index]?.span
      if (!span || !contains(span, token)) continue
      if (span.end - span.start < bestLength) {
        best = index
        bestLength = span.end - span.start
      }
    }
    return best
  }
}

/**
 * Tells for a tree whether a token heads a mention: the head that the mention names, or the first word of its
 * name when the tree was mended since.
 */
export function actorTest(
  tree: Tree,
  mentions: readonly Mention[],
  find: MentionFinder,
): (token: number) => boolean {
  return (token) => {
    const index = find(tree.sentence.index, tree.tokens[token])
    const head = index === null ? undefined : mentions[index]?.head.token
    if (head === undefined) return false
    return (
      head === token ||
      (headOf(tree, head) === token &&
        /^(?:flat|amod|compound|nmod:desc)$/.test(tree.tokens[head]?.deprel ?? ''))
    )
  }
}
