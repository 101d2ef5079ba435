import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Notice } from '@parley-record/engine'
import { type FSWatcher, watch } from 'chokidar'
import { isReportFile } from '../walk/expand-inputs.js'
import { SYSTEM_CLOCK } from './clock.js'
import { fetchNotice } from './fetch-notice.js'

export interface WatchOptions {
  /** Ends the watch. */
  readonly signal: AbortSignal
  /** How long a file must stay as it is before it counts as whole, in milliseconds; 2,000 when absent. */
  readonly settledMs?: number
  /** Told what goes wrong while watching; the watch goes on. */
  readonly onNotice?: (notice: Notice) => void
}

/** A folder that is watched, or why it is not. */
export type Watched =
  | {
      readonly kind: 'watching'
      /** Resolves when the watch has ended and the last `onFile` has returned; rejects with what `onFile` threw. */
      readonly ended: Promise<void>
    }
  | { readonly kind: 'refused'; readonly notice: Notice }

/**
 * Watches a folder and those in it for reports: files that are there, that come, and that change, each once it has
 * settled, one after the other. Hidden files and those of other kinds are passed over, links are not followed.
 */
export async function watchFolder(
  path: string,
  onFile: (file: string) => Promise<void> | void,
  options: WatchOptions,
): Promise<Watched> {
  const trouble = await troubleWith(path)
  if (trouble !== null) return { kind: 'refused', notice: fetchNotice('folder-unwatched', path, trouble) }
  const settledMs = options.settledMs ?? 2_000
  const watcher = watch(path, {
    ignored: (file) => file !== path && basename(file).startsWith('.'),
    followSymlinks: false,
    ignorePermissionErrors: true,
  })
  watcher.on('error', (error) => options.onNotice?.(fetchNotice('folder-unwatched', path, reasonOf(error))))
  return { kind: 'watching', ended: handOver(watcher, onFile, { settledMs, signal: options.signal }) }
}

interface Handing {
  readonly settledMs: number
  readonly signal: AbortSignal
}

/** Hands files over one at a time, each named once however often it changed meanwhile. */
function handOver(
  watcher: FSWatcher,
  onFile: (file: string) => Promise<void> | void,
  handing: Handing,
): Promise<void> {
  const { signal } = handing
  const waiting = new Set<string>()
  let working: Promise<void> = Promise.resolve()
  return new Promise((resolve, reject) => {
    const end = () => {
      signal.removeEventListener('abort', end)
      waiting.clear()
      watcher.close().then(() => working.then(resolve, reject), reject)
    }
    const next = async (): Promise<void> => {
      const file = await nextSettled(waiting, handing)
      if (file === null || signal.aborted) return
      waiting.delete(file)
      await onFile(file)
    }
    const arrived = (file: string) => {
      if (!isReportFile(file)) return
      waiting.add(file)
      working = working.then(next)
      working.catch(end)
    }
    watcher.on('add', arrived).on('change', arrived)
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
}

/**
 * The first file that has not been written for a while; one that is still being written keeps no other waiting.
 * (chokidar's own `awaitWriteFinish` passes over what it finds while it starts.) `null` when none waits.
 */
async function nextSettled(waiting: Set<string>, { settledMs, signal }: Handing): Promise<string | null> {
  while (waiting.size > 0 && !signal.aborted) {
    let shortest = settledMs
    for (const file of waiting) {
      const age = await ageOf(file)
      if (age === null) waiting.delete(file)
      else if (age >= settledMs) return file
      else shortest = Math.min(shortest, settledMs - age)
    }
    await SYSTEM_CLOCK.sleep(shortest, signal).catch(() => undefined)
  }
  return null
}

/** Milliseconds since a file was written last; `null` when it is gone. */
async function ageOf(file: string): Promise<number | null> {
  try {
    const age = Date.now() - (await stat(file)).mtimeMs
    // A file just written may seem to lie a moment ahead; one dated further ahead tells nothing by its date.
    return age < -1_000 ? Number.POSITIVE_INFINITY : Math.max(age, 0)
  } catch {
    return null
  }
}

async function troubleWith(path: string): Promise<string | null> {
  try {
    return (await stat(path)).isDirectory() ? null : 'it is no folder'
  } catch (error) {
    return reasonOf(error)
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' ? code : 'unknown reason'
}
