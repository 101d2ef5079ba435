import type { DeskOptions } from '../desk/desk-options.js'
import { count } from '../desk/event-line.js'
import { withDesk } from '../desk/open.js'
import { defaultThreads, workOn } from '../desk/work-on.js'
import { EXIT } from '../exit-codes.js'

export interface WorkCommandOptions extends DeskOptions {
  readonly concurrency?: number
  readonly once?: boolean
  readonly retryDead?: boolean
  readonly dead?: boolean
  readonly reread?: boolean
  readonly json?: boolean
}

/** Works on the desk's queue until stopped. */
export async function work(options: WorkCommandOptions): Promise<number> {
  const { concurrency = defaultThreads(), once, json, quiet } = options
  return withDesk(options, async (desk) => {
    if (options.dead === true) return showDead(await desk.queue.deadLetters(), json === true)
    if (options.retryDead === true) {
      const dead = await desk.queue.deadLetters(10_000)
      for (const { id } of dead) await desk.queue.retryDead(id)
      if (quiet !== true) process.stderr.write(`parley: ${count(dead.length, 'job')} put back\n`)
    }
    if (options.reread === true) {
      const sent = await desk.reread()
      if (quiet !== true) process.stderr.write(`parley: ${count(sent, 'report')} to read again\n`)
    }
    const tally = await workOn(desk, {
      threads: concurrency,
      schedule: once !== true,
      until: once === true ? 'idle' : null,
      ...(json === undefined ? {} : { json }),
      ...(quiet === undefined ? {} : { quiet }),
    })
    if (quiet !== true) process.stderr.write(`parley: ${tally.summary}\n`)
    return tally.exitCode
  })
}

type Dead = Awaited<ReturnType<import('@parley-record/store').JobQueue['deadLetters']>>

function showDead(dead: Dead, json: boolean): number {
  for (const letter of dead) {
    const { queue, data, error, diedAt, tries } = letter
    const line = `${diedAt.toISOString().slice(0, 19)}Z ${queue} ${JSON.stringify(data)}: ${error} (${count(tries, 'try')})`
    process.stdout.write(json ? `${JSON.stringify(letter)}\n` : `${line}\n`)
  }
  return dead.length === 0 ? EXIT.ok : EXIT.partial
}
