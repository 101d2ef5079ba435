import type { Span } from '../report/span.js'

/**
 * The narrow door between tagging and rules: everything the rules know about a sentence comes through these
 * types, in the vocabulary of Universal Dependencies (https://universaldependencies.org). Any tagger and
 * parser that fills them can stand behind `Reader`.
 */
export interface Token extends Span {
  /** The token as written, `text.slice(start, end)`. */
  readonly form: string
  readonly lemma: string
  /** UD universal part of speech: `NOUN`, `PROPN`, `VERB`, `AUX`, … */
  readonly upos: string
  /** Penn Treebank tag as in UD English (`VBD`, `NNP`, …). */
  readonly xpos: string
  /** Index of the head token within the sentence; -1 for the root. */
  readonly head: number
  /** UD relation to the head, with subtype where UD English has one (`nsubj:pass`, `obl:tmod`). */
  readonly deprel: string
}

/** A name found by the reader: tokens `[first, last]`, both included. */
export interface Name {
  readonly first: number
  readonly last: number
  readonly kind: 'PER' | 'ORG' | 'LOC'
}

/** One sentence with its tree. Exactly one token has `head === -1`; the heads form a tree. */
export interface ParsedSentence extends Span {
  readonly tokens: readonly Token[]
  readonly names: readonly Name[]
}

/** Reads one paragraph. Pure; offsets are those of `paragraph`. Never throws, whatever the text. */
export interface Reader {
  /** Name and version of the model, kept in the record so that a reading can be repeated. */
  readonly model: string
  read(paragraph: string): readonly ParsedSentence[]
}
