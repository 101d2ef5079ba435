import { dependents, headOf, lemma, relation, type Tree, upos, word, xpos } from '../attributions/tree.js'
import type { VerbClass } from './lexicon/entry.js'
import { VERBS, type VerbEntry } from './lexicon/lexicon.js'
import { PERSONS } from './lexicon/objects.js'
import { words } from './lexicon/words.js'
import { subjectOf } from './subjects.js'
import { caseOf, isSubjectGerund, marksOf } from './tree-queries.js'

/** A verb's best class and the object that decided it. */
export interface VerbMatch {
  readonly class: VerbClass
  /** The particle or preposition words of the pattern: `on` of `call on`. */
  readonly with: readonly string[]
  /** Token of the object that the class asked for; `null` when it asked for none. */
  readonly object: number | null
}

/** How far right of the verb a particle may stand: "turned the new offer *down*". */
const PARTICLE_REACH = 6

/** The lexicon's class of a verb: the one that asks for most and gets it; `null` when none fits. */
export function matchVerb(tree: Tree, verb: number): VerbMatch | null {
  let best: VerbMatch | null = null
  let bestScore = -1
  for (const entry of VERBS.get(lemma(tree, verb)) ?? []) {
    const found = fit(tree, verb, entry)
    if (found === null || found.score <= bestScore) continue
    best = { class: entry.class, with: entry.with, object: found.object }
    bestScore = found.score
  }
  return best
}

interface Fit {
  readonly score: number
  readonly object: number | null
}

function fit(tree: Tree, verb: number, entry: VerbEntry): Fit | null {
  const wanted = entry.class
  let score = 0
  if (entry.with.length > 0) {
    if (!hasWords(tree, verb, entry.with)) return null
    score += 3 * entry.with.length
  }
  if (wanted.clause) {
    if (!hasClause(tree, verb, wanted.clause)) return null
    score += 1
  }
  if (wanted.transitive && !isTransitive(tree, verb)) return null
  if (wanted.except && isExcepted(tree, verb, wanted.except)) return null
  if (wanted.subjects) {
    if (!hasSubject(tree, verb, wanted.subjects)) return null
    score += 3
  }
  if (wanted.personPatient) {
    if (!hasPersonPatient(tree, verb, entry.with)) return null
    score += 1
  }
  if (wanted.personObject) {
    if (!hasPersonObject(tree, verb)) return null
    score += 2
  }
  if (!wanted.objects) return { score, object: null }
  const object = findObject(tree, verb, wanted.objects, entry.with)
  if (object === null || (wanted.direct && relation(tree, object) === 'obl')) return null
  return { score: score + (relation(tree, object) === 'obl' ? 2 : 4), object }
}

/** Words that introduce a phrase of the verb, wherever it stands; the others are particles beside the verb. */
const PREPOSITIONS = new Set(words('for, on, upon, to, of, from, against, with, by, into, behind, at'))

/** True when the words of a pattern belong to the verb: the first by the tree or beside it, the others after it. */
function hasWords(tree: Tree, verb: number, pattern: readonly string[]): boolean {
  const [first = '', ...rest] = pattern
  const at = placeOf(tree, verb, first)
  if (at === null) return false
  return rest.every((w, k) => word(tree, at + 1 + k) === w || lemma(tree, at + 1 + k) === w)
}

function placeOf(tree: Tree, verb: number, first: string): number | null {
  const is = (i: number) => word(tree, i) === first || lemma(tree, i) === first
  if (is(verb + 1) && !(first === 'on' && DATE_WORD.test(word(tree, verb + 2)))) return verb + 1
  for (let i = verb + 2; i <= verb + PARTICLE_REACH; i++) {
    if (is(i) && headOf(tree, i) === verb && !['case', 'mark'].includes(relation(tree, i))) return i
  }
  if (!PREPOSITIONS.has(first) || hasOtherParticle(tree, verb)) return null
  // "called him a friend *on* the radio": a verb that has its object already is not the verb of "call on".
  if (/^(?:on|upon)$/.test(first) && hasNominalObject(tree, verb)) return null
  const phrase = dependents(tree, verb, 'obl', 'advcl').find(
    (child) => child > verb && caseOf(tree, child) === first && !isDate(tree, child),
  )
  return phrase === undefined ? null : (dependents(tree, phrase, 'case', 'mark')[0] ?? null)
}

