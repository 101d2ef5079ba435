import type { Reader } from '@parley-record/engine'
import { type GoldSentence, paragraphs } from '@parley-record/reader/corpora'
import { readEwt, readGum } from './corpora/treebanks.js'
import { f1, precision, recall, type Tally } from './count.js'
import { mostFrequent } from './error-kinds.js'
import { readPeers } from './peers.js'
import { type Answer, goldOf, type ParagraphAnswer, parsedAnswer, scoreSyntax } from './score-syntax.js'
import { type BenchOptions, type BenchResult, keyOf, percent, round } from './table.js'

const MEASURES = ['tokens', 'sentences', 'upos', 'xpos', 'lemmas', 'uas', 'las'] as const
/** Relations rarer than this are left out of the table by relation. */
const LEAST = 100

/** The treebanks of a part, cut into paragraphs. */
export function readTreebanks(
  data: string,
  part: string,
): ReadonlyMap<string, readonly (readonly GoldSentence[])[]> {
  return new Map([
    [`EWT ${part}`, paragraphs(readEwt(data, part))],
    [`GUM ${part}`, paragraphs(readGum(data, part).flatMap(({ sentences }) => sentences))],
  ])
}

/**
 * From raw text on EWT and GUM, as the CoNLL 2018 shared task scores it. Peers that follow another scheme of
 * dependencies have no UAS and LAS here.
 */
export function benchSyntax({ data, split, peers }: BenchOptions, reader: Reader): BenchResult {
  const banks = readTreebanks(data, split)
  const texts = new Map([...banks].map(([bank, groups]) => [bank, groups.map((group) => goldOf(group).text)]))
  const others = readPeers<ParagraphAnswer>(peers, 'syntax', texts)
  const metrics: Record<string, number> = {}
  const rows: string[][] = []
  const classes: string[][] = []
  const errors: string[] = []
  for (const [bank, groups] of banks) {
    const gold = groups.map(goldOf)
    const ours = gold.map(({ text }) => parsedAnswer(reader.read(text)))
    const { tally, errors: found } = scoreSyntax(gold, ours)
    rows.push([bank, 'parley', ...MEASURES.map((measure) => percent(f1(tally.get(measure))))])
    for (const measure of MEASURES) metrics[`${keyOf(bank)}_${measure}`] = round(f1(tally.get(measure)))
    for (const { name, key, parts } of others) {
      const answers = parts.get(bank)?.map(peerAnswer)
      if (answers === undefined) continue
      const theirs = scoreSyntax(gold, answers).tally
      rows.push([bank, name, ...MEASURES.map((m) => (isTree(m) ? '–' : percent(f1(theirs.get(m)))))])
      metrics[`${keyOf(bank)}_upos_${key}`] = round(f1(theirs.get('upos')))
    }
    for (const kind of ['upos', 'las'] as const) classes.push(...classRows(tally, bank, kind, metrics))
    errors.push(...found)
  }
  return {
    data: 'syntax-ud-english-ewt, syntax-entities-coref-gum',
    split,
    metrics: { ...metrics, errors: errors.length },
    rows: [['corpus', 'reader', ...MEASURES.map((measure) => measure.toUpperCase())], ...rows],
    more: [
      {
        title: `By part of speech and by relation (those with ${LEAST} words or more), parley`,
        rows: [['corpus', 'measure', 'class', 'words', 'precision', 'recall', 'F1'], ...classes],
      },
      mostFrequent(errors),
    ],
  }
}

function isTree(measure: string): boolean {
  return measure === 'uas' || measure === 'las'
}

function peerAnswer({ tokens, sentences }: ParagraphAnswer): Answer {
  return {
    sentences: sentences.map(([start, end]) => `${start}-${end}`),
    words: tokens.map(([start, end, upos, xpos, lemma]) => {
      return { key: `${start}-${end}`, upos, xpos, lemma, head: '', relation: '' }
    }),
  }
}

function classRows(
  tally: Tally,
  bank: string,
  measure: 'upos' | 'las',
  metrics: Record<string, number>,
): readonly string[][] {
  const keys = tally.keys().filter((key) => key.startsWith(`${measure} `) && tally.get(key).gold >= LEAST)
  return keys.map((key) => {
    const count = tally.get(key)
    metrics[`${keyOf(bank)}_${keyOf(key)}`] = round(f1(count))
    const shares = [precision(count), recall(count), f1(count)].map(percent)
    return [bank, measure.toUpperCase(), key.slice(measure.length + 1), String(count.gold), ...shares]
  })
}
