import { groupBy } from '../../report/group-by.js'
import type { BriefSentence, RecordActor } from '../../schema/story-record.js'
import type { Part } from '../layout.js'
import { supportOf } from './citations.js'
import { type Html, html } from './html.js'
import { roleInWords } from './in-words.js'
import { sentenceOf } from './lines.js'
import { claimBehind, type PageView } from './view.js'

/** A sentence with whose position it words, and what that actor does by it. */
interface Line {
  readonly sentence: BriefSentence
  readonly name: string
  readonly kind: string
}

/** Positions grouped by actor, each line with what the actor does: offers, wants, refuses. */
export function positions(view: PageView, { sentences }: Part): Html {
  const groups = groupBy(sentences.map(toLine), ({ name }) => name)
  return html`${[...groups].map(([name, lines]) => group(view, name, lines))}`
}

const KINDS = new Set<string>(['says', 'wants', 'refuses', 'threatens', 'offers', 'accepts'])

/** The label names the actor, then what the actor does; a label of another make stands as it is. */
function toLine(sentence: BriefSentence): Line {
  const label = sentence.label ?? ''
  const [kind = '', ...before] = label.split(' ').reverse()
  if (!KINDS.has(kind)) return { sentence, name: label, kind: '' }
  return {
    sentence,
    name: before
      .filter((word) => word !== '·')
      .reverse()
      .join(' '),
    kind,
  }
}

function group(view: PageView, name: string, lines: readonly Line[]): Html {
  const actor = actorBehind(view, name, lines)
  const role = actor === null ? null : roleInWords(actor, (of) => view.actors.get(of)?.name ?? of)
  return html`<div class="actor hue-${view.hues.get(actor?.id ?? '') ?? 0}">
<h3>${name}${role === null ? null : html` <span class="role">${role}</span>`}</h3>
<dl class="positions">${byKind(lines).map(([kind, of]) => html`<div><dt>${kind}</dt>${of.map((line) => said(view, line))}</div>`)}</dl>
</div>`
}

/** The actor of that name who holds one of these positions: two actors may share a name. */
function actorBehind(view: PageView, name: string, lines: readonly Line[]): RecordActor | null {
  const claims = new Set(lines.map(({ sentence }) => sentence.claim))
  const holders = view.record.positions.filter(({ claim }) => claims.has(claim)).map(({ actor }) => actor)
  const named = [...holders, ...view.actors.keys()].find((id) => view.actors.get(id)?.name === name)
  return view.actors.get(named ?? '') ?? null
}

function byKind(lines: readonly Line[]): readonly (readonly [string, readonly Line[]])[] {
  return [...groupBy(lines, ({ kind }) => kind)]
}

function said(view: PageView, { sentence }: Line): Html {
  return html`<dd>${sentenceOf(view, sentence)} ${supportOf(claimBehind(view, sentence))}</dd>`
}
