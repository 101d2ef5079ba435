import type { Allegation, BriefSentence } from '../../schema/story-record.js'
import type { Part } from '../layout.js'
import { chipsOf } from './citations.js'
import { type Html, html } from './html.js'
import { cited, quoted } from './lines.js'
import { namesOf, type PageView } from './view.js'

/** The mark by which the brief sets an allegation under its truce. */
const UNDER = '↳'

interface Block {
  readonly truce: BriefSentence | null
  readonly lines: BriefSentence[]
}

/**
 * The ceasefire ledger: each truce with its time, scope and parties; under it what is alleged, allegation and
 * counter-allegation in facing columns, with the counts large enough to compare and never called a dispute.
 */
export function ceasefires(view: PageView, { sentences }: Part): Html {
  const blocks: Block[] = []
  for (const sentence of sentences) {
    const under = sentence.label?.startsWith(UNDER) === true
    const allegation = under || allegationBehind(view, sentence) !== null
    const last = blocks.at(-1)
    if (!allegation) blocks.push({ truce: sentence, lines: [] })
    else if (last === undefined || (!under && last.truce !== null))
      blocks.push({ truce: null, lines: [sentence] })
    else last.lines.push(sentence)
  }
  return html`${blocks.map((block) => truce(view, block))}`
}

/** The allegation a line words; a truce's own line has none, though its words may be those of one. */
function allegationBehind(view: PageView, { claim, label }: BriefSentence): Allegation | null {
  if (!/^(?:↳ )?(?:Alleged|Denied|Found) by /.test(label ?? '')) return null
  return view.record.allegations.find(({ claims }) => claims.includes(claim ?? '')) ?? null
}

function truce(view: PageView, { truce: sentence, lines }: Block): Html {
  const alleged =
    lines.length === 0
      ? null
      : html`<ul class="facing alleged">${lines.map((line) => allegation(view, line))}</ul>`
  if (sentence === null) return html`<div class="truce"><h3>No truce named</h3>${alleged}</div>`
  return html`<div class="truce">
<h3>${sentence.label}</h3>
<p class="terms-line">${sentence.note}</p>
<p>${cited(view, sentence)}</p>
${alleged}
</div>`
}

const HEADING: Readonly<Record<Allegation['kind'], string>> = {
  allegation: 'Alleged by',
  denial: 'Denied by',
  check: 'Found by',
}

function allegation(view: PageView, sentence: BriefSentence): Html {
  const found = allegationBehind(view, sentence)
  if (found === null) return html`<li>${cited(view, sentence)}</li>`
  const { kind, by, against, count } = found
  const of = against.length === 0 ? null : html`<span class="to">of ${namesOf(view, against)}</span>`
  return html`<li class="hue-${view.hues.get(by[0] ?? '') ?? 0}">
<p><span class="kind">${HEADING[kind]} ${namesOf(view, by)}</span> ${of}</p>
${count === null ? null : html`<p class="count-words">${quoted(count.text)}</p>`}
<p>${quoted(sentence.text)}&nbsp;${chipsOf(view, sentence)}</p>
</li>`
}
