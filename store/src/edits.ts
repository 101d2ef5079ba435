import type { Edit as RecordEdit } from '@parley-record/engine'
import { StoreError } from './store-error.js'
import { wantRecord } from './stories/find.js'
import type { Queries, Tx } from './tables/database.js'
import type { EditAction, EditTarget } from './tables/story-tables.js'

/** What a person decides about a line of a record: an overlay, never a change of what was reported. */
export interface NewEdit {
  readonly storyId: string
  readonly target: { readonly kind: EditTarget; readonly id: string }
  readonly action: Exclude<EditAction, 'undo'>
  readonly payload?: Readonly<Record<string, unknown>>
  readonly who: string
  readonly why?: string | null
  readonly at: Date
}

export interface Edit {
  readonly id: number
  readonly storyId: string
  readonly targetKind: EditTarget
  readonly targetId: string
  readonly action: EditAction
  readonly payload: Readonly<Record<string, unknown>>
  readonly who: string
  readonly why: string | null
  readonly at: Date
  /** The edit that this one undoes. */
  readonly undoes: number | null
}

/** Appends an edit and wants a new record. @returns its number */
export async function appendEdit(tx: Tx, edit: NewEdit): Promise<number> {
  const { id } = await tx
    .insertInto('parley.edit')
    .values({
      story_id: edit.storyId,
      target_kind: edit.target.kind,
      target_id: edit.target.id,
      action: edit.action,
      payload: JSON.stringify(edit.payload ?? {}),
      who: edit.who,
      why: edit.why ?? null,
      at: edit.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await wantRecord(tx, edit.storyId, edit.at)
  return id
}

/** An edit to undo; undoing an undoing brings the edit back. */
export interface UndoEdit {
  readonly editId: number
  readonly who: string
  readonly why?: string | null
  readonly at: Date
}

/** @returns the number of the edit that undoes. @throws StoreError `not-found`, `not-undoable` when undone already */
export async function undoEdit(tx: Tx, { editId, who, why, at }: UndoEdit): Promise<number> {
  const edit = await tx.selectFrom('parley.edit').selectAll().where('id', '=', editId).executeTakeFirst()
  if (edit === undefined) throw new StoreError('not-found', `There is no edit ${editId}.`)
  const written = await tx
    .insertInto('parley.edit')
    .values({
      story_id: edit.story_id,
      target_kind: edit.target_kind,
      target_id: edit.target_id,
      action: 'undo',
      who,
      why: why ?? null,
      at,
      undoes: editId,
    })
    .onConflict((conflict) => conflict.column('undoes').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (written === undefined) throw new StoreError('not-undoable', `Edit ${editId} has been undone already.`)
  await wantRecord(tx, edit.story_id, at)
  return written.id
}

/** Every edit of a story, undone ones and undoings included, in order. */
export async function editsOf(db: Queries, storyId: string): Promise<readonly Edit[]> {
  const rows = await db
    .selectFrom('parley.edit')
    .select([
      'id',
      'story_id as storyId',
      'target_kind as targetKind',
      'target_id as targetId',
      'action',
      'payload',
      'who',
      'why',
      'at',
      'undoes',
    ])
    .where('story_id', '=', storyId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, payload: row.payload ?? {} }))
}

/** The edits that hold now, as the engine makes a record with them. Those about whole stories have no part in it. */
export async function editsForRecord(db: Queries, storyId: string): Promise<readonly RecordEdit[]> {
  const edits = await editsInForce(db, storyId)
  return edits.flatMap(({ id, targetKind, targetId, action, payload, who, why, at }) =>
    targetKind === 'story' || action === 'undo'
      ? []
      : [
          {
            id: String(id),
            target: { kind: targetKind, id: targetId },
            action,
            payload,
            who,
            why,
            at: at.toISOString(),
            // Checked against the engine's schema when it was made.
          } as RecordEdit,
        ],
  )
}

/** The edits that hold now, in order. */
export async function editsInForce(db: Queries, storyId: string): Promise<readonly Edit[]> {
  const edits = await editsOf(db, storyId)
  const undone = new Set<number>()
  // An undoing comes after what it undoes, so from the last one backwards each is judged before its target.
  for (const { id, undoes } of edits.toReversed()) if (undoes !== null && !undone.has(id)) undone.add(undoes)
  return edits.filter(({ id, action }) => action !== 'undo' && !undone.has(id))
}
