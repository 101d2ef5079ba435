import { homedir } from 'node:os'
import { join } from 'node:path'
import { StoreError, type StoreSettings } from '@parley-record/store'
import { type Desk, type DeskSettings, openDesk } from '@parley-record/workers'
import { EXIT } from '../exit-codes.js'
import { readWorld } from '../inputs.js'
import { UserError } from '../user-error.js'
import type { DeskOptions } from './desk-options.js'

/** Where the desk lies: the command line before the environment, a database before a home. */
export function storeSettings(
  { home, database }: DeskOptions,
  environment: NodeJS.ProcessEnv = process.env,
): StoreSettings {
  const url = database ?? (home === undefined ? environment.DATABASE_URL : undefined)
  const bin = environment.PARLEY_POSTGRES_BIN
  if (url !== undefined && url !== '') return { url }
  const folder = home ?? environment.PARLEY_HOME ?? join(homedir(), '.parley')
  return { home: folder, ...(bin === undefined ? {} : { postgresBin: bin }) }
}

/** Opens the desk, gives it to `work`, and closes it whatever happens. */
export async function withDesk<T>(options: DeskOptions, work: (desk: Desk) => Promise<T>): Promise<T> {
  const settings = await deskSettings(options)
  try {
    const desk = await openDesk(settings)
    try {
      return await work(desk)
    } finally {
      await desk.stop()
    }
  } catch (error) {
    if (error instanceof StoreError) throw new UserError(error.message, EXIT.store)
    throw error
  }
}

async function deskSettings(options: DeskOptions): Promise<DeskSettings> {
  const { quiet } = options
  return {
    store: storeSettings(options),
    fetch: fetchSettings(options),
    world: await deskWorld(options),
    onProblem: (problem) => {
      if (quiet !== true) process.stderr.write(`parley: trouble that passes: ${problem.message}\n`)
    },
  }
}

/** The facts about the world that a person adds. */
export function deskWorld({ world = [] }: DeskOptions): Promise<NonNullable<DeskSettings['world']>> {
  return Promise.all(world.map(readWorld))
}

/** What may be asked, and who asks. */
export function fetchSettings({ contact, allow = [] }: DeskOptions): NonNullable<DeskSettings['fetch']> {
  return { ...(contact === undefined ? {} : { contact }), ...allowed(allow) }
}

/** A host that is not public rarely keeps to ports 80 and 443. */
function allowed(hosts: readonly string[]): NonNullable<DeskSettings['fetch']> {
  if (hosts.length === 0) return {}
  const isRange = (host: string) => /^[\d.]+(?:\/\d+)?$/.test(host) || host.includes(':')
  return {
    allowedRanges: hosts.filter(isRange),
    allowedHosts: hosts.filter((host) => !isRange(host)),
    allowedPorts: 'any',
    delayMs: 100,
  }
}
