import { createHash } from 'node:crypto'
import { chownSync, existsSync, lstatSync, mkdirSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { StoreError } from '../store-error.js'
import { type Account, serverAccount } from './account.js'
import { canPass } from './reachable.js'

/** Where the files of one embedded server lie, and who runs it. */
export interface Layout {
  readonly folder: string
  readonly data: string
  /** Logs of the server: one file a weekday, written over after a week. */
  readonly logs: string
  /** Folder of the Unix socket. */
  readonly socket: string
  readonly account: Account | null
}

/** Where the server of a root user keeps what the server's account could not reach under root's own home. */
const SHARED = '/var/lib/parley'

/** A Unix socket's path holds 107 bytes on Linux and 103 on macOS, its name `.s.PGSQL.5432` included. */
const SOCKET_PATH_LIMIT = 103
const SOCKET_NAME = '/.s.PGSQL.5432'

/**
 * Chooses and creates the folders of the server of this home.
 *
 * As root the server runs under another account, which cannot pass through a home such as /root (0700). Then its
 * files lie in /var/lib/parley, one folder a home.
 *
 * @throws StoreError `home-unusable`, `postgres-not-started`
 */
export function prepareLayout(home: string, wantedAccount: string | undefined): Layout {
  try {
    mkdirSync(home, { recursive: true })
    const real = realpathSync(home)
    const own = join(real, 'postgres')
    const shared = join(SHARED, digest(real))
    const account = serverAccount(
      existsSync(join(shared, 'data')) ? join(shared, 'data') : join(own, 'data'),
      wantedAccount,
    )
    const folder = account === null || canPass(real, account) ? own : shared
    if (folder === shared) mkdirSync(SHARED, { recursive: true, mode: 0o755 })
    makeFolder(folder, account)
    const logs = join(folder, 'logs')
    makeFolder(logs, account)
    return { folder, data: join(folder, 'data'), logs, socket: socketFolder(folder, account), account }
  } catch (cause) {
    if (cause instanceof StoreError) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new StoreError(
      'home-unusable',
      `Parley cannot use its home ${resolve(home)}: ${reason}. Give another folder in PARLEY_HOME, or let this user write to it.`,
      { cause },
    )
  }
}

/** Beside the data; in the folder for temporary files when that path is too long for a socket. */
function socketFolder(folder: string, account: Account | null): string {
  const beside = join(folder, 'socket')
  const fits = Buffer.byteLength(beside + SOCKET_NAME) <= SOCKET_PATH_LIMIT
  const socket = fits ? beside : join(tmpdir(), `parley-${digest(folder)}`)
  makeFolder(socket, account)
  return socket
}

/** Creates a folder that only the server's account may open, or checks that it is one: /tmp belongs to everybody. */
function makeFolder(path: string, account: Account | null): void {
  const created = mkdirSync(path, { recursive: true, mode: 0o700 })
  if (created !== undefined && account !== null) chownSync(path, account.uid, account.gid)
  if (process.platform === 'win32') return
  const { uid, mode } = lstatSync(path)
  const owners = [account?.uid ?? process.getuid?.(), account === null ? undefined : 0]
  const own = owners.includes(uid) && (mode & 0o077) === 0
  if (own) return
  throw new StoreError(
    'home-unusable',
    `The folder ${path} belongs to somebody else or is open to others, so no database is kept there. ` +
      'Remove it, or make it private to the user who runs Parley (chmod 700).',
  )
}

function digest(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12)
}
