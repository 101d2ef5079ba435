import type { Draft, GroupDraft } from './draft.js'
import { lower, type Tree } from './tree.js'

/** What may stand between two members of a list. */
const BETWEEN = /^(,|and|&|or|the|both|plus|as|well)$/

/**
 * The members that the text lists for a group: "leaders of A, B and C", "allies, including A and B". Gives
 * indexes into `drafts` (all of one sentence, in order).
 */
export function listedMembers(tree: Tree, drafts: readonly Draft[], group: GroupDraft): readonly number[] {
  if (group.listFrom === null) return []
  const members: number[] = []
  let next = group.listFrom
  for (;;) {
    while (BETWEEN.test(lower(tree, next))) next++
    const after = (members.at(-1) ?? -1) + 1
    const found = drafts.findIndex(
      (draft, i) =>
        i >= after && draft !== group && isMember(draft) && draft.first <= next && next <= draft.last,
    )
    const draft = drafts[found]
    if (!draft) return members
    members.push(found)
    next = draft.last + 1
    if (!BETWEEN.test(lower(tree, next))) return members
  }
}

function isMember(draft: Draft): boolean {
  return (
    draft.what === 'state' || draft.what === 'person' || (draft.what === 'organisation' && !draft.nominal)
  )
}
