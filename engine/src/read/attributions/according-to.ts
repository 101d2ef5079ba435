import { headOfChunk } from './adjacent-subject.js'
import { contentSpans } from './content-span.js'
import type { Draft } from './draft.js'
import { isFiniteForm } from './finite.js'
import { phraseEnd } from './inverted-source.js'
import { sourceWords } from './source-phrase.js'

import { isQuoteMark } from './stretch.js'
import { dependents, headOf, lemma, range, relation, subtree, type Tree, upos, word } from './tree.js'

/**
 * "According to X" and its kin ("in the words of X", "in X's view", "in the eyes of X"): a prepositional
 * phrase that attributes the clause around it.
 */
export function readAccordingTo(tree: Tree): readonly Draft[] {
  return tree.tokens.flatMap((_, index) => accordingTo(tree, index) ?? inTheWordsOf(tree, index) ?? [])
}

function accordingTo(tree: Tree, at: number): Draft | null {
  if (word(tree, at) !== 'according' || word(tree, at + 1) !== 'to') return null
  const first = at + 2
  const end = range(0, at - 1).every((i) => ['PUNCT', 'CCONJ', 'ADV'].includes(upos(tree, i)))
    ? firstChunkEnd(tree, first)
    : withParticiple(tree, phraseEnd(tree, first))
  const nouns = range(first, end).filter((index) => ['NOUN', 'PROPN', 'PRON'].includes(upos(tree, index)))
  if (nouns.length === 0) return null
  const head = headOfChunk(tree, first, chunkEnd(tree, first, end))
  return fromPhrase(tree, { cue: [at, at + 1], head, lemma: 'according', source: range(first, end) })
}

/** "figures *compiled by the ministry*": a participle right after its noun belongs to the source. */
function withParticiple(tree: Tree, end: number): number {
  const participle = dependents(tree, end, 'acl').find((child) => child === end + 1)
  return participle === undefined ? end : (subtree(tree, participle).at(-1) ?? end)
}

const VIEW_NOUNS = new Set([
  'view',
  'opinion',
  'word',
  'telling',
  'eye',
  'estimation',
  'phrase',
  'judgment',
  'account',
])

/** "In his words", "in the view of analysts": the cue leaves a possessive source apart. */
function inTheWordsOf(tree: Tree, noun: number): Draft | null {
  if (!VIEW_NOUNS.has(lemma(tree, noun))) return null
  const preposition = dependents(tree, noun, 'case').find(
    (mark) => ['in', 'by'].includes(word(tree, mark)) && mark < noun,
  )
  if (preposition === undefined) return null
  const possessor = dependents(tree, noun, 'nmod:poss')[0]
  if (possessor !== undefined)
    return fromPhrase(tree, { cue: [noun], head: possessor, lemma: lemma(tree, noun), open: preposition })
  const owner = dependents(tree, noun, 'nmod').find((child) =>
    dependents(tree, child, 'case').some((mark) => word(tree, mark) === 'of'),
  )
  if (owner === undefined || word(tree, noun + 1) !== 'of') return null
  return fromPhrase(tree, { cue: range(preposition, noun + 1), head: owner, lemma: lemma(tree, noun) })
}

interface Phrase {
  readonly cue: readonly number[]
  readonly head: number
  readonly lemma: string
  /** The source's words, where the order of words gave them. */
  readonly source?: readonly number[]
  /** First token of the phrase when it stands before the cue. */
  readonly open?: number
}

function fromPhrase(tree: Tree, phrase: Phrase): Draft | null {
  const anchor = phrase.cue[0] ?? 0
  const own = phrase.source
    ? { head: phrase.head, tokens: phrase.source }
    : sourceWords(tree, phrase.head, phrase.head < anchor ? anchor : (phrase.cue.at(-1) ?? anchor))
  const first = Math.min(phrase.open ?? anchor, anchor, own.tokens[0] ?? anchor)
  const last = Math.max(anchor, phrase.cue.at(-1) ?? anchor, ...own.tokens)
  const content = clauseAround(tree, phrase.head, first, last)
  const spans = contentSpans(tree, content, phrase.cue, own)
  if (spans.length === 0) return null
  return {
    tree,
    head: anchor,
    cue: phrase.cue,
    lemma: phrase.lemma,
    entries: [],
    source: own,
    content: spans,
    negated: false,
  }
}

/**
 * The clause that the phrase attributes. Opening a sentence, it covers what follows; elsewhere the clause it
 * hangs on, if that lies beside it, else all of the sentence before it.
 */
function clauseAround(tree: Tree, head: number, first: number, last: number): readonly number[] {
  const end = tree.tokens.length - 1
  const outside = (index: number) => index < first || index > last
  if (range(0, first - 1).every((i) => ['PUNCT', 'CCONJ', 'ADV'].includes(upos(tree, i))))
    return range(last + 1, end)
  const closes = last >= end - 1 || word(tree, last + 1) !== ','
  if (word(tree, first - 1) === ',' && closes) return range(0, first - 1)
  const clause = clauseHead(tree, head, first, last)
  if (clause === null) return range(0, first - 1)
  return subtree(tree, clause).filter(outside)
}

/** The nearest predicate above the phrase; not the phrase's own cue. */
function clauseHead(tree: Tree, head: number, first: number, last: number): number | null {
  let at = headOf(tree, head)
  for (let steps = 0; at >= 0 && steps <= tree.tokens.length; steps++) {
    const clausal = ['root', 'conj', 'ccomp', 'advcl', 'acl', 'parataxis', 'csubj', 'xcomp'].includes(
      relation(tree, at),
    )
    if ((at < first || at > last) && clausal) return at
    at = headOf(tree, at)
  }
  return null
}

/** Opening a sentence, the source ends at the first comma or quotation mark. */
function firstChunkEnd(tree: Tree, first: number): number {
  let end = first
  while (
    end + 1 < tree.tokens.length &&
    word(tree, end + 1) !== ',' &&
    !isQuoteMark(tree, end + 1) &&
    !isFiniteForm(tree, end + 1)
  )
    end++
  return end
}

/** Last token before the first preposition or comma. */
function chunkEnd(tree: Tree, first: number, end: number): number {
  let last = first
  while (last < end && !['ADP', 'PUNCT'].includes(upos(tree, last + 1))) last++
  return last
}
