import { bySpan } from '../../report/span.js'
import type { BriefSentence, Citation, Link } from '../../schema/story-record.js'
import { kindInWords } from '../kind-in-words.js'
import type { Part } from '../layout.js'
import { chipOf, distinct } from './citations.js'
import { type Html, html } from './html.js'
import { publishedInWords } from './in-words.js'
import { sentenceOf } from './lines.js'
import { segment } from './segments.js'
import type { PageView } from './view.js'

/** Disputes: one sentence on why, then the passages facing each other, with the words that differ marked. */
export function disputes(view: PageView, { sentences }: Part): Html {
  return html`${sentences.map((sentence) => dispute(view, sentence))}`
}

function dispute(view: PageView, sentence: BriefSentence): Html {
  const { note, label, citations } = sentence
  if (note === null) return html`<div class="dispute"><p>${sentenceOf(view, sentence)}</p></div>`
  const link = linkBehind(view, sentence)
  return html`<div class="dispute">
<h3>${kindInWords(label ?? 'dispute')}</h3>
<p>${note}</p>
<div class="facing">${distinct(view, citations).map((citation) => passage(view, citation, link))}</div>
</div>`
}

/** The link a dispute tells of: it joins the cited statements, or the claims they belong to. */
function linkBehind(view: PageView, { note, citations }: BriefSentence): Link | null {
  const ends = new Set(
    citations.flatMap(({ statement }) => [statement ?? '', view.claimOf.get(statement ?? '')?.id ?? '']),
  )
  return (
    view.record.links.find((link) => link.why === note && ends.has(link.from) && ends.has(link.to)) ?? null
  )
}

function passage(view: PageView, citation: Citation, link: Link | null): Html {
  const report = view.reports.get(citation.report)
  if (report === undefined) return html``
  const marked = (link?.evidence ?? []).filter((e) => e.report === report.id).flatMap((e) => e.spans)
  const pieces = [...citation.spans].sort(bySpan).map(({ start, end }) => {
    const covers = marked.map((s) => ({ span: { start: s.start - start, end: s.end - start }, of: true }))
    return segment(report.text.slice(start, end), covers).map(({ text, of }) =>
      of.length === 0 ? text : html`<u>${text}</u>`,
    )
  })
  return html`<figure>
<blockquote class="words" dir="auto" lang="${report.language}">${pieces}</blockquote>
<figcaption>${report.source ?? 'Source not stated'}, ${publishedInWords(report)}&nbsp;${chipOf(view, citation, view.claimOf.get(citation.statement ?? '') ?? null)}</figcaption>
</figure>`
}
