import type { Span } from '../../report/span.js'
import { dependents, lemma, relation, type Tree, upos, word } from '../attributions/tree.js'
import { NOUNS } from './lexicon/lexicon.js'
import { caseOf, isNominal, marksOf } from './tree-queries.js'
import type { Trigger } from './triggers.js'

/** Token that heads what an act is about; `null` when the sentence does not say. */
export function themeHead(tree: Tree, trigger: Trigger, addressees: readonly number[]): number | null {
  if ('objectIsPlace' in trigger.class) return null
  const token = trigger.token
  const free = (i: number) => !addressees.includes(i)
  const clauses = [...dependents(tree, token, 'xcomp', 'ccomp'), goalClause(tree, token) ?? token].filter(
    (c) => c > token,
  )
  const clause = clauses.length === 0 ? undefined : Math.min(...clauses)
  if (trigger.kind === 'noun') return nounTheme(tree, trigger, free)
  // "spoke *by phone*": how they spoke is not what they spoke about.
  if (trigger.object !== null && free(trigger.object) && !isLine(trigger)) return trigger.object
  const offered = dependents(tree, token, 'obj').find(free)
  if (clause !== undefined && offered !== undefined && isApart(tree, offered, clause)) return offered
  if (clause !== undefined) return clause
  const asked = dependents(tree, token, 'obj').flatMap((o) => (free(o) ? [] : dependents(tree, o, 'acl')))
  if (asked[0] !== undefined && marksOf(tree, asked[0]).includes('to')) return asked[0]
  const object = dependents(tree, token, 'obj', 'nsubj:pass').find(free)
  const agreed = lemma(tree, token) === 'agree' ? dependents(tree, token, 'obl') : []
  const to = agreed.find((p) => caseOf(tree, p) === 'to' && free(p))
  if (to !== undefined && trigger.kind === 'verb' && upos(tree, object ?? to) !== 'NOUN') return to
  if (object !== undefined && trigger.kind === 'verb') return antecedent(tree, token, object)
  const wanted = [
    ...(isLine(trigger) ? [] : trigger.with),
    'to',
    'for',
    'of',
    'on',
    'about',
    'in',
    'into',
    'against',
    'over',
  ]
  const linked = isLinking(tree, trigger)
    ? dependents(tree, tree.tokens[token]?.head ?? -1, 'obl').filter((p) => p > token)
    : []
  const ofObject = dependents(tree, token, 'obj').flatMap((o) =>
    free(o) && upos(tree, o) !== 'DET' ? [] : dependents(tree, o, 'nmod'),
  )
  const phrases = [...dependents(tree, token, 'obl'), ...linked, ...ofObject].filter(
    (p) => free(p) && tree.tokens[p]?.deprel !== 'obl:tmod' && !(isLine(trigger) && p === trigger.object),
  )
  for (const preposition of wanted) {
    const found = phrases.find((p) => caseOf(tree, p) === preposition && isTopic(tree, p))
    if (found !== undefined) return refusedThing(tree, found)
  }
  return trigger.kind === 'adjective' ? infinitiveAfter(tree, token) : null
}

function isLine({ class: found }: Trigger): boolean {
  return found.contact === 'call' && 'objects' in found
}

/** "proposed talks, *days before his country votes*": a clause after the object and a comma is added. */
function isApart(tree: Tree, object: number, clause: number): boolean {
  if (clause < object || marksOf(tree, clause).includes('to')) return false
  const first = Math.min(clause, ...(tree.children[clause] ?? []))
  return word(tree, first - 1) === ','
}

/** "adamant in its *refusal to agree*": what is refused, not the refusal, is the theme. */
function refusedThing(tree: Tree, phrase: number): number {
  const stance = NOUNS.get(lemma(tree, phrase))?.[0]?.embeds
  return stance === undefined ? phrase : (infinitiveAfter(tree, phrase) ?? phrase)
}

