import { contentSpans } from './content-span.js'
import type { Draft } from './draft.js'
import { range, type Tree, upos, word } from './tree.js'

/**
 * A speaker's label: "Miller: Talks will go on", as headlines and transcripts have it. The label must be a
 * person's name with nothing but a title before it; the colon is the cue, as PolNeAR has it.
 */
export function readLabel(tree: Tree): readonly Draft[] {
  const name = tree.sentence.names.find(({ kind, last }) => kind === 'PER' && word(tree, last + 1) === ':')
  if (!name || name.first > 4) return []
  const titled = range(0, name.first - 1).every((index) =>
    ['NOUN', 'PROPN', 'ADJ'].includes(upos(tree, index)),
  )
  if (!titled) return []
  const colon = name.last + 1
  const content = contentSpans(tree, range(colon + 1, tree.tokens.length - 1), [colon], null)
  const source = { tokens: range(0, name.last), head: name.first }
  return [{ tree, head: colon, cue: [colon], lemma: ':', entries: [], source, content, negated: false }]
}
