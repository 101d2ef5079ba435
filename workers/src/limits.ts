/** How far a desk goes; each can be set. */
export interface WorkLimits {
  /** Reports that may wait to be fetched or read before sources are left alone for a while. */
  readonly queue: number
  /** New addresses taken from a source in one check; the rest comes with the next. */
  readonly itemsPerCheck: number
  /** Days before a sitemap was added: what it dates earlier is not fetched. */
  readonly oldestDays: number
  /** Times that an address is asked for before it is given up. */
  readonly fetchTries: number
  /** Milliseconds between a change of a story and its new record, for each report it has; at most a minute. */
  readonly recordDelayPerReport: number
}

export const DEFAULT_WORK_LIMITS: WorkLimits = {
  queue: 5000,
  itemsPerCheck: 200,
  oldestDays: 30,
  fetchTries: 6,
  recordDelayPerReport: 40,
}
