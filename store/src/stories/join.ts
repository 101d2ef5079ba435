import { sql } from 'kysely'
import { StoreError } from '../store-error.js'
import type { Tx } from '../tables/database.js'
import { assign, lockStories, recount, remake, writeLine } from './decisions.js'
import { type Decided, type Resketch, type Sketched, storyOfReport } from './story.js'

/** A story to start with its first report. */
export interface NewStory extends Sketched {
  readonly id: string
  readonly title: string
  readonly shard: number
  readonly reportId: string
  readonly decided: Decided
}

/** @returns false, and nothing is written, when the report belongs to a story already */
export async function startStory(tx: Tx, story: NewStory): Promise<boolean> {
  const { id, decided, reportId } = story
  if (!(await claim(tx, reportId))) return false
  await insertStory(tx, story, decided.at)
  await assign(tx, [reportId], id, decided.at)
  await writeLine(tx, { ...decided, storyId: id, kind: 'started', reportId })
  await recount(tx, id, decided.at, null)
  return true
}

/** A story without reports yet. */
export async function insertStory(
  tx: Tx,
  { id, title, shard, sketch, terms }: Omit<NewStory, 'reportId' | 'decided'>,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('parley.story')
    .values({
      id,
      title,
      shard,
      created_at: at,
      changed_at: at,
      latest_at: at,
      sketch: JSON.stringify(sketch),
      terms: [...terms],
    })
    .execute()
}

/** A report and the story it is to join, with the story's sketch after it has joined. */
export interface Joining extends Sketched {
  readonly storyId: string
  readonly reportId: string
  readonly decided: Decided
}

/**
 * What came of joining. `known`: the report has a story already. `merged`: the story has been merged into another
 * since it was looked up, so decide again.
 */
export type Joined = 'joined' | 'known' | 'merged'

/** Puts a report into a story; wakes a dormant one. */
export async function joinStory(tx: Tx, joining: Joining): Promise<Joined> {
  const { storyId, reportId, decided } = joining
  const story = (await lockStories(tx, [storyId])).get(storyId)
  if (story?.state === 'merged') return 'merged'
  if (!(await claim(tx, reportId))) return 'known'
  await assign(tx, [reportId], storyId, decided.at)
  await writeLine(tx, { ...decided, storyId, kind: 'joined', reportId })
  await recount(tx, storyId, decided.at, joining)
  if (story?.state === 'dormant') await setState(tx, storyId, 'open', decided)
  return 'joined'
}

/** First key of the advisory locks of reports that are being placed. */
const REPORT_LOCK = 0x7265706f

/** True when the report has no story; until the transaction ends nobody else may give it one. */
async function claim(tx: Tx, reportId: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(${REPORT_LOCK}, hashtext(${reportId}))`.execute(tx)
  return (await storyOfReport(tx, reportId)) === null
}

/** A report that goes from one story to another. */
export interface Moving {
  readonly reportId: string
  readonly to: string
  readonly decided: Decided
  readonly resketch: Resketch
}

/** Moves a report that stands in another story. @returns the number of the line to undo, null when it is there already */
export async function moveReport(
  tx: Tx,
  { reportId, to, decided, resketch }: Moving,
): Promise<number | null> {
  const from = await storyOfReport(tx, reportId)
  if (from === null)
    throw new StoreError('not-found', `Report ${reportId} belongs to no story yet; let it join one.`)
  if (from === to) return null
  await lockStories(tx, [from, to])
  await assign(tx, [reportId], to, decided.at)
  const line = await writeLine(tx, { ...decided, storyId: from, kind: 'left', reportId, otherId: to })
  await writeLine(tx, {
    ...decided,
    why: { ...decided.why, with: line },
    storyId: to,
    kind: 'joined',
    reportId,
    otherId: from,
  })
  await remake(tx, from, decided.at, resketch)
  await remake(tx, to, decided.at, resketch)
  return line
}

/** Puts a story to sleep or wakes it. @returns the number of the line to undo; null when it was so already */
export async function setState(
  tx: Tx,
  storyId: string,
  state: 'open' | 'dormant',
  decided: Decided,
): Promise<number | null> {
  const changed = await tx
    .updateTable('parley.story')
    .set({ state, changed_at: decided.at })
    .where('id', '=', storyId)
    .where('state', '=', state === 'open' ? 'dormant' : 'open')
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return null
  return writeLine(tx, { ...decided, storyId, kind: state === 'open' ? 'woke' : 'slept' })
}

/** Gives a story another title. @returns the number of the line to undo */
export async function renameStory(
  tx: Tx,
  {
    storyId,
    title,
    decided,
  }: { readonly storyId: string; readonly title: string; readonly decided: Decided },
): Promise<number> {
  const before = (await lockStories(tx, [storyId])).get(storyId)?.title
  await tx
    .updateTable('parley.story')
    .set((eb) => ({ title, changed_at: decided.at, wanted: eb('wanted', '+', 1) }))
    .where('id', '=', storyId)
    .execute()
  return writeLine(tx, {
    ...decided,
    why: { ...decided.why, before, after: title },
    storyId,
    kind: 'renamed',
  })
}
