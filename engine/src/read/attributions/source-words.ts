import { adjacentSubject } from './adjacent-subject.js'
import type { SourceWords } from './draft.js'
import { isFiniteForm, isPastWithObject } from './finite.js'
import { continuesList, withList } from './source-list.js'
import { sourceWords } from './source-phrase.js'
import { isQuoteMark } from './stretch.js'
import { dependents, headOf, isBelow, range, relation, type Tree, upos, word, xpos } from './tree.js'

/** How far up the tree an unexpressed subject is looked for. */
const REACH = 6

/**
 * The source of a cue verb: its subject, the agent of a passive, or the subject it shares with the verb that
 * governs it. The tree's answer is checked against the order of words, because a wrong source is the worst
 * error: a noun phrase right before a finite verb is its subject. `null` when the sentence does not say.
 * `first` is the first token of the verb group.
 */
export function sourceOfVerb(tree: Tree, verb: number, first: number): SourceWords | null {
  const head = subjectOf(tree, verb, REACH)
  const found = head === null || isEmpty(tree, head) ? null : sound(tree, sourceWords(tree, head, verb), verb)
  if (isPassive(tree, verb)) return found
  const beside = isFiniteGroup(tree, verb, first) ? adjacentSubject(tree, first) : null
  if (beside === null && found === null) return sharedSubject(tree, first)
  if (beside === null) {
    const near = sharedRelative(tree, verb, first)
    if (near !== null) return near
  }
  if (beside === null || isEmptyWord(tree, beside.head)) return found && withList(tree, found, first)
  if (found === null) return withList(tree, beside, first)
  const agrees =
    found.tokens.some((index) => beside.tokens.includes(index)) || isBelow(tree, beside.head, found.head)
  if (continuesList(tree, found, beside)) return withList(tree, found, first)
  const wider = found.tokens.every((index) => beside.tokens.includes(index))
  return withList(tree, agrees && !wider ? found : beside, first)
}

/**
 * "… and insisted", "…, acknowledging": a second verb without a subject that the tree left hanging shares the
 * subject of the nearest finite verb before it.
 */
function sharedSubject(tree: Tree, first: number): SourceWords | null {
  const joined =
    upos(tree, first - 1) === 'CCONJ' || (word(tree, first - 1) === ',' && xpos(tree, first) === 'VBG')
  if (!joined) return null
  for (let at = first - 2; at > 0; at--) {
    if ([';', ':', '—', '–'].includes(word(tree, at))) return null
    const verbal = isFiniteForm(tree, at) && ['VERB', 'AUX'].includes(upos(tree, at))
    if (!verbal) continue
    let start = at
    while (['AUX', 'ADV'].includes(upos(tree, start - 1))) start--
    const subject = adjacentSubject(tree, start)
    if (subject !== null)
      return ['who', 'which', 'it', 'that'].includes(word(tree, subject.head)) ? null : subject
  }
  return null
}

/** "members who criticized the terms and said …": right after "and", the relative pronoun is the subject. */
function sharedRelative(tree: Tree, verb: number, first: number): SourceWords | null {
  if (upos(tree, first - 1) !== 'CCONJ') return null
  for (let at = first - 2; at > 0 && at > first - 14; at--) {
    if (upos(tree, at) === 'PUNCT' && !isQuoteMark(tree, at)) return null
    if (!isFiniteForm(tree, at) || upos(tree, at) !== 'VERB') continue
    let start = at
    while (['AUX', 'ADV'].includes(upos(tree, start - 1))) start--
    const relative = word(tree, start - 1) === 'who' && xpos(tree, at) === xpos(tree, verb)
    return relative ? { head: start - 1, tokens: [start - 1] } : null
  }
  return null
}

/** True for a passive verb: its subject is not its source. */
export function isPassive(tree: Tree, verb: number): boolean {
  const marked = (tree.children[verb] ?? []).some((child) =>
    (tree.tokens[child]?.deprel ?? '').endsWith(':pass'),
  )
  if (marked) return true
  if (xpos(tree, verb) !== 'VBN') return false
  let at = verb - 1
  while (upos(tree, at) === 'ADV' || word(tree, at) === 'not') at--
  if (upos(tree, at) === 'AUX') return tree.tokens[at]?.lemma === 'be'
  return (
    ['acl', 'advcl'].includes(relation(tree, verb)) &&
    dependents(tree, verb, 'nsubj').length === 0 &&
    !isPastWithObject(tree, verb)
  )
}

