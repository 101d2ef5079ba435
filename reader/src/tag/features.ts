import type { FeatureList } from '../model/feature-list.js'
import { lexemeAt, type Words } from '../model/words.js'

/**
 * Features for the tag of word `index`, after Ratnaparkhi (EMNLP 1996) and Toutanova et al. (NAACL 2003): the
 * word, its ends and shape, its neighbours, and the two tags already chosen to its left.
 */
export function tagFeatures(
  words: Words,
  index: number,
  tags: ArrayLike<number>,
  features: FeatureList,
): void {
  features.clear()
  const word = lexemeAt(words, index)
  const left = lexemeAt(words, index - 1)
  const left2 = lexemeAt(words, index - 2)
  const right = lexemeAt(words, index + 1)
  const right2 = lexemeAt(words, index + 2)
  const tag1 = index > 0 ? (tags[index - 1] as number) + 1 : 0
  const tag2 = index > 1 ? (tags[index - 2] as number) + 1 : 0
  const place = (index === 0 ? 1 : 0) + words.caseStyle * 2

  features.add(0, 1)
  features.add(1, word.word)
  features.add(2, word.form)
  features.add(3, word.shape)
  features.add(4, word.caseClass, place)
  features.add(5, word.suffixes[2] as number, word.caseClass, place)
  for (let size = 0; size < 4; size++) features.add(6 + size, word.prefixes[size] as number)
  for (let size = 0; size < 5; size++) features.add(10 + size, word.suffixes[size] as number)
  features.add(16, tag1)
  features.add(17, tag2, tag1)
  features.add(18, tag1, word.word)
  features.add(19, tag1, word.suffixes[2] as number, word.caseClass)
  features.add(20, left.word)
  features.add(21, right.word)
  features.add(22, left2.word)
  features.add(23, right2.word)
  features.add(24, left.word, word.word)
  features.add(25, word.word, right.word)
  features.add(26, left.word, right.word)
  features.add(27, right.word, right2.word)
  features.add(28, left2.word, left.word)
  features.add(29, right.suffixes[2] as number, right.caseClass)
  features.add(30, left.suffixes[2] as number, left.caseClass)
  features.add(31, tag1, right.word)
  features.add(32, tag1, word.suffixes[1] as number, right.suffixes[1] as number)
  features.add(33, word.caseClass, left.caseClass, right.caseClass, place)
  features.add(34, word.suffixes[3] as number, right.word)
  features.add(35, tag2, tag1, word.word)
  features.add(36, word.suffixes[2] as number, right.suffixes[2] as number, tag1)
}
