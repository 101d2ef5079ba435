import { type Tree, treeOf } from '../attributions/tree.js'
import type { Token } from '../reader.js'

/** New heads, relations or tags for some tokens. */
export type Changes = Map<number, Partial<Pick<Token, 'head' | 'deprel' | 'upos' | 'xpos' | 'lemma'>>>

/** The tree with the changes made; the tree as it was when they would close a circle. */
function change(tree: Tree, changes: Changes): Tree {
  if (changes.size === 0) return tree
  const tokens = tree.tokens.map((token, index) => ({ ...token, ...changes.get(index) }))
  for (const start of changes.keys()) {
    let at = start
    for (let steps = 0; at >= 0; steps++) {
      if (steps > tokens.length) return tree
      at = tokens[at]?.head ?? -1
    }
  }
  return treeOf({ ...tree.sentence, tokens })
}

/** One way to mend a tree. */
export type Repair = (tree: Tree) => Tree

/** Runs a rule for each token in turn; a rule returns `null` for "not mine". */
export function eachToken(rule: (tree: Tree, index: number) => Changes | null): Repair {
  return (start) => {
    let tree = start
    for (let index = 0; index < start.tokens.length; index++) {
      const changes = rule(tree, index)
      if (changes) tree = change(tree, changes)
    }
    return tree
  }
}
