import { contentSpans } from './content-span.js'
import { CUE_ADJECTIVES, type CueEntry, takes } from './cue-lexicon.js'
import type { Draft } from './draft.js'
import { sourceOfVerb } from './source-words.js'
import { isQuoteMark, stretchEnd } from './stretch.js'
import { dependents, range, relation, subtree, type Tree, upos, word } from './tree.js'

/** Adjectival cues of one sentence: "was hopeful that …", "is ready to talk", "made clear that …". */
export function readAdjectiveCues(tree: Tree): readonly Draft[] {
  return tree.tokens.flatMap((_, index) => readAdjectiveCue(tree, index) ?? [])
}

function readAdjectiveCue(tree: Tree, adjective: number): Draft | null {
  if (!['ADJ', 'VERB'].includes(upos(tree, adjective)) || relation(tree, adjective) === 'amod') return null
  const entries = CUE_ADJECTIVES.get(word(tree, adjective))
  if (!entries) return null
  const copula = dependents(tree, adjective, 'cop', 'aux:pass')[0]
  if (copula === undefined && !['advcl', 'conj', 'acl'].includes(relation(tree, adjective))) return null
  const found = complement(tree, adjective, entries)
  const first = copula === undefined || copula > adjective ? adjective : firstOf(tree, copula, adjective)
  if (range(first, adjective).some((index) => isQuoteMark(tree, index))) return null
  const source = sourceOfAdjective(tree, adjective, first)
  if (!found || (source === null && copula !== undefined)) return null
  const cue = range(first, found.preposition === adjective + 1 ? found.preposition : adjective)
  return {
    tree,
    head: adjective,
    cue,
    lemma: word(tree, adjective),
    entries,
    source,
    content: contentSpans(
      tree,
      range(
        found.tokens[0] ?? adjective,
        stretchEnd(tree, adjective, found.tokens[0] ?? adjective, found.tokens.at(-1) ?? adjective),
      ),
      cue,
      source,
    ),
    negated:
      cue.some((index) => ['not', "n't", 'never', 'hardly'].includes(word(tree, index))) !==
      isReluctant(word(tree, adjective)),
  }
}

const RELUCTANT = new Set([
  'unwilling',
  'reluctant',
  'loath',
  'opposed',
  'doubtful',
  'skeptical',
  'sceptical',
  'hesitant',
])

function isReluctant(form: string): boolean {
  return RELUCTANT.has(form)
}

function sourceOfAdjective(tree: Tree, adjective: number, first: number) {
  const passive = dependents(tree, adjective, 'nsubj:pass')[0]
  if (passive === undefined) return sourceOfVerb(tree, adjective, first)
  return { head: passive, tokens: subtree(tree, passive) }
}

function firstOf(tree: Tree, copula: number, adjective: number): number {
  let first = copula
  const above = (index: number) =>
    tree.tokens[index]?.head === adjective && ['aux', 'advmod'].includes(relation(tree, index))
  while (above(first - 1)) first--
  return first
}

function complement(tree: Tree, adjective: number, entries: readonly CueEntry[]) {
  const after = (tree.children[adjective] ?? []).filter((child) => child > adjective)
  for (const child of after) {
    const marks = dependents(tree, child, 'mark', 'case').filter((mark) => mark < child)
    const words = marks.map((mark) => word(tree, mark))
    const clausal = ['ccomp', 'xcomp', 'advcl', 'csubj'].includes(relation(tree, child))
    if (clausal && words.includes('to') && takes(entries, 'to'))
      return { tokens: subtree(tree, child), preposition: null }
    if (
      clausal &&
      (words.includes('that') || relation(tree, child) === 'ccomp') &&
      takes(entries, 'clause')
    ) {
      return { tokens: subtree(tree, child), preposition: null }
    }
    const prepositions = entries.flatMap((entry) => entry.prepositions)
    const mark = marks.find((index) => prepositions.includes(word(tree, index)))
    if (mark === undefined || !['obl', 'advcl', 'xcomp', 'nmod'].includes(relation(tree, child))) continue
    return { tokens: subtree(tree, child).filter((index) => index !== mark), preposition: mark }
  }
  return null
}
