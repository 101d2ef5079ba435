import type { Block, Report } from '../../report/report.js'
import type { Span } from '../../report/span.js'
import type { Sentence } from '../sentence.js'

/**
 * Direct quotations: the words a report prints between quotation marks.
 *
 * PolNeAR splits an attribution into source, cue and content (Newell et al., LREC 2018). This finds the
 * quoted words only; the attribution rules add who said them and how.
 */
export interface Quotation {
  /** The quoted words without their marks. */
  readonly span: Span
  /** False when the paragraph ends before a closing mark, as in a quotation that runs on. */
  readonly closed: boolean
}

/** A quotation mark: one code unit, or two for `''` and the typewriter's double backtick. */
interface Mark extends Span {
  readonly side: 'opens' | 'closes'
}

/** Doubled single marks come first, so that they are not read as two single ones. */
const DOUBLE_MARK = /''|``|["“”„‟«»]/g
const OPENING = new Set(['“', '„', '«', '``'])
const CLOSING = new Set(['”', '»'])
/** What may stand before an opening mark: the start, a blank, a bracket, a dash, a colon, another mark. */
const BEFORE_OPENING = /[\s([{—–/:\-‘'“"]/

/**
 * Quotations of a report in order, the outermost only. Marks pair up within a block; a paragraph that opens
 * without closing gives one with `closed: false`. Single marks count when they are curly and clearly paired,
 * or stand in a headline: elsewhere an apostrophe looks the same. Linear in the length of the text.
 */
export function readQuotations(report: Report, sentences: readonly Sentence[]): readonly Quotation[] {
  return blocksOf(report, sentences).flatMap((block) => {
    const text = report.text.slice(block.span.start, block.span.end)
    const double = pairUp(text, marksIn(text))
    const single = singleQuotations(text, double, block.kind === 'title' || block.kind === 'heading')
    return [...double, ...single]
      .sort((a, b) => a.span.start - b.span.start)
      .map((q) => ({ closed: q.closed, span: shift(q.span, block.span.start) }))
  })
}

/** The span of a quotation with its marks, which PolNeAR counts as content. */
export function withMarks(text: string, quotation: Quotation): Span {
  const { start, end } = quotation.span
  const opening = text.slice(start - 2, start)
  const closing = text.slice(end, end + 2)
  return {
    start: start - (opening === "''" || opening === '``' ? 2 : 1),
    end: quotation.closed ? end + (closing === "''" ? 2 : 1) : end,
  }
}

function blocksOf(report: Report, sentences: readonly Sentence[]): readonly Block[] {
  if (report.blocks.length > 0) return report.blocks
  const [first, last] = [sentences[0], sentences.at(-1)]
  return first && last ? [{ kind: 'paragraph', span: { start: first.start, end: last.end } }] : []
}

function marksIn(text: string): readonly Mark[] {
  const marks: Mark[] = []
  let depth = 0
  for (const match of text.matchAll(DOUBLE_MARK)) {
    const [form] = match
    const at = { start: match.index, end: match.index + form.length }
    const side = sideOf(text, form, at, depth)
    if (side === null) continue
    depth = Math.max(0, depth + (side === 'opens' ? 1 : -1))
    marks.push({ ...at, side })
  }
  return marks
}

/** A straight mark opens after a blank and before a word; else it closes what is open. */
function sideOf(text: string, form: string, at: Span, depth: number): Mark['side'] | null {
  if (OPENING.has(form)) return 'opens'
  if (CLOSING.has(form)) return depth > 0 ? 'closes' : null
  const before = text[at.start - 1] ?? ' '
  const after = text[at.end] ?? ' '
  const mayOpen = BEFORE_OPENING.test(before)
  if (mayOpen && !/\s/.test(after)) return depth > 0 && !/\s/.test(before) ? 'closes' : 'opens'
  if (depth > 0) return 'closes'
  return mayOpen && at.end < text.length ? 'opens' : null
}

/** Pairs marks with a stack; only what lies at depth 0 is kept. */
function pairUp(text: string, marks: readonly Mark[]): readonly Quotation[] {
  const open: Mark[] = []
  const pairs: { opening: Mark; closing: Mark }[] = []
  for (const mark of marks) {
    if (mark.side === 'opens') open.push(mark)
    else {
      const opening = open.pop()
      if (opening) pairs.push({ opening, closing: mark })
    }
  }
  const closed = outermost(pairs).map(({ opening, closing }) => ({
    closed: true,
    span: { start: opening.end, end: closing.start },
  }))
  const unclosed = open.flatMap((mark) => runningOn(text, mark, marks))
  return [...closed, ...unclosed].filter((q) => q.span.start < q.span.end)
}

function outermost<T extends { opening: Mark }>(pairs: readonly (T & { closing: Mark })[]): readonly T[] {
  const kept: (T & { closing: Mark })[] = []
  for (const pair of [...pairs].sort((a, b) => a.opening.start - b.opening.start)) {
    if (pair.opening.start >= (kept.at(-1)?.closing.end ?? 0)) kept.push(pair)
  }
  return kept
}

/** An opening mark without its partner: the quotation runs to the end, if nothing else opens after it. */
function runningOn(text: string, mark: Mark, marks: readonly Mark[]): readonly Quotation[] {
  const last = marks.at(-1)
  if (last !== mark) return []
  return [{ closed: false, span: { start: mark.end, end: text.trimEnd().length } }]
}

/** ‘…’ anywhere outside double marks; '…' in headlines only. */
function singleQuotations(
  text: string,
  taken: readonly Quotation[],
  headline: boolean,
): readonly Quotation[] {
  const found: Quotation[] = []
  const openings = headline
    ? /(?<![\p{L}\p{N}])[‘'](?=[\p{L}\p{N}])/gu
    : /(?<![\p{L}\p{N}])‘(?=[\p{L}\p{N}])/gu
  let from = 0
  let next = 0
  for (const match of text.matchAll(openings)) {
    if (match.index < from) continue
    while ((taken[next]?.span.end ?? Number.POSITIVE_INFINITY) < match.index) next++
    if ((taken[next]?.span.start ?? Number.POSITIVE_INFINITY) <= match.index) continue
    const end = closingApostrophe(text, match.index, headline)
    if (end === null || (taken[next]?.span.start ?? Number.POSITIVE_INFINITY) <= end) continue
    found.push({ closed: true, span: { start: match.index + 1, end } })
    from = end + 1
  }
  return found
}

/** Longest stretch, in code units, that single marks are trusted to enclose. */
const SINGLE_REACH = 400

function closingApostrophe(text: string, opening: number, headline: boolean): number | null {
  const stretch = text.slice(opening + 1, opening + SINGLE_REACH)
  const closing = headline ? /(?<=\S)[’'](?![\p{L}\p{N}])/gu : /(?<=\S)’(?![\p{L}\p{N}])/gu
  let fallback: number | null = null
  for (const match of stretch.matchAll(closing)) {
    if (/[,.?!…]/.test(stretch[match.index - 1] ?? '')) return opening + 1 + match.index
    // A plural's possessive ("leaders’ views") is followed by a word, a closing mark more often by a stop.
    const possessive =
      stretch[match.index - 1] === 's' && /^[’'] \p{Ll}/u.test(stretch.slice(match.index, match.index + 3))
    if (!possessive) fallback ??= match.index
  }
  return fallback === null ? null : opening + 1 + fallback
}

function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by }
}
