import { dependents, headOf, lemma, relation, type Tree, upos, word, xpos } from '../attributions/tree.js'
import type { Modality } from './act.js'
import type { Embedding } from './lexicon/entry.js'
import { matchVerb } from './match-verb.js'
import { caseOf, hasNegation, marksOf } from './tree-queries.js'
import type { Trigger } from './triggers.js'

/** How an act stands in the world of the report. */
export interface Standing {
  readonly negated: boolean
  readonly modality: Modality
}

/** Adjectives that make a noun's act one that has not happened yet, or may not. */
const IRREALIS = /^(?:proposed|possible|potential|prospective|hypothetical|suggested|mooted|likely)$/
const PLANNED = /^(?:planned|upcoming|scheduled|expected|forthcoming|future|impending|imminent)$/

/**
 * Modality and polarity of a trigger: its own auxiliaries and negations, then those of every operator above it
 * ("has *yet* to confirm", "*plans* to visit", "*failed* to respond"); the first modality found counts.
 */
export function standingOf(tree: Tree, trigger: Trigger): Standing {
  let negated = false
  let modality: Modality | null = nounModality(tree, trigger) ?? plannedByTense(tree, trigger)
  for (const link of chain(tree, trigger)) {
    if (hasNegation(tree, link.token) || hasYet(tree, link.token)) negated = !negated
    if (link.operator === 'fail' || caseOf(tree, link.token) === 'without') negated = !negated
    modality = modality ?? ownModality(tree, link.token) ?? modalityOf(link.operator)
  }
  return { negated: negated || objectNegated(tree, trigger), modality: modality ?? 'did' }
}

/** The verb that carries a trigger's subject: its support verb, or the outermost operator ("*plans* to visit"). */
export function carrierOf(tree: Tree, trigger: Trigger): number {
  return chain(tree, trigger).at(-1)?.token ?? trigger.token
}

interface Link {
  readonly token: number
  readonly operator: Embedding | null
}

/** The trigger, its support verb, and the operators that govern it, from the inside out. */
function chain(tree: Tree, trigger: Trigger): readonly Link[] {
  const links: Link[] = [{ token: trigger.token, operator: null }]
  let at = trigger.token
  if (trigger.support !== null) {
    at = trigger.support
    links.push({ token: at, operator: null })
  }
  for (let steps = 0; steps < 6; steps++) {
    const above = headOf(tree, at)
    if (above >= 0 && isSharedInfinitive(tree, at)) {
      links.push({ token: above, operator: null })
      at = above
      continue
    }
    if (above < 0 || !governs(tree, at, above)) break
    const operator = matchVerb(tree, above)?.class
    if (upos(tree, above) === 'VERB' && !operator) break
    if (operator && operator.plover !== null) break
    if (operator?.embeds === 'say') break
    links.push({ token: above, operator: operator?.embeds ?? planAdjective(tree, above) })
    at = above
  }
  return links
}

/** "may delay or *sabotage*": the second infinitive shares what stands before the first. */
function isSharedInfinitive(tree: Tree, index: number): boolean {
  return (
    relation(tree, index) === 'conj' &&
    xpos(tree, index) === 'VB' &&
    dependents(tree, index, 'aux').length === 0
  )
}

function governs(tree: Tree, below: number, above: number): boolean {
  if (relation(tree, below) === 'xcomp') return true
  // "stopped short *of dropping* the threat", "refrained *from* …"
  if (/^(?:of|from)$/.test(caseOf(tree, below)))
    if (word(tree, above) === 'short' || matchVerb(tree, above)?.class.embeds === 'fail') return true
  if (relation(tree, below) !== 'acl' && relation(tree, below) !== 'advcl') return false
  // "there is a plan to visit": a noun of intent governs like its verb
  return (
    marksOf(tree, below).includes('to') &&
    /^(?:plan|intention|intent|set|due|scheduled)$/.test(lemma(tree, above))
  )
}

function planAdjective(tree: Tree, index: number): Embedding | null {
  if (/^(?:set|due|scheduled|poised|likely|slated|expected|intent|intention|plan)$/.test(word(tree, index)))
    return 'plan'
  return null
}

function modalityOf(operator: Embedding | null): Modality | null {
  if (operator === 'plan') return 'will'
  if (operator === 'wish') return 'may'
  return null
}

