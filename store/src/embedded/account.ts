import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StoreError } from '../store-error.js'

/** The system account that runs the server. */
export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/**
 * PostgreSQL refuses to run as root, so as root another account runs it: the one that owns the data already, the
 * one asked for, `postgres`, or `nobody`. It must be in /etc/passwd, since initdb asks for its name.
 *
 * @returns null when Parley does not run as root: then the server runs as whoever runs Parley
 */
export function serverAccount(data: string, wanted: string | undefined): Account | null {
  if (process.getuid?.() !== 0) return null
  const accounts = readAccounts()
  const owner = ownerOf(data)
  const found =
    accounts.find(({ uid }) => uid === owner) ??
    [wanted, 'postgres', 'nobody'].map((name) => accounts.find((a) => a.name === name)).find(isKnown)
  if (found !== undefined) return found
  throw new StoreError(
    'postgres-not-started',
    'PostgreSQL refuses to run as root, and this system has neither an account "postgres" nor "nobody". ' +
      'Run Parley as a normal user, or name an account in PARLEY_POSTGRES_USER.',
  )
}

function isKnown(account: Account | undefined): account is Account {
  return account !== undefined && account.uid !== 0
}

/** Who owns the data folder; null when there is none yet. */
function ownerOf(data: string): number | null {
  return statSync(join(data, 'PG_VERSION'), { throwIfNoEntry: false })?.uid ?? null
}

function readAccounts(): readonly Account[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid = '', gid = '']) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid, gid }) => name !== '' && uid > 0 && Number.isInteger(gid))
}
