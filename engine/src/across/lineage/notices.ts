import type { Report } from '../../report/report.js'
import { contains, type Span } from '../../report/span.js'

/** Words in which a report speaks of its own changes. */
export interface ChangeNotice {
  readonly report: string
  readonly kind: 'correction' | 'clarification' | 'update' | 'note'
  readonly span: Span
  /** The words that were withdrawn, where the notice gives them: "An earlier version said 16". */
  readonly was: readonly Span[]
  /** The words given in their place. */
  readonly now: readonly Span[]
}

/** How outlets open such a notice. */
const LABEL =
  /^\W{0,3}(correction|clarification|editor[’']?s?[’']? note|update|retraction)(?:s|d)?\b[^.!?\n]{0,40}?[:–—-]/i
const SAYS_SO =
  /\b(?:this|the) (?:story|article|report|post|headline|item|version|dispatch|piece|text) (?:has been|was|is) (?:since )?(corrected|updated|amended|clarified|changed|revised|edited|retracted) /i
const EARLIER =
  /\b(?:an?|the|our) (?:earlier|previous|prior|original|initial|first) (?:version|headline|edition|dispatch|report|story|article)s?\b[^.\n]{0,60}?\b(?:said|stated|gave|reported|misstated|misidentified|misspelled|put|wrote|referred|described|named|included|quoted|attributed|had)\b/i
const WRONGLY =
  /\b(?:incorrectly|mistakenly|erroneously|wrongly) (?:said|stated|gave|reported|identified|spelled|put|wrote|referred|described|named|quoted|attributed)\b/i
/** Blocks in which a notice may stand; longer stretches are text. */
const LONGEST = 700

/** Corrections, clarifications, updates and editor's notes, known by their language. Linear in the text. */
export function findNotices(report: Report): readonly ChangeNotice[] {
  return report.blocks.flatMap(({ kind, span }) => {
    if (kind === 'title' || kind === 'byline' || span.end - span.start > LONGEST) return []
    const words = report.text.slice(span.start, span.end)
    const found = kindOf(words)
    return found === null
      ? []
      : [{ report: report.id, kind: found, span, ...changedWords(words, span.start) }]
  })
}

function kindOf(words: string): ChangeNotice['kind'] | null {
  const label = LABEL.exec(words)?.[1]?.toLowerCase()
  if (label !== undefined) {
    if (label.startsWith('correction') || label.startsWith('retraction')) return 'correction'
    if (label.startsWith('clarification')) return 'clarification'
    return label.startsWith('update') ? 'update' : 'note'
  }
  if (EARLIER.test(words)) return 'correction'
  const says = SAYS_SO.exec(words)?.[1]?.toLowerCase()
  if (says === undefined) return null
  if (/corrected|amended|retracted/.test(says)) return 'correction'
  return says === 'clarified' ? 'clarification' : 'update'
}

/** Numbers, names and quoted words of the sentence on the earlier version, and of the rest of the notice. */
function changedWords(words: string, shift: number): Pick<ChangeNotice, 'was' | 'now'> {
  const earlier = EARLIER.exec(words) ?? WRONGLY.exec(words)
  if (earlier === null) return { was: [], now: [] }
  const from = earlier.index + earlier[0].length
  const stop = /[.!?](?:\s|$)/.exec(words.slice(from))
  const old = { start: from, end: stop === null ? words.length : from + stop.index }
  const told = tellingWords(words).filter(({ start, end }) => !inDate(words, start, end))
  const place = ({ start, end }: Span) => ({ start: start + shift, end: end + shift })
  const was = told.filter((span) => contains(old, span))
  const known = new Set(was.map(({ start, end }) => words.slice(start, end)))
  const outside = { start: earlier.index, end: old.end }
  const now = told.filter((span) => !contains(outside, span) && !known.has(words.slice(span.start, span.end)))
  return { was: was.map(place), now: now.map(place) }
}

/** Figures, number words, and words with a capital that do not open a sentence. */
const TELLING =
  /\d[\d.,]*\d|\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?)\b|(?<=[\p{L}\p{N},;] )\p{Lu}[\p{L}’'-]+/gu

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}'
const AFTER_MONTH = new RegExp(`\\b${MONTH}\\.? (?:\\d{1,2}, )?$`)
const BEFORE_MONTH = new RegExp(`^ ${MONTH}\\b`)
const IS_MONTH = new RegExp(`^${MONTH}$`)

/** When the correction was made is not what it corrects: "Sept. 9", "9 September 2031". */
function inDate(words: string, start: number, end: number): boolean {
  return (
    IS_MONTH.test(words.slice(start, end)) ||
    AFTER_MONTH.test(words.slice(Math.max(0, start - 20), start)) ||
    BEFORE_MONTH.test(words.slice(end, end + 12))
  )
}

function tellingWords(words: string): readonly Span[] {
  return [...words.matchAll(TELLING)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}
