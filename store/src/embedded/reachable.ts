import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Account } from './account.js'

const SEARCH = 0o1
const READ_AND_SEARCH = 0o5

/**
 * True when the account may open the folder: it may search every folder above, and read the folder itself. What
 * does not exist yet is not reachable.
 */
export function isReachable(folder: string, account: Account): boolean {
  if (!allows(folder, account, READ_AND_SEARCH)) return false
  return canPass(dirname(folder), account)
}

/** True when the account may search the folder and every folder above. */
export function canPass(folder: string, account: Account): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (!allows(at, account, SEARCH)) return false
    if (at === dirname(at)) return true
  }
}

function allows(path: string, { uid, gid }: Account, bits: number): boolean {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return false
  const shift = stats.uid === uid ? 6 : stats.gid === gid ? 3 : 0
  return ((stats.mode >> shift) & bits) === bits
}
