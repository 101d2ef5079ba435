import { StoreError } from '../store-error.js'
import type { Tx } from '../tables/database.js'
import type { StoryEventKind } from '../tables/story-tables.js'
import { assign, lockStories, recount, remake, writeLine } from './decisions.js'
import { type HistoryLine, historyLine } from './history.js'
import { type Decided, type Resketch, reportsOfStory, storyOfReport } from './story.js'

/** A decision to undo. */
export interface Undoing {
  readonly line: number
  readonly decided: Decided
  readonly resketch: Resketch
}

/** What undoes a line of history is a line of this kind. */
const OPPOSITE: Readonly<Record<StoryEventKind, StoryEventKind | null>> = {
  started: null,
  joined: 'left',
  left: 'joined',
  merged: 'split',
  split: 'merged',
  renamed: 'renamed',
  slept: 'woke',
  woke: 'slept',
}

/**
 * Undoes a decision about a story: another line of history that does the opposite, as far as it still holds. Reports
 * that later decisions moved on stay where they are. A report whose joining is undone waits again.
 *
 * @returns the number of the new line
 * @throws StoreError `not-undoable` for a line that was undone, is itself an undoing, or started a story
 */
export async function undoDecision(tx: Tx, { line, decided, resketch }: Undoing): Promise<number> {
  const found = await historyLine(tx, line)
  if (found === null) throw new StoreError('not-found', `There is no decision ${line}.`)
  const { storyId, otherId } = found
  await lockStories(tx, otherId === null ? [storyId] : [storyId, otherId])
  const kind = OPPOSITE[found.kind]
  if (kind === null || found.undoneBy !== null || found.undoes !== null) throw refused(found)
  const written = await writeLine(tx, {
    ...decided,
    storyId,
    kind,
    undoes: line,
    ...(found.reportId === null ? {} : { reportId: found.reportId }),
    ...(otherId === null ? {} : { otherId }),
  })
  await reverse(tx, found, decided)
  if (found.kind === 'renamed' || found.kind === 'slept' || found.kind === 'woke') {
    await recount(tx, storyId, decided.at, null)
  } else {
    for (const id of otherId === null ? [storyId] : [storyId, otherId])
      await remake(tx, id, decided.at, resketch)
  }
  return written
}

function refused({ id, undoneBy, kind, undoes }: HistoryLine): StoreError {
  const why =
    undoneBy !== null
      ? 'has been undone already'
      : undoes !== null
        ? 'undid another one; decide anew instead'
        : `started a story (${kind}); merge the story into another, or undo the split`
  return new StoreError('not-undoable', `Decision ${id} cannot be undone: it ${why}.`)
}

async function reverse(tx: Tx, found: HistoryLine, { at }: Decided): Promise<void> {
  const { storyId, otherId, reportId, why } = found
  switch (found.kind) {
    case 'joined':
      if (reportId !== null) await takeBack(tx, { reportId, from: storyId, to: otherId, at })
      return
    case 'left':
      if (reportId !== null && otherId !== null)
        await takeBack(tx, { reportId, from: otherId, to: storyId, at })
      return
    case 'merged':
      if (otherId !== null) await bringBack(tx, { from: otherId, to: storyId, reports: reportsIn(why), at })
      await setRow(tx, storyId, { state: why.before === 'dormant' ? 'dormant' : 'open', merged_into: null })
      return
    case 'split':
      if (otherId === null) return
      // Everything that the split-off story has by now comes back: a story without reports would be left.
      await bringBack(tx, { from: otherId, to: storyId, reports: await reportsOfStory(tx, otherId), at })
      await setRow(tx, otherId, { state: 'merged', merged_into: storyId })
      return
    case 'renamed':
      if (typeof why.before === 'string') await setRow(tx, storyId, { title: why.before })
      return
    case 'slept':
      await setRow(tx, storyId, { state: 'open' })
      return
    case 'woke':
      await setRow(tx, storyId, { state: 'dormant' })
      return
    case 'started':
      return
  }
}

interface Way {
  readonly reportId: string
  readonly from: string
  readonly to: string | null
  readonly at: Date
}

async function takeBack(tx: Tx, { reportId, from, to, at }: Way): Promise<void> {
  if ((await storyOfReport(tx, reportId)) !== from) return
  if (to !== null) await assign(tx, [reportId], to, at)
  else await tx.deleteFrom('parley.membership').where('report_id', '=', reportId).execute()
}

interface Ways extends Omit<Way, 'reportId' | 'to'> {
  readonly reports: readonly string[]
  readonly to: string
}

async function bringBack(tx: Tx, { reports, from, to, at }: Ways): Promise<void> {
  const still = new Set(await reportsOfStory(tx, from))
  await assign(
    tx,
    reports.filter((id) => still.has(id)),
    to,
    at,
  )
}

/** The reports that a line of history lists; this store wrote it. */
function reportsIn(why: HistoryLine['why']): readonly string[] {
  return Array.isArray(why.reports) ? why.reports.map(String) : []
}

interface StoryChange {
  readonly state?: 'open' | 'dormant' | 'merged'
  readonly merged_into?: string | null
  readonly title?: string
}

async function setRow(tx: Tx, id: string, change: StoryChange): Promise<void> {
  await tx.updateTable('parley.story').set(change).where('id', '=', id).execute()
}
