import { dependents, headOf, lemma, relation, type Tree, upos, word } from '../attributions/tree.js'
import type { VerbClass } from './lexicon/entry.js'
import { DEAL, OFFER } from './lexicon/objects.js'
import { matchVerb, nounWords } from './match-verb.js'
import { subjectOf } from './subjects.js'
import { hasNegation } from './tree-queries.js'
import type { Trigger } from './triggers.js'

const THREAT: VerbClass = {
  plover: 'THREATEN',
  move: 'threat',
  embeds: 'threat',
  announced: true,
  to: ['against', 'on'],
  verbs: [],
}
const DEADLINE: VerbClass = {
  plover: 'REQUEST',
  move: 'demand',
  embeds: 'demand',
  to: ['iobj', 'obj'],
  verbs: [],
}
const CHALLENGE: VerbClass = { ...DEADLINE, to: ['obj', 'clause'] }
const ULTIMATUM: VerbClass = { ...THREAT, to: ['iobj', 'obj'] }
const ACCEPTANCE: VerbClass = {
  plover: 'AGREE',
  move: 'conditional-acceptance',
  embeds: 'commit',
  announced: true,
  to: ['with'],
  verbs: [],
}

const PROMISE_TO_COME: VerbClass = { ...ACCEPTANCE, move: 'acceptance' }

const DEFERRAL: VerbClass = { plover: 'REJECT', move: 'deferral', to: ['to'], verbs: [] }

const TALLY: VerbClass = { plover: 'ACCUSE', embeds: 'charge', to: ['of'], verbs: [] }

const HELD_BACK: VerbClass = {
  ...DEFERRAL,
  onlyNegated: true,
  negated: { plover: 'REJECT', move: 'deferral' },
}

const UNABLE: VerbClass = {
  plover: 'REJECT',
  move: 'refusal',
  announced: true,
  onlyNegated: true,
  negated: { plover: 'REJECT', move: 'refusal' },
  to: [],
  verbs: [],
}

const CONCESSION: VerbClass = {
  plover: 'YIELD',
  move: 'concession',
  embeds: 'commit',
  announced: true,
  to: ['to'],
  verbs: [],
}

/** Verbs of harm to the other side; with what they must be followed by, where the bare verb is harmless. */
const HARM =
  /^(?:shut|close|cut|suspend|bar|expel|strike|retaliate|impose|reimpose|attack|bomb|invade|punish|sanction|blockade|ban|seize|freeze|withhold|block|hit|shell|halt|stop|quit|scrap|sever|turn off|switch off|shut down|break off|pull out|walk out)$/

/** Verbs of coming to where the two sides meet, or of putting a name to what they agreed. */
const ATTENDING = /^(?:attend|come|travel|go|sign|meet|participate|join|fly|take part|sit)$/

const SAYING =
  /^(?:say|state|tell|announce|declare|add|reply|answer|insist|stress|clear|warn|repeat|respond|note)$/

/** Those who foretell what others will do, and threaten nobody. */
const FORETELLING =
  /^(?:analyst|expert|observer|critic|source|report|some|many|people|economist|commentator|scholar|researcher)$/

/**
 * Acts that are done by saying what will be done: "said it *would shut* the line unless …" threatens, "*vowed* to
 * retaliate" too, "has *given* them until Friday to leave" sets a deadline, "*would attend* only if …" accepts
 * under a condition. A trigger that stands on the same word is replaced.
 */
export function findAnnounced(tree: Tree, triggers: readonly Trigger[]): readonly Trigger[] {
  const found = tree.tokens.flatMap((_, token) => {
    const announced = upos(tree, token) === 'VERB' ? announcedBy(tree, token) : null
    return announced === null ? [] : [triggerOf(token, announced)]
  })
  const tokens = new Set(found.map((t) => t.token))
  return [...triggers.filter((t) => !tokens.has(t.token)), ...found].sort((a, b) => a.token - b.token)
}

function triggerOf(token: number, verbClass: VerbClass): Trigger {
  return { token, kind: 'verb', class: verbClass, support: null, object: null, with: [] }
}