/** The "by" phrase of a passive. */
export function agentOf(tree: Tree, verb: number): number | null {
  const agents = dependents(tree, verb, 'obl').filter((child) =>
    dependents(tree, child, 'case').some((c) => word(tree, c) === 'by'),
  )
  const found = agents.find((child) => tree.tokens[child]?.deprel === 'obl:agent') ?? agents[0]
  if (found !== undefined) return found
  if (word(tree, verb + 1) !== 'by') return null
  const head = headOf(tree, verb + 1)
  return head > verb + 1 && ['NOUN', 'PROPN', 'PRON'].includes(upos(tree, head)) ? head : null
}

function isFiniteGroup(tree: Tree, verb: number, first: number): boolean {
  return range(first, verb).some((index) => isFiniteForm(tree, index))
}

function subjectOf(tree: Tree, verb: number, steps: number): number | null {
  if (steps === 0 || verb < 0) return null
  if (isPassive(tree, verb)) return agentOf(tree, verb)
  const subject = dependents(tree, verb, 'nsubj').find(
    (child) => tree.tokens[child]?.deprel !== 'nsubj:pass' && child < verb,
  )
  if (subject !== undefined) return subject
  const head = headOf(tree, verb)
  if (head < 0) return null
  const participle = xpos(tree, verb) === 'VBG'
  const afterComma = participle && followsComma(tree, verb)
  const beside = participle ? nounBefore(tree, verb) : null
  if (beside !== null) return beside
  switch (relation(tree, verb)) {
    case 'conj':
      return surfaceSubject(tree, head, steps - 1)
    case 'xcomp':
      return (
        (afterComma ? undefined : dependents(tree, head, 'obj')[0]) ?? surfaceSubject(tree, head, steps - 1)
      )
    case 'advcl':
    case 'parataxis':
    case 'dep':
      return participle || ['VB', 'VBN'].includes(xpos(tree, verb))
        ? surfaceSubject(tree, head, steps - 1)
        : null
    case 'acl':
      return participle && head === verb - 1 ? head : participle ? subjectOfSentence(tree, verb) : null
    default:
      return participle ? subjectOfSentence(tree, verb) : null
  }
}

/** Past a closing mark and adverbs, the participle follows a comma: it shares the main subject. */
function followsComma(tree: Tree, verb: number): boolean {
  let at = verb - 1
  while (upos(tree, at) === 'ADV' || isQuoteMark(tree, at)) at--
  return word(tree, at) === ','
}

/** "with officials saying": the noun that touches a participle is its subject. */
function nounBefore(tree: Tree, verb: number): number | null {
  const before = verb - 1
  if (!['NOUN', 'PROPN'].includes(upos(tree, before))) return null
  const above = headOf(tree, before)
  return above >= 0 && above < before && ['flat', 'compound', 'appos'].includes(relation(tree, before))
    ? above
    : before
}

/** For a participle that the tree left hanging: the subject of the main verb before it. */
function subjectOfSentence(tree: Tree, verb: number): number | null {
  const root = tree.tokens.findIndex((token) => token.head < 0)
  if (root < 0 || root >= verb || isPassive(tree, root)) return null
  return dependents(tree, root, 'nsubj').find((child) => child < root) ?? null
}

/** The subject that an infinitive, a participle or a second verb shares with the verb above it. */
function surfaceSubject(tree: Tree, verb: number, steps: number): number | null {
  if (steps <= 0) return null
  const own = dependents(tree, verb, 'nsubj')[0]
  if (own !== undefined) return own
  const head = headOf(tree, verb)
  if (head < 0) return null
  const shares = ['conj', 'xcomp', 'advcl', 'parataxis'].includes(relation(tree, verb))
  return shares ? surfaceSubject(tree, head, steps - 1) : null
}

/** "It is said", "there is": subjects that stand for nobody. */
function isEmpty(tree: Tree, head: number): boolean {
  return relation(tree, head) === 'expl' || word(tree, head) === 'there'
}

function isEmptyWord(tree: Tree, head: number): boolean {
  return word(tree, head) === 'it' && relation(tree, head) === 'expl'
}

/** Not a source: words that begin with a preposition, or hold a clause of their own outside a relative one. */
function sound(tree: Tree, source: SourceWords, verb: number): SourceWords | null {
  const tokens = [...source.tokens]
  while (
    tokens.length > 1 &&
    ['CCONJ', 'ADV', 'SCONJ'].includes(upos(tree, tokens[0] ?? -1)) &&
    tokens[0] !== source.head
  )
    tokens.shift()
  const relative = tokens.findIndex((index) => ['who', 'which', 'that', 'whose'].includes(word(tree, index)))
  const own = relative > 0 ? tokens.slice(0, relative) : tokens
  if (own.some((index) => index !== verb && ['VBD', 'VBZ', 'VBP', 'MD'].includes(xpos(tree, index))))
    return null
  return ['ADP', 'CCONJ', 'SCONJ'].includes(upos(tree, tokens[0] ?? -1))
    ? null
    : { head: source.head, tokens }
}
