import { adjacentSubject } from './adjacent-subject.js'
import type { SourceWords } from './draft.js'
import { isQuoteMark } from './stretch.js'
import { dependents, headOf, lemma, range, type Tree, upos, word, xpos } from './tree.js'

/** Tokens a source after its verb may have: a long title with its apposition. */
const REACH = 40

/**
 * "…," said the minister: a noun phrase right after a speech verb that itself follows the quoted or reported
 * words. Found by order, since parsers take it for an object. `null` where the verb is not inverted.
 */
export function invertedSource(tree: Tree, verb: number): SourceWords | null {
  if (ADDRESSING.has(lemma(tree, verb))) return null
  if (!['VBD', 'VBZ', 'VBP'].includes(xpos(tree, verb)) || !followsReport(tree, verb)) return null
  const first = verb + 1
  if (!opensNominal(tree, first)) return null
  const end = phraseEnd(tree, first)
  if (opensClause(tree, end + 1)) return null
  const head = headIn(tree, first, end)
  return head === null ? null : { head, tokens: range(first, end) }
}

/** A verb after the noun phrase: it is the subject of what is said ("said the talks were over"). */
function opensClause(tree: Tree, next: number): boolean {
  const at = isQuoteMark(tree, next) || upos(tree, next) === 'ADV' ? next + 1 : next
  return ['VERB', 'AUX'].includes(upos(tree, at))
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON'])

function followsReport(tree: Tree, verb: number): boolean {
  // "“…,” Roe quotes Poe as saying": a subject stands right before the verb.
  if (NOMINAL.has(upos(tree, verb - 1)) && adjacentSubject(tree, verb) !== null) return false
  if (dependents(tree, verb, 'nsubj').some((child) => child > verb)) return true
  const before = verb - 1
  if (isQuoteMark(tree, before)) return true
  const subject = dependents(tree, verb, 'nsubj').some((child) => child < verb)
  // "The truce, said the envoy, …": the tree may take what comes before the comma for the subject.
  if (word(tree, before) === ',' || (before < 0 && !subject)) return adjacentSubject(tree, verb) === null
  return false
}

function opensNominal(tree: Tree, index: number): boolean {
  if (upos(tree, index) === 'PRON') return ['he', 'she', 'they', 'we', 'i', 'one'].includes(word(tree, index))
  return ['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM'].includes(upos(tree, index)) && word(tree, index) !== 'that'
}

/** Verbs after which stands the one spoken to. */
const ADDRESSING = new Set(['tell', 'inform', 'assure', 'remind', 'notify'])

const ASIDES = new Set([
  'who',
  'that',
  'which',
  'when',
  'as',
  'after',
  'before',
  'while',
  'whose',
  'where',
  'because',
  'if',
])
const LINKS = new Set(['of', 'for', 'with', 'from', 'at', 'to', 'and', 'in'])

/** To the stop, or to where the sentence says when, where or to whom it was said. */
export function phraseEnd(tree: Tree, first: number): number {
  let end = first
  if (upos(tree, first) === 'PRON') return first
  for (let index = first + 1; index <= first + REACH && index < tree.tokens.length; index++) {
    const form = word(tree, index)
    if (
      ['VERB', 'AUX', 'SCONJ', 'ADV'].includes(upos(tree, index)) &&
      !/^[A-Z]/.test(tree.tokens[index]?.form ?? '')
    )
      break
    if (
      ASIDES.has(form) ||
      isQuoteMark(tree, index) ||
      ['.', ';', ':', '—', '–', '--', '?', '!'].includes(form)
    )
      break
    if (upos(tree, index) === 'ADP' && (!LINKS.has(form) || leadsToOccasion(tree, index))) break
    if (form === ',' && !continuesName(tree, index)) break
    if (isWeekday(tree, index)) break
    end = index
  }
  while (end > first && ['PUNCT', 'CCONJ', 'ADP', 'DET'].includes(upos(tree, end)) && word(tree, end) !== ')')
    end--
  return end
}

/** After the comma an apposition or a second name follows, not a participle or another clause. */
function continuesName(tree: Tree, comma: number): boolean {
  const next = comma + 1
  return opensNominal(tree, next) && !isWeekday(tree, next) && upos(tree, next) !== 'PRON'
}

function isWeekday(tree: Tree, index: number): boolean {
  return /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:yesterday|today|tomorrow)$/.test(word(tree, index))
}

function leadsToOccasion(tree: Tree, preposition: number): boolean {
  if (['of', 'for', 'with', 'and'].includes(word(tree, preposition))) return false
  for (let at = preposition + 1; at <= preposition + 4; at++) {
    if (['ADP', 'PUNCT', 'VERB', ''].includes(upos(tree, at))) return false
    if (
      [
        'interview',
        'statement',
        'speech',
        'conference',
        'briefing',
        'tweet',
        'post',
        'reporter',
        'rally',
        'letter',
        'email',
        'remarks',
      ].includes(lemma(tree, at))
    )
      return true
    if (isWeekday(tree, at)) return true
  }
  return false
}

/** The head of the first chunk: a noun or name whose head lies outside it. */
function headIn(tree: Tree, first: number, end: number): number | null {
  let last = first
  while (last < end && !['PUNCT', 'ADP', 'CCONJ'].includes(upos(tree, last + 1))) last++
  const nominal = range(first, last).filter((index) =>
    ['NOUN', 'PROPN', 'PRON', 'NUM', 'DET', 'ADJ'].includes(upos(tree, index)),
  )
  const outside = nominal.filter((index) => headOf(tree, index) < first || headOf(tree, index) > last)
  const names = outside.filter((index) => ['NOUN', 'PROPN', 'PRON'].includes(upos(tree, index)))
  return names.at(-1) ?? outside.at(-1) ?? nominal.at(-1) ?? null
}