/** "the plan, *which* Ostia rejected": the relative pronoun stands for the plan. */
function antecedent(tree: Tree, verb: number, object: number): number {
  const isRelative =
    /^(?:which|that|who|whom)$/.test(word(tree, object)) && tree.tokens[verb]?.deprel === 'acl:relcl'
  if (!isRelative) return object
  const described = tree.tokens[verb]?.head ?? object
  // Hung on the verb of the main clause, the relative clause describes its object.
  return upos(tree, described) === 'VERB' ? (dependents(tree, described, 'obj')[0] ?? object) : described
}

/** "*remains* open to talks": the phrase of the adjective may hang on the linking verb. */
function isLinking(tree: Tree, trigger: Trigger): boolean {
  const verb = tree.tokens[trigger.token]?.head ?? -1
  return (
    trigger.kind === 'adjective' &&
    relation(tree, trigger.token) === 'xcomp' &&
    /^(?:remain|stay|seem|appear|become|be|feel|look)$/.test(lemma(tree, verb))
  )
}

/** "in the morning", "on Monday": phrases of time are no topic; a name after "in" is a place. */
function isTopic(tree: Tree, phrase: number): boolean {
  if (upos(tree, phrase) === 'NUM') return false
  return !(upos(tree, phrase) === 'PROPN' && ['in', 'on', 'at', 'to'].includes(caseOf(tree, phrase)))
}

/** "ready *to talk*", "accused of *breaking* the truce" */
function goalClause(tree: Tree, token: number): number | undefined {
  return dependents(tree, token, 'advcl').find(
    (c) =>
      c > token && /^(?:to|of|for|from|into|against)$/.test(caseOf(tree, c) || (marksOf(tree, c)[0] ?? '')),
  )
}

/** "a readiness *to talk*": the infinitive right after the noun, wherever the parser hung it. */
function infinitiveAfter(tree: Tree, noun: number): number | null {
  const to = /^["“]$/.test(word(tree, noun + 1)) ? noun + 2 : noun + 1
  if (word(tree, to) !== 'to') return null
  for (let i = to + 1; i <= to + 3; i++) {
    if (upos(tree, i) === 'VERB') return i
    if (upos(tree, i) !== 'ADV') return null
  }
  return null
}

function nounTheme(tree: Tree, trigger: Trigger, free: (i: number) => boolean): number | null {
  const infinitive = infinitiveAfter(tree, trigger.token)
  if (infinitive !== null) return infinitive
  const anchors = trigger.support === null ? [trigger.token] : [trigger.token, trigger.support]
  for (const anchor of anchors) {
    const clause = dependents(tree, anchor, 'acl', 'ccomp', 'advcl').find(
      (c) =>
        c > trigger.token &&
        tree.tokens[c]?.deprel !== 'acl:relcl' &&
        /^(?:to|that|of|for)$/.test(caseOf(tree, c)),
    )
    const phrase = dependents(tree, anchor, 'nmod', 'obl').find(
      (p) =>
        p > trigger.token &&
        free(p) &&
        isNominal(tree, p) &&
        !isBehindVerb(tree, trigger.token, p) &&
        /^(?:for|on|of|about|to|over|regarding)$/.test(caseOf(tree, p)) &&
        isTopic(tree, p),
    )
    if (phrase !== undefined && (clause === undefined || phrase < clause)) return phrase
    if (clause !== undefined) return clause
  }
  if (trigger.class.plover === 'COERCE' || 'contact' in trigger.class) return null
  return null
}

/** "the demands *are* an end to the siege": what stands behind the verb of the clause is no phrase of the noun. */
function isBehindVerb(tree: Tree, noun: number, phrase: number): boolean {
  for (let i = noun + 1; i < phrase; i++) {
    if (upos(tree, i) === 'AUX' && tree.tokens[i]?.head !== noun && tree.tokens[i]?.head !== phrase) {
      const head = tree.tokens[i]?.head ?? -1
      if (head > i && tree.tokens[head]?.deprel !== 'acl:relcl') return true
    }
  }
  return false
}

/** Dependents that stand beside what an act is about, so that its span ends before them. */
const OUTSIDE_CASES = new Set(
  'after following during amid despite since ahead when while because although though whereas unless if once without under until upon shortly before within by as'.split(
    ' ',
  ),
)

/** Tokens of a theme: the head's own phrase, one unbroken run, without trailing clauses. */
export function themeTokens(tree: Tree, head: number, trigger = -1): readonly number[] {
  const kept = new Set([head])
  const queue = [head]
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const child of tree.children[at] ?? []) {
      if (kept.has(child) || child === trigger || isOutside(tree, child, at, head)) continue
      kept.add(child)
      queue.push(child)
    }
  }
  let first = head
  let last = head
  while (kept.has(first - 1)) first--
  // "agreed *not to* attack": without the negation the theme would say the opposite.
  if (word(tree, first - 1) === 'to' && word(tree, first - 2) === 'not') first -= 2
  while (kept.has(last + 1) && !isAddition(tree, last + 1)) last++
  return trim(
    tree,
    Array.from({ length: last - first + 1 }, (_, i) => first + i),
  )
}

