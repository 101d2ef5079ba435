import { contentSpans } from './content-span.js'
import { CUE_VERBS, type CueEntry, PHASE_VERBS, QUOTING_NOUNS, SPEECH_FORMS, takes } from './cue-lexicon.js'
import { isComment } from './cut-content.js'
import type { Draft, SourceWords } from './draft.js'
import { isFiniteForm } from './finite.js'
import { invertedSource } from './inverted-source.js'
import { isPassive, sourceOfVerb } from './source-words.js'
import { isQuoteMark } from './stretch.js'
import { dependents, headOf, lemma, range, relation, type Tree, upos, word, xpos } from './tree.js'
import { complementOf } from './verb-complement.js'

/** Relations in which a verb form is an adjective or a preposition. */
const NOT_VERBAL = new Set(['amod', 'compound', 'case', 'fixed', 'mark', 'flat', 'goeswith'])

/** Cue verbs of one sentence: "X said that …", "X urged Y to …", "was described by X as …". */
export function readVerbCues(tree: Tree): readonly Draft[] {
  return tree.tokens.flatMap((_, index) => readVerbCue(tree, index) ?? [])
}

function readVerbCue(tree: Tree, verb: number): Draft | null {
  const known =
    SPEECH_FORMS.get(word(tree, verb)) ??
    (leadsQuotation(tree, verb) ? QUOTING_NOUNS.get(word(tree, verb)) : undefined)
  if (upos(tree, verb) !== 'VERB' && known === undefined) return null
  if (relation(tree, verb) === 'amod' && headOf(tree, verb) > verb) return null
  if ((NOT_VERBAL.has(relation(tree, verb)) && known === undefined) || isComment(tree, verb)) return null
  const base = upos(tree, verb) === 'VERB' ? lemma(tree, verb) : (known ?? '')
  const entries = rulesOut(tree, verb) ? RULES_OUT : putsIt(tree, verb) ? PUTS_IT : CUE_VERBS.get(base)
  if (!entries) return null
  const turned = takes(entries, 'quote') && !isPassive(tree, verb) ? invertedSource(tree, verb) : null
  const bare = verbGroup(tree, verb, null)
  const cueEnd = bare.at(-1) ?? verb
  const source = turned ?? sourceOf(tree, verb, bare[0] ?? verb)
  const complement = complementOf(tree, verb, { cueEnd, entries, inverted: turned !== null, source })
  const led =
    complement === null
      ? null
      : (complement.preposition ?? leadingPreposition(tree, complement.tokens, { cueEnd, entries }))
  const cue = withColon(tree, verbGroup(tree, verb, led))
  const content = complement ? contentSpans(tree, complement.tokens, cue, source) : []
  if (isBareInfinitive(tree, verb, cue)) return null
  const denies = entries.some((entry) => entry.class === 'denying')
  return {
    tree,
    head: verb,
    cue,
    lemma: base,
    entries,
    source,
    content,
    negated: isNegated(tree, cue) !== denies,
  }
}

/**
 * "declined to say whether", "pressure to agree", "met to discuss": an infinitive does not say that anybody did,
 * so nothing is attributed by it; the verb above it may be a cue of its own.
 */
function isBareInfinitive(tree: Tree, verb: number, cue: readonly number[]): boolean {
  return xpos(tree, verb) === 'VB' && word(tree, (cue[0] ?? verb) - 1) === 'to'
}

/** "spoke *about* how …": a preposition of the verb at the start of its content belongs to the cue. */
function leadingPreposition(
  tree: Tree,
  tokens: readonly number[],
  { cueEnd, entries }: { cueEnd: number; entries: readonly CueEntry[] },
): number | null {
  const next = cueEnd + 1
  const own = tokens.includes(next) && ['ADP', 'SCONJ'].includes(upos(tree, next))
  return own && entries.some((entry) => entry.prepositions.includes(word(tree, next))) ? next : null
}

/** "said:" with its colon, which PolNeAR counts as cue. */
function withColon(tree: Tree, cue: readonly number[]): readonly number[] {
  const next = (cue.at(-1) ?? -2) + 1
  return word(tree, next) === ':' ? [...cue, next] : cue
}

/** "did not *rule out* the possibility that": denial of a denial leaves a weak affirmation. */
const RULES_OUT: readonly CueEntry[] = [
  { class: 'denying', takes: ['clause', 'noun', 'gerund'], prepositions: [] },
]

