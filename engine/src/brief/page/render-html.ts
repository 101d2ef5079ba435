import type { BriefSentence, Citation, StoryRecord } from '../../schema/story-record.js'
import {
  basisInWords,
  type Layout,
  layOut,
  NO_DATED_EVENT,
  NO_HEADLINE,
  type Part,
  type RenderOptions,
  type SectionKind,
} from '../layout.js'
import { moreInWords, notShown } from '../not-shown.js'
import { ORIGINS_TITLE, originGroups } from '../origins/origin-groups.js'
import { goneWords } from '../sections/since-section.js'
import { ceasefires } from './ceasefires.js'
import { chipsOf, supportOf } from './citations.js'
import { contacts } from './contacts.js'
import { disputes } from './disputes.js'
import { renderDocument } from './document.js'
import { evidencePanel, keysDialog } from './evidence-panel.js'
import { type Html, html } from './html.js'
import { list, prose, quoted } from './lines.js'
import { moves } from './moves.js'
import { citedByOrigins, ORIGINS_ID, originsSection } from './origins.js'
import { PAGE_SCRIPT } from './page-script.js'
import { PAGE_STYLE } from './page-style.js'
import { positions } from './positions.js'
import { questions } from './questions.js'
import { sourcesSection } from './sources-section.js'
import { timeline } from './timeline.js'
import { citationOf, claimBehind, headOf, type PageView, toView } from './view.js'

/**
 * The brief as one HTML file that needs nothing else: the text, its citations, and every report it cites. A
 * click on a citation marks the cited words in their report beside the text, which does not move; without a
 * script the same link leads to the words in the sources below.
 */
export function renderHtml(record: StoryRecord, options: RenderOptions): string {
  const view = toView(record)
  const layout = layOut(record, options.form)
  const parts = options.form === 'brief' ? withEmptyParts(layout.parts) : layout.parts
  const origins = options.form === 'brief' ? originGroups(record, true) : []
  const sections = parts.map((part, i) => section(view, part, i))
  const body = html`<a class="skip" href="#text">Skip to the text</a>
<div class="page">
${contents(record, parts, { ...options, origins: origins.length })}
<div class="middle">
<main id="text">
${heading(view, layout)}
${sections}
${credits(layout)}
${originsSection(view, origins)}
${sourcesSection(view, [...citationsOf(view, layout), ...citedByOrigins(origins)])}
${options.explain === true ? leftOut(record) : null}

</main>
${footer(record)}
</div>
${evidencePanel()}
</div>
${keysDialog()}`
  const title = record.brief.headline?.text ?? NO_HEADLINE
  return renderDocument({ title, style: PAGE_STYLE, script: PAGE_SCRIPT, body })
}

/** What a section says when the reports gave nothing for it; the other sections are left out when empty. */
const EMPTY: Partial<Readonly<Record<SectionKind, { readonly title: string; readonly words: string }>>> = {
  moves: { title: 'Moves', words: 'No offer, demand, threat or answer was found in these reports.' },
  positions: { title: 'Positions', words: 'No position of a party was found in these reports.' },
  timeline: { title: 'Timeline', words: NO_DATED_EVENT },
  disputed: { title: 'Disputed', words: 'No dispute was found in these reports.' },
  unanswered: { title: 'Open', words: 'No open question was found in these reports.' },
  coming: { title: 'Coming up', words: 'No date ahead was found in these reports.' },
}

const ORDER: readonly SectionKind[] = [
  'since',
  'summary',
  'context',
  'deeper',
  'moves',
  'positions',
  'ceasefires',
  'contacts',
  'timeline',
  'disputed',
  'unanswered',
  'coming',
]

/** A reader who looks for disputes should read that there are none, not wonder where they are. */
function withEmptyParts(parts: readonly Part[]): readonly Part[] {
  return ORDER.flatMap((kind): readonly Part[] => {
    const present = parts.filter((part) => part.kind === kind)
    const empty = EMPTY[kind]
    if (present.length > 0 || empty === undefined) return present
    return [{ kind, title: empty.title, shape: 'list', sentences: [] }]
  })
}

function idOf({ kind }: Part, index: number): string {
  return `part-${kind ?? index + 1}`
}

function contents(
  record: StoryRecord,
  parts: readonly Part[],
  { explain, origins }: RenderOptions & { readonly origins: number },
): Html {
  const entries = [
    ...parts.flatMap((part, i) =>
      part.title === null ? [] : [{ id: idOf(part, i), title: part.title, count: part.sentences.length }],
    ),
    ...(origins === 0 ? [] : [{ id: ORIGINS_ID, title: ORIGINS_TITLE, count: origins }]),
    { id: 'sources', title: 'Sources', count: record.reports.length },
    ...(explain === true ? [{ id: 'left-out', title: 'Left out', count: record.brief.leftOut.length }] : []),
  ]
  return html`<nav aria-label="Contents"><ul>${entries.map(
    ({ id, title, count }) =>
      html`<li><a href="#${id}">${title} <span class="count">${count}</span></a></li>`,
  )}</ul><button type="button" id="keys-button" class="plain-keys">Keys <kbd>?</kbd></button></nav>`
}

