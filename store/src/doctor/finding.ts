/** Something that a person who runs Parley should know. */
export interface Finding {
  /** Hyphenated; explained in `docs/errors.md`. */
  readonly code: FindingCode
  /** `error`: something does not work. `warning`: it soon may not. `note`: good to know. */
  readonly level: 'error' | 'warning' | 'note'
  /** What is so. */
  readonly message: string
  /** What to do; empty for nothing. */
  readonly remedy: string
}

/** Every finding there is. */
export const FINDING_CODES = [
  'home-missing',
  'server-stopped',
  'stale-pid-file',
  'disk-low',
  'cannot-open',
  'migrations-missing',
  'not-durable',
  'long-transaction',
  'jobs-failed',
  'jobs-waiting',
  'source-failing',
  'no-sources',
  'records-behind',
  'reports-unread',
  'readings-old',
  'store-size',
] as const

export type FindingCode = (typeof FINDING_CODES)[number]