/** ", signalling …", ", which …": what is added after a comma. */
function isAddition(tree: Tree, comma: number): boolean {
  if (word(tree, comma) !== ',') return false
  return (
    tree.tokens[comma + 1]?.xpos === 'VBG' || /^(?:which|who|while|but|with)$/.test(word(tree, comma + 1))
  )
}

function isOutside(tree: Tree, child: number, parent: number, head: number): boolean {
  const rel = relation(tree, child)
  const afterComma = word(tree, firstOf(tree, child) - 1) === ','
  if (rel === 'parataxis' || rel === 'discourse') return true
  if (parent === head && child < head && ['case', 'mark', 'cc'].includes(rel)) return true
  const introducer = caseOf(tree, child).split(' ')[0] ?? ''
  if (rel === 'advcl') return introducer !== 'to' || afterComma || OUTSIDE_CASES.has(introducer)
  if (tree.tokens[child]?.deprel === 'acl:relcl' || rel === 'acl') return afterComma
  if ((rel === 'obl' || rel === 'nmod') && afterComma && introducer === 'with') return true
  if (rel === 'obl' || rel === 'nmod')
    return OUTSIDE_CASES.has(introducer) && !(introducer === 'by' && isActorPhrase(tree, child))
  if (rel === 'conj') return upos(tree, child) === 'VERB' && dependents(tree, child, 'nsubj').length > 0
  return false
}

function isActorPhrase(tree: Tree, phrase: number): boolean {
  return upos(tree, phrase) === 'PROPN' && tree.tokens[phrase]?.deprel !== 'obl:tmod'
}

/** Leftmost token of the part of a subtree that runs up to its head. */
function firstOf(tree: Tree, index: number): number {
  let first = index
  for (const child of tree.children[index] ?? []) {
    if (child < first) first = Math.min(first, firstOf(tree, child))
  }
  return first
}

/** A closing quotation mark without its opening one ends the run before it, and the other way round. */
function balanced(tree: Tree, tokens: readonly number[]): readonly number[] {
  const opening = tokens.findIndex((t) => word(tree, t) === '“')
  const closing = tokens.findIndex((t) => word(tree, t) === '”')
  if (closing >= 0 && opening < 0 && closing >= tokens.length / 2) return trim(tree, tokens.slice(0, closing))
  if (opening >= 0 && closing < 0 && opening === tokens.length - 1) return tokens.slice(0, opening)
  return tokens
}

function trim(tree: Tree, tokens: readonly number[]): readonly number[] {
  let start = 0
  let end = tokens.length
  const isEdge = (i: number | undefined) => i !== undefined && upos(tree, i) === 'PUNCT'
  while (start < end && isEdge(tokens[start])) start++
  while (end > start && isEdge(tokens[end - 1])) end--
  return balanced(tree, tokens.slice(start, end))
}

/** The span of a run of tokens; `null` for none. */
export function spanOfTokens(tree: Tree, tokens: readonly number[]): Span | null {
  const first = tree.tokens[tokens[0] ?? -1]
  const last = tree.tokens[tokens.at(-1) ?? -1]
  return first && last ? { start: first.start, end: last.end } : null
}
