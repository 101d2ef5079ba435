import type { Reading } from '../read/reading.js'
import { plainLetters } from '../report/fold.js'
import { IN_TITLE, prominence } from './prominence.js'

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ'])

/** Words that stand in every report, whatever it is about: they would only fill the profile. */
const EMPTY = new Set([
  'be',
  'have',
  'do',
  'say',
  'tell',
  'make',
  'take',
  'get',
  'go',
  'other',
  'such',
  'year',
  'day',
])

/** The longest word kept: longer ones are addresses and noise. */
const LONGEST = 32

/** Content words in their dictionary form, by how often and how early they stand, and those of the title. */
export function weighWords(reading: Reading, headline: string | null): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  const add = (word: string, weight: number) => sums.set(word, (sums.get(word) ?? 0) + weight)
  for (const sentence of reading.sentences) {
    for (const token of sentence.tokens) {
      if (!CONTENT.has(token.upos)) continue
      const word = plainLetters(token.lemma)
      if (isWord(word)) add(word, prominence(sentence.index))
    }
  }
  if (reading.report.title !== null) for (const word of titleWords(reading, headline)) add(word, IN_TITLE)
  return new Map([...sums].map(([word, sum]) => [word, Math.log1p(sum)]))
}

function isWord(word: string): boolean {
  return (
    word.length > 1 && word.length <= LONGEST && /^\p{L}[\p{L}\p{N}'’.-]*$/u.test(word) && !EMPTY.has(word)
  )
}

/** Words too short or too common in titles to tell anything: the title is not tagged. */
const FUNCTION = new Set(
  (
    'a an the and or but of to in on at by for from with as is are was were be been has have had will would can ' +
    'could may might must should not no it its his her their our your my he she they we you who what when where ' +
    'why how that this these those than then after before over under into out up down off about against amid says said'
  ).split(' '),
)

/** The title's words in order, in the dictionary form that the body gives them where it has the word. */
export function titleWords(reading: Reading, headline: string | null): readonly string[] {
  const lemmas = new Map<string, string>()
  for (const { tokens } of reading.sentences)
    for (const token of tokens) lemmas.set(plainLetters(token.form), plainLetters(token.lemma))
  const words = plainLetters(headline ?? '').match(/[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*/gu) ?? []
  return words
    .map((word) => word.replace(/['’]s$/, ''))
    .filter((word) => !FUNCTION.has(word))
    .map((word) => lemmas.get(word) ?? word)
    .filter(isWord)
}
