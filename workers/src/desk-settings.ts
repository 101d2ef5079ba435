import { createHash } from 'node:crypto'
import { mergeWorld, type WorldFacts } from '@parley-record/engine'
import { type FetchSettings, loadWorld } from '@parley-record/sources'
import type { ReadingVersion, StoreSettings } from '@parley-record/store'
import { DEFAULT_WORK_LIMITS, type WorkLimits } from './limits.js'
import type { PoolSettings } from './pool/reading-pool.js'
import type { Watchman } from './run-jobs.js'

/** What a desk is opened with. */
export interface DeskSettings {
  readonly store: StoreSettings
  readonly fetch?: Partial<FetchSettings>
  /** More facts about the world than come with Parley; a person's own go before. */
  readonly world?: readonly WorldFacts[]
  readonly limits?: Partial<WorkLimits>
  /** Time limits and script of the reading threads. */
  readonly pool?: Partial<Omit<PoolSettings, 'world' | 'threads'>>
  readonly now?: () => Date
  readonly watchman?: Watchman
  /** Told of trouble that the desk gets over by itself, such as a database that was away. */
  readonly onProblem?: (problem: Error) => void
}

export function limitsOf({ limits }: DeskSettings): WorkLimits {
  return { ...DEFAULT_WORK_LIMITS, ...limits }
}

export async function worldOf({ world = [] }: Pick<DeskSettings, 'world'>): Promise<WorldFacts> {
  return world.reduce(mergeWorld, await loadWorld())
}

/** Model and world facts that reports are read with under these settings; loads the model to ask it. */
export async function readsWith(settings: Pick<DeskSettings, 'world'>): Promise<ReadingVersion> {
  const { loadReader } = await import('@parley-record/reader/node')
  return { model: loadReader().model, world: worldName(await worldOf(settings)) }
}

/** Names a set of facts: other facts read otherwise. */
export function worldName(facts: WorldFacts): string {
  const hash = createHash('sha256').update(JSON.stringify(facts)).digest('hex')
  return `${facts.asOf}-${hash.slice(0, 8)}`
}
