import type { Citation } from '../../schema/story-record.js'
import { ORIGINS_TITLE } from '../origins/origin-groups.js'
import type { OriginGroup, OriginLine } from '../origins/origin-line.js'
import { quote } from '../quote.js'
import { chipOf } from './citations.js'
import { type Html, html } from './html.js'
import { quoted } from './lines.js'
import type { PageView } from './view.js'

export const ORIGINS_ID = 'origins'

/** Where the words come from: what a reader must know in sight, the rest folded away. Nothing where there is nothing. */
export function originsSection(view: PageView, groups: readonly OriginGroup[]): Html | null {
  if (groups.length === 0) return null
  return html`<section id="${ORIGINS_ID}" aria-labelledby="${ORIGINS_ID}-title">
<h2 id="${ORIGINS_ID}-title">${ORIGINS_TITLE}</h2>
${groups.map((group) => block(view, group))}
</section>`
}

function block(view: PageView, { title, telling, lines }: OriginGroup): Html {
  const list = html`<ul class="lines">${lines.map((line) => item(view, line))}</ul>`
  if (telling) return html`<h3 class="issue">${title}</h3>${list}`
  return html`<details class="fulltext"><summary>${title} (${lines.length})</summary>${list}</details>`
}

function item(view: PageView, { parts, below }: OriginLine): Html {
  const told = parts.map((part) => {
    if (part.kind === 'ours') return html`${part.text}`
    if (part.kind === 'words') return quoted(quote(part.text))
    return chipOf(view, part.citation, null)
  })
  const inner =
    below.length === 0 ? null : html`<ul class="lines">${below.map((line) => item(view, line))}</ul>`
  return html`<li>${told}${inner}</li>`
}

/** Every place the lines point at, so that the sources below have a mark for it. */
export function citedByOrigins(groups: readonly OriginGroup[]): readonly Citation[] {
  const of = ({ parts, below }: OriginLine): readonly Citation[] => [
    ...parts.flatMap((part) => (part.kind === 'at' && part.citation.spans.length > 0 ? [part.citation] : [])),
    ...below.flatMap(of),
  ]
  return groups.flatMap(({ lines }) => lines.flatMap(of))
}
