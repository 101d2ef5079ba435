import type { Token } from '../read/reader.js'
import type { Reading } from '../read/reading.js'
import type { StatementDraft } from '../read/statements.js'
import { contains, type Span } from '../report/span.js'

/**
 * True when the words of an act can stand alone: a finite clause that names its agent (by no pronoun) before the verb and ends
 * where a clause may end. What fails is shown with its whole sentence, so that no fragment misleads.
 */
export function standsAlone(reading: Reading, { act, spans, sentences }: StatementDraft): boolean {
  const [span] = spans
  const sentence = sentences.find((s) => s.index === act?.trigger.sentence)
  if (act === null || span === undefined || sentence === undefined) return false
  const trigger = sentence.tokens[act.trigger.token]
  const inside = sentence.tokens.filter((token) => contains(span, token))
  if (trigger === undefined || !isMainVerb(trigger) || isRelative(inside[0])) return false
  const agent = act.agents
    .map((i) => reading.mentions[i])
    .find(
      (m) => m !== undefined && m.kind !== 'pronoun' && contains(span, m.span) && m.span.end <= trigger.start,
    )
  return agent !== undefined && hasFiniteVerb(inside, agent.span, trigger) && endsWell(sentence.tokens, span)
}

function isMainVerb({ upos, deprel }: Token): boolean {
  return (upos === 'VERB' || upos === 'NOUN') && deprel !== 'acl:relcl'
}

/** "who", "which": the clause hangs on a noun that stands before it. */
function isRelative(token: Token | undefined): boolean {
  return token === undefined || /^W/.test(token.xpos)
}

/** A finite verb or an auxiliary between the agent and the trigger, the trigger included. */
function hasFiniteVerb(inside: readonly Token[], agent: Span, trigger: Token): boolean {
  return inside.some(
    (token) =>
      token.start >= agent.end &&
      token.start <= trigger.start &&
      (token.upos === 'AUX' || /^VB[DZP]$/.test(token.xpos)),
  )
}

/** After the words comes the end, a mark, or a word that opens another clause or phrase; not the rest of this one. */
function endsWell(tokens: readonly Token[], span: Span): boolean {
  const next = tokens.find((token) => token.start >= span.end)
  if (next === undefined) return true
  return next.upos === 'PUNCT' || next.upos === 'SCONJ' || next.deprel === 'mark' || next.deprel === 'case'
}
