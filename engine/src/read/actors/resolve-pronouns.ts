import type { Candidate } from './candidates.js'
import type { Cast } from './cast.js'
import type { PronounDraft } from './draft.js'
import { meansThing, putsCondition } from './pronoun-limits.js'
import { speakerOf } from './speaker.js'
import { firstConjunct, lemma, lower, relation, type Tree } from './tree.js'

/** What resolving a pronoun needs. */
export interface PronounContext {
  readonly trees: readonly Tree[]
  readonly cast: Cast
  /** All candidates up to and including the pronoun's sentence, in order of their sentences. */
  readonly candidates: readonly Candidate[]
}

/** Sentences back in which an antecedent is looked for. */
const WINDOW = 5
/** Candidates looked at for one pronoun: bounds the work on endless sentences. */
const MOST = 250
/** What is left of a candidate's weight per sentence of distance (after Lappin and Leass, 1994). */
const DECAY = 0.55
/** Bonus for a candidate in the pronoun's own sentence, and for a subject when the pronoun is one. */
const HERE = 12
const PARALLEL = 12

/**
 * Who "he", "it" or "they" means: the candidate of fitting kind and gender with the greatest weight by
 * grammatical role and distance (after Lappin and Leass, 1994). Nouns that are no actors compete, so that
 * "the deal … it" gives `null` rather than the nearest state.
 */
export function resolvePronoun(context: PronounContext, draft: PronounDraft): Candidate | null {
  const tree = context.trees[draft.sentence]
  if (!tree || meansThing(tree, draft)) return null
  const silent = tree.quoted[draft.head] ? speakingActor(context, draft.sentence) : null
  let best: Candidate | null = null
  let bestWeight = 0
  const rivals: { readonly candidate: Candidate; readonly weight: number }[] = []
  const oldest = Math.max(0, context.candidates.length - MOST)
  for (let i = context.candidates.length - 1; i >= oldest; i--) {
    const candidate = context.candidates[i]
    if (!candidate || draft.sentence - candidate.sentence > WINDOW) break
    if (silent !== null && candidate.actor === silent) continue
    const weight = weigh(context, draft, candidate)
    rivals.push({ candidate, weight })
    if (weight > bestWeight) {
      best = candidate
      bestWeight = weight
    }
  }
  const clear = CLEAR[draft.form] ?? 1
  const rival = rivals.some(
    ({ candidate, weight }) => isOther(candidate, best) && weight > clear * bestWeight,
  )
  return rival ? null : best
}

/** Another actor; but countries side by side and the group that is made of them are one. */
function isOther(candidate: Candidate, best: Candidate | null): boolean {
  const joined = candidate.parts !== undefined || best?.parts !== undefined
  return candidate.actor !== best?.actor && !(joined && candidate.kind === best?.kind)
}

/**
 * A rival this near to the best weight leaves it open who is meant, and "unknown" is an answer: words put on the
 * wrong person mislead more than words put on nobody. "It" mostly means a thing in news.
 */
const CLEAR: Readonly<Partial<Record<PronounDraft['form'], number>>> = { he: 0.85, she: 0.85, it: 0.75 }

/** Who speaks the quotation around a pronoun: nobody calls himself "he". */
function speakingActor({ trees, candidates }: PronounContext, sentence: number): number | null {
  const speaker = speakerOf(trees, sentence)
  if (!speaker) return null
  const same = (c: Candidate) => c.sentence === speaker.sentence && c.token === speaker.token
  return candidates.findLast(same)?.actor ?? null
}