/** An object, or a name that is said of one ("called her *a friend*"). */
function hasNominalObject(tree: Tree, verb: number): boolean {
  const nominal = (token: number) => /^(?:NOUN|PROPN|PRON)$/.test(upos(tree, token))
  return dependents(tree, verb, 'obj', 'xcomp').some(nominal)
}

/** "called *out* the president for lying" is no call for anything: another particle makes another verb. */
function hasOtherParticle(tree: Tree, verb: number): boolean {
  return /^(?:out|off|down|back)$/.test(word(tree, verb + 1))
}

const DATE_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/

/** "called on *Friday*" is no call on anybody. */
function isDate(tree: Tree, index: number): boolean {
  return DATE_WORD.test(word(tree, index)) || upos(tree, index) === 'NUM'
}

/** True when the verb has the complement it must have. */
function hasClause(tree: Tree, verb: number, kind: 'any' | 'of-another' | 'wished' | 'own'): boolean {
  const clauses = dependents(tree, verb, 'xcomp', 'ccomp')
  if (kind === 'any') return clauses.length > 0
  if (kind === 'wished') return clauses.some((c) => isWish(tree, c))
  if (kind === 'own') {
    const objects = dependents(tree, verb, 'obj', 'iobj', 'nsubj:pass').length
    return (
      objects === 0 && clauses.some((c) => relation(tree, c) === 'xcomp' && marksOf(tree, c).includes('to'))
    )
  }
  const described = relation(tree, verb) === 'acl' && xpos(tree, verb) === 'VBN'
  const object = described || dependents(tree, verb, 'obj', 'iobj', 'nsubj:pass').length > 0
  return clauses.some(
    (c) =>
      (marksOf(tree, c).includes('to') && (object || dependents(tree, c, 'nsubj').length > 0)) ||
      isWantedDone(tree, verb, c),
  )
}

