import { type Lexeme, LexemeCache } from '../model/lexeme.js'
import { makeWords, type Words } from '../model/words.js'
import { normalForms } from '../tokenize/normal-form.js'
import { type GoldSentence, type GoldToken, surface } from './conllu.js'

/** A treebank sentence ready for training: what features see, and the gold annotation. */
export interface Example {
  readonly gold: readonly GoldToken[]
  readonly lexemes: readonly Lexeme[]
  readonly words: Words
}

const cache = new LexemeCache()

export function makeExample(tokens: readonly GoldToken[]): Example {
  const { text, starts } = surface(tokens)
  const raw = tokens.map((token, index) => {
    const start = starts[index] ?? 0
    return { start, end: start + token.form.length, form: token.form }
  })
  const lexemes = normalForms(text, raw).map((form) => cache.get(form))
  return { gold: tokens, lexemes, words: makeWords(lexemes) }
}

/** Sentences a parser can learn from: a tree over at most 200 words. */
export function makeExamples(sentences: readonly GoldSentence[]): Example[] {
  return sentences.filter(({ tokens }) => tokens.length <= 200).map(({ tokens }) => makeExample(tokens))
}