function ownModality(tree: Tree, index: number): Modality | null {
  for (const aux of dependents(tree, index, 'aux')) {
    const form = word(tree, aux)
    if (/^(?:must|should|ought)$/.test(form)) return 'must'
    if (/^(?:will|'ll|shall|wo)$/.test(form)) return 'will'
    if (/^(?:would|'d)$/.test(form)) return 'would'
    if (/^(?:may|might|could|can|ca)$/.test(form)) return 'may'
  }
  if (isArranged(tree, index)) return 'will'
  if (relation(tree, index) === 'xcomp' || relation(tree, index) === 'ccomp') return null
  if (!marksOf(tree, index).includes('to')) return null
  return isSpokenToAsk(tree, index) ? null : 'may'
}

/** "*are to* meet", "is *due to* visit", read as one verb group: arranged. */
export function isArranged(tree: Tree, index: number): boolean {
  const marks = marksOf(tree, index)
  if (marks.includes('due')) return true
  if (!marks.includes('to') || ['xcomp', 'ccomp'].includes(relation(tree, index))) return false
  return dependents(tree, index, 'cop', 'aux').some(
    (b) => /^(?:is|are|was|were)$/.test(word(tree, b)) && word(tree, b + 1) === 'to',
  )
}

/** "crossed the bridge *to demand* pay", "blocked the gates *to protest*": whoever went to ask did ask. */
export function isSpokenToAsk(tree: Tree, index: number): boolean {
  if (relation(tree, index) !== 'advcl' || !SPEAKING.test(lemma(tree, index))) return false
  const verb = headOf(tree, index)
  return verb >= 0 && verb < index && xpos(tree, verb) === 'VBD'
}

const SPEAKING = /^(?:demand|protest|denounce|condemn|ask|appeal|thank|congratulate)$/

/** "*meets* in Sarn on Thursday": the plain present with a day is arranged. */
function plannedByTense(tree: Tree, { kind, token, support, class: found }: Trigger): Modality | null {
  const verb = support ?? token
  if (found.plover !== 'CONSULT' || (kind === 'noun' && support === null)) return null
  if (!/^VB[ZP]$/.test(xpos(tree, verb)) || dependents(tree, verb, 'aux').length > 0) return null
  const dated = [...dependents(tree, verb, 'obl'), ...dependents(tree, token, 'obl', 'nmod')]
  return dated.some((d) => COMING.test(word(tree, d))) ? 'will' : null
}

const COMING = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight)$/

function nounModality(tree: Tree, trigger: Trigger): Modality | null {
  if (trigger.kind !== 'noun') return null
  for (const modifier of dependents(tree, trigger.token, 'amod')) {
    if (IRREALIS.test(word(tree, modifier))) return 'may'
    if (PLANNED.test(word(tree, modifier))) return 'will'
    if (trigger.class.plover === 'CONSULT' && word(tree, modifier) === 'next') return 'will'
  }
  return trigger.support === null ? bringingModality(tree, trigger.token) : null
}

/** Verbs that bring about what their object names, and say no more of it. */
const BRINGING = /^(?:mean|see|bring|spark|trigger|prompt|provoke|cause|become)$/
/** Verbs of getting ready what is to take place. */
const ARRANGING = /^(?:arrange|organise|organize|schedule|plan|prepare)$/
const ATTEMPT = /^(?:effort|attempt|bid|plan|work|push|drive|initiative)$/

/** "could *mean* a push", "there *will be* a push", "efforts to *arrange* a meeting": no more than the verb says. */
function bringingModality(tree: Tree, noun: number): Modality | null {
  const verb = headOf(tree, noun)
  const there = [noun, verb].find((at) => at >= 0 && dependents(tree, at, 'expl').length > 0)
  if (there !== undefined) return ownModality(tree, there)
  if (verb < 0 || relation(tree, noun) !== 'obj') return null
  if (BRINGING.test(lemma(tree, verb))) return ownModality(tree, verb)
  if (!ARRANGING.test(lemma(tree, verb))) return null
  return ATTEMPT.test(lemma(tree, headOf(tree, verb))) ? 'may' : ownModality(tree, verb)
}

/** "has *yet* to confirm" */
function hasYet(tree: Tree, verb: number): boolean {
  for (let i = verb - 1; i >= Math.max(0, verb - 4); i--) {
    if (word(tree, i) === 'yet') return word(tree, i + 1) === 'to'
  }
  return false
}

/** "made *no* offer", "*neither* side agreed" */
function objectNegated(tree: Tree, trigger: Trigger): boolean {
  const verb = trigger.support ?? trigger.token
  if (trigger.kind === 'noun' && trigger.support === null) return false
  return dependents(tree, verb, 'obj', 'nsubj').some(
    (o) =>
      o !== trigger.token &&
      (/^(?:nobody|none|nothing)$/.test(word(tree, o)) ||
        dependents(tree, o, 'det').some((d) => /^(?:no|neither)$/.test(word(tree, d)))),
  )
}
