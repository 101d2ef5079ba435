import type { Notice } from '@parley-record/engine'

/** What became of one thing that a person gave: a text, a file, an address. */
export interface Arrival {
  /** As given: a path, an address, a title. */
  readonly name: string
  readonly state: 'queued' | 'known' | 'refused'
  readonly report: string | null
  readonly item: number | null
  readonly notices: readonly Notice[]
}
