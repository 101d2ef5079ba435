import type { Reading } from '../../read/reading.js'
import { renderDocument } from './document.js'
import { type Html, html, webAddress } from './html.js'
import { publishedInWords } from './in-words.js'
import { quoted, withoutHole } from './lines.js'
import { type Layer, type Mark, toMarks } from './reading-marks.js'
import { READING_SCRIPT } from './reading-script.js'
import { READING_STYLE } from './reading-style.js'
import { segment } from './segments.js'

/**
 * One report with everything read from it, as one HTML file: layers are switched by boxes in the legend, which
 * needs no script; a click on a mark shows its fields beside the text.
 */
export function renderReading(reading: Reading): string {
  const { report } = reading
  const marks = toMarks(reading)
  const body = html`<a class="skip" href="#text">Skip to the text</a>
<div class="page">
<nav aria-label="Layers">${legend(marks)}</nav>
<div class="middle">
<main id="text">
<header><h1>${quoted(report.title ?? 'Untitled report')}</h1>
<p class="basis">${report.source ?? 'Source not stated'} · ${publishedInWords(report)}${address(report.url)}</p></header>
<section aria-label="Text of the report"><div id="report-words" class="words" dir="auto" lang="${report.language}">${annotated(report.text, marks)}</div></section>
<section id="all" aria-labelledby="all-title"><h2 id="all-title">All marks</h2>${LAYERS.map((layer) => listOf(layer, marks))}</section>
</main>
</div>
${panel()}
</div>`
  return renderDocument({
    title: report.title ?? 'Reading',
    style: READING_STYLE,
    script: READING_SCRIPT,
    body,
  })
}

interface LayerWords {
  readonly layer: Layer
  readonly title: string
  /** Parts of a mark, each as it looks in the text. */
  readonly parts: readonly string[]
}

const LAYERS: readonly LayerWords[] = [
  { layer: 'names', title: 'Names and actors', parts: ['name'] },
  { layer: 'times', title: 'Times', parts: ['time'] },
  { layer: 'attributions', title: 'Attributions', parts: ['source', 'cue', 'content'] },
  { layer: 'acts', title: 'Acts and moves', parts: ['act'] },
  { layer: 'quantities', title: 'Quantities', parts: ['quantity'] },
]

function legend(marks: readonly Mark[]): Html {
  const entries = LAYERS.map(({ layer, title, parts }) => {
    const count = marks.filter((mark) => mark.layer === layer).length
    const samples = parts.map((part) => html` <span class="m m-${part}">${part}</span>`)
    return html`<li><label><input type="checkbox" id="layer-${layer}" checked> ${title} <span class="count">${count}</span></label><span class="sample">${samples}</span></li>`
  })
  return html`<ul class="legend">${entries}</ul>`
}

function address(url: string | null): Html | null {
  const web = webAddress(url)
  return web === null ? null : html` · <a href="${web}" rel="external noreferrer noopener">${web}</a>`
}

interface Piece {
  readonly mark: Mark
  readonly part: string
}

/** The whole text; the first stretch of each mark is where the list below leads. */
function annotated(text: string, marks: readonly Mark[]): readonly (Html | string)[] {
  const covers = marks.flatMap((mark) => mark.spans.map(({ span, part }) => ({ span, of: { mark, part } })))
  const named = new Set<string>()
  return segment(text, covers).map(({ start, text: words, of }) => {
    if (of.length === 0) return start === 0 ? withoutHole(words) : words
    const fresh = of.map(({ mark }) => mark.id).filter((id) => !named.has(id) && named.add(id))
    return stretch(words, of, fresh)
  })
}

function stretch(words: string, of: readonly Piece[], fresh: readonly string[]): Html {
  const look = [...new Set(of.map(({ part }) => `m-${part}`))].join(' ')
  const ids = [...new Set(of.map(({ mark }) => mark.id))].join(' ')
  const places = fresh.map((id) => html`<span id="at-${id}"></span>`)
  return html`<span class="m ${look}" data-marks="${ids}">${places}${words}</span>`
}

function listOf({ layer, title }: LayerWords, marks: readonly Mark[]): Html {
  const those = marks.filter((mark) => mark.layer === layer)
  const body =
    those.length === 0
      ? html`<p class="empty">None was found in this report.</p>`
      : html`<ol>${those.map(card)}</ol>`
  return html`<details class="layer"><summary><h3>${title} <span class="count">${those.length}</span></h3></summary>${body}</details>`
}

function card({ id, title, fields }: Mark): Html {
  const rows = fields.map(
    ({ name, value, quoted: printed }) =>
      html`<div><dt>${name}</dt><dd>${printed ? quoted(value) : value}</dd></div>`,
  )
  return html`<li id="${id}" class="card"><p><a class="to-text" href="#at-${id}">${quoted(title)}</a></p><dl class="fields">${rows}</dl></li>`
}

function panel(): Html {
  return html`<aside id="fields" class="panel" aria-labelledby="fields-title">
<div class="panel-bar"><h2 id="fields-title">Fields</h2><span id="fields-place" class="panel-place"></span>
<button type="button" id="fields-previous" aria-label="Previous mark">‹</button>
<button type="button" id="fields-next" aria-label="Next mark">›</button>
<button type="button" id="fields-close">Close</button></div>
<div class="panel-head"><p class="empty">Click on a mark, or press <kbd>]</kbd> and <kbd>[</kbd>.</p></div>
<div id="fields-cards" class="panel-body" role="region" aria-label="Fields of the mark" tabindex="0"></div>
</aside>
<p id="announce" class="unseen" role="status"></p>`
}