function heading(view: PageView, layout: Layout): Html {
  const { headline } = view.record.brief
  if (!layout.heading) return html`<header><h1 class="modest">Synopsis</h1></header>`
  const basis = html`<p class="basis">${basisInWords(view.record)}.</p>`
  if (headline === null) return html`<header><h1>${NO_HEADLINE}</h1>${basis}</header>`
  return html`<header><h1>${quoted(headline.text)}</h1>
<p class="basis">${chipsOf(view, headline)} ${supportOf(claimBehind(view, headline))}</p>
${basis}</header>`
}

function section(view: PageView, part: Part, index: number): Html {
  const id = idOf(part, index)
  const more = notShown(view.record, part)
  if (part.title === null)
    return html`<section id="${id}" aria-label="${part.kind === 'timeline' ? 'Timeline' : 'Summary'}">${bodyOf(view, part)}</section>`
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${part.title}</h2>
${bodyOf(view, part)}
${more === 0 ? null : html`<p class="remark">${moreInWords(more)}</p>`}
</section>`
}

function bodyOf(view: PageView, part: Part): Html {
  if (part.sentences.length === 0) {
    const words = part.kind === null ? undefined : EMPTY[part.kind]?.words
    return html`<p class="empty">${words ?? 'The reports gave nothing that passed the checks.'}</p>`
  }
  switch (part.kind) {
    case 'moves':
      return moves(view, part)
    case 'positions':
      return positions(view, part)
    case 'ceasefires':
      return ceasefires(view, part)
    case 'contacts':
      return contacts(view, part)
    case 'since':
      return html`${list(view, part)}${gone(view.record)}`
    case 'timeline':
    case 'coming':
      return timeline(view, part)
    case 'disputed':
      return disputes(view, part)
    case 'unanswered':
      return questions(view, part)
    case 'summary':
    case 'context':
    case 'deeper':
    case null:
      return part.shape === 'prose' ? prose(view, part) : list(view, part)
  }
}

/** Words that a later version of their report no longer has, and no report of this record. */
function gone(record: StoryRecord): Html | null {
  const lines = goneWords(record).map(
    ({ before, why }) =>
      html`<li><span class="label">Withdrawn</span> ${quoted(before ?? '')} <span class="note">${why}</span></li>`,
  )
  return lines.length === 0 ? null : html`<ul class="lines">${lines}</ul>`
}

function credits({ credits: names }: Layout): Html | null {
  return names.length === 0 ? null : html`<p class="basis">The reports credit: ${names.join(', ')}.</p>`
}

/** Everything the page's chips point at: what its sentences cite, and the answers shown with its moves. */
function citationsOf(view: PageView, layout: Layout): readonly Citation[] {
  const { headline } = view.record.brief
  const first: readonly BriefSentence[] = layout.heading && headline !== null ? [headline] : []
  const sentences = [...first, ...layout.parts.flatMap((part) => part.sentences)]
  const answers = layout.parts
    .filter(({ kind }) => kind === 'moves')
    .flatMap((part) => part.sentences.flatMap((sentence) => claimBehind(view, sentence) ?? []))
    .flatMap((claim) => view.moves.get(claim.id)?.replies ?? [])
    .flatMap(({ claim }) => headOf(view, view.claims.get(claim) ?? null) ?? [])
    .map(citationOf)
  return [...sentences.flatMap(({ citations, also }) => [...citations, ...also]), ...answers]
}

function leftOut({ brief }: StoryRecord): Html {
  const lines = brief.leftOut.map(
    ({ text, why }) => html`<li>${quoted(text)} <span class="support">${why}</span></li>`,
  )
  return html`<section id="left-out" aria-labelledby="left-out-title">
<h2 id="left-out-title">Left out</h2>
${lines.length === 0 ? html`<p class="empty">Nothing was left out.</p>` : html`<ul class="lines">${lines}</ul>`}
</section>`
}

function footer({ generator, notices }: StoryRecord): Html {
  const told = notices.map(
    ({ level, path, message }) =>
      html`<li>${level === 'error' ? 'Error' : 'Warning'}${path === null ? null : html`, <span class="place">${path}</span>`}: ${message}</li>`,
  )
  return html`<footer>
${told.length === 0 ? null : html`<ul class="notices">${told}</ul>`}
<p>Made by ${generator.name} ${generator.version}; reader: ${generator.model}; facts about the world as of ${generator.world}. Every line was checked against the words it cites.</p>
</footer>`
}
