import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from '../connect/pool.js'
import { readPassword, USER } from './cluster.js'
import type { Layout } from './layout.js'

/** What `postmaster.pid` says of a server, in the order of its lines (PostgreSQL, `miscadmin.h`). */
export interface PidFile {
  readonly pid: number
  /** Where to connect; null while the server has not written it yet. */
  readonly place: Place | null
}

/** Reads the server's pid file: where it listens may differ from our own layout, as TMPDIR does between shells. */
export function readPidFile(layout: Pick<Layout, 'data' | 'folder'>): PidFile | null {
  const path = join(layout.data, 'postmaster.pid')
  if (!existsSync(path)) return null
  const [pid = '', , , port = '', socket = '', address = ''] = safeRead(path)
    .split('\n')
    .map((line) => line.trim())
  const host = socket !== '' ? socket : address
  const place = host === '' ? null : { host, port: Number(port), user: USER, ...passwordOf(layout) }
  return Number(pid) > 0 ? { pid: Number(pid), place } : null
}

/**
 * Removes a pid file whose process number now belongs to another program, as after a restart of the machine:
 * PostgreSQL would take that program for a server and refuse to start.
 */
export function removeStalePidFile(layout: Layout): void {
  const found = readPidFile(layout)
  if (found === null || !isAlive(found.pid) || isPostgres(found.pid)) return
  rmSync(join(layout.data, 'postmaster.pid'), { force: true })
}

/** True while a process with this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Only Linux tells without another program; elsewhere a process is taken for the server. */
function isPostgres(pid: number): boolean {
  if (process.platform !== 'linux') return true
  return safeRead(`/proc/${pid}/comm`).trim().startsWith('postgres')
}

function passwordOf(layout: Pick<Layout, 'folder'>): Pick<Place, 'password'> {
  const password = readPassword(layout)
  return password === null ? {} : { password }
}

function safeRead(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
