import type { Edit, Statement } from '../../schema/story-record.js'

/** The edits in force, sorted by what they act on. */
export interface EditPlan {
  /** In order of time: merges and splits are carried out one after the other. */
  readonly all: readonly Edit[]
  readonly rejected: ReadonlyMap<string, Edit>
  readonly corrections: ReadonlyMap<string, Edit & { readonly action: 'correct' }>
}

/**
 * Sorts edits by what they act on. Of two that decide the same about the same thing the later wins.
 */
export function planEdits(edits: readonly Edit[]): EditPlan {
  const all = [...edits].sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1))
  const verdicts = new Map<string, Edit>()
  for (const edit of all) {
    if (edit.action === 'accept' || edit.action === 'reject') verdicts.set(edit.target.id, edit)
  }
  return {
    all,
    rejected: new Map([...verdicts].filter(([, edit]) => edit.action === 'reject')),
    corrections: new Map(
      all.flatMap((edit) => (edit.action === 'correct' ? [[edit.target.id, edit] as const] : [])),
    ),
  }
}

/** A statement as people left it: corrected, as it was read, or `null` when its reading was rejected. */
export function editStatement(statement: Statement, plan: EditPlan): Statement | null {
  if (plan.rejected.has(statement.id)) return null
  const edit = plan.corrections.get(statement.id)
  if (edit === undefined) return statement
  const { agents, addressees, move, polarity, modality, happened } = edit.payload
  const { act } = statement
  return {
    ...statement,
    ...(agents === undefined ? {} : { agents, agent: agents[0] ?? null }),
    ...(addressees === undefined ? {} : { addressees }),
    ...(happened === undefined ? {} : { happened }),
    act: act && {
      ...act,
      ...(move === undefined ? {} : { move }),
      ...(polarity === undefined ? {} : { polarity }),
      ...(modality === undefined ? {} : { modality }),
    },
  }
}
