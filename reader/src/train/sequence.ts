import { type Gazetteer, HINT } from '../names/gazetteer.js'
import { PLACE, wordFeatures } from '../net/word-features.js'
import type { WordPieces } from '../net/word-pieces.js'
import type { TagPair } from '../read.js'
import { splitSentences } from '../tokenize/sentences.js'
import type { GoldToken } from './conllu.js'
import { makeExample } from './example.js'

/** A sentence with what is known of it. */
export interface KnownSentence {
  readonly tokens: readonly GoldToken[]
  /** The BILOU class of each token; null when nobody marked the names. */
  readonly names: Uint8Array | null
  /** False when the tokens have neither tags nor heads. */
  readonly hasTree: boolean
}

/** Consecutive sentences of one paragraph, and where they come from. */
export interface KnownSequence {
  readonly set: string
  readonly sentences: readonly KnownSentence[]
  /** True to hide what the word lists know, so that the network learns to read without them too. */
  readonly hidden: boolean
}

/** What turns words into numbers. */
export interface Encoder {
  readonly pieces: WordPieces
  readonly gazetteer: Gazetteer
  readonly tags: readonly TagPair[]
  readonly relations: readonly string[]
}

/** Stands for an answer that nobody gave. */
const UNKNOWN = -1
/** Head of a word in a sentence without a tree; -1 is the root. */
const NO_HEAD = -2

/**
 * One line of the training file. By key: `w` forms, then one number or list a word: `p` pieces, `k` case, `s` shape, `x`
 * ending, `g` hints, `c` place; and the answers: `t` tag, `h` head within the sequence, `r` relation, `n` name class, `b` 1
 * where a sentence begins.
 */
export function encodeSequence({ set, sentences, hidden }: KnownSequence, encoder: Encoder): string {
  const { text, raw, lexemes, gold } = makeExample(sentences.flatMap(({ tokens }) => tokens))
  const opening = new Set(splitSentences(text, raw).map(([first]) => first?.start))
  const hints = encoder.gazetteer.hints(lexemes)
  const words = lexemes.map((lexeme, at) => {
    const place =
      (at === 0 || gold[at - 1]?.spaceAfter ? PLACE.spaced : 0) |
      (opening.has(raw[at]?.start) ? PLACE.opens : 0) |
      (at === 0 ? PLACE.first : 0)
    const known = hints[at] ?? 0
    const shown = hidden ? known & (HINT.common | HINT.demonym) : known
    return wordFeatures(lexeme, encoder.pieces, { hints: shown, place })
  })
  return JSON.stringify({
    set,
    w: lexemes.map(({ normal }) => normal),
    p: words.map(({ pieces }) => pieces),
    k: words.map(({ caseClass }) => caseClass),
    s: words.map(({ shape }) => shape),
    x: words.map(({ ending }) => ending),
    g: words.map(({ hints: bits }) => bits),
    c: words.map(({ place }) => place),
    ...answers(sentences, encoder),
  })
}

function answers(sentences: readonly KnownSentence[], { tags, relations }: Encoder) {
  const t: number[] = []
  const h: number[] = []
  const r: number[] = []
  const n: number[] = []
  const b: number[] = []
  for (const { tokens, names, hasTree } of sentences) {
    const base = t.length
    tokens.forEach(({ upos, xpos, head, deprel }, at) => {
      t.push(hasTree ? tagIndex(tags, upos, xpos) : UNKNOWN)
      h.push(hasTree ? (head < 0 ? head : base + head) : NO_HEAD)
      r.push(hasTree ? relationIndex(relations, deprel) : UNKNOWN)
      n.push(names?.[at] ?? UNKNOWN)
      b.push(at === 0 ? 1 : 0)
    })
  }
  return { t, h, r, n, b }
}

/** The pair, or the commonest of the same universal tag for a rare one. */
function tagIndex(tags: readonly TagPair[], upos: string, xpos: string): number {
  const exact = tags.findIndex((pair) => pair.upos === upos && pair.xpos === xpos)
  return exact >= 0 ? exact : tags.findIndex((pair) => pair.upos === upos)
}

function relationIndex(relations: readonly string[], deprel: string): number {
  const exact = relations.indexOf(deprel)
  return exact >= 0 ? exact : relations.indexOf(deprel.split(':')[0] ?? deprel)
}