function weigh(context: PronounContext, draft: PronounDraft, candidate: Candidate): number {
  const fit = fits(context, draft, candidate)
  const own = context.trees[candidate.sentence]
  const tree = context.trees[draft.sentence]
  if (fit === 0 || !own || !tree) return 0
  const distance = draft.sentence - candidate.sentence
  if (distance === 0 && (!reachable(tree, draft, candidate.token) || putsCondition(tree, draft, candidate)))
    return 0
  const here = distance === 0 ? HERE + nearness(tree, draft, candidate) : 0
  const parallel = isSubject(tree, draft.head) && isSubject(own, candidate.token) ? PARALLEL : 0
  const inside = own.quoted[candidate.token] && !tree.quoted[draft.head] ? 0.4 : 1
  // Who is quoted speaks of "it" and "they" out of a talk that the report does not print.
  const outside = tree.quoted[draft.head] && !own.quoted[candidate.token] && /^(it|they)$/.test(draft.form)
  if (outside) return 0
  const often = topicality(context, candidate)
  const introduced = isIntroduced(own, candidate.token) ? INTRODUCED : 0
  const speakers = distance === 1 && isSpeaking(tree, draft.head) && isSpeaking(own, candidate.token)
  const speaking = speakers ? SPEAKS_ON : 0
  return (
    (roleWeight(own, candidate.token) + here + parallel + speaking + often + introduced) *
    fit *
    inside *
    DECAY ** distance
  )
}

/** Verbs whose subject has a will: "it refused" is said of states and bodies rather than of things. */
const WILLED = new Set(
  'say tell refuse agree accept reject want seek try attempt plan intend decide announce warn threaten claim deny demand propose offer promise comply respond withdraw violate insist hope believe consider respect honor honour fail vow pledge urge accuse condemn support oppose sign negotiate attack launch invade invite call welcome'.split(
    ' ',
  ),
)

function isWilled(tree: Tree | undefined, at: number): boolean {
  return !!tree && isSubject(tree, at) && WILLED.has(lemma(tree, tree.tokens[at]?.head ?? -1))
}

/** More for a candidate of the pronoun's own clause, most for the owner in "Ruritania and its allies". */
function nearness(tree: Tree, draft: PronounDraft, { token, last }: Candidate): number {
  const between = last < draft.head && draft.head - last < 5 ? tree.tokens.slice(last + 1, draft.head) : null
  if (draft.possessive && between?.every((t) => JOINS.test(t.form))) return OWNER
  if (draft.form !== 'it') return isPossessor(tree, draft, token) ? POSSESSOR : 0
  const close = Math.max(0, CLOSE - Math.abs(draft.head - token))
  return close + (clauseOf(tree, token) === clauseOf(tree, draft.head) ? CLAUSE : 0)
}

/** "Kern met Holm with his deputy": of a possessive the subject of its own clause is the likelier owner. */
function isPossessor(tree: Tree, draft: PronounDraft, token: number): boolean {
  if (!draft.possessive || !isSubject(tree, token)) return false
  return clauseOf(tree, token) === clauseOf(tree, draft.head)
}

const POSSESSOR = 25

const JOINS = /^(and|or|with|along|alongside|,)$/
const OWNER = 100
/** Tokens within which a nearer candidate counts more. */
const CLOSE = 20
const CLAUSE = 30

/** The predicate, with a subject of its own, in whose clause a token stands. */
function clauseOf(tree: Tree, token: number): number {
  let at = token
  for (let steps = 0; steps < 40; steps++) {
    if (steps > 0 && tree.children[at]?.some((child) => relation(tree, child) === 'nsubj')) return at
    const head = tree.tokens[at]?.head ?? -1
    if (head < 0) return at
    at = head
  }
  return at
}

/** Who spoke in the last sentence speaks on: "Kern said … he said", however much of others was said between. */
const SPEAKS_ON = 70
const SAYING = /^(?:say|tell|add|note|write|tweet|explain|argue|warn|continue|state|declare|insist|suggest)$/

function isSpeaking(tree: Tree, at: number): boolean {
  return isSubject(tree, at) && SAYING.test(lemma(tree, tree.tokens[firstConjunct(tree, at)]?.head ?? -1))
}

/** "Kern, a baker of bread,": who is introduced like this is whom the next sentences are about. */
function isIntroduced(tree: Tree, token: number): boolean {
  let last = token
  while (tree.tokens[last + 1]?.upos === 'PROPN') last++
  return tree.tokens[last + 1]?.form === ',' && /^(an?|the)$/.test(lower(tree, last + 2))
}

const INTRODUCED = 30