function announcedBy(tree: Tree, verb: number): VerbClass | null {
  if (hasNegation(tree, verb)) {
    if (isUnable(tree, verb)) return UNABLE
    return isHeldBack(tree, verb) ? HELD_BACK : null
  }
  if (/^(?:vow|pledge|promise|swear)$/.test(lemma(tree, verb))) {
    const clauses = dependents(tree, verb, 'xcomp', 'ccomp', 'advcl').filter((c) => c > verb)
    if (clauses.some((c) => isHarm(tree, c) && !hasNegation(tree, c))) return THREAT
    return clauses.some((c) => ATTENDING.test(verbWords(tree, c))) ? PROMISE_TO_COME : null
  }
  if (/^(?:decide|resolve|choose|undertake)$/.test(lemma(tree, verb)))
    return dependents(tree, verb, 'xcomp').some((c) => isConcession(tree, c)) ? CONCESSION : null
  if (/^(?:give|set)$/.test(lemma(tree, verb))) return deadlineFor(tree, verb)
  if (lemma(tree, verb) === 'let' && isImperative(tree, verb)) return CHALLENGE
  if (isBeingStudied(tree, verb)) return DEFERRAL
  if (/^(?:put|place|estimate)$/.test(lemma(tree, verb))) return isTally(tree, verb) ? TALLY : null
  if (!dependents(tree, verb, 'aux').some((a) => /^(?:will|would|'ll|'d)$/.test(word(tree, a)))) return null
  if (isAnswerToCome(tree, verb)) return DEFERRAL
  if (ATTENDING.test(verbWords(tree, verb)) && hasStrictCondition(tree, verb)) return ACCEPTANCE
  if (isConcession(tree, verb) && isOwnCourse(tree, verb)) return CONCESSION
  return isHarm(tree, verb) && isTold(tree, verb) ? THREAT : null
}

