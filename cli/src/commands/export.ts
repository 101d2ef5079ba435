import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { exportAll, importAll } from '@parley-record/store'
import type { DeskOptions } from '../desk/desk-options.js'
import { count } from '../desk/event-line.js'
import { withDesk } from '../desk/open.js'
import { EXIT } from '../exit-codes.js'
import { UserError } from '../user-error.js'

/** Writes the whole desk to one file. A file that is there is not written over. */
export async function exportDesk(
  file: string,
  options: DeskOptions & { readonly force?: boolean },
): Promise<number> {
  const handle = await open(file, options.force === true ? 'w' : 'wx').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw new UserError(`${file} is there already; --force writes over it.`)
      throw new UserError(`cannot write ${file} (${error.code ?? error.message}).`)
    },
  )
  await handle.close()
  return withDesk(options, async ({ store }) => {
    const { rows } = await exportAll(store, createWriteStream(file), new Date())
    if (options.quiet !== true) process.stderr.write(`parley: ${inWords(rows)} written to ${file}\n`)
    return EXIT.ok
  })
}

/** Reads an export into an empty desk, all of it or nothing. */
export async function importDesk(file: string, options: DeskOptions): Promise<number> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`cannot read ${file} (${error.code ?? error.message}).`)
  })
  await handle.close()
  return withDesk(options, async (desk) => {
    const { rows, exportedAt } = await importAll(desk.store, createReadStream(file))
    await desk.recover()
    if (options.quiet !== true) {
      process.stderr.write(
        `parley: ${inWords(rows)} read, as of ${exportedAt}; parley work takes up what was open\n`,
      )
    }
    return EXIT.ok
  })
}

function inWords(rows: Readonly<Record<string, number>>): string {
  const of = (table: string) => rows[table] ?? rows[`parley.${table}`] ?? 0
  const stories = of('story') === 1 ? '1 story' : `${of('story')} stories`
  return `${count(of('report'), 'report')}, ${stories}, ${count(of('source'), 'source')}`
}
