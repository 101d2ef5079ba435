import type { BriefSentence, Citation, Claim, Link, Statement } from '../../schema/story-record.js'
import { kindInWords } from '../kind-in-words.js'
import type { Part } from '../layout.js'
import { chipOf, statusOf } from './citations.js'
import { type Html, html } from './html.js'
import { deadlineInWords, supportInWords } from './in-words.js'
import { cited, quoted, sentenceOf } from './lines.js'
import { citationOf, claimBehind, headOf, namesOf, type PageView } from './view.js'

/**
 * The ledger of moves as a table: what kind, by whom to whom, in which words and on which terms, and who
 * answered. On a narrow page each row becomes a card, so every cell carries its heading.
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
  const claim = claimBehind(view, sentence)
  const statement = headOf(view, claim)
  const reply = sentence.label?.startsWith(REPLY) === true
  return html`<tr class="hue-${view.hues.get(statement?.agents[0] ?? '') ?? 0}${reply ? ' reply' : ''}">
<th scope="row">${party(view, sentence, statement)}</th>
<td>${claim === null ? sentenceOf(view, sentence) : html`${cited(view, sentence)}${terms(view, claim)}`}</td>
<td>${claim === null ? null : standing(view, claim)}</td>
</tr>`
}

function party(view: PageView, { label }: BriefSentence, statement: Statement | null): Html {
  if (statement?.act == null) return html`${label ?? 'Move'}`
  const { act, agents, addressees } = statement
  const kind = kindInWords(act.move ?? act.plover.toLowerCase())
  const to = addressees.length === 0 ? null : html`<span class="to">to ${namesOf(view, addressees)}</span>`
  const negated = act.polarity === 'negated' ? ' (negated)' : null
  const answer = label?.startsWith(REPLY) ? html`<span class="unseen">Answer: </span>` : null
  return html`${answer}<span class="kind">${kind}${negated}</span><span class="by">${namesOf(view, agents)}</span> ${to}`
}

/** Conditions in the reports' words, deadline and venue: from every report of the move, the fullest first. */
function terms(view: PageView, claim: Claim): Html | null {
  const statements = claim.statements.flatMap((id) => view.statements.get(id) ?? [])
  const conditions = new Set(statements.flatMap((statement) => statement.conditions.map(({ text }) => text)))
  const deadline = statements.flatMap((statement) => statement.deadline ?? [])[0]
  const venue = statements.flatMap((statement) => statement.venue ?? [])[0]
  const lines = [
    ...[...conditions].map((text) => ({ name: 'Condition', value: quoted(text) })),
    ...(deadline === undefined ? [] : [{ name: 'Deadline', value: html`${deadlineInWords(deadline)}` }]),
    ...(venue === undefined ? [] : [{ name: 'Venue', value: html`${namesOf(view, [venue])}` }]),
  ]
  if (lines.length === 0) return null
  return html`<dl class="terms">${lines.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}

function standing(view: PageView, claim: Claim): Html {
  const status = statusOf(claim)
  const answers = answersTo(view, claim).map((answer) => html`<li>${answered(view, answer)}</li>`)
  return html`${status === null ? null : html`<p>${status}</p>`}<p class="support">${supportInWords(claim)}</p>${
    answers.length === 0 ? null : html`<ul class="answers">${answers}</ul>`
  }`
}

function answered(view: PageView, { link, citation }: Answer): Html {
  const statement = view.statements.get(citation.statement ?? '')
  const chip = chipOf(view, citation, view.claimOf.get(citation.statement ?? '') ?? null)
  if (link.type === 'supersedes') return html`${link.why}&nbsp;${chip}`
  const by =
    statement === undefined || statement.agents.length === 0 ? '' : ` by ${namesOf(view, statement.agents)}`
  return html`${kindInWords(link.kind)}${by}&nbsp;${chip}`
}

/** An answer to a move, or what replaced it, with the words that say so. */
interface Answer {
  readonly link: Link
  readonly citation: Citation
}

/** Replies to a claim and what superseded it, in the order of the record. */
export function answersTo(view: PageView, claim: Claim): readonly Answer[] {
  return (view.linksTo.get(claim.id) ?? []).flatMap((link) => {
    if (link.type !== 'replies-to' && link.type !== 'supersedes') return []
    const statement = view.statements.get(link.from) ?? headOf(view, view.claims.get(link.from) ?? null)
    return statement === null || statement === undefined ? [] : [{ link, citation: citationOf(statement) }]
  })
}
