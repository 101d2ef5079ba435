import { contentSpans } from './content-span.js'
import type { Draft } from './draft.js'
import { isQuoteMark } from './stretch.js'
import { range, type Tree, upos, word } from './tree.js'

/** Tokens that a label may have before its colon. */
const REACH = 6

/** Plural nouns and documents that a headline puts before its colon: "Poll: …", "Officials: …". */
const HEADLINE_SOURCES = new Set(
  'poll polls survey surveys report reports study source sources officials police analysts experts witnesses'.split(
    ' ',
  ),
)

/**
 * A speaker's label: "Miller: Talks will go on", as headlines and transcripts have it. Before the colon stands a
 * name found there or elsewhere in the report (`names`, last words in lower case), with nothing but a title before
 * it, or a noun that headlines use so. The colon is the cue, as PolNeAR has it.
 */
export function readLabel(tree: Tree, names: ReadonlySet<string>): readonly Draft[] {
  const colon = range(1, REACH).find((index) => word(tree, index) === ':')
  if (colon === undefined) return []
  const first = isQuoteMark(tree, 0) ? 1 : 0
  const last = colon - 1
  const label = range(first, last)
  const nominal = label.every((index) => ['NOUN', 'PROPN', 'ADJ', 'X'].includes(upos(tree, index)))
  const known = names.has(word(tree, last)) || (label.length === 1 && HEADLINE_SOURCES.has(word(tree, last)))
  if (!nominal || !known) return []
  const content = contentSpans(tree, range(colon + 1, tree.tokens.length - 1), [colon], null)
  const source = { tokens: label, head: last }
  return [{ tree, head: colon, cue: [colon], lemma: ':', entries: [], source, content, negated: false }]
}

/** The last words of the names of persons and organisations in a report. */
export function labelNames(trees: readonly Tree[]): ReadonlySet<string> {
  return new Set(
    trees.flatMap((tree) =>
      tree.sentence.names.flatMap(({ kind, last }) => (kind === 'LOC' ? [] : word(tree, last))),
    ),
  )
}
