import { contentSpans } from './content-span.js'
import type { Draft } from './draft.js'
import { sourceWords } from './source-phrase.js'

import { isQuoteMark, stretchEnd } from './stretch.js'
import { dependents, headOf, lemma, range, subtree, type Tree, upos, word } from './tree.js'

/** Nouns that equate what somebody holds with what follows: "her *answer* was that …". */
const HELD = new Set(
  (
    'answer response reply message view position argument point concern belief hope goal aim objective intention plan ' +
    'priority demand condition fear opinion conclusion claim slogan request advice proposal promise'
  ).split(' '),
)

/** "The minister's aim is to …", "their answer was that …", "her words were “…”". */
export function readCopularCues(tree: Tree): readonly Draft[] {
  return tree.tokens.flatMap((_, index) => readCopularCue(tree, index) ?? [])
}

function readCopularCue(tree: Tree, noun: number): Draft | null {
  if (upos(tree, noun) !== 'NOUN' || !HELD.has(lemma(tree, noun))) return null
  const verb = noun + 1
  if (lemma(tree, verb) !== 'be' || !opensContent(tree, verb + 1)) return null
  const possessor = dependents(tree, noun, 'nmod:poss')[0]
  if (possessor === undefined) return null
  const words = sourceWords(tree, possessor, noun)
  const clitic = dependents(tree, possessor, 'case').find((child) => child > possessor)
  const source =
    clitic === undefined ? words : { head: possessor, tokens: range(words.tokens[0] ?? possessor, clitic) }
  const cue = range((source.tokens.at(-1) ?? possessor) + 1, verb)
  const first = verb + 1
  const predicate = Math.max(verb, headOf(tree, verb))
  const last = Math.max(first, ...subtree(tree, predicate))
  const content = contentSpans(tree, range(first, stretchEnd(tree, predicate, first, last)), cue, source)
  return { tree, head: noun, cue, lemma: lemma(tree, noun), entries: [], source, content, negated: false }
}

function opensContent(tree: Tree, index: number): boolean {
  return (
    word(tree, index) === 'that' ||
    isQuoteMark(tree, index) ||
    (word(tree, index) === 'to' && upos(tree, index) === 'PART')
  )
}