/** "wants the law *repealed*": a participle after the object is what another is to do. */
function isWantedDone(tree: Tree, verb: number, clause: number): boolean {
  if (!/^(?:want|order)$/.test(lemma(tree, verb)) || xpos(tree, clause) !== 'VBN' || clause <= verb + 1)
    return false
  if (dependents(tree, verb, 'advmod').some((a) => /^(?:not|n't|never)$/.test(word(tree, a)))) return false
  return (
    dependents(tree, verb, 'obj').length > 0 || dependents(tree, clause, 'nsubj', 'nsubj:pass').length > 0
  )
}

/** "that talks *take* place", "that they *should* meet", "*meeting* soon" */
function isWish(tree: Tree, clause: number): boolean {
  const helpers = dependents(tree, clause, 'aux', 'cop').map((a) => word(tree, a))
  if (helpers.length > 0) return helpers.every((h) => /^(?:should|must|be)$/.test(h))
  return /^VB[PG]?$/.test(xpos(tree, clause)) && !isSubjectGerund(tree, clause)
}

const TARGET_CASES = /^(?:on|at|against|with|into|upon)$/

function isTransitive(tree: Tree, verb: number): boolean {
  return objectsOf(tree, verb).some((o) => {
    const rel = relation(tree, o)
    return rel === 'obl'
      ? TARGET_CASES.test(caseOf(tree, o)) && !isDate(tree, o)
      : !['compound', 'xcomp', 'nmod'].includes(rel)
  })
}

/** True when the object or complement is one that gives the verb another meaning ("declined *to comment*"). */
function isExcepted(tree: Tree, verb: number, except: readonly string[]): boolean {
  const near = [...objectsOf(tree, verb), ...dependents(tree, verb, 'ccomp')].filter(
    (o) => relation(tree, o) !== 'obl' || /^(?:to|with)$/.test(caseOf(tree, o)),
  )
  return near.some((child) => nounWords(tree, child).some((noun) => except.includes(noun)))
}

function hasPersonObject(tree: Tree, verb: number): boolean {
  if (dependents(tree, verb, 'xcomp').length > 0) return false
  if (dependents(tree, verb, 'obj').some((o) => isDescribed(tree, o))) return false
  return dependents(tree, verb, 'obj').some(
    (o) =>
      upos(tree, o) === 'PROPN' ||
      (upos(tree, o) === 'PRON' && !/^(?:which|that|what|it|this)$/.test(word(tree, o))) ||
      isPerson(lemma(tree, o)),
  )
}

function isOrganisation(tree: Tree, token: number): boolean {
  return tree.sentence.names.some(
    ({ kind, first, last }) => kind === 'ORG' && first <= token && token <= last,
  )
}

function hasSubject(tree: Tree, verb: number, subjects: readonly string[]): boolean {
  return subjectOf(tree, verb).some((s) => nounWords(tree, s).some((noun) => subjects.includes(noun)))
}

/** What is acted on is a person: the object, the passive subject, or the noun a participle describes. */
function hasPersonPatient(tree: Tree, verb: number, pattern: readonly string[]): boolean {
  const passive = relation(tree, verb) === 'acl' && xpos(tree, verb) === 'VBN' ? [headOf(tree, verb)] : []
  const phrases = dependents(tree, verb, 'obl').filter((o) => pattern.includes(caseOf(tree, o)))
  return [...dependents(tree, verb, 'obj', 'nsubj:pass'), ...passive, ...phrases].some(
    (o) =>
      /^(?:him|her|them|me|us|he|she|they|i|we)$/.test(word(tree, o)) ||
      (upos(tree, o) === 'PROPN' && !isOrganisation(tree, o) && relation(tree, verb) !== 'acl') ||
      PERSONS.has(lemma(tree, o)) ||
      isPerson(lemma(tree, o)),
  )
}

/** "called Roe *a friend*", "called him “wise”": a description follows the object, and nobody was telephoned. */
function isDescribed(tree: Tree, object: number): boolean {
  let end = object
  while (headOf(tree, end + 1) === object && /^(?:flat|compound|appos)$/.test(relation(tree, end + 1))) end++
  return ['DET', 'ADJ', 'PUNCT'].includes(upos(tree, end + 1)) && !/^[,.;:)]$/.test(word(tree, end + 1))
}

const PERSON =
  /^(?:president|minister|premier|chancellor|leader|counterpart|king|queen|prince|emir|sultan|secretary|envoy|ambassador|official|chief|head|diplomat|negotiator|commander|general|speaker|senator|representative|governor|mayor|executive|delegate|delegation|mediator|elder|bishop|pontiff|lawmaker|commissioner)$/

function isPerson(noun: string): boolean {
  return PERSON.test(noun)
}

/** The object, passive subject or prepositional phrase whose words include one of `nouns`. */
function findObject(
  tree: Tree,
  verb: number,
  nouns: readonly string[],
  pattern: readonly string[],
): number | null {
  for (const candidate of objectsOf(tree, verb)) {
    const introducer = caseOf(tree, candidate).split(' ')[0] ?? ''
    const beside = relation(tree, candidate) === 'obl' && BESIDE_CASES.has(introducer)
    // "spoke *by* phone": the pattern asks for the very phrase.
    if (beside && !pattern.includes(introducer)) continue
    // "started … *to work* out a deal" starts no work.
    if (upos(tree, candidate) === 'VERB' && lemma(tree, candidate) === 'work') continue
    if (nounWords(tree, candidate).some((noun) => nouns.includes(noun))) return candidate
  }
  return null
}

/** Prepositions of phrases that stand beside the verb and are no object of it. */
const BESIDE_CASES: ReadonlySet<string> = new Set(
  words('after, following, during, before, amid, despite, since, ahead, by, under, without'),
)

/** What a verb acts on, nearest relation first. */
export function objectsOf(tree: Tree, verb: number): readonly number[] {
  const direct = dependents(tree, verb, 'obj', 'nsubj:pass', 'xcomp')
  const noun =
    relation(tree, verb) === 'acl' && xpos(tree, verb) === 'VBN' ? [tree.tokens[verb]?.head ?? -1] : []
  return [
    ...direct,
    ...noun.filter((i) => i >= 0),
    ...dependents(tree, verb, 'obl', 'nmod', 'compound').filter((o) => o > verb),
  ]
}

/** Lemmas that name what a noun phrase is: its head, its compounds, and the noun after "of". */
export function nounWords(tree: Tree, head: number): readonly string[] {
  const found = [lemma(tree, head), word(tree, head)]
  for (const child of tree.children[head] ?? []) {
    const rel = relation(tree, child)
    const ofPhrase = rel === 'nmod' && ['of', 'for'].includes(caseOf(tree, child))
    if (rel === 'compound' || rel === 'conj' || rel === 'flat' || ofPhrase) found.push(lemma(tree, child))
    if (
      rel === 'amod' &&
      /^(?:peacekeeping|martial|diplomatic|scathing|verbal|blistering|bitter|extraordinary)$/.test(
        word(tree, child),
      )
    )
      found.push(word(tree, child))
  }
  if (found[0] === 'fire' && found.includes('cease')) found.push('ceasefire')
  return found
}
