import type { FeatureList } from '../model/feature-list.js'
import type { Lexeme } from '../model/lexeme.js'
import { lexemeAt, type Words } from '../model/words.js'

/** What the name model sees of a sentence. */
export interface NameInput {
  readonly words: Words
  /** Index of each word's tag in the model's list of UPOS and XPOS pairs. */
  readonly tags: Uint8Array
  /** Bits of the gazetteer for each word. */
  readonly hints: Uint8Array
}

/** Features of one word: itself, its shape and ends, its neighbours, tags and gazetteer hints. */
export function nameFeatures({ words, tags, hints }: NameInput, index: number, features: FeatureList): void {
  features.clear()
  const word = lexemeAt(words, index)
  const left = lexemeAt(words, index - 1)
  const left2 = lexemeAt(words, index - 2)
  const right = lexemeAt(words, index + 1)
  const right2 = lexemeAt(words, index + 2)
  const tag = tagAt(tags, index)
  const tagLeft = tagAt(tags, index - 1)
  const tagRight = tagAt(tags, index + 1)
  const hint = hints[index] ?? 0
  const hintLeft = hints[index - 1] ?? 0
  const hintRight = hints[index + 1] ?? 0
  const style = words.caseStyle * 2 + (index === 0 ? 1 : 0)

  features.add(0, 1)
  features.add(1, word.word)
  features.add(2, word.form)
  features.add(3, word.shape, style)
  features.add(4, word.caseClass, style)
  for (let size = 0; size < 4; size++) features.add(5 + size, word.prefixes[size] as number)
  for (let size = 0; size < 5; size++) features.add(10 + size, word.suffixes[size] as number, capital(word))
  features.add(16, tag, word.caseClass)
  features.add(17, tagLeft, tag)
  features.add(18, tag, tagRight)
  features.add(19, tagLeft, tag, tagRight)
  features.add(20, left.word)
  features.add(21, right.word)
  features.add(22, left2.word, left.word)
  features.add(23, right.word, right2.word)
  features.add(24, left.word, word.word)
  features.add(25, word.word, right.word)
  features.add(26, left.word, capital(word))
  features.add(27, right.word, capital(word))
  features.add(28, left2.word, capital(left), capital(word))
  features.add(29, right2.word, capital(right), capital(word))
  features.add(30, left.caseClass, word.caseClass, right.caseClass, style)
  features.add(31, left.shape, word.shape)
  features.add(32, word.shape, right.shape)
  features.add(33, left2.caseClass, left.caseClass, word.caseClass, right.caseClass)
  features.add(34, right.suffixes[2] as number, capital(right), capital(word))
  features.add(35, left.suffixes[2] as number, capital(left), capital(word))
  features.add(36, left.word, right.word, capital(word))

  features.add(40, hint, capital(word))
  features.add(41, hintLeft, hint)
  features.add(42, hint, hintRight)
  features.add(43, hintLeft, hint, hintRight, word.caseClass)
  features.add(44, hint, style, tag)
  features.add(45, hintRight, word.word)
  features.add(46, hintLeft, capital(word))
  features.add(47, hint, left.word)
  features.add(48, hint, right.word)
  if (capital(word) === 1) runFeatures(words, hints, index, features)
}

/** Features of the run of capitalised words that the word stands in: its last word names the kind. */
function runFeatures(words: Words, hints: Uint8Array, index: number, features: FeatureList): void {
  let first = index
  while (index - first < 5 && capital(lexemeAt(words, first - 1)) === 1) first--
  let last = index
  while (last - index < 5 && capital(lexemeAt(words, last + 1)) === 1) last++
  const length = Math.min(6, last - first + 1)
  features.add(50, lexemeAt(words, last).word)
  features.add(51, lexemeAt(words, first).word)
  features.add(52, lexemeAt(words, first - 1).word, length)
  features.add(53, lexemeAt(words, last + 1).word, length)
  features.add(54, hints[last] ?? 0, length, index - first)
  features.add(55, hints[first] ?? 0, length, index - first)
  features.add(56, length, index - first, words.caseStyle)
}

/** 1 when the word carries a capital letter. */
function capital(word: Lexeme): number {
  return word.caseClass >= 2 ? 1 : 0
}

function tagAt(tags: Uint8Array, index: number): number {
  return index < 0 || index >= tags.length ? 0 : (tags[index] as number) + 1
}
