import {
  countTerms,
  NO_COUNTS,
  type Rarity,
  rarityIn,
  type StoryProfile,
  type TermCounts,
} from '@parley-record/engine'
import { getSetting, loadProfiles, type Queries, type Store, setSetting, type Tx } from '@parley-record/store'

/** How the counts are kept: with the number of the last decision whose report is in them. */
interface Kept {
  readonly counts: TermCounts
  readonly through: number
}

const KEY = 'story-terms'
/** Reports that are counted at once: the counts are one value, so each write costs a walk over all of it. */
const BATCH = 50
/** Milliseconds for which a process may use counts that others have gone beyond. */
const FRESH = 20_000

/**
 * How rare a term is among the reports of this desk, which tells what speaks for one story. Learned in batches by
 * whoever notices under the shard's lock that one is due; each process keeps a copy for a while.
 */
export class TermMemory {
  readonly #store: Store
  #kept: Kept = { counts: NO_COUNTS, through: 0 }
  #rarity: Rarity = rarityIn(NO_COUNTS)
  #loaded = Number.NEGATIVE_INFINITY

  constructor(store: Store) {
    this.#store = store
  }

  async rarity(): Promise<Rarity> {
    if (performance.now() - this.#loaded > FRESH) this.#take(await load(this.#store.db))
    return this.#rarity
  }

  /** Counts the reports that were placed since the last time, when there are enough of them. */
  async learn(tx: Tx): Promise<void> {
    if ((await placedSince(tx, this.#kept.through, BATCH)).length < BATCH) return
    // Another process may have counted them.
    const kept = await load(tx)
    const placed = await placedSince(tx, kept.through, BATCH)
    const last = placed.at(-1)
    if (placed.length < BATCH || last === undefined) return this.#take(kept)
    const profiles = await loadProfiles(tx, [...new Set(placed.map(({ report }) => report))])
    const learned = [...profiles.values()].map(({ profile }) => profile as StoryProfile)
    const next: Kept = { counts: countTerms(kept.counts, learned), through: last.id }
    await setSetting(tx, KEY, next)
    this.#take(next)
  }

  #take(kept: Kept): void {
    this.#kept = kept
    this.#rarity = rarityIn(kept.counts)
    this.#loaded = performance.now()
  }
}

async function load(db: Queries): Promise<Kept> {
  return ((await getSetting(db, KEY)) as Kept | undefined) ?? { counts: NO_COUNTS, through: 0 }
}

/** First placements, in the order of their numbers. */
async function placedSince(
  db: Queries,
  through: number,
  limit: number,
): Promise<readonly { readonly id: number; readonly report: string }[]> {
  const rows = await db
    .selectFrom('parley.story_event')
    .select(['id', 'report_id'])
    .where('id', '>', through)
    .where('kind', 'in', ['started', 'joined'])
    .where('report_id', 'is not', null)
    .where('other_id', 'is', null)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.flatMap(({ id, report_id: report }) => (report === null ? [] : [{ id, report }]))
}
