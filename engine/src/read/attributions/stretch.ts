import { CUE_VERBS } from './cue-lexicon.js'
import { dependents, headOf, lemma, relation, subtree, type Tree, upos, word, xpos } from './tree.js'

/** Conjunctions and prepositions that start what no longer belongs to the words before. */
const LEAVING = new Set([
  'while',
  'although',
  'though',
  'whereas',
  'after',
  'before',
  'when',
  'during',
  'as',
  'amid',
  'following',
])
const STOPS = new Set(['.', ';', ':', '—', '–', '--', '(', '[', '…'])

/** True for a double quotation mark of any kind. */
export function isQuoteMark(tree: Tree, index: number): boolean {
  return ['"', '“', '”', "''", '``', '«', '»'].includes(tree.tokens[index]?.form ?? '')
}

/** A mark that opens; straight marks are told apart by their Penn tag. */
function opensQuotation(tree: Tree, index: number): boolean {
  return (
    isQuoteMark(tree, index) &&
    (['“', '``', '«'].includes(tree.tokens[index]?.form ?? '') || xpos(tree, index) === '``')
  )
}

/**
 * How far content that starts at `from` runs on, when the tree lets it end at `last`. A parser that goes
 * wrong mostly cuts a phrase in two; so the words go on to the next place where a writer would turn away
 * from what was said: a stop, a comma outside quotation marks, "while", or a second verb beside the cue.
 */
export function stretchEnd(tree: Tree, cue: number, from: number, last: number): number {
  let open = false
  for (let index = from; index <= last; index++) if (isQuoteMark(tree, index)) open = !open
  const main = mainClauseAt(tree, from)
  const limit = nextClause(tree, cue, last)
  let end = last
  for (let index = last + 1; index < limit; index++) {
    const mark = isQuoteMark(tree, index)
    // Content that began inside quotation marks cannot leave them.
    if (mark && !open && !opensQuotation(tree, index)) break
    if (mark) open = !open
    else if (!open && index + 1 !== main && ends(tree, cue, from, index)) break
    end = index
  }
  return end
}

/**
 * Where a clause of somebody else starts, by the tree: the words of a verb that the cue hangs below ("the man who
 * wrote the speech *says* …"), or a second clause beside the cue with a subject of its own.
 */
function nextClause(tree: Tree, cue: number, last: number): number {
  let limit = tree.tokens.length
  let above = cue
  for (let steps = 0; above >= 0 && steps < tree.tokens.length; steps++) {
    for (const child of tree.children[above] ?? []) {
      if (child <= last || (above < last && !isClauseBeside(tree, child))) continue
      limit = Math.min(limit, Math.max(last + 1, subtree(tree, child)[0] ?? child))
    }
    above = headOf(tree, above)
    if (above > last) limit = Math.min(limit, above)
  }
  return limit
}

function isClauseBeside(tree: Tree, index: number): boolean {
  return (
    relation(tree, index) === 'conj' &&
    dependents(tree, index, 'nsubj').length > 0 &&
    CUE_VERBS.has(lemma(tree, index))
  )
}

function ends(tree: Tree, cue: number, from: number, index: number): boolean {
  if (turnsAway(tree, cue, index)) return true
  if (endsQuotation(tree, index - 1) && !goesOnWithThat(tree, index)) return true
  return upos(tree, index) === 'CCONJ' && resumesAny(tree, from, index + 1)
}

const OPENERS = new Set(
  'if when unless once because since although while after before until even despite in on at by with as'.split(
    ' ',
  ),
)

/**
 * "that if the talks fail, the truce ends": where the main clause of the content starts, when a condition or
 * another aside opens it; -1 when none does. The comma before that place ends nothing.
 */
function mainClauseAt(tree: Tree, from: number): number {
  let at = from
  while (word(tree, at) === 'that' || isQuoteMark(tree, at)) at++
  if (!OPENERS.has(word(tree, at))) return -1
  for (let index = at; index < Math.min(tree.tokens.length, at + 30); index++) {
    if (word(tree, index) === ',') return index + 1
  }
  return -1
}

/** "said it was “over,” and that …": a second clause with its own "that". */
function goesOnWithThat(tree: Tree, index: number): boolean {
  return upos(tree, index) === 'CCONJ' && word(tree, index + 1) === 'that'
}

/** A closing mark after a comma or stop: the quoted words end there, and a tag may follow. */
function endsQuotation(tree: Tree, index: number): boolean {
  return isQuoteMark(tree, index) && [',', '.', '?', '!'].includes(word(tree, index - 1))
}

function turnsAway(tree: Tree, cue: number, index: number): boolean {
  const form = word(tree, index)
  if (STOPS.has(form) || form === ',') return !goesOnWithThat(tree, index + 1)
  if (LEAVING.has(form) && ['SCONJ', 'ADP', 'ADV'].includes(upos(tree, index)))
    return relation(tree, index) !== 'fixed'
  if (upos(tree, index) === 'CCONJ') return resumesCue(tree, cue, index + 1)
  return isOccasion(tree, index)
}

/**
 * "… and left", "… but did not accuse": a verb in the cue's own tense, without a subject of its own, goes on
 * about the source.
 */
export function resumesCue(tree: Tree, cue: number, from: number): boolean {
  let at = from
  while (upos(tree, at) === 'ADV') at++
  if (upos(tree, at) === 'AUX' && ['do', 'have'].includes(lemma(tree, at)))
    return tense(tree, at) === tense(tree, cue)
  return upos(tree, at) === 'VERB' && tense(tree, at) === tense(tree, cue)
}

/** Past and perfect count as one, as do the present forms. */
function tense(tree: Tree, index: number): string {
  const tag = xpos(tree, index)
  if (tag === 'VBD' || tag === 'VBN') return 'past'
  return tag === 'VBZ' || tag === 'VBP' ? 'present' : tag
}

/** A finite verb without a subject cannot belong to a noun phrase that holds no clause. */
export function resumesAny(tree: Tree, from: number, at: number): boolean {
  let verb = at
  while (upos(tree, verb) === 'ADV') verb++
  const finite = (index: number) =>
    ['VBD', 'VBZ', 'VBP'].includes(xpos(tree, index)) && ['VERB', 'AUX'].includes(upos(tree, index))
  if (!finite(verb)) return false
  for (let index = from; index < at; index++) if (finite(index) || xpos(tree, index) === 'MD') return false
  return true
}

const OCCASIONS = new Set([
  'interview',
  'statement',
  'speech',
  'conference',
  'briefing',
  'tweet',
  'post',
  'rally',
  'broadcast',
  'program',
  'show',
  'email',
  'letter',
  'remarks',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
])

/** "in an interview", "on Friday": when and where it was said, not what. */
function isOccasion(tree: Tree, index: number): boolean {
  if (upos(tree, index) !== 'ADP' || !['in', 'on', 'at', 'during'].includes(word(tree, index))) return false
  for (let at = index + 1; at <= index + 4; at++) {
    if (['ADP', 'PUNCT', 'VERB'].includes(upos(tree, at))) return false
    if (OCCASIONS.has(lemma(tree, at))) return true
  }
  return false
}
