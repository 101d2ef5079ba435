import { doctor, type Finding } from '@parley-record/store'
import { readsWith } from '@parley-record/workers'
import type { DeskOptions } from '../desk/desk-options.js'
import { oneLine } from '../desk/event-line.js'
import { deskWorld, storeSettings, withDesk } from '../desk/open.js'
import { EXIT } from '../exit-codes.js'

export interface DoctorOptions extends DeskOptions {
  readonly json?: boolean
  readonly fix?: boolean
}

/** Says what is wrong with a desk and what to do. */
export async function examine(options: DoctorOptions): Promise<number> {
  if (options.fix === true) await fix(options)
  const found = await doctor(storeSettings(options), {
    now: new Date(),
    reading: await readsWith({ world: await deskWorld(options) }),
  })
  const lines = options.json === true ? found.map((one) => JSON.stringify(one)) : toLines(found)
  process.stdout.write(lines.map((line) => `${line}\n`).join(''))
  return found.some(({ level }) => level === 'error') ? EXIT.failed : EXIT.ok
}

function toLines(found: readonly Finding[]): readonly string[] {
  if (found.length === 0) return ['All is well.']
  return found.map(({ level, code, message, remedy }) =>
    oneLine(`${level.padEnd(7)} ${code}: ${message} ${remedy}`.trim()),
  )
}

/** Opening the desk sets up what is missing; then everything that waits without a job gets one. */
async function fix(options: DoctorOptions): Promise<void> {
  await withDesk(options, async (desk) => {
    const { items, unread, unplaced, stories } = await desk.recover()
    if (options.quiet === true) return
    const sent = `${items} addresses, ${unread} reports to read, ${unplaced} to place, ${stories} records`
    process.stderr.write(`parley: jobs sent for what waited: ${sent}\n`)
  })
}
