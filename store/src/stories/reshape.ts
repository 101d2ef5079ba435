import { EMPTY_SKETCH } from '@parley-record/engine'
import { StoreError } from '../store-error.js'
import type { Tx } from '../tables/database.js'
import { assign, lockStories, remake, writeLine } from './decisions.js'
import { insertStory } from './join.js'
import { type Decided, type Resketch, reportsOfStory } from './story.js'

/** Reports that leave a story for one of their own. */
export interface Splitting {
  readonly storyId: string
  /** Id, title and shard of the story that they form. */
  readonly id: string
  readonly title: string
  readonly shard: number
  readonly reports: readonly string[]
  readonly decided: Decided
  readonly resketch: Resketch
}

/** @returns the number of the line to undo. @throws StoreError `not-found` when a report is not in the story */
export async function splitStory(tx: Tx, splitting: Splitting): Promise<number> {
  const { storyId, id, title, shard, reports, decided, resketch } = splitting
  await lockStories(tx, [storyId])
  const members = new Set(await reportsOfStory(tx, storyId))
  const stranger = reports.find((report) => !members.has(report))
  if (stranger !== undefined || reports.length === 0) {
    throw new StoreError('not-found', `Story ${storyId} has no report ${stranger ?? 'to split off'}.`)
  }
  await insertStory(tx, { id, title, shard, sketch: EMPTY_SKETCH, terms: [] }, decided.at)
  await assign(tx, reports, id, decided.at)
  const line = await writeLine(tx, {
    ...decided,
    why: { ...decided.why, reports },
    storyId,
    kind: 'split',
    otherId: id,
  })
  await writeLine(tx, {
    ...decided,
    why: { ...decided.why, reports, with: line },
    storyId: id,
    kind: 'started',
    otherId: storyId,
  })
  await remake(tx, storyId, decided.at, resketch)
  await remake(tx, id, decided.at, resketch)
  return line
}

/** Two stories that are one. */
export interface Merging {
  /** Gives up its reports, and points to `into` from then on. */
  readonly from: string
  readonly into: string
  readonly decided: Decided
  readonly resketch: Resketch
}

/** @returns the number of the line to undo; null when `from` is merged into `into` already */
export async function mergeStories(
  tx: Tx,
  { from, into, decided, resketch }: Merging,
): Promise<number | null> {
  if (from === into) throw new StoreError('not-undoable', `Story ${from} cannot be merged into itself.`)
  const stories = await lockStories(tx, [from, into])
  const source = stories.get(from)
  if (source?.mergedInto === into) return null
  const merged = [...stories.values()].find(({ state }) => state === 'merged')
  if (merged !== undefined) {
    throw new StoreError(
      'not-found',
      `Story ${merged.id} is merged into ${merged.mergedInto} already; use that one.`,
    )
  }
  const reports = await reportsOfStory(tx, from)
  await assign(tx, reports, into, decided.at)
  await tx
    .updateTable('parley.story')
    .set({ state: 'merged', merged_into: into })
    .where('id', '=', from)
    .execute()
  const why = { ...decided.why, reports, before: source?.state }
  const line = await writeLine(tx, { ...decided, why, storyId: from, kind: 'merged', otherId: into })
  await remake(tx, from, decided.at, resketch)
  await remake(tx, into, decided.at, resketch)
  return line
}
