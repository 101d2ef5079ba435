import type { Name, ParsedSentence, Reader } from '@parley-record/engine'
import { type GoldSentence, paragraphs, surface } from './conllu.js'
import type { NamedSentence } from './name-corpora.js'

/** Hits among gold and predicted items. */
export interface Score {
  readonly gold: number
  readonly predicted: number
  readonly correct: number
}

/** F1 of a score, between 0 and 1. */
export function f1({ gold, predicted, correct }: Score): number {
  return gold + predicted === 0 ? 0 : (2 * correct) / (gold + predicted)
}

/** Scores from raw text, as the CoNLL 2018 shared task defines them. */
export interface SyntaxScores {
  readonly tokens: Score
  readonly sentences: Score
  readonly upos: Score
  readonly xpos: Score
  readonly lemmas: Score
  readonly uas: Score
  /** Heads and universal relations, subtypes left out. */
  readonly las: Score
}

interface Word {
  readonly key: string
  readonly upos: string
  readonly xpos: string
  readonly lemma: string
  /** Key of the head's span; `root` for the root. */
  readonly head: string
  readonly relation: string
}

/**
 * Reads the raw text of each paragraph and compares words by their spans. A word counts as correct for UAS and
 * LAS when its head has the span of the gold head too.
 */
export function evaluateSyntax(reader: Reader, sentences: readonly GoldSentence[]): SyntaxScores {
  const totals = { gold: 0, predicted: 0 }
  const sentenceTotals = { gold: 0, predicted: 0, correct: 0 }
  const correct = { tokens: 0, upos: 0, xpos: 0, lemmas: 0, uas: 0, las: 0 }
  for (const group of paragraphs(sentences)) {
    const { text, words, spans } = goldWords(group)
    const parsed = reader.read(text)
    const guessed = predictedWords(parsed)
    totals.gold += words.length
    totals.predicted += guessed.length
    sentenceTotals.gold += spans.size
    sentenceTotals.predicted += parsed.length
    sentenceTotals.correct += parsed.filter(({ start, end }) => spans.has(`${start}-${end}`)).length
    const byKey = new Map(guessed.map((word) => [word.key, word]))
    for (const word of words) countWord(word, byKey.get(word.key), correct)
  }
  const score = (hits: number): Score => ({ ...totals, correct: hits })
  return {
    tokens: score(correct.tokens),
    sentences: sentenceTotals,
    upos: score(correct.upos),
    xpos: score(correct.xpos),
    lemmas: score(correct.lemmas),
    uas: score(correct.uas),
    las: score(correct.las),
  }
}

function countWord(
  gold: Word,
  guess: Word | undefined,
  correct: { tokens: number; upos: number; xpos: number; lemmas: number; uas: number; las: number },
): void {
  if (guess === undefined) return
  correct.tokens++
  if (guess.upos === gold.upos) correct.upos++
  if (guess.xpos === gold.xpos) correct.xpos++
  if (gold.lemma === '_' || guess.lemma === gold.lemma) correct.lemmas++
  if (guess.head !== gold.head) return
  correct.uas++
  if (guess.relation === gold.relation) correct.las++
}

function goldWords(group: readonly GoldSentence[]): {
  readonly text: string
  readonly words: readonly Word[]
  readonly spans: ReadonlySet<string>
} {
  let text = ''
  const words: Word[] = []
  const spans = new Set<string>()
  for (const { tokens } of group) {
    const { text: part, starts } = surface(tokens)
    const base = text.length
    const keys = tokens.map(({ form }, index) => spanKey(base + (starts[index] ?? 0), form.length))
    tokens.forEach(({ upos, xpos, lemma, head, deprel }, index) => {
      words.push({
        key: keys[index] ?? '',
        upos,
        xpos,
        lemma,
        head: keys[head] ?? 'root',
        relation: universal(deprel),
      })
    })
    spans.add(`${base}-${base + part.trimEnd().length}`)
    text += part.endsWith(' ') ? part : `${part} `
  }
  return { text, words, spans }
}

function predictedWords(sentences: readonly ParsedSentence[]): readonly Word[] {
  return sentences.flatMap(({ tokens }) => {
    const keys = tokens.map(({ start, end }) => spanKey(start, end - start))
    return tokens.map(({ upos, xpos, lemma, head, deprel }, index) => ({
      key: keys[index] ?? '',
      upos,
      xpos,
      lemma,
      head: keys[head] ?? 'root',
      relation: universal(deprel),
    }))
  })
}

function spanKey(start: number, length: number): string {
  return `${start}-${start + length}`
}

function universal(deprel: string): string {
  return deprel.split(':')[0] ?? deprel
}

/** Span F1 with exact boundaries and kind: all names, and each kind apart. */
export interface NameScores {
  readonly all: Score
  readonly kinds: Readonly<Record<Name['kind'], Score>>
}

/** Reads each sentence as a paragraph and compares names by their characters and kind. */
export function evaluateNames(reader: Reader, sentences: readonly NamedSentence[]): NameScores {
  const kinds = { PER: emptyScore(), ORG: emptyScore(), LOC: emptyScore() }
  for (const sentence of sentences) {
    const { text, starts } = surface(sentence.tokens)
    const gold = new Set(sentence.names.map((name) => goldNameKey(sentence, starts, name)))
    const guessed = new Set(reader.read(text).flatMap(nameKeys))
    for (const key of gold) kinds[kindOf(key)].gold++
    for (const key of guessed) {
      kinds[kindOf(key)].predicted++
      if (gold.has(key)) kinds[kindOf(key)].correct++
    }
  }
  const all = Object.values(kinds).reduce((sum, score) => ({
    gold: sum.gold + score.gold,
    predicted: sum.predicted + score.predicted,
    correct: sum.correct + score.correct,
  }))
  return { all, kinds }
}

function emptyScore(): { gold: number; predicted: number; correct: number } {
  return { gold: 0, predicted: 0, correct: 0 }
}

function goldNameKey(
  { tokens }: NamedSentence,
  starts: readonly number[],
  { first, last, kind }: Name,
): string {
  return `${kind} ${starts[first]}-${(starts[last] ?? 0) + (tokens[last]?.form.length ?? 0)}`
}

function nameKeys({ tokens, names }: ParsedSentence): readonly string[] {
  return names.map(({ first, last, kind }) => `${kind} ${tokens[first]?.start}-${tokens[last]?.end}`)
}

function kindOf(key: string): Name['kind'] {
  return key.slice(0, 3) as Name['kind']
}
