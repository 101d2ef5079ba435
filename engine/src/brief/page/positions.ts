import { stanceInWords } from '../../record/stance-in-words.js'
import { groupBy } from '../../report/group-by.js'
import type { BriefSentence, RecordActor } from '../../schema/story-record.js'
import type { Part } from '../layout.js'
import { PART } from '../sections/source.js'
import { supportOf } from './citations.js'
import { type Html, html } from './html.js'
import { roleInWords } from './in-words.js'
import { cited, sentenceOf } from './lines.js'
import { claimBehind, type PageView } from './view.js'

/** A sentence with the issue it is on, whose position it words, and what that actor does by it. */
interface Line {
  readonly sentence: BriefSentence
  readonly issue: string
  readonly name: string
  readonly stance: string
  readonly actor: RecordActor | null
}

/**
 * Positions issue by issue: the parties beside each other, each with what it wants, offers or refuses on that issue.
 * A stance that replaced an earlier one says so.
 */
export function positions(view: PageView, { sentences }: Part): Html {
  const issues = groupBy(
    sentences.map((sentence) => toLine(view, sentence)),
    ({ issue }) => issue,
  )
  return html`${[...issues].map(([issue, lines]) => block(view, issue, lines))}`
}

/** The label names issue, actor and stance; a label of another make stands as it is. */
function toLine(view: PageView, sentence: BriefSentence): Line {
  const [issue = '', name = '', stance = ''] = (sentence.label ?? '').split(PART)
  const held = view.positionsOf.get(sentence.claim ?? '') ?? []
  const [position] = held.filter(
    ({ actor, kind }) => stanceInWords(kind) === stance && view.actors.get(actor)?.name === name,
  )
  return { sentence, issue, name, stance, actor: view.actors.get(position?.actor ?? '') ?? null }
}

function block(view: PageView, issue: string, lines: readonly Line[]): Html {
  const sides = groupBy(lines, ({ actor, name }) => actor?.side ?? actor?.id ?? name)
  return html`<h3 class="issue">${issue}</h3>
<div class="sides">${[...sides.values()].map((of) => side(view, of))}</div>`
}

function side(view: PageView, lines: readonly Line[]): Html {
  const [first] = lines
  const actor = first?.actor ?? null
  const party = view.actors.get(actor?.side ?? '')?.name ?? first?.name ?? ''
  const people = [...groupBy(lines, ({ name }) => name)]
  return html`<div class="actor hue-${view.hues.get(actor?.id ?? '') ?? 0}">
<h4>${party}</h4>
${people.map(([name, of]) => html`${name === party ? null : speaker(view, name, of[0]?.actor ?? null)}<dl class="positions">${of.map((line) => said(view, line))}</dl>`)}
</div>`
}

function speaker(view: PageView, name: string, actor: RecordActor | null): Html {
  const role =
    actor === null
      ? null
      : roleInWords(actor, (of) => view.actors.get(of)?.name ?? sideName(view, actor) ?? of)
  return html`<p class="by">${name}${role === null ? null : html` <span class="role">${role}</span>`}</p>`
}

/** A role may name its state by a key of the world's facts; the side is that state. */
function sideName(view: PageView, actor: RecordActor | null): string | null {
  return view.actors.get(actor?.side ?? '')?.name ?? null
}

function said(view: PageView, { sentence, stance }: Line): Html {
  const { note } = sentence
  const shift = note === null ? null : html`<p class="shift">${note}</p>`
  const words = sentence.claim === null ? sentenceOf(view, sentence) : cited(view, sentence)
  return html`<div><dt>${stance}</dt><dd>${words} ${supportOf(claimBehind(view, sentence))}${shift}</dd></div>`
}
