import type { Certainty, Notice, Report } from '@parley-record/engine'
import type { DatePlace } from '../../html/publication-date.js'

/** What whoever named the address said of it, such as a feed. The page itself is believed first. */
export interface ArrivalHints {
  readonly title?: string | null
  readonly byline?: string | null
  /** As printed or ISO 8601. */
  readonly published?: string | null
  /** Name of the outlet. */
  readonly outlet?: string | null
  /** BCP 47 tag. */
  readonly language?: string | null
}

/** What the bytes of one address hold. */
export interface Arrival {
  /** One for a page; none or several for JSON. */
  readonly reports: readonly ArrivedReport[]
  /** Of the fetch and of the reading. An `error` among them is why there is no report. */
  readonly notices: readonly Notice[]
  /** The address under which it is known; `null` when one answer holds several reports. */
  readonly canonical: string | null
  /** SHA-256 of the bytes as they came, decompressed; lower-case hexadecimal. */
  readonly originalSha256: string
}

/** A report and what is known of its place and times besides. */
export interface ArrivedReport {
  readonly report: Report
  /** Two reports with one canonical address are versions of one article; `null` when it has none of its own. */
  readonly canonical: string | null
  /** An address on another site that the page names as the original. */
  readonly elsewhere: string | null
  readonly published: ArrivedDate
  /** The last change as the page tells it, as ISO 8601. */
  readonly modified: string | null
}

/** When a report was published, how sure that is, and who said so. */
export interface ArrivedDate {
  /** ISO 8601 date, or date and time with zone. */
  readonly value: string | null
  readonly certainty: Certainty
  /** A place on the page; `hint`: the feed; `document`: a field of JSON or front matter; `file`: its name or making. */
  readonly foundIn: DatePlace | 'hint' | 'document' | 'file' | null
}
