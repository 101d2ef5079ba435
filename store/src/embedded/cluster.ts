import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { StoreError } from '../store-error.js'
import type { Binaries } from './binaries.js'
import type { Layout } from './layout.js'
import { run } from './run.js'

/** Name of the database user, who owns everything in the embedded server. */
export const USER = 'parley'

/**
 * Creates the data folder where there is none. It is made under another name and renamed when whole, so that a
 * process killed in between leaves nothing half-made, and of several processes one wins.
 *
 * @throws StoreError `postgres-not-started`, `postgres-version-differs`
 */
export async function ensureCluster(layout: Layout, binaries: Binaries): Promise<void> {
  if (existsSync(join(layout.data, 'PG_VERSION'))) return
  const draft = join(layout.folder, `draft-${process.pid}-${randomBytes(4).toString('hex')}`)
  try {
    await initialise(draft, layout, binaries)
    renameSync(draft, layout.data)
  } catch (cause) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(join(layout.data, 'PG_VERSION'))) throw cause
  }
}

/** Throws when the data were made by another major version than the server that is to open them. */
export async function checkVersion(layout: Layout, binaries: Binaries): Promise<void> {
  const made = readFileSync(join(layout.data, 'PG_VERSION'), 'utf8').trim()
  const own = await majorVersion(binaries, layout)
  if (made === own) return
  throw new StoreError(
    'postgres-version-differs',
    `The data in ${layout.data} were made by PostgreSQL ${made}, and the server here is ${own}. Open them with ` +
      `PostgreSQL ${made} (PARLEY_POSTGRES_BIN), run "parley export", and import into a new home.`,
  )
}

async function majorVersion(binaries: Binaries, layout: Layout): Promise<string> {
  const { output } = await run(binaries.postgres, ['--version'], layout)
  return /\(PostgreSQL\) (\d+)/.exec(output)?.[1] ?? output.trim()
}

async function initialise(folder: string, layout: Layout, binaries: Binaries): Promise<void> {
  const secret = process.platform === 'win32' ? passwordFile(layout) : null
  const auth = secret === null ? ['--auth=trust'] : ['--auth=scram-sha-256', `--pwfile=${secret}`]
  const args = ['-D', folder, '-U', USER, '-E', 'UTF8', '--no-instructions', ...auth]
  const locale = Number(await majorVersion(binaries, layout)) >= 17 ? BUILTIN_LOCALE : LIBC_LOCALE
  const { status, output } = await run(binaries.initdb, [...args, ...locale], layout)
  if (status === 0) return
  if (output.includes('effective user ID')) throw nameless(layout)
  throw new StoreError(
    'postgres-not-started',
    `The database could not be set up in ${folder} (initdb ended with ${status}): ${output.trim()}`,
  )
}

/** As in a container that is given a user by number. */
function nameless({ account }: Layout): StoreError {
  return new StoreError(
    'postgres-not-started',
    `PostgreSQL wants the user it runs as to have a name, and user ${account?.uid ?? process.getuid?.()} has none. Add a line to ` +
      '/etc/passwd (in a container: useradd), run Parley as another user, or set DATABASE_URL.',
  )
}

/** Order by code point and full Unicode letters, the same on every machine: PostgreSQL brings it from version 17 on. */
const BUILTIN_LOCALE = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
const LIBC_LOCALE = [`--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`]

/**
 * The password of the server on Windows, which has no Unix socket that Node could use: it listens on 127.0.0.1 and
 * wants this password, kept beside the data. Null elsewhere, where the folder of the socket is private.
 */
export function readPassword({ folder }: Pick<Layout, 'folder'>): string | null {
  const path = join(folder, 'password')
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : null
}

function passwordFile(layout: Layout): string {
  const path = join(layout.folder, 'password')
  if (!existsSync(path))
    writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' })
  if (layout.account !== null) chownSync(path, layout.account.uid, layout.account.gid)
  return path
}

/** Removes what killed processes left half-made more than an hour ago. @param now milliseconds since 1970 */
export function sweepDrafts({ folder }: Layout, now: number): void {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith('draft-'))) {
    const path = join(folder, name)
    const made = statTime(path)
    if (made !== null && now - made > 3_600_000) rmSync(path, { recursive: true, force: true })
  }
}

function statTime(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null
}
