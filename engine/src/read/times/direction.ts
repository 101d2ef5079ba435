import type { Token } from '../reader.js'
import type { Sentence } from '../sentence.js'
import {
  type Direction,
  directionOfVerb,
  governingVerb,
  helpersOf,
  nearestVerb,
  PROSPECTIVE,
} from './verb-tense.js'

/** Participles before a time that say the thing is ahead: "starting Monday", "effective Jan. 1". */
const AHEAD = new Set([
  'starting',
  'beginning',
  'effective',
  'commencing',
  'due',
  'scheduled',
  'slated',
  'planned',
  'expected',
  'set',
])

/** Of these, those that a past clause turns to the past: "fired for days, starting Friday". */
const LOOSE_AHEAD = new Set(['starting', 'beginning', 'expected', 'set'])

/** Verbs of planning whose object is the thing planned: "planned a march on Saturday" puts the march on Saturday. */
const PLANNING = new Set(['plan', 'schedule', 'slate', 'arrange', 'expect', 'intend'])

/** Nouns for what has happened once one can speak of "Sunday's …": these look back whatever the verb. */
const PAST_EVENTS = new Set(
  `ruling decision attack strike airstrike announcement bombing killing agreement statement report remark comment speech
  explosion blast raid incident death shooting earthquake accident crash violence clash result collapse assault shelling`.split(
    /\s+/,
  ),
)

/** Prepositions of a deadline, which lies ahead whatever the verb: "gave them until Friday". */
const DEADLINE = new Set(['by', 'until', 'till'])

/**
 * Reads tense, auxiliaries and planning words over a token. In order: deadlines; a word before the time that says it
 * is ahead; the noun the time modifies; a verb right before the time ("announced Friday"), which counts for more than
 * the tree; the first verb up the tree; the nearest verb. `null` when nothing tells.
 */
export function directionAt(sentence: Sentence, first: number): Direction | null {
  const tokens = sentence.tokens
  // "the weekend": its place in the tree is the noun's, not the article's.
  const article = tokens[first]?.upos === 'DET' && tokens[first + 1] !== undefined
  const token = article ? first + 1 : first
  if (tokens[token] === undefined) return null
  if (isDeadline(tokens, token))
    return opensPast(tokens, token) || isPluperfect(tokens, token) ? 'past' : 'future'
  const ahead = aheadWord(tokens, token)
  if (ahead !== null) return LOOSE_AHEAD.has(ahead) ? (clauseDirection(tokens, token) ?? 'future') : 'future'
  if (PAST_EVENTS.has(modifiedNoun(tokens, token)) || PAST_EVENTS.has(nounBefore(tokens, token)))
    return 'past'
  const verb = adjacentVerb(tokens, token) ?? governingVerb(tokens, token) ?? nearestVerb(tokens, token)
  if (verb === null) return null
  if (throughNounOfPlan(tokens, token, verb) || isPlanned(tokens, token, verb)) return 'future'
  return directionOfVerb(tokens, verb, 0)
}

