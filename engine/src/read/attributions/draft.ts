import type { Span } from '../../report/span.js'
import type { CueEntry } from './cue-lexicon.js'
import type { Tree } from './tree.js'

/** Who is the source, in the cue's own sentence: the words and the head among them. */
export interface SourceWords {
  readonly tokens: readonly number[]
  readonly head: number
}

/** An attribution in the making: what one recogniser saw at one cue, before quotations and nesting. */
export interface Draft {
  readonly tree: Tree
  /** Index of the cue's head token. */
  readonly head: number
  /** The cue's words: neighbours, as PolNeAR allows one unbroken cue only. */
  readonly cue: readonly number[]
  readonly lemma: string
  readonly entries: readonly CueEntry[]
  /** `null` when the sentence names nobody. */
  readonly source: SourceWords | null
  /** Spans of the report; empty while no content was found. */
  readonly content: readonly Span[]
  readonly negated: boolean
}
