import type { z } from '@hono/zod-openapi'
import { type Edit, editsOf, type Queries } from '@parley-record/store'
import type { editSchema } from '../schemas.js'

type ShownEdit = z.infer<typeof editSchema>

/** Every decision about a story in order of time, each with whether it was undone. */
export async function editsFor(db: Queries, storyId: string): Promise<ShownEdit[]> {
  const all = await editsOf(db, storyId)
  const undoing = new Map(all.flatMap((edit) => (edit.undoes === null ? [] : [[edit.undoes, edit] as const])))
  return all.flatMap((edit) => shown(edit, standing(undoing, edit)) ?? [])
}

/** The undoing of an edit that holds: one that was itself undone does not. */
function standing(undoing: ReadonlyMap<number, Edit>, { id }: Edit): Edit | undefined {
  const undo = undoing.get(id)
  return undo === undefined || standing(undoing, undo) !== undefined ? undefined : undo
}

function shown(edit: Edit, undo: Edit | undefined): ShownEdit | null {
  const { targetKind, action } = edit
  if (action === 'undo' || targetKind === 'story') return null
  return {
    id: String(edit.id),
    targetKind,
    targetId: edit.targetId,
    action,
    payload: edit.payload,
    why: edit.why,
    by: edit.who,
    at: edit.at.toISOString(),
    undoneAt: undo?.at.toISOString() ?? null,
    undoneBy: undo?.who ?? null,
  }
}
