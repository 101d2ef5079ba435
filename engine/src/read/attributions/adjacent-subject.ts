import type { SourceWords } from './draft.js'
import { isFiniteForm } from './finite.js'
import { headOf, range, type Tree, upos, word, xpos } from './tree.js'

/** Tokens that an apposition between commas may have. */
const APPOSITION_REACH = 22
/** Tokens that a relative clause between commas may have. */
const RELATIVE_REACH = 30
/** Prepositional phrases that a subject may carry ("the head of the office of …"). */
const PHRASES = 4

const SUBJECT_PRONOUNS = new Set([
  'he',
  'she',
  'they',
  'we',
  'i',
  'you',
  'who',
  'it',
  'some',
  'many',
  'others',
  'both',
  'few',
])
const NAME_PARTS = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM'])
const NOMINAL = new Set(['NOUN', 'PROPN'])

/**
 * The noun phrase that stands right before a finite verb group: its subject by order, for trees that lost it
 * or took another. `null` where what stands there does not begin a clause.
 */
export function adjacentSubject(tree: Tree, first: number): SourceWords | null {
  let end = first - 1
  while (upos(tree, end) === 'ADV') end--
  if (word(tree, end) === ',') return beforeRelative(tree, end) ?? withApposition(tree, end)
  if (upos(tree, end) === 'PRON')
    return SUBJECT_PRONOUNS.has(word(tree, end)) ? { tokens: [end], head: end } : null
  return nounPhraseEndingAt(tree, end)
}

/** A comma between the items of a list that ends before `closing` ("including A, B, and C,"). */
function inList(tree: Tree, comma: number, closing: number): boolean {
  if (upos(tree, comma + 1) === 'CCONJ') return true
  const named = upos(tree, comma + 1) === 'PROPN' && upos(tree, comma - 1) === 'PROPN'
  return (
    named &&
    range(comma + 1, closing - 1).some(
      (index) => word(tree, index) === ',' && upos(tree, index + 1) === 'CCONJ',
    )
  )
}

/** "The minister, who arrived on Monday, said": the noun phrase before a relative clause between commas. */
function beforeRelative(tree: Tree, closing: number): SourceWords | null {
  for (let opening = closing - 3; opening > 0 && opening >= closing - RELATIVE_REACH; opening--) {
    if (word(tree, opening) !== ',') continue
    return ['who', 'whose', 'which'].includes(word(tree, opening + 1))
      ? nounPhraseEndingAt(tree, opening - 1)
      : null
  }
  return null
}

/** "The president, Mary Miller, said": what stands between commas, and the noun phrase before it. */
function withApposition(tree: Tree, closing: number): SourceWords | null {
  for (let opening = closing - 2; opening > 0 && opening >= closing - APPOSITION_REACH; opening--) {
    if (word(tree, opening) !== ',' || inList(tree, opening, closing)) continue
    if (hasOwnClause(tree, opening + 1, closing)) return null
    const before = nounPhraseEndingAt(tree, opening - 1)
    if (upos(tree, opening + 1) === 'ADP') return before
    if (!NAME_PARTS.has(upos(tree, opening + 1)) && word(tree, opening + 1) !== 'including') return null
    const named = before && (furtherName(tree, before) ?? before)
    return named && { head: named.head, tokens: range(named.tokens[0] ?? opening, closing - 1) }
  }
  return null
}

/** "Ann Miller, a member of the board, its chair": the name before the apposition before. */
function furtherName(tree: Tree, after: SourceWords): SourceWords | null {
  const comma = (after.tokens[0] ?? 0) - 1
  if (word(tree, comma) !== ',' || upos(tree, comma - 1) !== 'PROPN') return null
  const before = nounPhraseEndingAt(tree, comma - 1)
  const start = before?.tokens[0] ?? 0
  return before !== null && (start === 0 || upos(tree, start - 1) === 'PUNCT') ? before : null
}

/** A finite verb that no relative pronoun introduces: then it is no apposition. */
function hasOwnClause(tree: Tree, from: number, to: number): boolean {
  let relative = false
  for (let index = from; index < to; index++) {
    if (['who', 'whose', 'which', 'that', 'where'].includes(word(tree, index))) relative = true
    if (isFiniteForm(tree, index) && !relative) return true
  }
  return false
}

function nounPhraseEndingAt(tree: Tree, end: number): SourceWords | null {
  let start = chunkStart(tree, end)
  // "the 40-year-old": an adjective ends a noun phrase only where an article began it.
  const nominal = NOMINAL.has(upos(tree, end)) || (upos(tree, end) === 'ADJ' && upos(tree, start) === 'DET')
  if (!nominal || isTime(tree, end)) return null
  let chunkEnd = end
  for (
    let phrases = 0;
    phrases < PHRASES && upos(tree, start - 1) === 'ADP' && NOMINAL.has(upos(tree, start - 2));
    phrases++
  ) {
    chunkEnd = start - 2
    start = chunkStart(tree, chunkEnd)
  }
  return opensClause(tree, start)
    ? { tokens: range(start, end), head: headOfChunk(tree, start, chunkEnd) }
    : null
}

function chunkStart(tree: Tree, end: number): number {
  let start = end
  while (start > 0 && isChunkWord(tree, start - 1) && !isTime(tree, start - 1)) start--
  return start
}

function isChunkWord(tree: Tree, index: number): boolean {
  if (NAME_PARTS.has(upos(tree, index))) return true
  return xpos(tree, index) === 'POS' || xpos(tree, index) === 'PRP$' || ['-', '&'].includes(word(tree, index))
}

/** Days and parts of time, which are no subject of a speech verb. */
export function isTime(tree: Tree, index: number): boolean {
  return /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|yesterday|today|tonight|(?:minute|hour|day|week|month|year)s?|night|morning|evening)$/.test(
    word(tree, index),
  )
}

/** What may stand before the subject of a clause. */
function opensClause(tree: Tree, start: number): boolean {
  if (start === 0) return true
  return (
    ['PUNCT', 'CCONJ', 'SCONJ', 'AUX'].includes(upos(tree, start - 1)) || word(tree, start - 1) === 'that'
  )
}

/** The token of the first chunk whose head lies outside it; its last noun where the tree is no help. */
export function headOfChunk(tree: Tree, start: number, end: number): number {
  const nouns = range(start, end).filter((index) => [...NOMINAL, 'PRON'].includes(upos(tree, index)))
  const own = nouns.filter((index) => xpos(tree, index + 1) !== 'POS')
  return own.find((index) => headOf(tree, index) < start || headOf(tree, index) > end) ?? own.at(-1) ?? end
}
