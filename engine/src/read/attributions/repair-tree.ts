import type { Token } from '../reader.js'
import { CUE_VERBS } from './cue-lexicon.js'
import { headOf, relation, type Tree, upos, word, xpos } from './tree.js'

/** Participles that go on reporting the same source: "…, adding that". */
const GOING_ON = new Set([
  'add',
  'note',
  'say',
  'cite',
  'stress',
  'explain',
  'insist',
  'emphasize',
  'point',
  'refer',
  'warn',
  'argue',
  'tell',
  'claim',
  'acknowledge',
  'accuse',
  'vow',
  'urge',
  'declare',
])

/**
 * Heads of tokens, with two frequent parser errors undone. In "X said that … and accused Y" and in "X said
 * that …, adding that" the second cue is hung into what X said, where its subject would be lost; a cue verb
 * in the form of the cue above it, without a subject of its own, belongs beside that cue.
 */
export function repairedTokens(tree: Tree): readonly Token[] {
  return tree.tokens.map((token, index) => {
    if (upos(tree, index) !== 'VERB' || !CUE_VERBS.has(token.lemma.toLowerCase())) return token
    const rel = relation(tree, index)
    if (!['conj', 'advcl', 'parataxis', 'acl', 'xcomp', 'dep'].includes(rel) || hasSubject(tree, index))
      return token
    const cue = cueAbove(tree, index)
    if (cue === null) return token
    if (coordinated(tree, index, cue)) return { ...token, head: cue, deprel: 'conj' }
    const added =
      xpos(tree, index) === 'VBG' &&
      word(tree, firstBefore(tree, index)) === ',' &&
      GOING_ON.has(token.lemma.toLowerCase())
    return added ? { ...token, head: cue, deprel: 'advcl' } : token
  })
}

function hasSubject(tree: Tree, index: number): boolean {
  return (tree.children[index] ?? []).some((child) => relation(tree, child) === 'nsubj')
}

/** Same form as the cue, right after "and" or "but". */
function coordinated(tree: Tree, index: number, cue: number): boolean {
  if (xpos(tree, index) !== xpos(tree, cue) || !['VBD', 'VBZ', 'VBP', 'VBG'].includes(xpos(tree, index)))
    return false
  return upos(tree, firstBefore(tree, index)) === 'CCONJ'
}

/** The token before the verb and its adverbs; a closing mark is passed over. */
function firstBefore(tree: Tree, index: number): number {
  let at = index - 1
  while (upos(tree, at) === 'ADV' || ['”', '"', "''"].includes(word(tree, at))) at--
  return at
}

/** The cue whose reported clause the verb was hung into. */
function cueAbove(tree: Tree, index: number): number | null {
  let at = headOf(tree, index)
  for (let steps = 0; at >= 0 && steps < 40; steps++) {
    const above = headOf(tree, at)
    const reports =
      above >= 0 && above < index && CUE_VERBS.has((tree.tokens[above]?.lemma ?? '').toLowerCase())
    if (
      reports &&
      ['ccomp', 'parataxis', 'xcomp', 'obj'].includes(relation(tree, at)) &&
      upos(tree, above) === 'VERB'
    )
      return above
    at = above
  }
  return null
}
