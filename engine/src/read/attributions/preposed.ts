import type { SourceWords } from './draft.js'
import { range, type Tree, upos, word, xpos } from './tree.js'

/** Tokens that may follow a closing tag: "…, he told reporters in Geneva on Friday." */
const TAIL_REACH = 14

/**
 * "The truce had failed, officials said." and "The truce, officials said, had failed.": the reported words
 * before a tag set off by commas, and after it when they go on. Found by order; `null` where the verb is no tag.
 */
export function preposedContent(
  tree: Tree,
  verb: number,
  cueEnd: number,
  source: SourceWords | null,
): readonly number[] | null {
  if (!['VBD', 'VBZ', 'VBP'].includes(xpos(tree, verb))) return null
  if (source === null || xpos(tree, source.head).startsWith('W')) return null
  const ends = [source.tokens[0] ?? verb, source.tokens.at(-1) ?? verb, verb, cueEnd]
  const [first, last] = [Math.min(...ends), Math.max(...ends)]
  if (word(tree, first - 1) !== ',') return null
  // "…, Roe came and insisted": the subject of an earlier verb tags nothing.
  if (range(source.head + 1, verb - 1).some((at) => !source.tokens.includes(at) && upos(tree, at) === 'VERB'))
    return null
  const before = range(0, first - 2)
  const goesOn = word(tree, last + 1) === ',' && last + 2 < tree.tokens.length
  const after =
    goesOn && !/^W|^VBG$/.test(xpos(tree, last + 2)) && !/^(?:and|but|as|while)$/.test(word(tree, last + 2))
      ? range(last + 2, tree.tokens.length - 1)
      : []
  const closes = upos(tree, last + 1) === 'PUNCT' || last + 1 >= tree.tokens.length || isTail(tree, last + 1)
  const spoken = [...before, ...after].some((index) => ['VERB', 'AUX'].includes(upos(tree, index)))
  const hanging =
    after.length === 0 &&
    ['in', 'at', 'on', 'after', 'when', 'as', 'asked', 'speaking'].includes(word(tree, 0)) &&
    !hasFiniteVerb(tree, before)
  return closes && spoken && !hanging ? [...before, ...after] : null
}

/** After a closing tag only when, where and to whom follow. */
function isTail(tree: Tree, from: number): boolean {
  const rest = range(from, tree.tokens.length - 1)
  return (
    rest.length <= TAIL_REACH &&
    !rest.some((index) => upos(tree, index) === 'AUX' || ['VBD', 'VBZ', 'VBP'].includes(xpos(tree, index)))
  )
}

function hasFiniteVerb(tree: Tree, indexes: readonly number[]): boolean {
  return indexes.some((index) => ['VBD', 'VBZ', 'VBP', 'MD'].includes(xpos(tree, index)))
}
