import type { Span } from '../../report/span.js'
import type { Draft } from './draft.js'
import { headOf, range, type Tree, upos, word } from './tree.js'
import { isFiniteVerb, tagsSpeech } from './verb-cues.js'

/** Tokens that may stand between a closing mark and the verb of its tag: a long name with its apposition. */
const TAG_REACH = 30
/** Tokens that may stand between the verb and an opening mark after a comma. */
const LEAD_REACH = 18

/**
 * "…," he said: the tag after a quotation that ends at `end`; its sentence may have just begun. `stop` is the
 * quotation's last code unit: after a full stop, a sentence of its own ("He said that …") is no tag.
 */
export function tagAfter(tree: Tree, end: number, drafts: readonly Draft[], stop: string): Draft | null {
  let first = tree.tokens.findIndex((token) => token.start >= end)
  if (first < 0) return null
  while (upos(tree, first) === 'PUNCT' && ![':', ';'].includes(word(tree, first))) first++
  const candidates = drafts.filter(
    (draft) => tagsSpeech(draft) && draft.head >= first && draft.head - first <= TAG_REACH,
  )
  const fresh = (tree.tokens[0]?.start ?? 0) >= end && /^\p{Lu}/u.test(tree.tokens[first]?.form ?? '')
  if (fresh && stop === '.') return null
  const found = candidates.find((draft) => isTag(draft, first) && !(fresh && draft.content.length > 0))
  return found ?? null
}

/** Nothing but the source, its asides and adverbs stands between the quotation and the verb. */
function isTag(draft: Draft, first: number): boolean {
  const { tree, source, cue } = draft
  if (!isFiniteVerb(tree, draft.head)) return false
  if ((cue[0] ?? 0) <= first) return source === null || source.head > draft.head
  if (source === null || source.head > draft.head || source.head < first) return false
  const own = new Set([...cue, ...source.tokens])
  return range(first, draft.head - 1).every(
    (index) =>
      own.has(index) ||
      ['PUNCT', 'ADV', 'AUX', 'CCONJ'].includes(upos(tree, index)) ||
      isUnder(tree, index, source.head),
  )
}

function isUnder(tree: Tree, index: number, ancestor: number): boolean {
  let at = index
  for (let steps = 0; at >= 0 && steps < TAG_REACH; steps++) {
    if (at === ancestor) return true
    at = headOf(tree, at)
  }
  return false
}

/** He said: "…": the cue before a quotation that starts at `start`, in the same sentence or the one before. */
export function leadBefore(tree: Tree, start: number, drafts: readonly Draft[], opens: string): Draft | null {
  const last = lastTokenBefore(tree, start)
  if (last < 0) return null
  const mark = word(tree, last)
  const candidates = drafts.filter((draft) => draft.head <= last && tagsSpeech(draft)).reverse()
  const nearest = candidates[0]
  if (!nearest) return null
  if (mark === ':') return nearest
  const cueEnd = nearest.cue.at(-1) ?? nearest.head
  if (cueEnd === last) return nearest
  if (mark === 'that' && cueEnd >= last - 1) return nearest
  const capital = /^\p{Lu}/u.test(opens)
  const open = nearest.content.length === 0 && isFiniteVerb(tree, nearest.head)
  return mark === ',' && (capital || open || cueEnd === last - 1) && last - cueEnd <= LEAD_REACH
    ? nearest
    : null
}

function lastTokenBefore(tree: Tree, start: number): number {
  let last = -1
  while ((tree.tokens[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= start) last++
  return last
}

/** A speaker's label: `Minister: "…"`. The colon is the cue, as PolNeAR has it. */
export function labelBefore(tree: Tree, start: number, content: Span): Draft | null {
  const colon = lastTokenBefore(tree, start)
  if (colon < 1 || colon > 9 || word(tree, colon) !== ':') return null
  const name = range(0, colon - 1)
  const nominal = name.every((index) =>
    ['PROPN', 'NOUN', 'ADJ', 'DET', 'PUNCT', 'ADP', 'PART'].includes(upos(tree, index)),
  )
  const heads = name.filter((index) => ['PROPN', 'NOUN'].includes(upos(tree, index)))
  const head = heads.find((index) => !name.includes(headOf(tree, index))) ?? heads.at(-1)
  if (!nominal || head === undefined) return null
  return {
    tree,
    head: colon,
    cue: [colon],
    lemma: ':',
    entries: [],
    source: { tokens: name, head },
    content: [content],
    negated: false,
  }
}
