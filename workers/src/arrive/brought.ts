import type { Notice, Report } from '@parley-record/engine'

/** A report that came, before it is booked to a source. */
export interface BroughtReport {
  readonly report: Report
  /** The bytes it was read from, with the address they came from. */
  readonly original: {
    readonly bytes: Uint8Array
    readonly mediaType: string
    readonly address: string | null
  } | null
  /** The one address of the article, when it has one; its versions share it. */
  readonly canonical: string | null
  readonly notices: readonly Notice[]
}

/** What fetching an address or opening a file gave. */
export type Brought =
  | {
      readonly kind: 'reports'
      /** At least one. */
      readonly reports: readonly BroughtReport[]
      /** About the input as a whole, such as parts that could not be read. */
      readonly notices: readonly Notice[]
    }
  | { readonly kind: 'later'; readonly at: Date; readonly notice: Notice }
  | { readonly kind: 'nothing'; readonly notice: Notice }
