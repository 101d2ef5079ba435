import type { BriefSentence, Citation, Claim } from '../../schema/story-record.js'
import { describeReport } from '../sources.js'
import { whenInWords } from '../when-in-words.js'
import { type Html, html } from './html.js'
import { speakerInWords, statusInWords, supportInWords } from './in-words.js'
import { claimBehind, nameOf, type PageView } from './view.js'

/** The element of a report's text that holds the cited words: `r2-118-245` in source 2. */
export function anchorOf({ numbers }: PageView, { report, spans }: Citation): string {
  return [`r${numbers.get(report) ?? 0}`, ...spans.flatMap(({ start, end }) => [start, end])].join('-')
}

/** The chips of a sentence: those that support it, then apart those that say the same in other words. */
export function chipsOf(view: PageView, sentence: BriefSentence): Html {
  const claim = claimBehind(view, sentence)
  const cited = distinct(view, sentence.citations)
  const taken = new Set(cited.map((citation) => anchorOf(view, citation)))
  const also = distinct(view, sentence.also).filter((citation) => !taken.has(anchorOf(view, citation)))
  const others =
    also.length === 0 ? null : html` <span class="also">also&nbsp;${chips(view, also, claim)}</span>`
  return html`<span class="chips">${chips(view, cited, claim)}${others}</span>`
}

/** The chip of one citation by itself. */
export function chipOf(view: PageView, citation: Citation, claim: Claim | null): Html {
  return html`<span class="chips">${chips(view, [citation], claim)}</span>`
}

/** Each cited place once, by number of source. */
export function distinct(view: PageView, citations: readonly Citation[]): readonly Citation[] {
  const byPlace = new Map(citations.map((citation) => [anchorOf(view, citation), citation]))
  const number = ({ report }: Citation) => view.numbers.get(report) ?? 0
  return [...byPlace.values()].sort((a, b) => number(a) - number(b))
}

function chips(view: PageView, citations: readonly Citation[], claim: Claim | null): readonly Html[] {
  return citations.map(
    (citation, i) => html`${i > 0 && i % ROW === 0 ? html`<wbr>` : null}${chip(view, citation, claim)}`,
  )
}

/** Chips stay together and with the word before them; a longer row may break after so many. */
const ROW = 4

/**
 * A plain link to the cited words in the sources below; the page's script shows them beside the text instead.
 * What the panel says about the citation travels in data attributes.
 */
function chip(view: PageView, citation: Citation, claim: Claim | null): Html {
  const number = view.numbers.get(citation.report) ?? 0
  const report = view.reports.get(citation.report)
  const described = report === undefined ? 'a report not in the record' : describeReport(report)
  const support = claim === null ? '' : `. This claim: ${supportInWords(claim)}`
  const statement = view.statements.get(citation.statement ?? '')
  const who = statement === undefined ? '' : speakerInWords(statement, (id) => nameOf(view, id))
  const happened = statement?.happened ?? null
  const anchor = anchorOf(view, citation)
  return html`<a class="chip" href="#${anchor}" data-source="r${number}" data-who="${who}" data-when="${
    happened === null ? '' : whenInWords(happened)
  }" data-support="${claim === null ? '' : supportInWords(claim)}" title="${described}${support}" aria-label="Source ${number}: ${described}${support}">${number}</a>`
}

/** Shapes say what the words beside them say, for the eye that scans. */
const SHAPE: Readonly<Record<Claim['status'], string>> = {
  reported: '',
  disputed: '◆',
  superseded: '⊘',
  unanswered: '○',
  answered: '●',
}

/** `2 reports, one origin · ○ no answer reported`, set small after a line. */
export function supportOf(claim: Claim | null): Html | null {
  if (claim === null) return null
  const status = statusOf(claim)
  return html`<span class="support"><span class="together">${supportInWords(claim)}${status === null ? null : ' ·'}</span> ${status}</span>`
}

/** The status alone; nothing for what is merely reported. */
export function statusOf(claim: Claim): Html | null {
  const status = statusInWords(claim)
  if (status === null) return null
  return html`<span class="status together"><span aria-hidden="true">${SHAPE[claim.status]}</span> ${status}</span>`
}
