import type { ParsedSentence } from './reader.js'

/** A parsed sentence at its place in the report: spans are those of `report.text`. */
export interface Sentence extends ParsedSentence {
  readonly index: number
  /** Index into `report.blocks` of the paragraph it belongs to. */
  readonly block: number
}

/** A place in a reading: sentence index and token index within it. */
export interface TokenRef {
  readonly sentence: number
  readonly token: number
}
