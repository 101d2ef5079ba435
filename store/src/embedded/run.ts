import { type SpawnOptions, spawn } from 'node:child_process'
import type { Layout } from './layout.js'

/** How a program of PostgreSQL is started: as the server's account, from a folder it can enter, with no settings of the user's. */
export function spawnOptions({ folder, account }: Layout): SpawnOptions {
  const env: NodeJS.ProcessEnv = { LC_ALL: 'C', TZ: 'UTC' }
  for (const name of ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR']) {
    const value = process.env[name]
    if (value !== undefined) env[name] = value
  }
  const who = account === null ? {} : { uid: account.uid, gid: account.gid }
  return { cwd: folder, env, windowsHide: true, ...who }
}

/** Runs a program to its end. @returns its exit status and what it printed, the last 4,000 characters */
export function run(
  program: string,
  args: readonly string[],
  layout: Layout,
): Promise<{ readonly status: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...spawnOptions(layout), stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-4000)
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, output }))
  })
}
