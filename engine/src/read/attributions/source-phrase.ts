import type { SourceWords } from './draft.js'
import { headOf, relation, runAround, subtree, type Tree, upos, word } from './tree.js'

/** Relations that end a source: clauses and asides that only comment on it, and the mark of its case. */
const NOT_SOURCE = new Set([
  'case',
  'parataxis',
  'cc:preconj',
  'discourse',
  'dep',
  'mark',
  'nsubj',
  'cop',
  'advcl',
  'aux',
])

/**
 * The noun phrase of a source with its apposition, as PolNeAR's guidelines ask: determiners and apposition
 * in, an incidental clause ("who had just landed") out.
 */
export function sourceWords(tree: Tree, head: number, cue: number): SourceWords {
  const apart = (index: number): boolean => {
    if (index === cue) return true
    const aside =
      headOf(tree, index) === head &&
      relation(tree, index) === 'nmod' &&
      word(tree, firstOf(tree, index) - 1) === ','
    if (aside) return true
    if (headOf(tree, index) === head && NOT_SOURCE.has(tree.tokens[index]?.deprel ?? '')) return true
    return relation(tree, index) === 'acl' && !isIdentifying(tree, index)
  }
  const side = (index: number) => (head < cue ? index < cue : index > cue)
  const run = [...runAround(subtree(tree, head, apart).filter(side), head)]
  return { head, tokens: trimmed(tree, run.length > 0 ? run : [head], head) }
}

function firstOf(tree: Tree, index: number): number {
  return subtree(tree, index)[0] ?? index
}

/** A clause right after its noun, without a comma, helps to identify it ("a man who saw the strike"). */
function isIdentifying(tree: Tree, clause: number): boolean {
  const words = subtree(tree, clause)
  const first = words[0] ?? clause
  return (
    upos(tree, first) !== 'PUNCT' &&
    upos(tree, first - 1) !== 'PUNCT' &&
    words.length <= 8 &&
    upos(tree, clause) === 'VERB'
  )
}

/** Without a comma or a bracket at its ends, unless it closes a bracket or a quotation within. */
function trimmed(tree: Tree, run: number[], head: number): readonly number[] {
  const isMark = (index: number | undefined) =>
    index !== undefined && index !== head && upos(tree, index) === 'PUNCT'
  while (isMark(run[0])) run.shift()
  while (isMark(run.at(-1)) && ![')', ']', '"', '”'].includes(word(tree, run.at(-1) ?? -1))) run.pop()
  return run
}
