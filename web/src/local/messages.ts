import type { StoryRecord } from '@parley-record/engine'

/** A pasted report, before it is read. */
export interface Pasted {
  readonly text: string
  readonly title: string | null
  readonly source: string | null
  /** ISO date. */
  readonly published: string | null
}

/** What the worker says: how far it is, the record, or what went wrong. */
export type FromWorker =
  | { readonly kind: 'loading'; readonly share: number }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'record'; readonly record: StoryRecord }
  | { readonly kind: 'failed'; readonly message: string }