/** "*Let* the president say whether he will come": a demand on somebody who is not the one spoken to. */
function isImperative(tree: Tree, verb: number): boolean {
  const before = upos(tree, verb - 1)
  if (verb > 0 && before !== 'PUNCT') return false
  const object = dependents(tree, verb, 'obj', 'ccomp', 'xcomp').length > 0
  return object && !/^(?:me|us|'s|’s|alone|it|nobody|no|them|him|there|him)$/.test(word(tree, verb + 1))
}

/** "*is studying* the text of the accord": what is put forward is looked at, and not yet answered. */
function isBeingStudied(tree: Tree, verb: number): boolean {
  if (!/^(?:study|examine|review|consider|weigh|assess)$/.test(lemma(tree, verb))) return false
  if (tree.tokens[verb]?.xpos !== 'VBG') return false
  if (!dependents(tree, verb, 'aux').some((a) => lemma(tree, a) === 'be')) return false
  return dependents(tree, verb, 'obj').some((o) => nounWords(tree, o).some((noun) => TABLED.includes(noun)))
}

/** "*put* the number of breaches *at* 147", "put its total at 66": a count of wrongs of the other side. */
function isTally(tree: Tree, verb: number): boolean {
  const near = tree.tokens.slice(verb + 1, verb + 12)
  const at = near.findIndex(
    (t, i) => t.form === 'at' && near.slice(i + 1, i + 4).some((n) => n.upos === 'NUM'),
  )
  if (at < 0 || !near.slice(0, at).some((t) => /^(?:number|total|toll|count|tally|figure)$/i.test(t.form)))
    return false
  return tree.tokens.some((t) => /^(?:violation|breach|infringement|incident)(?:e?s)?$/i.test(t.form))
}

/** "they wanted it all, and we *couldn't do that*": what was asked for in the same breath is refused. */
function isUnable(tree: Tree, verb: number): boolean {
  if (!/^(?:do|accept|allow|give|grant|agree)$/.test(lemma(tree, verb))) return false
  const helpers = dependents(tree, verb, 'aux').map((a) => word(tree, a))
  if (!helpers.some((h) => /^(?:could|can|ca|will|wo|would)$/.test(h))) return false
  const [object] = dependents(tree, verb, 'obj', 'obl').filter((o) => o > verb)
  if (object === undefined || !/^(?:that|this|it|so)$/.test(word(tree, object))) return false
  if (!subjectOf(tree, verb).some((s) => /^(?:we|i|he|she|they|it)$/.test(word(tree, s)))) return false
  return tree.tokens.some((_, i) => i < verb && ASKED.test(lemma(tree, i)) && !hasNegation(tree, i))
}

const ASKED = /^(?:want|ask|demand|insist|request|propose|offer|urge|require)$/

/** "*would not close* the line, as she had threatened": what was threatened is not done, or not yet. */
function isHeldBack(tree: Tree, verb: number): boolean {
  if (
    !isHarm(tree, verb) ||
    !dependents(tree, verb, 'aux').some((a) => /^(?:will|would)$/.test(word(tree, a)))
  )
    return false
  return tree.tokens.some(
    (_, i) => word(tree, i) === 'as' && tree.tokens.slice(i, i + 6).some((t) => t.lemma === 'threaten'),
  )
}

/** What may lie on the table. */
const TABLED = [...OFFER, ...DEAL, 'text', 'draft', 'document']

/** "*will reply* by Monday", "*will respond* in the coming days": an answer that is put off to a later time. */
function isAnswerToCome(tree: Tree, verb: number): boolean {
  if (!/^(?:reply|respond|answer)$/.test(lemma(tree, verb))) return false
  for (let i = verb + 1; i <= verb + 6; i++) {
    if (/^(?:by|within|soon|later|shortly|after|next|tomorrow)$/.test(word(tree, i))) return true
    if (word(tree, i) === 'in' && /^(?:due|the|coming|a)$/.test(word(tree, i + 1))) return true
    if (upos(tree, i) === 'PUNCT') return false
  }
  return false
}

function isConcession(tree: Tree, verb: number): boolean {
  return matchVerb(tree, verb)?.class.move === 'concession' && !hasNegation(tree, verb)
}

/** "Roe *will let* ships through", "said it *would ease* the ban": a side tells, without conditions, what it will do. */
function isOwnCourse(tree: Tree, verb: number): boolean {
  const subject = subjectOf(tree, verb)[0]
  if (subject === undefined || !['PROPN', 'PRON'].includes(upos(tree, subject))) return false
  const head = headOf(tree, verb)
  if (relation(tree, verb) === 'root') return !hasCondition(tree, verb)
  if (relation(tree, verb) !== 'ccomp' || head < 0 || !SAYING.test(lemma(tree, head))) return false
  return !subjectOf(tree, head).some((s) => FORETELLING.test(lemma(tree, s)))
}

/** The verb with the particle right after it. */
function verbWords(tree: Tree, verb: number): string {
  const pair = `${lemma(tree, verb)} ${word(tree, verb + 1)}`
  return HARM.test(pair) || ATTENDING.test(pair) ? pair : lemma(tree, verb)
}

function isHarm(tree: Tree, verb: number): boolean {
  if (!HARM.test(verbWords(tree, verb))) return false
  // To stop an attack or suspend sanctions is to give way.
  return matchVerb(tree, verb)?.class.plover !== 'YIELD' && dependents(tree, verb, 'nsubj:pass').length === 0
}

/** "has given Roe *until Friday to leave*" */
function deadlineFor(tree: Tree, verb: number): VerbClass | null {
  const until = tree.tokens.findIndex(
    (_, i) => i > verb && i <= verb + 9 && (word(tree, i) === 'until' || isCountedTime(tree, i)),
  )
  if (until < 0) return null
  const to = tree.tokens.findIndex((t, i) => i > until && i <= until + 8 && t.xpos === 'TO')
  if (to < 0) return null
  const rest = tree.tokens.map((_, i) => (i > to ? word(tree, i) : '')).join(' ')
  return /\b(?:failing (?:that|which)|otherwise|or else|or face|if not)\b/.test(rest) ? ULTIMATUM : DEADLINE
}

/** "gave them *ten days* to leave" */
function isCountedTime(tree: Tree, token: number): boolean {
  return (
    /^(?:hour|day|week|month|minute)$/.test(lemma(tree, token)) &&
    /^(?:TO)$/.test(tree.tokens[token + 1]?.xpos ?? '') &&
    dependents(tree, token, 'nummod').length > 0
  )
}

/** Told by a side as its own course, under a condition or in answer to one. */
function isTold(tree: Tree, verb: number): boolean {
  if (!hasCondition(tree, verb)) return false
  const subject = subjectOf(tree, verb)[0]
  if (subject === undefined || !['PROPN', 'PRON', 'NOUN'].includes(upos(tree, subject))) return false
  const head = headOf(tree, verb)
  if (relation(tree, verb) === 'ccomp' && head >= 0) {
    if (!SAYING.test(lemma(tree, head))) return false
    return !subjectOf(tree, head).some((s) => FORETELLING.test(lemma(tree, s)))
  }
  const inverted = tree.tokens.some((_, i) => /^(?:should|unless)$/.test(word(tree, i)))
  return ['root', 'parataxis', 'conj'].includes(relation(tree, verb)) && inverted
}

function hasCondition(tree: Tree, verb: number): boolean {
  return tree.tokens.some((_, i) => {
    if (word(tree, i) === 'then') return Math.abs(i - verb) <= 2
    if (word(tree, i) === 'should') return i < verb && word(tree, i - 1) === '' && relation(tree, i) === 'aux'
    return /^(?:unless|if)$/.test(word(tree, i))
  })
}

/** "only if", "provided that", "on condition that": the side would not do it otherwise. */
function hasStrictCondition(tree: Tree, verb: number): boolean {
  for (let i = verb + 1; i < Math.min(tree.tokens.length, verb + 18); i++) {
    const next = word(tree, i + 1)
    if (word(tree, i) === 'only' && /^(?:if|after|when|once|on)$/.test(next)) return true
    if (/^(?:provided|providing)$/.test(word(tree, i)) && (next === 'that' || word(tree, i - 1) === ','))
      return true
    if (word(tree, i) === 'condition' && next === 'that') return true
  }
  return false
}
