import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** One numbered file of `store/migrations`. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
  /** SHA-256 of the file, line ends as LF: a checkout on Windows is the same migration. */
  readonly sha256: string
}

/** `store/migrations`, seen from `src/migrate` and from `dist/migrate` alike. */
const FOLDER = fileURLToPath(new URL('../../migrations/', import.meta.url))

const NAME = /^(\d{4})_[a-z0-9_]+\.sql$/

/** Reads the migrations in order. Throws when numbers have a gap or stand twice: that is a fault of the package. */
export async function readMigrations(): Promise<readonly Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => NAME.test(name)).sort()
  return Promise.all(names.map(readMigration))
}

async function readMigration(name: string, index: number): Promise<Migration> {
  const number = Number(NAME.exec(name)?.[1])
  if (number !== index + 1) throw new Error(`Migration ${name} should be number ${index + 1}.`)
  const sql = (await readFile(FOLDER + name, 'utf8')).replaceAll('\r\n', '\n')
  return { number, name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
}