/** "as the minister *put it*". */
const PUTS_IT: readonly CueEntry[] = [{ class: 'saying', takes: ['quote'], prepositions: [] }]

function putsIt(tree: Tree, verb: number): boolean {
  return lemma(tree, verb) === 'put' && word(tree, verb + 1) === 'it'
}

/** Forms that are nouns elsewhere, but verbs right before a comma or colon and an opening mark. */
function leadsQuotation(tree: Tree, index: number): boolean {
  return (
    [',', ':'].includes(word(tree, index + 1)) &&
    isQuoteMark(tree, index + 2) &&
    upos(tree, index - 1) !== 'DET'
  )
}

function rulesOut(tree: Tree, verb: number): boolean {
  return lemma(tree, verb) === 'rule' && word(tree, verb + 1) === 'out'
}

/**
 * The verb with its entourage (PolNeAR's "verb group"): auxiliaries, negation, adverbs and particles that
 * touch it, the verb that only phases it, and a preposition that leads to the content.
 */
export function verbGroup(tree: Tree, verb: number, preposition: number | null): readonly number[] {
  const own = entourage(tree, verb)
  const governor = phaseVerb(tree, own)
  const first = governor === null ? own : entourage(tree, governor)
  let last = verb
  while (isAfterword(tree, last + 1, verb)) last++
  if (preposition !== null && preposition === last + 1) last = preposition
  return range(first, last)
}

/** The source of the verb, or of the verb that phases it. */
function sourceOf(tree: Tree, verb: number, first: number): SourceWords | null {
  const governor = phaseVerb(tree, entourage(tree, verb))
  return governor === null ? sourceOfVerb(tree, verb, first) : sourceOfVerb(tree, governor, first)
}

/** "*went on* to say", "*has* yet to confirm": the verb before "to" that adds nothing but a phase. */
function phaseVerb(tree: Tree, first: number): number | null {
  if (word(tree, first - 1) !== 'to') return null
  let at = first - 2
  while (['ADV', 'ADP', 'PART'].includes(upos(tree, at))) at--
  return ['VERB', 'AUX'].includes(upos(tree, at)) && PHASE_VERBS.has(lemma(tree, at)) ? at : null
}

function entourage(tree: Tree, verb: number): number {
  let first = verb
  while (isForeword(tree, first - 1, verb)) first--
  return first
}

function isForeword(tree: Tree, index: number, verb: number): boolean {
  if (/^\p{Lu}/u.test(tree.tokens[index]?.form ?? '')) return false
  if (upos(tree, index) === 'AUX' && relation(tree, index) !== 'cop') return true
  const above = headOf(tree, index)
  const negation = ['not', "n't", 'never'].includes(word(tree, index))
  if (above !== verb && headOf(tree, above) !== verb && !negation) return false
  const rel = relation(tree, index)
  if (rel !== 'advmod') return false
  return (
    ['ADV', 'PART'].includes(upos(tree, index)) &&
    !['half', 'when', 'how', 'why', 'where', 'however', 'so'].includes(word(tree, index))
  )
}

function isAfterword(tree: Tree, index: number, verb: number): boolean {
  if (index === verb + 1 && (rulesOut(tree, verb) || putsIt(tree, verb))) return true
  if (headOf(tree, index) !== verb) return false
  if (tree.tokens[index]?.deprel === 'compound:prt') return true
  return relation(tree, index) === 'advmod' && upos(tree, index) === 'ADV' && word(tree, index).endsWith('ly')
}

function isNegated(tree: Tree, cue: readonly number[]): boolean {
  return cue.some(
    (index) => ['not', "n't", 'never', 'nor'].includes(word(tree, index)) || isYetTo(tree, index),
  )
}

/** "has yet to confirm". */
function isYetTo(tree: Tree, index: number): boolean {
  return word(tree, index) === 'yet' && word(tree, index + 1) === 'to'
}

/** True when the verb may introduce direct speech as a finite tag: "…," he said. */
export function tagsSpeech(draft: Draft): boolean {
  return takes(draft.entries, 'quote') && draft.lemma !== ':' && !isPassive(draft.tree, draft.head)
}

/** True for a verb in a finite form or with an auxiliary. */
export function isFiniteVerb(tree: Tree, verb: number): boolean {
  return isFiniteForm(tree, verb) || dependents(tree, verb, 'aux').length > 0
}
