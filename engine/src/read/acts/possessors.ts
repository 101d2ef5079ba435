import { dependents, lemma, type Tree, upos } from '../attributions/tree.js'
import { caseOf, isPassive } from './tree-queries.js'

/** Owner of a noun: "*Moscow's* offer", "the offer *from* Moscow", "the leaders' visit", "the visit *of* …". */
export function possessors(tree: Tree, noun: number, taken: readonly string[] = []): readonly number[] {
  const owner = dependents(tree, noun, 'nmod:poss').find((o) => !isDateWord(tree, o))
  if (owner !== undefined) return [owner]
  const from = phrases(
    tree,
    noun,
    ['from', 'by', 'on behalf of'].filter((c) => !taken.includes(c)),
  )
  if (from.length > 0) return from
  const made = dependents(tree, noun, 'acl').flatMap((c) => (isPassive(tree, c) ? byPhrase(tree, c) : []))
  if (made.length > 0) return made
  return taken.includes('of')
    ? []
    : phrases(tree, noun, ['of']).filter((o) => upos(tree, o) === 'PROPN' || isPeople(tree, o))
}

const PEOPLE =
  /^(?:leader|president|minister|government|state|country|side|party|delegation|official|union|nation|army|military|force|group|authority|envoy|negotiator|ally|power)$/

function isPeople(tree: Tree, index: number): boolean {
  return PEOPLE.test(lemma(tree, index))
}

/** "*Thursday's* meeting" belongs to nobody. */
function isDateWord(tree: Tree, index: number): boolean {
  return /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|week|month|year|morning|night|day)$/.test(
    lemma(tree, index),
  )
}

/** Phrases of a noun with one of the given prepositions. */
export function phrases(tree: Tree, noun: number, cases: readonly string[]): readonly number[] {
  return dependents(tree, noun, 'nmod', 'obl').filter((child) => cases.includes(caseOf(tree, child)))
}

/** Who does what a passive says: "rejected *by Ostia*". */
export function byPhrase(tree: Tree, verb: number): readonly number[] {
  const by = dependents(tree, verb, 'obl').find((o) => caseOf(tree, o) === 'by' && !isTimeWord(tree, o))
  return by === undefined ? [] : [by]
}

function isTimeWord(tree: Tree, index: number): boolean {
  return upos(tree, index) === 'NUM' || tree.tokens[index]?.deprel === 'obl:tmod'
}
