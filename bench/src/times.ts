import { type Reader, type Report, readTimes, type Sentence } from '@parley-record/engine'
import { readTimexDocuments, type TimexDocument } from './corpora/timex-documents.js'
import { f1, precision, recall, sum } from './count.js'
import { mostFrequent } from './error-kinds.js'
import { readPeers } from './peers.js'
import { relaxedF1, scoreTimes, type TimesScore, type Timex } from './score-times.js'
import { type BenchOptions, type BenchResult, percent, round } from './table.js'
import { timexErrors } from './times-errors.js'

const TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const

/** A time expression in a peer's file: start, end, type, value. */
type TimexCells = readonly [number, number, string, string]

/**
 * TempEval-3 task A on TBAQ and MEANTIME: span F1, strict and relaxed (any overlap), and value F1, where a found
 * expression counts when it overlaps a gold one and has the same TIMEX3 value (UzZaman et al., SemEval 2013).
 * Beside ours stand the peers whose outputs lie in `options.peers`. `options.data` is the data set's own folder.
 */
export function benchTimes({ data, split, peers }: BenchOptions, reader: Reader): BenchResult {
  const documents = readTimexDocuments(data).filter(({ corpus }) => inSplit(corpus, split))
  const gold = documents.map((document) => document.gold)
  const ours = documents.map((document) => findTimes(document, reader))
  const metrics: Record<string, number> = {}
  const rows: string[][] = []
  const systems: readonly System[] = [
    { name: 'parley', key: '', found: ours },
    ...peerSystems(peers, documents),
  ]
  for (const corpus of [...new Set(documents.map((document) => document.corpus)), 'all']) {
    const own = documents.flatMap((document, i) =>
      corpus === 'all' || document.corpus === corpus ? [i] : [],
    )
    for (const { name, key, found } of systems) {
      if (own.some((i) => found[i] === undefined)) continue
      const score = total(own.map((i) => scoreTimes(gold[i] ?? [], found[i] ?? [])))
      rows.push([corpus, String(own.length), name, ...cellsOf(score)])
      Object.assign(metrics, metricsOf(corpus === 'all' ? '' : `${corpus}_`, key, score))
    }
  }
  const errors = gold.flatMap((list, i) => timexErrors(list, ours[i] ?? []))
  return {
    data: 'times-tbaq-meantime-recognizers',
    split,
    metrics: { ...metrics, ...typeMetrics(gold, ours), errors: errors.length },
    rows: [['corpus', 'documents', 'reader', 'strict', 'relaxed', 'value', 'strict P', 'strict R'], ...rows],
    more: [
      {
        title: 'By type, parley (an expression of ours counts under the type it gives)',
        rows: [['type', 'expressions', 'strict', 'relaxed', 'value'], ...typeRows(gold, ours)],
      },
      mostFrequent(errors),
    ],
  }
}

interface System {
  readonly name: string
  readonly key: string
  /** By document; `undefined` where the system has not read it. */
  readonly found: readonly (readonly Timex[] | undefined)[]
}

function peerSystems(dir: string, documents: readonly TimexDocument[]): readonly System[] {
  const corpora = [...new Set(documents.map(({ corpus }) => corpus))]
  const texts = new Map(
    corpora.map((corpus) => [
      corpus,
      documents.filter((document) => document.corpus === corpus).map(({ text }) => text),
    ]),
  )
  return readPeers<readonly TimexCells[]>(dir, 'times', texts).map(({ name, key, parts }) => {
    const next = new Map<string, number>()
    const found = documents.map(({ corpus }) => {
      const at = next.get(corpus) ?? 0
      next.set(corpus, at + 1)
      return parts.get(corpus)?.[at]?.map(([start, end, type, value]) => ({ start, end, type, value }))
    })
    return { name, key: `_${key}`, found }
  })
}

function total(scores: readonly TimesScore[]): TimesScore {
  const add = (pick: (score: TimesScore) => number) => scores.reduce((all, score) => all + pick(score), 0)
  return {
    strict: sum(scores.map(({ strict }) => strict)),
    relaxed: {
      ours: add(({ relaxed }) => relaxed.ours),
      gold: add(({ relaxed }) => relaxed.gold),
      oursMet: add(({ relaxed }) => relaxed.oursMet),
      goldMet: add(({ relaxed }) => relaxed.goldMet),
    },
    value: sum(scores.map(({ value }) => value)),
  }
}

function figuresOf({ strict, relaxed, value }: TimesScore) {
  return { strict_f1: f1(strict), relaxed_f1: relaxedF1(relaxed), value_f1: f1(value) }
}

function metricsOf(corpus: string, key: string, score: TimesScore): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(figuresOf(score)).map(([name, figure]) => [`${corpus}${name}${key}`, round(figure)]),
  )
}

function cellsOf(score: TimesScore): readonly string[] {
  const { strict } = score
  return [...Object.values(figuresOf(score)), precision(strict), recall(strict)].map(percent)
}

function scoreOfType(
  gold: readonly (readonly Timex[])[],
  ours: readonly (readonly Timex[])[],
  type: string,
): TimesScore {
  const only = (list: readonly Timex[] = []) => list.filter((timex) => timex.type === type)
  return total(gold.map((list, i) => scoreTimes(only(list), only(ours[i]))))
}

function typeRows(gold: readonly (readonly Timex[])[], ours: readonly (readonly Timex[])[]) {
  return TYPES.map((type) => {
    const score = scoreOfType(gold, ours, type)
    return [type, String(score.strict.gold), ...Object.values(figuresOf(score)).map(percent)]
  })
}

function typeMetrics(gold: readonly (readonly Timex[])[], ours: readonly (readonly Timex[])[]) {
  return Object.fromEntries(
    TYPES.map((type) => [`value_f1_${type.toLowerCase()}`, round(f1(scoreOfType(gold, ours, type).value))]),
  )
}

/** The engine's time expressions of a document. */
export function findTimes(document: TimexDocument, reader: Reader): readonly Timex[] {
  const sentences = readSentences(document.text, reader)
  return readTimes(reportOf(document), sentences).map(({ span, type, value }) => ({ ...span, type, value }))
}

function readSentences(text: string, reader: Reader): readonly Sentence[] {
  const sentences: Sentence[] = []
  for (const match of text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)) {
    // one blank for each line break, so that offsets stay
    for (const parsed of reader.read(match[0].replaceAll('\n', ' '))) {
      const tokens = parsed.tokens.map((token) => ({
        ...token,
        start: token.start + match.index,
        end: token.end + match.index,
      }))
      const span = { start: parsed.start + match.index, end: parsed.end + match.index }
      sentences.push({ ...parsed, ...span, tokens, index: sentences.length, block: 0 })
    }
  }
  return sentences
}

function reportOf(document: TimexDocument): Report {
  return {
    id: document.name,
    path: null,
    url: null,
    source: null,
    title: null,
    byline: null,
    published: document.created,
    publishedCertainty: 'stated',
    language: 'en',
    text: document.text,
    sha256: '',
    blocks: [],
    credits: [],
  }
}

function inSplit(corpus: string, split: string): boolean {
  return split === 'all' || split === corpus || (split === 'tbaq' && corpus !== 'meantime')
}
