import type { Range } from './draft.js'
import {
  CITY_HAS,
  CITY_OF,
  COMING,
  GOING,
  GOVERNMENT_OF,
  LIES,
  PLACE_OBJECT,
  PLACE_PREPOSITIONS,
  STRUCK,
} from './seat-words.js'
import { capital, firstConjunct, headOf, lemma, lower, possessive, relation, type Tree } from './tree.js'

/**
 * Does the name of a capital or a seat stand for its government ("Moscow refused", "talks with Kyiv") or is
 * it a place ("in Kyiv", "visited Kyiv")? Metonymy of places for governments follows the place-for-people
 * pattern of Markert and Nissim (SemEval-2007 task 8); the cues are preposition, governor and relation. What
 * stands beside the name in the line is asked before the tree, which may be wrong.
 */
export function standsForGovernment(tree: Tree, range: Range): boolean {
  if (namesItsCountry(tree, range)) return false
  const after = range.last + 1
  if (possessive(tree, after)) return !CITY_HAS.has(possessed(tree, range, after))
  const modified = modifiedNoun(tree, range)
  if (modified !== null) return GOVERNMENT_OF.has(lemma(tree, modified))
  const head = headOf(tree, range.first, range.last)
  const first = firstConjunct(tree, head)
  const place = first < range.first || first > range.last ? { first, last: first } : range
  const preposition = prepositionOf(tree, place, first)
  const governor = tree.tokens[first]?.head ?? -1
  if (preposition === 'in' && ORGAN.test(lemma(tree, range.first - 2))) return true
  if (preposition !== '') return afterPreposition(tree, preposition, governor, place)
  return asArgument(tree, first, governor, after)
}

/** "the government in Strelsau", "the defence ministry in Strelsau": whose it is. */
const ORGAN = /^(government|regime|leadership|presidency|administration|ministry)$/

/** "Moscow, Russia": a city with its country, or a dateline. */
function namesItsCountry(tree: Tree, range: Range): boolean {
  const next = range.last + 2
  if (lower(tree, range.last + 1) !== ',' || !capital(tree, next)) return false
  return (
    relation(tree, next) === 'appos' ||
    (/^(,|\.|-|–|—)$/.test(lower(tree, next + 1)) && relation(tree, next) === 'nmod')
  )
}

function possessed(tree: Tree, range: Range, mark: number): string {
  const head = tree.tokens[headOf(tree, range.first, range.last)]?.head ?? -1
  if (head > mark) return lemma(tree, head)
  for (let i = mark + 1; i < mark + 6; i++) if (tree.tokens[i]?.upos === 'NOUN') return lemma(tree, i)
  return ''
}

/** The noun that the name modifies without preposition: "the Moscow meeting". */
function modifiedNoun(tree: Tree, range: Range): number | null {
  const head = headOf(tree, range.first, range.last)
  const governor = tree.tokens[head]?.head ?? -1
  const next = tree.tokens[range.last + 1]
  const nominal = /^(NOUN|PROPN)$/.test(tree.tokens[governor]?.upos ?? '')
  if (
    /^(compound|nmod:desc|amod|nmod)$/.test(tree.tokens[head]?.deprel ?? '') &&
    governor > range.last &&
    nominal
  ) {
    return governor
  }
  const joined = next?.upos === 'NOUN' && next.xpos !== 'NNS' ? range.last + 1 : null
  return joined !== null && next?.head !== head && relation(tree, head) !== 'nsubj' ? joined : null
}

function prepositionOf(tree: Tree, range: Range, head: number): string {
  let before = range.first - 1
  if (/^(the|both)$/.test(lower(tree, before))) before--
  if (tree.tokens[before]?.upos === 'ADP') return lower(tree, before)
  const mark = tree.children[head]?.find((child) => relation(tree, child) === 'case' && child < range.first)
  return mark === undefined ? '' : lower(tree, mark)
}

function afterPreposition(tree: Tree, preposition: string, governor: number, range: Range): boolean {
  if (PLACE_PREPOSITIONS.test(preposition)) return false
  const near = [governor, range.first - 2, range.first - 3, range.first - 4].map((at) => lemma(tree, at))
  const any = (list: ReadonlySet<string>) => near.some((word) => list.has(word))
  if (preposition === 'to') return !any(GOING)
  if (preposition === 'from') return !any(COMING)
  if (preposition === 'of') return !any(CITY_OF)
  if (preposition === 'on') return !any(STRUCK)
  if (preposition === 'for') return !/^(leave|depart|head|bind|bound)$/.test(near[0] ?? '')
  return true
}

function asArgument(tree: Tree, head: number, governor: number, after: number): boolean {
  const verb = lemma(tree, governor)
  const deprel = tree.tokens[head]?.deprel ?? ''
  if (deprel === 'nsubj:pass') return !PLACE_OBJECT.has(verb) && !LIES.has(verb)
  if (deprel.startsWith('nsubj')) return !LIES.has(verb)
  if (/^i?obj$/.test(deprel)) return !PLACE_OBJECT.has(verb)
  if (/^(VERB|AUX)$/.test(tree.tokens[after]?.upos ?? '')) return true
  return deprel.startsWith('nmod:poss') || deprel === 'obl:agent'
}
