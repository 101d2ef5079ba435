import { contentSpans } from './content-span.js'
import { HEARSAY_ADVERBS } from './cue-lexicon.js'
import type { Draft } from './draft.js'
import { headOf, range, subtree, type Tree, upos, word } from './tree.js'

/** "Reportedly", "allegedly": the clause is attributed, but the sentence does not say to whom. */
export function readHearsay(tree: Tree): readonly Draft[] {
  return tree.tokens.flatMap((_, index) => {
    if (!HEARSAY_ADVERBS.has(word(tree, index))) return []
    const head = predicateOf(tree, index)
    if (head === null) return []
    const inside = new Set(segmentAround(tree, index))
    const content = contentSpans(
      tree,
      subtree(tree, head).filter((token) => inside.has(token)),
      [index],
      null,
    )
    if (content.length === 0) return []
    return [
      {
        tree,
        head: index,
        cue: [index],
        lemma: word(tree, index),
        entries: [],
        source: null,
        content,
        negated: false,
      },
    ]
  })
}

/** The verb right after the adverb, else the word it hangs on. */
function predicateOf(tree: Tree, adverb: number): number | null {
  for (let at = adverb + 1; at <= adverb + 3; at++) {
    if (upos(tree, at) === 'VERB') return at
    if (!['AUX', 'ADV'].includes(upos(tree, at))) break
  }
  const head = headOf(tree, adverb)
  return head >= 0 && ['VERB', 'NOUN', 'PROPN', 'ADJ', 'AUX'].includes(upos(tree, head)) ? head : null
}

/** The words around the adverb up to the next dash, bracket or semicolon. */
function segmentAround(tree: Tree, adverb: number): readonly number[] {
  const breaks = (index: number) => ['–', '—', '--', ';', ':', '(', ')'].includes(word(tree, index))
  let first = adverb
  let last = adverb
  while (first > 0 && !breaks(first - 1)) first--
  while (last + 1 < tree.tokens.length && !breaks(last + 1)) last++
  return range(first, last)
}
