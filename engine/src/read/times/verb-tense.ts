import type { Token } from '../reader.js'

/** Which way from the publication date the verb over a time expression looks. */
export type Direction = 'past' | 'future'

/**
 * Verbs and adjectives whose complement lies ahead of them: what is planned, offered, asked for or feared. A time
 * inside the complement is a future one even under a past tense ("proposed talks on Thursday").
 */
export const PROSPECTIVE = new Set(
  `plan schedule set slate due expect propose offer invite invitation threaten demand urge promise pledge vow agree suggest
  postpone delay intend hope want prepare aim seek await anticipate call deadline ultimatum proposal offer plan bound
  poise ready ask insist require warn ahead scheduled planned expected proposed upcoming forthcoming`.split(
    /\s+/,
  ),
)

/** Verbs that name a fixed future by the plain present: "the truce expires on Friday". */
const TIMETABLE = new Set(
  `begin start open resume expire end close arrive leave depart meet vote convene return travel take run come go
  finish conclude commence visit fly launch mark celebrate`.split(/\s+/),
)

const PREDICATES = new Set(['VERB', 'AUX'])

/** The first verb above a token, at most six steps up (longer paths are mostly parse errors). */
export function governingVerb(tokens: readonly Token[], at: number): number | null {
  let next = tokens[at]?.head ?? -1
  for (let steps = 0; steps < 6 && next >= 0; steps += 1) {
    const token = tokens[next]
    if (token === undefined) return null
    if (token.upos === 'VERB' || hasCopula(tokens, next)) return next
    next = token.head
  }
  return null
}

function hasCopula(tokens: readonly Token[], head: number): boolean {
  return childrenOf(tokens, head).some((child) => child.deprel === 'cop')
}

/** The nearest verb by distance, before rather than after, at most 40 tokens away. */
export function nearestVerb(tokens: readonly Token[], at: number): number | null {
  for (let distance = 1; distance < tokens.length; distance += 1) {
    for (const place of [at - distance, at + distance]) {
      if (PREDICATES.has(tokens[place]?.upos ?? '')) return place
    }
    if (distance > 40) break
  }
  return null
}

/** Past or future of a verb by its form, auxiliaries and, for infinitives and participles, the clause above. */
export function directionOfVerb(tokens: readonly Token[], verb: number, depth: number): Direction | null {
  const token = tokens[verb]
  if (token === undefined) return null
  const helpers = helpersOf(tokens, verb)
  if (helpers.some((child) => isModal(child))) return hasPerfect(helpers) ? 'past' : 'future'
  if (helpers.some((child) => child.form.toLowerCase() === 'to')) return infinitive(tokens, verb, depth)
  const finite = [token, ...helpers].find((each) => ['VBD', 'VBZ', 'VBP'].includes(each.xpos))
  if (finite === undefined) return nonFinite(tokens, verb, depth)
  if (
    finite === token &&
    childrenOf(tokens, verb).some(
      (child) => child.xpos === 'VBN' && hasPerfect(childrenOf(tokens, tokens.indexOf(child))),
    )
  )
    return 'past' // appear to have made
  if (PROSPECTIVE.has(token.lemma) && token.xpos === 'VBN') return 'future' // is scheduled, was set
  if (finite.xpos === 'VBD' || hasPerfect(helpers)) return 'past'
  if (token.xpos === 'VBG') return 'future' // "is meeting on Thursday"
  return TIMETABLE.has(token.lemma) ? 'future' : 'past'
}

/** Auxiliaries and `to` of a verb: its children, and those right before it, in case the parse missed them. */
export function helpersOf(tokens: readonly Token[], verb: number): readonly Token[] {
  const before: Token[] = []
  for (let place = verb - 1; place >= 0 && place > verb - 6; place -= 1) {
    const token = tokens[place]
    if (token === undefined || !(isHelper(token) || ['ADV', 'PART'].includes(token.upos))) break
    before.push(token)
  }
  return [...new Set([...childrenOf(tokens, verb), ...before])].filter(isHelper)
}

function isHelper(token: Token): boolean {
  return token.upos === 'AUX' || token.form.toLowerCase() === 'to'
}

function isModal(token: Token): boolean {
  return token.xpos === 'MD'
}

function hasPerfect(helpers: readonly Token[]): boolean {
  return helpers.some((child) => child.lemma.toLowerCase() === 'have')
}

/** "to meet on Thursday" lies ahead unless the verb over it is a past one that made it happen ("managed to"). */
function infinitive(tokens: readonly Token[], verb: number, depth: number): Direction | null {
  const head = tokens[verb]?.head ?? -1
  const over = tokens[head]
  if (over === undefined || depth > 3) return 'future'
  // "had been due to expire Friday": the plan itself is past
  if (helpersOf(tokens, head).some((child) => child.form.toLowerCase() === 'had')) return 'past'
  if (PROSPECTIVE.has(over.lemma.toLowerCase())) return 'future'
  // came to meet, was in town to meet
  const wasThere = hasCopula(tokens, head) && directionOfVerb(tokens, head, depth + 1) === 'past'
  if (tokens[verb]?.deprel === 'advcl' && (over.xpos === 'VBD' || wasThere)) return 'past'
  return ['begin', 'start', 'continue', 'manage', 'fail', 'refuse', 'help', 'use'].includes(over.lemma)
    ? directionOfVerb(tokens, head, depth + 1)
    : 'future'
}

/** A participle takes the direction of the clause it hangs on, but "signed yesterday" is past by itself. */
function nonFinite(tokens: readonly Token[], verb: number, depth: number): Direction | null {
  const token = tokens[verb]
  if (token === undefined) return null
  // A participle with a subject and no auxiliary is a past tense that the tagger missed.
  const subject = token.xpos === 'VBN' && childrenOf(tokens, verb).some((child) => child.deprel === 'nsubj')
  if (subject && helpersOf(tokens, verb).length === 0) return 'past'
  if (token.xpos === 'VBN') return PROSPECTIVE.has(token.lemma.toLowerCase()) ? 'future' : 'past'
  if (token.head < 0 || depth > 3) return token.xpos === 'VB' ? 'future' : null
  const over = tokens[token.head]
  if (over !== undefined && PREDICATES.has(over.upos)) return directionOfVerb(tokens, token.head, depth + 1)
  const above = governingVerb(tokens, verb)
  return above === null || above === verb ? null : directionOfVerb(tokens, above, depth + 1)
}

function childrenOf(tokens: readonly Token[], head: number): readonly Token[] {
  // Function words stand near their head: a window keeps long sentences linear.
  return tokens.slice(Math.max(0, head - 12), head).filter((token) => token.head === head)
}
