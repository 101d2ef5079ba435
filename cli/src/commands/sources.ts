import { writeOpml } from '@parley-record/sources'
import { listSources, pauseSource, type Source } from '@parley-record/store'
import { toColumns } from '../desk/columns.js'
import type { DeskOptions } from '../desk/desk-options.js'
import { ago } from '../desk/duration.js'
import { count } from '../desk/event-line.js'
import { sayNotice } from '../desk/notices.js'
import { withDesk } from '../desk/open.js'
import { EXIT } from '../exit-codes.js'
import { emit } from '../output.js'
import { UserError } from '../user-error.js'

export interface SourcesOptions extends DeskOptions {
  readonly json?: boolean
}

/** Lists the sources with their health. */
export async function sources(options: SourcesOptions): Promise<number> {
  return withDesk(options, async ({ store }) => {
    const found = await listSources(store.db)
    const lines = options.json === true ? found.map((one) => JSON.stringify(one)) : toLines(found, new Date())
    if (found.length === 0 && options.quiet !== true) {
      process.stderr.write(
        'parley: no source yet; parley sources add takes feeds, pages, OPML and folders.\n',
      )
    }
    process.stdout.write(lines.map((line) => `${line}\n`).join(''))
    return EXIT.ok
  })
}

function toLines(found: readonly Source[], now: Date): readonly string[] {
  if (found.length === 0) return []
  const rows = found.map((source) => [
    source.id,
    source.kind,
    healthOf(source),
    source.succeededAt === null ? '–' : ago(source.succeededAt, now),
    String(source.items),
    source.delaySeconds === null ? '–' : ago(new Date(0), new Date(source.delaySeconds * 1000)),
    `${source.title ?? ''} ${source.kind === 'given' ? '' : source.address}`.trim(),
  ])
  const table = toColumns([['id', 'kind', 'health', 'last', 'items', 'delay', 'source'], ...rows])
  const failures = found.flatMap(({ id, failure }) => (failure === null ? [] : [`${id}: ${failure.message}`]))
  return failures.length === 0 ? table : [...table, '', ...failures]
}

function healthOf({ paused, failures, checkedAt, kind }: Source): string {
  if (paused) return 'paused'
  if (failures > 0) return `failing (${failures})`
  if (kind === 'given') return 'ok'
  return checkedAt === null ? 'new' : 'ok'
}

/** Adds sources without checking them. */
export async function addSources(
  targets: readonly string[],
  options: DeskOptions & { readonly official?: boolean },
): Promise<number> {
  return withDesk(options, async (desk) => {
    let [added, failed] = [0, 0]
    for (const target of targets) {
      const { sources: found, notices } = await desk.discover(target)
      for (const notice of notices) sayNotice(notice)
      if (found.length === 0) failed += 1
      for (const source of found) {
        const result = await desk.addSource({ ...source, official: options.official ?? false })
        if (result.added) added += 1
        process.stdout.write(
          `${result.id}  ${source.kind}  ${source.address}${result.added ? '' : '  (known)'}\n`,
        )
      }
    }
    if (options.quiet !== true) process.stderr.write(`parley: ${count(added, 'source')} added\n`)
    if (failed === 0) return EXIT.ok
    return failed === targets.length ? EXIT.nothing : EXIT.partial
  })
}

/** Stops checking sources, or goes on. */
export async function pauseSources(
  ids: readonly string[],
  paused: boolean,
  options: DeskOptions,
): Promise<number> {
  return withDesk(options, async ({ store }) => {
    for (const id of ids) {
      if (!(await pauseSource(store.db, id, paused))) {
        throw new UserError(`there is no source ${id}; parley sources lists them.`, EXIT.nothing)
      }
    }
    return EXIT.ok
  })
}

/** Writes the feeds as OPML, for other readers. */
export async function sourcesOpml(options: DeskOptions & { readonly output?: string }): Promise<number> {
  return withDesk(options, async ({ store }) => {
    const found = await listSources(store.db)
    const feeds = found.filter(({ kind }) => kind === 'feed')
    const outlines = feeds.map(({ title, address }) => ({ title, feed: address, page: null, children: [] }))
    await emit(writeOpml(outlines, 'Sources of Parley'), options.output)
    return EXIT.ok
  })
}
