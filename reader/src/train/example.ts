import { type Lexeme, LexemeCache } from '../model/lexeme.js'
import { normalForms } from '../tokenize/normal-form.js'
import type { RawToken } from '../tokenize/raw-token.js'
import { type GoldSentence, type GoldToken, surface } from './conllu.js'

/** A treebank sentence as the reader would see it, and its gold annotation. */
export interface Example {
  readonly gold: readonly GoldToken[]
  readonly text: string
  readonly raw: readonly RawToken[]
  readonly lexemes: readonly Lexeme[]
}

const cache = new LexemeCache()

export function makeExample(tokens: readonly GoldToken[]): Example {
  const { text, starts } = surface(tokens)
  const raw = tokens.map(({ form }, index) => {
    const start = starts[index] ?? 0
    return { start, end: start + form.length, form }
  })
  const lexemes = normalForms(text, raw).map((form) => cache.get(form))
  return { gold: tokens, text, raw, lexemes }
}

/** Sentences the network can learn from: trees over at most this many words. */
export const MOST_GOLD_WORDS = 200

export function makeExamples(sentences: readonly GoldSentence[]): Example[] {
  return sentences
    .filter(({ tokens }) => tokens.length <= MOST_GOLD_WORDS)
    .map(({ tokens }) => makeExample(tokens))
}
