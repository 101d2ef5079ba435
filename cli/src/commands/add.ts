import { stat } from 'node:fs/promises'
import { expandInputs } from '@parley-record/sources'
import { latestCursor } from '@parley-record/store'
import type { Arrival, Desk } from '@parley-record/workers'
import type { DeskOptions } from '../desk/desk-options.js'
import { count } from '../desk/event-line.js'
import { sayNotice } from '../desk/notices.js'
import { withDesk } from '../desk/open.js'
import { defaultThreads, workOn } from '../desk/work-on.js'
import { EXIT } from '../exit-codes.js'

export interface AddOptions extends DeskOptions {
  readonly published?: string
  readonly json?: boolean
  readonly wait: boolean
  readonly concurrency?: number
}

/** Adds reports and, unless a worker runs elsewhere, reads them before it ends. */
export async function add(inputs: readonly string[], options: AddOptions): Promise<number> {
  return withDesk(options, async (desk) => {
    const from = await latestCursor(desk.store.db)
    const arrivals: Arrival[] = []
    for (const input of inputs) arrivals.push(...(await addOne(desk, input, options.published ?? null)))
    const refused = arrivals.filter(({ state }) => state === 'refused')
    if (options.quiet !== true) for (const { notices } of arrivals) for (const one of notices) sayNotice(one)
    if (refused.length === arrivals.length) return EXIT.nothing
    const code = refused.length > 0 ? EXIT.partial : EXIT.ok
    const elsewhere = (await desk.workers()) > 0
    if (elsewhere || !options.wait) {
      say(
        options,
        `${count(arrivals.length - refused.length, 'input')} queued; ${elsewhere ? 'a worker reads them' : 'parley work reads them'}`,
      )
      return code
    }
    const tally = await workOn(desk, {
      threads: options.concurrency ?? defaultThreads(),
      schedule: false,
      until: 'idle',
      from,
      ...(options.json === undefined ? {} : { json: options.json }),
      ...(options.quiet === undefined ? {} : { quiet: options.quiet }),
    })
    say(options, tally.summary)
    return Math.max(code, tally.exitCode)
  })
}

async function addOne(desk: Desk, input: string, published: string | null): Promise<readonly Arrival[]> {
  if (/^https?:\/\//i.test(input)) return [await desk.addAddress(input)]
  const folder = await stat(input).then(
    (found) => found.isDirectory(),
    () => false,
  )
  const { paths, notices } = folder ? await expandInputs([input]) : { paths: [input], notices: [] }
  const arrivals: Arrival[] = []
  for (const path of paths) arrivals.push(...(await desk.addFile(path, published)))
  if (paths.length > 0) return arrivals
  return [{ name: input, state: 'refused', report: null, item: null, notices }]
}

function say({ quiet }: AddOptions, text: string): void {
  if (quiet !== true) process.stderr.write(`parley: ${text}\n`)
}
