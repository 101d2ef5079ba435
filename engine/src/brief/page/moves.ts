import type { BriefSentence, Citation, MoveEntry } from '../../schema/story-record.js'
import { conditionsInWords } from '../condition-words.js'
import { kindInWords } from '../kind-in-words.js'
import type { Part } from '../layout.js'
import { statusInWords } from '../stand-in-words.js'
import { whenInWords } from '../when-in-words.js'
import { chipOf } from './citations.js'
import { type Html, html } from './html.js'
import { deadlineWords, supportInWords } from './in-words.js'
import { cited, quoted, sentenceOf } from './lines.js'
import { MOVE_SHAPE } from './move-shape.js'
import { citationOf, claimBehind, headOf, namesOf, type PageView } from './view.js'

/**
 * The ledger of moves as a table: what kind, by whom to whom, in which words and on which terms, where it stands
 * and who answered. On a narrow page each row becomes a card, so every cell carries its heading.
 */
export function moves(view: PageView, { sentences }: Part): Html {
  return html`<table class="ledger">
<thead><tr><th scope="col">Move</th><th scope="col">Words and terms</th><th scope="col">Status and answers</th></tr></thead>
<tbody>${sentences.map((sentence) => row(view, sentence))}</tbody>
</table>`
}

/** The mark by which the brief sets an answer under the move it answers. */
const REPLY = '↳'

function row(view: PageView, sentence: BriefSentence): Html {
  const move = view.moves.get(sentence.claim ?? '')
  const reply = sentence.label?.startsWith(REPLY) === true
  return html`<tr class="hue-${view.hues.get(move?.proposers[0] ?? '') ?? 0}${reply ? ' reply' : ''}">
<th scope="row">${move === undefined ? html`${sentence.label ?? 'Move'}` : party(view, move, reply)}</th>
<td>${move === undefined ? sentenceOf(view, sentence) : html`${cited(view, sentence)}${terms(view, move)}`}</td>
<td>${standing(view, sentence, move)}</td>
</tr>`
}

function party(view: PageView, { kind, proposers, addressees, made }: MoveEntry, reply: boolean): Html {
  const to = addressees.length === 0 ? null : html`<span class="to">to ${namesOf(view, addressees)}</span>`
  const answer = reply ? html`<span class="unseen">Answer: </span>` : null
  const day = made === null ? null : html`<span class="to made">${whenInWords(made)}</span>`
  return html`${answer}<span class="kind">${kindInWords(kind)}</span><span class="by">${namesOf(view, proposers)}</span> ${to}${day}`
}

/** Conditions in the reports' words, deadline and venue: from every report of the move, the fullest first. */
function terms(view: PageView, move: MoveEntry): Html | null {
  const { deadline, venue } = move
  const lines = [
    ...conditionsInWords(move).map(({ name, text }) => ({ name, value: quoted(text) })),
    ...(deadline === null ? [] : [{ name: 'Deadline', value: html`${deadlineWords(deadline)}` }]),
    ...(venue === null ? [] : [{ name: 'Venue', value: html`${namesOf(view, [venue.actor])}` }]),
  ]
  if (lines.length === 0) return null
  return html`<dl class="terms">${lines.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}

function standing(view: PageView, sentence: BriefSentence, move: MoveEntry | undefined): Html {
  const claim = claimBehind(view, sentence)
  const words = move === undefined ? null : statusInWords(move)
  const status =
    move?.status == null || words === null
      ? null
      : html`<p class="status"><span aria-hidden="true">${MOVE_SHAPE[move.status]}</span> ${words}</p>`
  const replies = (move?.replies ?? []).map((reply) => html`<li>${answered(view, reply)}</li>`)
  const replaced =
    move?.status === 'superseded' || move?.status === 'withdrawn' ? html`<p>${move.why}</p>` : null
  const support = claim === null ? null : html`<p class="support">${supportInWords(claim)}</p>`
  return html`${status}${replaced}${support}${replies.length === 0 ? null : html`<ul class="answers">${replies}</ul>`}`
}

function answered(view: PageView, { kind, by, claim: id, link }: MoveEntry['replies'][number]): Html {
  const claim = view.claims.get(id) ?? null
  const statement = headOf(view, claim)
  const who = by.length === 0 ? '' : `: ${namesOf(view, by)}`
  const since = claim?.status === 'superseded' ? ' (since answered)' : ''
  const words = kind === 'response' ? responseOf(view, link) : null
  const citation = words ?? (statement === null ? null : citationOf(statement))
  const chip = citation === null ? null : html`&nbsp;${chipOf(view, citation, words === null ? claim : null)}`
  return html`${kindInWords(kind)}${who}${since}${chip}`
}

/** The whole sentence of the words that a report calls a response; the claim they belong to may be told elsewhere. */
function responseOf({ record }: PageView, link: string): Citation | null {
  const [place] = record.links.find(({ id }) => id === link)?.evidence ?? []
  const said = record.statements.find(
    ({ report, spans }) => report === place?.report && spans[0]?.start === place.spans[0]?.start,
  )
  return said === undefined ? null : citationOf(said)
}
