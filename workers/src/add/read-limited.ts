import { readFile, stat } from 'node:fs/promises'
import type { Notice } from '@parley-record/engine'
import { notice } from '@parley-record/sources'

/** No report, feed or list of feeds has more (20 MB). */
const MOST_BYTES = 20 * 1024 * 1024

/** The bytes of a file, unless it is too large or cannot be read. */
export async function readLimited(
  path: string,
): Promise<{ readonly bytes: Uint8Array | null; readonly notices: readonly Notice[] }> {
  try {
    const { size } = await stat(path)
    if (size > MOST_BYTES) return { bytes: null, notices: [notice('too-large', path)] }
    return { bytes: await readFile(path), notices: [] }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { bytes: null, notices: [notice('unreadable', path, reason)] }
  }
}