/** More for whom the report has named often so far: people go on to be spoken of. */
function topicality({ cast }: PronounContext, candidate: Candidate): number {
  const forms =
    candidate.actor === null || candidate.kind !== 'person' ? undefined : cast.members[candidate.actor]?.forms
  let named = 0
  for (const count of forms?.values() ?? []) named += count
  return TOPIC * Math.log2(1 + named)
}

const TOPIC = 12

/** 0 for what the pronoun cannot mean, 1 for a full fit. */
function fits({ cast, trees }: PronounContext, draft: PronounDraft, candidate: Candidate): number {
  if (draft.form === 'he' || draft.form === 'she') {
    if (candidate.kind !== 'person') return 0
    const gender = candidate.actor === null ? null : (cast.members[candidate.actor]?.gender ?? null)
    if (gender === null) return 0.85
    return (gender === 'm') === (draft.form === 'he') ? 1 : 0
  }
  if (draft.form === 'it') {
    if (candidate.kind === 'body') return 1
    return candidate.kind === 'thing' ? (isWilled(trees[draft.sentence], draft.head) ? 0.4 : 0.9) : 0
  }
  if (draft.form === 'they') return { group: 1, things: 0.8, body: 0, person: 0, thing: 0 }[candidate.kind]
  return 0
}

const ROLE_WEIGHTS: Readonly<Record<string, number>> = {
  nsubj: 80,
  obj: 50,
  iobj: 50,
  root: 45,
  obl: 40,
  appos: 40,
  parataxis: 40,
  nmod: 28,
}

/** Relations that say little, as parsers give them to what they cannot place. */
const OTHER_ROLE = 25
/** Bonus for the subject of the main clause. */
const MAIN = 8

/** Weight of a grammatical role; later conjuncts have most of that of the first. */
function roleWeight(tree: Tree, at: number): number {
  const token = firstConjunct(tree, at)
  const weight =
    tree.tokens[token]?.deprel === 'nmod:poss' ? 38 : (ROLE_WEIGHTS[relation(tree, token)] ?? OTHER_ROLE)
  const main =
    weight === ROLE_WEIGHTS.nsubj && tree.tokens[tree.tokens[token]?.head ?? -1]?.head === -1 ? MAIN : 0
  return (weight + main) * (token === at ? 1 : 0.8)
}

function isSubject(tree: Tree, at: number): boolean {
  return relation(tree, firstConjunct(tree, at)) === 'nsubj'
}

/** Within one sentence: what comes before, or the main subject after a fronted phrase, if grammar allows. */
function reachable(tree: Tree, draft: PronounDraft, token: number): boolean {
  if (token === draft.head) return false
  if (token > draft.first && !mayFollow(tree, draft, token)) return false
  return !excluded(tree, draft, token)
}

/** "In his address, Kern said": the subject of the main clause may follow a pronoun in a fronted phrase. */
function mayFollow(tree: Tree, draft: PronounDraft, token: number): boolean {
  if (relation(tree, token) !== 'nsubj' || tree.quoted[draft.head] !== tree.quoted[token]) return false
  const verb = tree.tokens[token]?.head ?? -1
  if (verb < token || !tree.tokens.slice(draft.head, token).some((t) => t.form === ',')) return false
  for (let at = draft.head, steps = 0; steps < 30; steps++) {
    const head = tree.tokens[at]?.head ?? -1
    if (head === verb) return at !== draft.head && /^(obl|advcl|advmod|nmod)$/.test(relation(tree, at))
    if (head < 0) return false
    at = head
  }
  return false
}

/** Two arguments of one verb are not the same unless the pronoun is reflexive or possessive. */
function excluded(tree: Tree, draft: PronounDraft, token: number): boolean {
  const own = tree.tokens[firstConjunct(tree, draft.head)]
  const other = tree.tokens[firstConjunct(tree, token)]
  if (!own || !other) return true
  if (draft.reflexive) return !other.deprel.startsWith('nsubj')
  if (draft.possessive) return own.head === firstConjunct(tree, token)
  return own.head === other.head && own.head >= 0
}
