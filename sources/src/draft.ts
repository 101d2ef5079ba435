import type { Notice, ReportFields } from '@parley-record/engine'
import type { PageFacts } from './html/page-facts.js'

/** A report as a format gives it, before its date and language are checked. */
export interface Draft {
  readonly text: string
  readonly markup: ReportFields['markup']
  readonly title: string | null
  readonly byline: string | null
  readonly source: string | null
  readonly url: string | null
  /** As printed; checked when the report is made. */
  readonly published: string | null
  readonly publishedCertainty: 'stated' | 'implied'
  /** ISO day the file itself was made: better than no date, worse than one the user gives. */
  readonly created: string | null
  /** BCP 47 tag as declared. */
  readonly language: string | null
  /** What a page declares about itself besides; `null` for other formats. */
  readonly facts: PageFacts | null
}

/** What came out of one input. */
export interface Parsed {
  readonly drafts: readonly Draft[]
  readonly notices: readonly Notice[]
}

const BLANK: Draft = {
  text: '',
  markup: 'plain',
  title: null,
  byline: null,
  source: null,
  url: null,
  published: null,
  publishedCertainty: 'stated',
  created: null,
  language: null,
  facts: null,
}

/** A draft with what is known; the rest is unknown. */
export function draft(known: Partial<Draft> & Pick<Draft, 'text'>): Draft {
  return { ...BLANK, ...known }
}
