import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { StoreError } from '../store-error.js'
import type { Binaries } from './binaries.js'
import type { Layout } from './layout.js'
import { takeLease } from './lease.js'
import { isAlive, readPidFile, removeStalePidFile } from './pid-file.js'
import { spawnOptions } from './run.js'
import { serverArguments } from './server-options.js'

/** A lease on a server that runs. */
export interface Attached {
  readonly lease: pg.Client
  readonly pid: number
  readonly started: boolean
}

/** What is needed to start a server. */
export interface Prepared {
  readonly binaries: Binaries
  readonly throwaway: boolean
}

/** Milliseconds between attempts, and in all: recovery after a crash on a slow disk takes its time. */
const STEP = 10
const LIMIT = 120_000

/**
 * Attaches to the server of this data folder, or starts it. Any number of processes may do so at once:
 * `postmaster.pid` is PostgreSQL's own lock, one start wins, the others attach to it.
 *
 * @param prepare asked only when the server has to be started
 * @throws StoreError `postgres-not-started` with the last lines of its log
 */
export async function attachOrStart(layout: Layout, prepare: () => Promise<Prepared>): Promise<Attached> {
  let child: ChildProcess | null = null
  let reason = 'it does not answer'
  try {
    for (const end = performance.now() + LIMIT; performance.now() < end; await sleep(STEP)) {
      const attempt = await attach(layout)
      if (attempt.state === 'attached') return { ...attempt, started: child?.pid === attempt.pid }
      if (attempt.state === 'busy') reason = attempt.reason
      if (child !== null && hasEnded(child)) child = afterEnd(child, layout)
      if (child === null && attempt.state === 'down') child = await start(layout, await prepare())
    }
    throw notStarted(layout, reason)
  } finally {
    rmSync(startLog(layout), { force: true })
  }
}

/** What came of trying to attach. `busy`: a server is there and is starting, stopping or full. */
type Attempt =
  | { readonly state: 'attached'; readonly lease: pg.Client; readonly pid: number }
  | { readonly state: 'busy'; readonly reason: string }
  | { readonly state: 'down' }

async function attach(layout: Layout): Promise<Attempt> {
  const running = readPidFile(layout)
  if (running === null) return { state: 'down' }
  if (running.place === null)
    return isAlive(running.pid) ? { state: 'busy', reason: 'it is starting' } : { state: 'down' }
  try {
    return { state: 'attached', lease: await takeLease(running.place), pid: running.pid }
  } catch (error) {
    const nobody = error instanceof Error && 'code' in error && NOBODY_THERE.has(String(error.code))
    return nobody
      ? { state: 'down' }
      : { state: 'busy', reason: error instanceof Error ? error.message : String(error) }
  }
}

/** The socket is gone, or nothing listens at it. */
const NOBODY_THERE: ReadonlySet<string> = new Set(['ENOENT', 'ECONNREFUSED'])

/** A start that ended because another process won is tried again only when that one is down, too. */
function afterEnd(child: ChildProcess, layout: Layout): null {
  const output = readStartLog(layout)
  const lost = child.exitCode === null || child.exitCode === 0 || ANOTHER_SERVER.test(output)
  if (lost && child.pid !== undefined) return null
  throw notStarted(layout, output.trim().slice(-1500) || `${child.spawnfile} ended with ${child.exitCode}`)
}

/** Somebody else's server being up, or going down, is no failure. */
const ANOTHER_SERVER = /lock file "[^"\n]+" already exists|pre-existing shared memory block/

async function start(layout: Layout, { binaries, throwaway }: Prepared): Promise<ChildProcess> {
  removeStalePidFile(layout)
  const log = openSync(startLog(layout), 'w', 0o600)
  try {
    // A process group of its own: Ctrl-C in the terminal ends Parley, which then stops the server in order.
    const child = spawn(binaries.postgres, await serverArguments(layout, throwaway), {
      ...spawnOptions(layout),
      detached: true,
      stdio: ['ignore', log, log],
    })
    child.on('error', () => {})
    child.unref()
    return child
  } finally {
    closeSync(log)
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined
}

function notStarted(layout: Layout, reason: string): StoreError {
  return new StoreError(
    'postgres-not-started',
    `The database server in ${layout.folder} did not start: ${reason}. Its logs are in ${layout.logs}; "parley doctor" says more.`,
  )
}

/** What the server prints before its own log begins, one file for each process that starts it. */
function startLog({ logs }: Layout): string {
  return join(logs, `start-${process.pid}.log`)
}

function readStartLog(layout: Layout): string {
  try {
    return readFileSync(startLog(layout), 'utf8')
  } catch {
    return ''
  }
}