/** A deadline preposition before the time, past clock times and articles; "by Sunday's strike" names a cause. */
function isDeadline(tokens: readonly Token[], at: number): boolean {
  if (/^['’]s$/.test(tokens[at + 1]?.form ?? '')) return false
  for (let before = at - 1; before >= Math.max(0, at - 5); before -= 1) {
    const token = tokens[before]
    if (token === undefined) return false
    if (DEADLINE.has(token.form.toLowerCase())) return true
    if (
      !/^(\d.*|[ap]\.?m\.?|noon|midday|midnight|the|end|of|at|least|early|late|mid|-|[A-Z]{2,4})$/i.test(
        token.form,
      )
    )
      return false
  }
  return false
}

/** "had agreed to a truce until Friday": what was granted lies ahead, though the granting is past. */
const COMMITS = new Set('agree promise pledge vow offer extend prolong give grant allow'.split(' '))

/** "By Friday night dozens had fled": a deadline that opens a sentence in the past is past itself. */
function opensPast(tokens: readonly Token[], at: number): boolean {
  const opens = tokens.slice(0, at).every((token) => token.upos !== 'VERB' && token.upos !== 'NOUN')
  if (!opens || !DEADLINE.has(tokens[0]?.form.toLowerCase() ?? '')) return false
  const finite = tokens.slice(at, at + 20).find((token) => /^(VBD|VBZ|VBP|MD)$/.test(token.xpos))
  return finite?.xpos === 'VBD'
}

function isPluperfect(tokens: readonly Token[], at: number): boolean {
  const verb = governingVerb(tokens, at) ?? nearestVerb(tokens, at)
  if (verb !== null && COMMITS.has(tokens[verb]?.lemma.toLowerCase() ?? '')) return false
  return verb !== null && helpersOf(tokens, verb).some((child) => child.form.toLowerCase() === 'had')
}

/** Lemma of the noun that a time stands before as a modifier: "Sunday's strike", "the June summit". */
function modifiedNoun(tokens: readonly Token[], at: number): string {
  const skip = /^['’]s?$/.test(tokens[at + 1]?.form ?? '') ? 2 : 1
  for (let place = at + skip; place < at + skip + 3; place += 1) {
    const token = tokens[place]
    if (token?.upos === 'NOUN' && tokens[place + 1]?.upos !== 'NOUN') return token.lemma.toLowerCase()
    if (token?.upos !== 'ADJ' && token?.upos !== 'NOUN') return ''
  }
  return ''
}

/** Lemma of a noun right before the time or its preposition: "the attack on Tuesday", "his remarks Saturday". */
function nounBefore(tokens: readonly Token[], at: number): string {
  const token = tokens[tokens[at - 1]?.upos === 'ADP' ? at - 2 : at - 1]
  return token?.upos === 'NOUN' ? token.lemma.toLowerCase() : ''
}

/** A verb right before the time, or before its preposition. */
function adjacentVerb(tokens: readonly Token[], at: number): number | null {
  const before = tokens[at - 1]?.upos === 'DET' ? at - 1 : at
  const place = tokens[before - 1]?.upos === 'ADP' ? before - 2 : before - 1
  return tokens[place]?.upos === 'VERB' ? place : null
}

/** The time follows the object of a verb of planning. */
function isPlanned(tokens: readonly Token[], at: number, verb: number): boolean {
  const lemma = tokens[verb]?.lemma.toLowerCase() ?? ''
  return PLANNING.has(lemma) && at > verb && tokens.slice(verb + 1, at).some((token) => token.upos === 'NOUN')
}

/** The tense of the verb over "starting Monday", leaving that participle out. */
function clauseDirection(tokens: readonly Token[], at: number): Direction | null {
  const participle = governingVerb(tokens, at)
  const verb = participle === null ? null : governingVerb(tokens, participle)
  return verb === null ? null : directionOfVerb(tokens, verb, 0)
}

/** The word right before a time, prepositions and articles skipped, when it says that the time lies ahead. */
function aheadWord(tokens: readonly Token[], at: number): string | null {
  for (let before = at - 1; before >= Math.max(0, at - 3); before -= 1) {
    const token = tokens[before]
    if (token === undefined) return null
    // "the beginning of May" is no "beginning in May".
    if (AHEAD.has(token.form.toLowerCase()) && token.upos !== 'NOUN') return token.form.toLowerCase()
    if (token.upos !== 'ADP' && token.upos !== 'DET' && token.upos !== 'PART') return null
  }
  return null
}

/** True when the way from the time to the verb leads through a noun and the verb is one of planning. */
function throughNounOfPlan(tokens: readonly Token[], at: number, verb: number): boolean {
  let next = tokens[at]?.head ?? -1
  let nouns = 0
  for (let steps = 0; steps < 6 && next >= 0 && next !== verb; steps += 1) {
    const token = tokens[next]
    if (token === undefined) return false
    // "two calls on Friday" were made on Friday; "a call for talks on Friday" puts the talks there.
    const made = steps === 0 && token.lemma.toLowerCase() === 'call'
    if (!made && PROSPECTIVE.has(token.lemma.toLowerCase())) return true
    if (token.upos === 'NOUN' && next > verb) nouns += 1
    next = token.head
  }
  return next === verb && nouns > 0 && PROSPECTIVE.has(tokens[verb]?.lemma.toLowerCase() ?? '')
}
