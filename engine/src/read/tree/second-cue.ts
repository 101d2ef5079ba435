import { CUE_VERBS } from '../attributions/cue-lexicon.js'
import { dependents, headOf, lemma, relation, type Tree, upos, word, xpos } from '../attributions/tree.js'
import { eachToken } from './tree-change.js'

/** Participles that go on reporting the same source: "…, adding that". */
const GOING_ON = new Set(
  (
    'add note say cite stress explain insist emphasize emphasise point refer warn argue tell claim acknowledge accuse ' +
    'vow urge declare'
  ).split(' '),
)
/** How many words up the tree the first cue is looked for. */
const REACH = 40

/**
 * "X said that … and *accused* Y", "X said that …, *adding* that": a second cue that the tree hung into what X
 * said, where it would lose its subject. A cue verb in the form of the cue above it, without a subject of its own,
 * belongs beside that cue.
 */
export const secondCue = eachToken((tree, index) => {
  if (!isCue(tree, index)) return null
  if (!['conj', 'advcl', 'parataxis', 'acl', 'xcomp', 'dep'].includes(relation(tree, index))) return null
  if (dependents(tree, index, 'nsubj').length > 0) return null
  const cue = cueAbove(tree, index)
  if (cue === null || goesOnInside(tree, index, cue)) return null
  if (isCoordinated(tree, index, cue)) return new Map([[index, { head: cue, deprel: 'conj' }]])
  const goesOn = xpos(tree, index) === 'VBG' && GOING_ON.has(lemma(tree, index))
  return goesOn && word(tree, before(tree, index)) === ','
    ? new Map([[index, { head: cue, deprel: 'advcl' }]])
    : null
})

/** Same form as the cue, right after "and" or "but". */
function isCoordinated(tree: Tree, index: number, cue: number): boolean {
  const form = xpos(tree, index)
  return (
    form === xpos(tree, cue) &&
    ['VBD', 'VBZ', 'VBP', 'VBG'].includes(form) &&
    upos(tree, before(tree, index)) === 'CCONJ'
  )
}

/** "noted that Roe had *called* it a farce and boasted": beside a cue within what was said, the tree is believed. */
function goesOnInside(tree: Tree, index: number, cue: number): boolean {
  const beside = headOf(tree, index)
  return relation(tree, index) === 'conj' && beside !== cue && isCue(tree, beside)
}

function isCue(tree: Tree, index: number): boolean {
  return upos(tree, index) === 'VERB' && CUE_VERBS.has(lemma(tree, index))
}

/** The token before the verb and its adverbs; a closing mark is passed over. */
function before(tree: Tree, index: number): number {
  let at = index - 1
  while (upos(tree, at) === 'ADV' || ['”', '"', "''"].includes(word(tree, at))) at--
  return at
}

/** The cue whose reported clause the verb was hung into. */
function cueAbove(tree: Tree, index: number): number | null {
  let at = headOf(tree, index)
  for (let steps = 0; at >= 0 && steps < REACH; steps++) {
    const above = headOf(tree, at)
    if (
      above < index &&
      isCue(tree, above) &&
      ['ccomp', 'parataxis', 'xcomp', 'obj'].includes(relation(tree, at))
    )
      return above
    at = above
  }
  return null
}
