import { stat } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { expandInputs } from '@parley-record/sources'
import type { Look, NamedItem } from './look.js'

/** The files of a folder that could be reports. A file that changes is named with another `updated`. */
export async function lookAtFolder(path: string): Promise<Look> {
  const { paths, notices } = await expandInputs([path])
  const [fault] = notices.filter(({ level, code }) => level === 'error' && code !== 'no-reports')
  if (fault !== undefined && paths.length === 0) return { kind: 'failed', notice: fault, notBefore: null }
  const items = await settledFiles(paths)
  return { kind: 'seen', title: null, items, etag: null, lastModified: null, ttlMinutes: null, notices }
}

/** A file that changed less than this ago may still be written to (ms). */
const SETTLED = 2_000

/** Files as they stand; one that is being written is left for the next look, or half of it would be a report. */
async function settledFiles(paths: readonly string[]): Promise<readonly NamedItem[]> {
  const first = await Promise.all(paths.map(stateOf))
  const fresh = first.some((state) => state !== null && Date.now() - state.changed < SETTLED)
  if (fresh) await new Promise((resolve) => setTimeout(resolve, SETTLED))
  const now = fresh ? await Promise.all(paths.map(stateOf)) : first
  return paths.flatMap((path, i) => {
    const [before, after] = [first[i], now[i]]
    if (before == null || after == null || before.updated !== after.updated) return []
    return [{ address: pathToFileURL(path).href, title: null, published: null, updated: after.updated }]
  })
}

/** Null for a file that was taken away since it was listed. */
async function stateOf(path: string): Promise<{ readonly changed: number; readonly updated: string } | null> {
  const found = await stat(path).catch(() => null)
  if (found === null) return null
  return { changed: found.mtimeMs, updated: `${Math.round(found.mtimeMs)}-${found.size}` }
}
