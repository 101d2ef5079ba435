import { latestCursor, listSources } from '@parley-record/store'
import type { Desk } from '@parley-record/workers'
import type { DeskOptions } from '../desk/desk-options.js'
import { count, oneLine } from '../desk/event-line.js'
import { sayNotice } from '../desk/notices.js'
import { withDesk } from '../desk/open.js'
import { defaultThreads, type WorkOptions, workOn } from '../desk/work-on.js'
import { EXIT } from '../exit-codes.js'
import { UserError } from '../user-error.js'

export interface WatchOptions extends DeskOptions {
  readonly once?: boolean
  /** Milliseconds. */
  readonly for?: number
  readonly json?: boolean
  readonly concurrency?: number
  readonly official?: boolean
}

/** Adds the sources, then works: until all is done, for a time, or until somebody stops it. */
export async function watch(targets: readonly string[], options: WatchOptions): Promise<number> {
  return withDesk(options, async (desk) => {
    const from = await latestCursor(desk.store.db)
    const { ids, failed } = await follow(desk, targets, options)
    const all = await listSources(desk.store.db)
    const watched = all.filter(({ id, kind, paused }) =>
      targets.length === 0 ? kind !== 'given' && !paused : ids.has(id),
    )
    if (watched.length === 0) throw nothingToWatch(targets)
    for (const { id } of watched) await desk.checkSource(id)
    say(options, `watching ${count(watched.length, 'source')}`)
    const tally = await workOn(desk, { ...workOptions(options), from })
    say(options, tally.summary)
    return Math.max(tally.exitCode, failed ? EXIT.partial : EXIT.ok)
  })
}

function workOptions({ once, for: time, json, quiet, concurrency }: WatchOptions): WorkOptions {
  return {
    threads: concurrency ?? defaultThreads(),
    schedule: once !== true,
    until: once === true ? 'idle' : (time ?? null),
    ...(json === undefined ? {} : { json }),
    ...(quiet === undefined ? {} : { quiet }),
  }
}

/** Finds the sources behind the targets and adds them; what cannot be followed is told, and the rest goes on. */
async function follow(
  desk: Desk,
  targets: readonly string[],
  { official = false, quiet }: WatchOptions,
): Promise<{ readonly ids: ReadonlySet<string>; readonly failed: boolean }> {
  const ids = new Set<string>()
  let failed = false
  for (const target of targets) {
    const { sources, notices } = await desk.discover(target)
    if (quiet !== true) for (const notice of notices) sayNotice(notice)
    if (sources.length === 0) {
      failed = true
      if (quiet !== true) process.stderr.write(`parley: ${oneLine(target)} is not followed\n`)
    }
    for (const source of sources) ids.add((await desk.addSource({ ...source, official })).id)
  }
  return { ids, failed }
}

function nothingToWatch(targets: readonly string[]): UserError {
  return targets.length === 0
    ? new UserError(
        'there is no source yet: parley watch FEEDS.opml, a feed, a page or a folder.',
        EXIT.nothing,
      )
    : new UserError('none of these can be followed; the messages above say why for each.', EXIT.nothing)
}

/** To standard error: standard output is for events. */
function say({ quiet }: WatchOptions, text: string): void {
  if (quiet !== true) process.stderr.write(`parley: ${text}\n`)
}
