import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { createDeskWork, ServeError, startAlerts, startServer } from '@parley-record/server'
import { makePostJson } from '@parley-record/sources'
import type { DeskOptions } from '../desk/desk-options.js'
import { fetchSettings, withDesk } from '../desk/open.js'
import { onStopSignals } from '../desk/stop-signals.js'
import { defaultThreads } from '../desk/work-on.js'
import { EXIT } from '../exit-codes.js'
import { SAMPLE_WORLD, sampleFiles } from '../sample.js'
import { UserError } from '../user-error.js'

interface ServeOptions extends DeskOptions {
  readonly port: number
  readonly bind: string
  readonly address?: string
  readonly open: boolean
  readonly work: boolean
  readonly concurrency?: number
}

/** Serves the desk until asked to stop. */
export async function serve(options: ServeOptions): Promise<number> {
  const { port, bind, address, open, work, concurrency = defaultThreads(), quiet } = options
  // The sample story is one click away, so the facts of its invented world are always at hand.
  const world = [...(options.world ?? []), ...(existsSync(SAMPLE_WORLD) ? [SAMPLE_WORLD] : [])]
  return withDesk({ ...options, world }, async (desk) => {
    const say = (text: string) => quiet === true || process.stderr.write(`parley: ${text}\n`)
    const stop = onStopSignals(() => say('closing; Ctrl-C again ends at once'))
    if (work) await desk.start({ threads: concurrency, schedule: true })
    const stopAlerts = await startAlerts({
      store: desk.store,
      queue: desk.queue,
      post: makePostJson({ contact: null, ...fetchSettings(options) }),
      onProblem: (problem) => say(`alerts: ${problem.message}`),
    })
    try {
      const server = await startServer({
        store: desk.store,
        work: createDeskWork(desk, { sample: sampleFiles }),
        reads: await desk.reads(),
        port,
        bind,
        publicAddress: checkAddress(address),
        pageFolder: pageFolder(),
        log: say,
      }).catch((error) => {
        throw error instanceof ServeError ? new UserError(error.message, EXIT.usage) : error
      })
      say(
        `the desk is open at ${server.address}${server.mode === 'shared' ? ' (accounts)' : ''}; Ctrl-C closes it`,
      )
      if (open && process.stdout.isTTY === true) openBrowser(server.address)
      await stop.asked
      await server.close()
      return EXIT.ok
    } finally {
      await stopAlerts()
      stop.end()
    }
  })
}

/** @throws {UserError} for what is no address of a site */
function checkAddress(address: string | undefined): string | null {
  if (address === undefined) return null
  if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)) return address
  throw new UserError(`--address ${address} is no address. Give one as https://desk.example.org.`)
}

/** Where the built page lies; null where it was not built: the API is served alone. */
function pageFolder(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('@parley-record/web/dist/index.html'))
  } catch {
    process.stderr.write('parley: the page was not built (npm run build); only the API is served\n')
    return null
  }
}

/** A browser that cannot be opened is no failure: the address is printed. */
function openBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address]
  spawn(command ?? '', args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}
