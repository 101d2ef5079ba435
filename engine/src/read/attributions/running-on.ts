import { contains, overlapping, overlaps } from '../../report/span.js'
import {
  cueSpan,
  opensSentence,
  type Passage,
  type Quoted,
  type Stage,
  sentenceAt,
  type Working,
} from './quotation-stage.js'
import { type Quotation, withMarks } from './quotations.js'
import type { Tree } from './tree.js'
import { isFiniteVerb, tagsSpeech } from './verb-cues.js'

/**
 * A sentence that opens with the quotation, right after an attribution: the same source goes on. Across a
 * paragraph's end only when the quotation before was left open, or the paragraph is all quotation.
 */
export function runsOnFrom(text: string, stage: Stage, { quotation, span }: Quoted): Working | null {
  const { trees } = stage.passage
  const at = sentenceAt(trees, quotation.span.start)
  const own = trees[at]
  if (!own || !opensSentence(own, span)) return null
  const previous = trees[at - 1]
  if (previous) return lastSpeaker(stage, previous)
  const before = stage.before
  const last = before?.passage.trees.at(-1)
  if (!before || !last) return null
  const open = before.passage.quotations.at(-1)?.closed === false
  return open || (isSpeech(text, quotation) && isAllQuoted(text, stage.passage))
    ? lastSpeaker(before, last)
    : null
}

/** A sentence in quotation marks, not a title or a word used with reserve. */
function isSpeech(text: string, { span }: Quotation): boolean {
  const words = text.slice(span.start, span.end)
  return /[.?!…,]['’]?$/.test(words) && words.split(' ').length > 3
}

function isAllQuoted(text: string, passage: Passage): boolean {
  const spans = passage.quotations.map((quotation) => withMarks(text, quotation))
  return passage.trees.every(({ tokens }) =>
    tokens.every(
      (token) =>
        !/\p{L}/u.test(token.form) || overlapping(spans, token).some((span) => contains(span, token)),
    ),
  )
}

/** The outermost attribution of a sentence, the last of several; one that only runs on into it counts. */
function lastSpeaker(stage: Stage, tree: Tree): Working | null {
  const filled = (stage.bySentence.get(tree) ?? []).filter(
    ({ draft, content }) => content.length > 0 && draft.source !== null,
  )
  const outer = filled.filter(
    ({ draft }) =>
      !filled.some(
        (other) => other.draft !== draft && other.content.some((part) => overlaps(part, cueSpan(draft))),
      ),
  )
  const tags = outer.filter(({ draft }) => tagsSpeech(draft) && isFiniteVerb(draft.tree, draft.head))
  const quotes = tags.filter(({ content }) =>
    stage.passage.quotations.some((q) => content.some((part) => overlaps(part, q.span))),
  )
  return (
    quotes.at(-1) ??
    tags.at(-1) ??
    outer.filter(({ draft }) => isFiniteVerb(draft.tree, draft.head)).at(-1) ??
    outer.at(-1) ??
    null
  )
}
