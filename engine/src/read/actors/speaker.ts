import { lemma, relation, type Tree } from './tree.js'

const SPEAKS =
  /^(say|tell|add|state|warn|remark|declare|insist|note|stress|write|argue|claim|ask|reply|explain|announce|tweet|conclude|continue|emphasize|observe|comment|respond)$/

/** How many sentences a quotation may run from the words that say who speaks. */
const REACH = 4

/** The token that names who speaks the quoted words of a sentence; `null` when it is not near. */
export function speakerOf(
  trees: readonly Tree[],
  sentence: number,
): { readonly sentence: number; readonly token: number } | null {
  const block = trees[sentence]?.block
  for (let distance = 0; distance <= REACH; distance++) {
    for (const index of distance === 0 ? [sentence] : [sentence - distance, sentence + distance]) {
      const tree = trees[index]
      const token = tree?.block === block && tree ? speakerIn(tree) : null
      if (token !== null) return { sentence: index, token }
    }
  }
  return null
}

/** Subject, outside quotation marks, of a verb of speech in a sentence that quotes. */
function speakerIn(tree: Tree): number | null {
  if (!tree.quoted.includes(true)) return null
  const found = tree.tokens.findIndex(
    (token, at) =>
      relation(tree, at) === 'nsubj' &&
      !tree.quoted[at] &&
      SPEAKS.test(lemma(tree, token.head)) &&
      !tree.quoted[token.head],
  )
  return found < 0 ? null : found
}
