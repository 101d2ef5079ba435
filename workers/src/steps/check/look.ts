import type { Notice } from '@parley-record/engine'

/** One address that a source names. */
export interface NamedItem {
  readonly address: string
  readonly title: string | null
  /** ISO 8601 as the source says; null when it does not. */
  readonly published: string | null
  /** Another value than the last time means that the report changed; null when the source does not say. */
  readonly updated: string | null
  /** HTML of the whole report when the source itself carries it. */
  readonly content?: string | null
}

/** What looking at a source gave. */
export type Look =
  | {
      readonly kind: 'seen'
      readonly title: string | null
      readonly items: readonly NamedItem[]
      readonly etag: string | null
      readonly lastModified: string | null
      /** Minutes that the source asks to wait. */
      readonly ttlMinutes: number | null
      readonly notices: readonly Notice[]
    }
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'failed'
      readonly notice: Notice
      /** Not before this time, when the source says so. */
      readonly notBefore: Date | null
    }
