import { f1, nameRows, syntaxRows } from '@parley-record/reader/evaluate'
import { loadReader } from '@parley-record/reader/node'
import type { BenchOptions, BenchResult } from './table.js'

/** The trained reader from raw text on EWT and GUM, as the CoNLL 2018 shared task scores it. `data` holds both sets. */
export async function benchSyntax({ data, split }: BenchOptions): Promise<BenchResult> {
  const part = split === 'test' ? 'test' : 'dev'
  const rows = syntaxRows(loadReader(), data, part)
  const measures = ['tokens', 'sentences', 'upos', 'xpos', 'lemmas', 'uas', 'las'] as const
  return {
    data: 'syntax-ud-english-ewt, syntax-entities-coref-gum',
    split: part,
    metrics: Object.fromEntries(
      rows.flatMap(({ corpus, scores }) =>
        measures.map((m) => [`${nameOf(corpus)}_${m}`, round(f1(scores[m]))]),
      ),
    ),
    rows: [
      ['corpus', ...measures],
      ...rows.map(({ corpus, scores }) => [corpus, ...measures.map((m) => percent(f1(scores[m])))]),
    ],
  }
}

/** Names with exact boundaries and type, on sets no part of the model was trained on. `data` holds both sets. */
export async function benchNames({ data }: BenchOptions): Promise<BenchResult> {
  const rows = nameRows(loadReader(), data)
  return {
    data: 'entities-worldwide-newswire, entities-uner-wikigold',
    split: 'held out',
    metrics: Object.fromEntries(
      rows.map(({ corpus, scores }) => [`${nameOf(corpus)}_f1`, round(f1(scores.all))]),
    ),
    rows: [
      ['corpus', 'all', 'PER', 'ORG', 'LOC'],
      ...rows.map(({ corpus, scores: { all, kinds } }) => [
        corpus,
        percent(f1(all)),
        ...(['PER', 'ORG', 'LOC'] as const).map((kind) => percent(f1(kinds[kind]))),
      ]),
    ],
  }
}

function nameOf(corpus: string): string {
  return corpus.toLowerCase().replace(/ /g, '_')
}

function percent(value: number): string {
  return (100 * value).toFixed(1)
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
