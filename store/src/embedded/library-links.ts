import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'

/** One line of `native/pg-symlinks.json`: `target` is a link to `source`, both relative to the package. */
interface LibraryLink {
  readonly source: string
  readonly target: string
}

/**
 * npm packages hold no links, so the packages of PostgreSQL list the links of their libraries for an install script
 * to make. Install scripts are often switched off; the links that are missing are made here. Several processes may
 * do it at once.
 *
 * @returns false when they could not be made, because the folder may not be written to
 */
export function makeLibraryLinks(packageFolder: string): boolean {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly LibraryLink[]
  return links.every(({ source, target }) => makeLink(basename(source), join(packageFolder, target)))
}

function makeLink(source: string, target: string): boolean {
  if (existsSync(target)) return true
  try {
    symlinkSync(source, target)
    return true
  } catch {
    return existsSync(target)
  }
}
