import type { ParsedSentence } from '@parley-record/engine'
import { type GoldSentence, surface } from '@parley-record/reader/corpora'
import { Tally } from './count.js'

/** A word by the characters it covers. */
export interface ScoredWord {
  /** `start-end` in the paragraph. */
  readonly key: string
  readonly upos: string
  readonly xpos: string
  readonly lemma: string
  /** Key of the head; `root` for the root. */
  readonly head: string
  /** Universal relation, without its subtype. */
  readonly relation: string
}

export interface Answer {
  readonly words: readonly ScoredWord[]
  /** `start-end` of each sentence. */
  readonly sentences: readonly string[]
}

export interface GoldParagraph extends Answer {
  readonly text: string
}

/** A paragraph in a peer's file: `[start, end, upos, xpos, lemma]` a token, `[start, end]` a sentence. */
export interface ParagraphAnswer {
  readonly tokens: readonly (readonly [number, number, string, string, string])[]
  readonly sentences: readonly (readonly [number, number])[]
}

/** A paragraph of a treebank as raw text with its words at their places. */
export function goldOf(group: readonly GoldSentence[]): GoldParagraph {
  let text = ''
  const found: ScoredWord[] = []
  const sentences: string[] = []
  for (const { tokens: words } of group) {
    const { text: part, starts } = surface(words)
    const keys = words.map(({ form }, i) => keyAt(text.length + (starts[i] ?? 0), form.length))
    words.forEach(({ upos, xpos, lemma, head, deprel }, i) => {
      const relation = universal(deprel)
      found.push({ key: keys[i] ?? '', upos, xpos, lemma, head: keys[head] ?? 'root', relation })
    })
    sentences.push(`${text.length}-${text.length + part.trimEnd().length}`)
    text += part.endsWith(' ') ? part : `${part} `
  }
  return { text, words: found, sentences }
}

/** What a reader made of a paragraph. */
export function parsedAnswer(sentences: readonly ParsedSentence[]): Answer {
  const words = sentences.flatMap(({ tokens }) => {
    const keys = tokens.map(({ start, end }) => `${start}-${end}`)
    return tokens.map(({ upos, xpos, lemma, head, deprel }, i) => {
      return {
        key: keys[i] ?? '',
        upos,
        xpos,
        lemma,
        head: keys[head] ?? 'root',
        relation: universal(deprel),
      }
    })
  })
  return { words, sentences: sentences.map(({ start, end }) => `${start}-${end}`) }
}

function keyAt(start: number, length: number): string {
  return `${start}-${start + length}`
}

function universal(deprel: string): string {
  return deprel.split(':')[0] ?? deprel
}

/**
 * Counts by measure, and by class under `upos CLASS` and `las RELATION`; a word is right for UAS and LAS when its
 * head has the characters of the gold head too. Kinds of error are those of trees and of the cutting of words.
 */
export function scoreSyntax(
  gold: readonly GoldParagraph[],
  ours: readonly Answer[],
): { readonly tally: Tally; readonly errors: readonly string[] } {
  const tally = new Tally()
  const errors: string[] = []
  gold.forEach((paragraph, i) => {
    const answer = ours[i] ?? { words: [], sentences: [] }
    const wanted = new Set(paragraph.sentences)
    tally.add('sentences', {
      hit: answer.sentences.filter((key) => wanted.has(key)).length,
      ours: answer.sentences.length,
      gold: wanted.size,
    })
    const byKey = new Map(answer.words.map((word) => [word.key, word]))
    for (const word of answer.words) countOurs(tally, word)
    for (const word of paragraph.words) {
      const given = byKey.get(word.key)
      countGold(tally, word, given)
      errors.push(...wordErrors(word, given))
    }
  })
  return { tally, errors }
}

const MEASURES = ['tokens', 'upos', 'xpos', 'lemmas', 'uas', 'las'] as const

function countOurs(tally: Tally, { upos, relation }: ScoredWord): void {
  for (const key of [...MEASURES, `upos ${upos}`, `las ${relation}`]) tally.add(key, { ours: 1 })
}

function countGold(tally: Tally, word: ScoredWord, given: ScoredWord | undefined): void {
  const { upos, relation } = word
  for (const key of [...MEASURES, `upos ${upos}`, `las ${relation}`]) tally.add(key, { gold: 1 })
  if (given === undefined) return
  const attached = given.head === word.head
  const labelled = attached && given.relation === relation
  const right: readonly (readonly [string, boolean])[] = [
    ['tokens', true],
    ['upos', given.upos === upos],
    [`upos ${upos}`, given.upos === upos],
    ['xpos', given.xpos === word.xpos],
    ['lemmas', word.lemma === '_' || given.lemma === word.lemma],
    ['uas', attached],
    ['las', labelled],
    [`las ${relation}`, labelled],
  ]
  for (const [key, isRight] of right) if (isRight) tally.add(key, { hit: 1 })
}

/** None, or one: a word cut otherwise, another head, another relation, or both. */
export function wordErrors(word: ScoredWord, given: ScoredWord | undefined): readonly string[] {
  if (given === undefined) return ['word cut otherwise']
  const attached = given.head === word.head
  if (given.relation === word.relation) return attached ? [] : [`${word.relation} under another head`]
  const confusion = `${given.relation} for ${word.relation}`
  return [attached ? confusion : `${confusion}, and another head`]
}
