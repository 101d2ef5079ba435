import type { Draft, PronounDraft } from './draft.js'
import { lower, relation, type Tree } from './tree.js'

/**
 * What "who" or "which" refers to: the mention on which the relative clause hangs; where the tree does not
 * say, the mention that ends just before the pronoun. Gives an index into `drafts`.
 */
export function antecedentOf(tree: Tree, drafts: readonly Draft[], pronoun: PronounDraft): number | null {
  const noun = clauseNoun(tree, pronoun.head)
  const suits = (draft: Draft) =>
    pronoun.form === 'who'
      ? isPerson(draft) || draft.what === 'group'
      : !isPerson(draft) && mayBe(tree, draft, pronoun)
  if (noun !== null && tree.tokens[noun]?.upos !== 'VERB') {
    const headed = narrowest(drafts, (draft) => suits(draft) && draft.head === noun)
    const covering =
      headed ?? narrowest(drafts, (draft) => suits(draft) && draft.first <= noun && noun <= draft.last)
    if (covering !== null) return covering
    return null
  }
  const end = tree.tokens[pronoun.first - 1]?.form === ',' ? pronoun.first - 2 : pronoun.first - 1
  return narrowest(drafts, (draft) => suits(draft) && draft.last === end)
}

/**
 * A name takes "which" only after a comma ("talks with Ruritania which began" are the talks), and a single one
 * no plural verb ("rockets at Ruritania, which were intercepted").
 */
function mayBe(tree: Tree, draft: Draft, { first }: PronounDraft): boolean {
  const name =
    draft.what === 'state' || draft.what === 'place' || (draft.what === 'organisation' && !draft.nominal)
  if (!name || draft.last >= first) return true
  const before = tree.tokens[first - 1]
  if (before?.upos === 'ADP') return true
  return before?.upos === 'PUNCT' && !/^(are|were|have)$/.test(lower(tree, first + 1))
}

function isPerson(draft: Draft): boolean {
  return draft.what === 'person' || draft.what === 'role'
}

/** The noun that the pronoun's relative clause modifies. */
function clauseNoun(tree: Tree, pronoun: number): number | null {
  for (let at = pronoun, steps = 0; steps < 6; steps++) {
    const head = tree.tokens[at]?.head ?? -1
    if (head < 0) return null
    if (tree.tokens[at]?.deprel === 'acl:relcl' || (relation(tree, at) === 'acl' && head < pronoun)) {
      return head < pronoun ? head : null
    }
    at = head
  }
  return null
}

/** The shortest mention that fits. */
function narrowest(drafts: readonly Draft[], fits: (draft: Draft) => boolean): number | null {
  let found: number | null = null
  drafts.forEach((draft, i) => {
    if (draft.what === 'pronoun' || !fits(draft)) return
    const best = found === null ? undefined : drafts[found]
    if (!best || draft.last - draft.first < best.last - best.first) found = i
  })
  return found
}
