import type { Tx } from '@parley-record/store'
import type { Work } from '../work.js'

/** The longest that a change waits for its record (ms). */
const LONGEST = 60_000

/**
 * Has the record of a story made again. A large story waits a little, so that reports that come together cost one
 * record: of the jobs for a story at most one waits.
 */
export async function wantRecord(
  { send, limits }: Pick<Work, 'send' | 'limits'>,
  tx: Tx,
  { story, reports }: { readonly story: string; readonly reports: number },
): Promise<void> {
  const delay = Math.min(LONGEST, reports * limits.recordDelayPerReport)
  await send('build-record', { story }, { tx, delay })
}
