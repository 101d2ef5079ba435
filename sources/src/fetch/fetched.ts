import type { Notice } from '@parley-record/engine'

/** One address to ask for. */
export interface FetchRequest {
  readonly address: string
  /** `ETag` of the copy at hand: an unchanged page is not sent again. */
  readonly etag?: string | null
  /** `Last-Modified` of the copy at hand, as the server wrote it. */
  readonly lastModified?: string | null
  /** What kinds of answer are of use, as an `Accept` header. */
  readonly accept?: string
  /** Most bytes of the body, when less than the settings allow. */
  readonly mostBytes?: number
}

/** One step on the way. */
export interface Redirect {
  readonly from: string
  readonly to: string
  readonly status: number
  /** True for 301 and 308. */
  readonly permanent: boolean
}

/** The way an answer took. */
export interface Trail {
  /** As asked. */
  readonly address: string
  /** The last address that was asked, without its fragment. */
  readonly finalAddress: string
  readonly redirects: readonly Redirect[]
  /** The address to use from now on, when the way began with permanent redirects; else `null`. */
  readonly movedTo: string | null
}

/** A page, a feed, a file. */
export interface FetchedOk extends Trail {
  readonly kind: 'ok'
  readonly status: number
  /** Lower case, without parameters: `text/html`; `null` when the server does not say. */
  readonly mediaType: string | null
  /** Encoding by its WHATWG name, when the body is text. */
  readonly charset: string | null
  /** The body, decompressed. */
  readonly bytes: Uint8Array
  /** The body as text, without byte order mark; `null` when it is none. */
  readonly text: string | null
  readonly etag: string | null
  readonly lastModified: string | null
  /** ISO 8601 in UTC. */
  readonly fetchedAt: string
  /** Warnings: a guessed encoding, a page that has moved. */
  readonly notices: readonly Notice[]
}

/** The copy at hand is the latest. */
export interface FetchedUnchanged extends Trail {
  readonly kind: 'unchanged'
  readonly etag: string | null
  readonly lastModified: string | null
  readonly fetchedAt: string
}

/** No page there (404) or no longer (410). */
export interface FetchedGone extends Trail {
  readonly kind: 'gone'
  readonly status: number
  readonly notice: Notice
}

/** Not now: asking again at `at` may help. */
export interface FetchedLater extends Trail {
  readonly kind: 'later'
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly status: number | null
  readonly notice: Notice
}

/** Not this way: asking again as it is will not help. */
export interface FetchedRefused extends Trail {
  readonly kind: 'refused'
  readonly status: number | null
  readonly notice: Notice
}

/** What became of a request. Failures of the network are data; only an aborted signal rejects. */
export type Fetched = FetchedOk | FetchedUnchanged | FetchedGone | FetchedLater | FetchedRefused
