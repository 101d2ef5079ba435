import type { Citation, RecordReport } from '../../schema/story-record.js'
import { creditedTo } from '../sources.js'
import { anchorOf } from './citations.js'
import { type Html, html, webAddress } from './html.js'
import { publishedInWords } from './in-words.js'
import { withoutHole } from './lines.js'
import { segment } from './segments.js'
import type { PageView } from './view.js'

/**
 * The reports by number, each with its whole text: the page's citations point into these texts, so that it
 * works without a script, from a disk, for as long as the file is kept.
 */
export function sourcesSection(view: PageView, citations: readonly Citation[]): Html {
  const number = ({ id }: RecordReport) => view.numbers.get(id) ?? 0
  const reports = [...view.record.reports].sort((a, b) => number(a) - number(b))
  return html`<section id="sources" aria-labelledby="sources-title">
<h2 id="sources-title">Sources</h2>
<ol class="sources">${reports.map((report) => source(view, report, citations))}</ol>
</section>`
}

function source(view: PageView, report: RecordReport, citations: readonly Citation[]): Html {
  const number = view.numbers.get(report.id) ?? 0
  return html`<li id="r${number}" value="${number}" class="source">
<div class="source-head">
<p class="source-name">${report.source ?? 'Source not stated'}</p>
<p class="words source-title" dir="auto">${report.title ?? 'Untitled'}</p>
<p class="source-facts">${facts(report).join(' · ')}</p>
${address(report)}
</div>
<details class="fulltext" open><summary>Text of report ${number}</summary>${fullText(view, report, citations)}</details>
</li>`
}

function facts(report: RecordReport): readonly string[] {
  const credits = creditedTo(report)
  return [
    `Published: ${publishedInWords(report)}`,
    ...(report.publishedWhy === null ? [] : [report.publishedWhy]),
    ...(report.byline === null ? [] : [`By ${report.byline}`]),
    ...(credits.length === 0 ? [] : [`Credits ${credits.join(', ')}`]),
  ]
}

function address({ url, path }: RecordReport): Html | null {
  const web = webAddress(url)
  if (web !== null)
    return html`<p class="source-facts"><a href="${web}" rel="external noreferrer noopener">${web}</a></p>`
  const place = url ?? path
  return place === null ? null : html`<p class="source-facts place">${place}</p>`
}

/** The text as it was read, with every cited stretch in a mark of its own; the first one of each has its id. */
function fullText(view: PageView, report: RecordReport, citations: readonly Citation[]): Html {
  const covers = new Map(
    citations
      .filter((citation) => citation.report === report.id)
      .flatMap((citation) => {
        const anchor = anchorOf(view, citation)
        return citation.spans.map((span) => [`${anchor} ${span.start}`, { span, of: anchor }] as const)
      }),
  )
  const named = new Set<string>()
  const pieces = segment(report.text, [...covers.values()]).map(({ start, text, of }) => {
    const fresh = of.filter((anchor) => !named.has(anchor) && named.add(anchor))
    if (of.length > 0) return marked(text, of, fresh)
    return start === 0 ? withoutHole(text) : text
  })
  return html`<div class="fulltext-words words" dir="auto" lang="${report.language}">${pieces}</div>`
}

/** Several citations may begin at one place: the first id is the mark's own, the others stand inside it. */
function marked(text: string, anchors: readonly string[], fresh: readonly string[]): Html {
  const [own, ...others] = fresh
  const inner = others.map((id) => html`<span id="${id}"></span>`)
  const id = own === undefined ? null : html` id="${own}"`
  return html`<mark${id} data-cited="${anchors.join(' ')}">${inner}${text}</mark>`
}
