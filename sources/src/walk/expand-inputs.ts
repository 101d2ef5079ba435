import { readdir, realpath, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Notice } from '@parley-record/engine'
import { codeOf, reasonOf } from '../bytes/read-bytes.js'
import { MOST_FILES } from '../limits.js'
import { notice } from '../notice-codes.js'

/** Files found at the inputs, in order, and what stood in the way. `-` stays as it is. */
export interface Expanded {
  readonly paths: readonly string[]
  readonly notices: readonly Notice[]
}

/** Kinds of file that are taken from a folder; a file given by its own path is taken whatever its name. */
const EXTENSIONS = new Set([
  '.txt',
  '.text',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.xhtml',
  '.json',
  '.jsonl',
  '.ndjson',
  '.pdf',
])

/** Whether a file found in a folder has a name that a report may have. */
export function isReportFile(path: string): boolean {
  return EXTENSIONS.has(extname(path).toLowerCase())
}

/** Replaces folders by the files in them, folder by folder in the order of their names. */
export async function expandInputs(inputs: readonly string[], signal?: AbortSignal): Promise<Expanded> {
  const paths: string[] = []
  const notices: Notice[] = []
  for (const input of inputs) {
    const found = input === '-' ? { paths: ['-'], notices: [] } : await expandPath(input, signal)
    paths.push(...found.paths)
    notices.push(...found.notices)
  }
  return { paths, notices }
}

async function expandPath(path: string, signal?: AbortSignal): Promise<Expanded> {
  try {
    const found = await stat(path)
    if (found.isFile()) return { paths: [path], notices: [] }
    if (!found.isDirectory())
      return { paths: [], notices: [notice('unreadable', path, 'neither file nor folder')] }
    return await expandFolder(path, signal)
  } catch (error) {
    signal?.throwIfAborted()
    return { paths: [], notices: [notice(codeOf(error), path, reasonOf(error))] }
  }
}

interface Walk {
  readonly paths: string[]
  readonly notices: Notice[]
  skipped: number
}

async function expandFolder(folder: string, signal?: AbortSignal): Promise<Expanded> {
  const walk: Walk = { paths: [], notices: [], skipped: 0 }
  await walkFolder(folder, [], walk, signal)
  if (walk.skipped > 0) walk.notices.push(notice('skipped-files', folder, `${walk.skipped} left out`))
  if (walk.paths.length > MOST_FILES) walk.notices.push(notice('too-many-files', folder))
  if (walk.paths.length === 0) walk.notices.push(notice('no-reports', folder))
  return { paths: walk.paths.slice(0, MOST_FILES), notices: walk.notices }
}

/** @param above real paths of the folders on the way down: a link to one of them is a loop. */
async function walkFolder(
  folder: string,
  above: readonly string[],
  walk: Walk,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted()
  if (walk.paths.length > MOST_FILES) return
  const real = await realpath(folder)
  if (above.includes(real)) {
    walk.notices.push(notice('symlink-loop', folder))
    return
  }
  const names = (await readdir(folder)).sort()
  for (const name of names) {
    if (name.startsWith('.')) walk.skipped++
    else await walkEntry(join(folder, name), [...above, real], walk, signal)
  }
}

async function walkEntry(
  path: string,
  above: readonly string[],
  walk: Walk,
  signal?: AbortSignal,
): Promise<void> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) await walkFolder(path, above, walk, signal)
    else if (found.isFile() && isReportFile(path)) walk.paths.push(path)
    else walk.skipped++
  } catch (error) {
    signal?.throwIfAborted()
    walk.notices.push(notice(codeOf(error), path, reasonOf(error)))
  }
}

/** Keeps the folder as the user wrote it (`./stories`, `../a`), which `path.join` would not. */
function join(folder: string, name: string): string {
  return /[\\/]$/.test(folder) ? folder + name : `${folder}/${name}`
}
