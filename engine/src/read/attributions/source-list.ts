import { isTime } from './adjacent-subject.js'
import type { SourceWords } from './draft.js'
import { range, type Tree, upos, word } from './tree.js'

/** "the leaders of A, B | , and | C": the noun phrase beside the verb is the last of a list that the tree broke. */
export function continuesList(tree: Tree, list: SourceWords, last: SourceWords): boolean {
  const between = range((list.tokens.at(-1) ?? 0) + 1, (last.tokens[0] ?? 0) - 1)
  const marks = between.every((index) => word(tree, index) === ',' || upos(tree, index) === 'CCONJ')
  return between.length > 0 && marks && between.some((index) => upos(tree, index) === 'CCONJ')
}

/** "leaders of A, B and C said": what stands between the source and the verb belongs to the list. */
export function withList(tree: Tree, source: SourceWords, first: number): SourceWords {
  const whole = withTitle(tree, source, first)
  const last = whole.tokens.at(-1) ?? whole.head
  if (last >= first) return whole
  const between = range(last + 1, first - 1)
  const listed = between.some((index) => upos(tree, index) === 'CCONJ') && between.at(-1) !== undefined
  const nominal = between.every(
    (index) =>
      ['CCONJ', 'PROPN', 'NOUN', 'DET', 'ADJ'].includes(upos(tree, index)) || word(tree, index) === ',',
  )
  const after =
    listed && nominal && ['PROPN', 'NOUN'].includes(upos(tree, between.at(-1) ?? -1)) ? between : []
  return listBefore(tree, { head: whole.head, tokens: [...whole.tokens, ...after] })
}

/** "the US | President | Mary Miller": the words of one name or title that a broken tree left outside. */
function withTitle(tree: Tree, source: SourceWords, first: number): SourceWords {
  if (upos(tree, source.head) === 'PRON') return { head: source.head, tokens: [source.head] }
  let start = source.tokens[0] ?? source.head
  let end = source.tokens.at(-1) ?? source.head
  while (end + 1 < first && upos(tree, end + 1) === 'PROPN' && upos(tree, end) === 'PROPN') end++
  const opened = ['DET', 'PRON'].includes(upos(tree, start))
  while (
    !opened &&
    start > 0 &&
    ['PROPN', 'ADJ', 'NOUN'].includes(upos(tree, start - 1)) &&
    !isTime(tree, start - 1)
  )
    start--
  if (!opened && upos(tree, start - 1) === 'DET') start--
  // "At the conference Miller said": what hangs on a preposition is no part of the name.
  const reached =
    upos(tree, start - 1) === 'ADP' && word(tree, start - 1) !== 'of' ? (source.tokens[0] ?? start) : start
  return { head: source.head, tokens: range(ofOffice(tree, reached), end) }
}

/** "*Minister of* Defense Ann Miller": the office before a name that starts with its department. */
function ofOffice(tree: Tree, start: number): number {
  if (word(tree, start - 1) !== 'of' || upos(tree, start - 2) !== 'PROPN' || upos(tree, start) !== 'PROPN')
    return start
  let first = start - 2
  while (['PROPN', 'ADJ'].includes(upos(tree, first - 1))) first--
  return first
}

/** "ministers from A, B, and C said", where the tree took C alone: names set off by commas go with it. */
function listBefore(tree: Tree, source: SourceWords): SourceWords {
  const own = source.tokens[0] ?? source.head
  const listed =
    upos(tree, own - 1) === 'CCONJ' || source.tokens.some((index) => upos(tree, index) === 'CCONJ')
  if (!listed || upos(tree, own) !== 'PROPN') return source
  let start = own
  let commas = 0
  let at = upos(tree, own - 1) === 'CCONJ' ? own - 2 : own - 1
  const listable = (index: number) =>
    ['PROPN', 'DET', 'ADJ'].includes(upos(tree, index)) ||
    word(tree, index) === ',' ||
    /^\p{Lu}/u.test(tree.tokens[index]?.form ?? '')
  for (; at >= 0 && listable(at); at--) {
    if (word(tree, at) === ',') commas++
    else start = at
  }
  const serial = range(start, source.tokens.at(-1) ?? own).some(
    (i) => word(tree, i) === ',' && upos(tree, i + 1) === 'CCONJ',
  )
  if (start === own || (commas < 2 && !serial)) return source
  const group = upos(tree, at) === 'ADP' && upos(tree, at - 1) === 'NOUN' ? at - 1 : null
  // "In A, B, and C said": what hangs on a preposition is no part of the list.
  if (group === null && upos(tree, at) === 'ADP') return source
  let first = group ?? start
  while (group !== null && ['DET', 'ADJ', 'NOUN', 'PROPN'].includes(upos(tree, first - 1))) first--
  return { head: group ?? source.head, tokens: range(first, source.tokens.at(-1) ?? source.head) }
}
