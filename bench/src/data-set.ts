import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const CACHE = fileURLToPath(new URL('../../.cache/bench', import.meta.url))

/** The data of a benchmark is not where it was looked for. */
export class DataMissing extends Error {}

/**
 * Folder of an unpacked data set: `DIR/NAME`, else `DIR/NAME.tar.xz` unpacked once into a git-ignored cache, else
 * `DIR` itself when it holds `marker`, a path inside the set.
 *
 * @throws {DataMissing} naming what was looked for
 */
export function openDataSet(dir: string, name: string, marker: string): string {
  const unpacked = join(dir, name)
  if (existsSync(join(unpacked, marker))) return unpacked
  const archive = `${unpacked}.tar.xz`
  if (existsSync(archive)) return unpack(archive, name, marker)
  if (existsSync(join(dir, marker))) return dir
  throw new DataMissing(
    `no data: neither ${unpacked}/${marker} nor ${archive} nor ${join(dir, marker)} is there. Give the folder with --data or PARLEY_DATA.`,
  )
}

function unpack(archive: string, name: string, marker: string): string {
  const target = join(CACHE, name)
  if (existsSync(join(target, marker))) return target
  mkdirSync(target, { recursive: true })
  const tar = spawnSync('tar', ['-xJf', archive, '-C', target], { encoding: 'utf8' })
  if (tar.status !== 0)
    throw new DataMissing(`${archive} cannot be unpacked: ${tar.stderr || 'is tar installed?'}`)
  return target
}
