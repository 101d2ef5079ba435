import { join } from 'node:path'
import {
  type Reader,
  type Report,
  readAttributions,
  readQuotations,
  type Sentence,
} from '@parley-record/engine'
import { attributionErrors } from './attribution-errors.js'
import { type Article, readArticles } from './corpora/polnear.js'
import { f1, precision, recall, Tally } from './count.js'
import { mostFrequent } from './error-kinds.js'
import { compareAttributions, type Prediction, tokensIn } from './score-attribution.js'
import { type BenchResult, percent, round } from './table.js'

/** What to measure on. */
export interface AttributionBenchOptions {
  /** Folder of PolNeAR, unpacked: holds `train` and `dev`, each with `text` and `attributions`. */
  readonly data: string
  readonly split: string
  readonly reader: Reader
}

/**
 * Token micro-F1 over source, cue and content, F1 per role, exact and overlap F1 of spans, and token F1 of
 * direct, mixed and indirect attributions apart. Where an article was annotated several times, the first
 * annotator counts. PolNeAR gives a token to one attribution only, so ours are compared at depth 0.
 */
export function benchAttribution({ data, split, reader }: AttributionBenchOptions): BenchResult {
  const articles = readArticles(join(data, split))
  const tally = new Tally()
  const errors: string[] = []
  for (const article of articles) {
    const prediction = predict(article, reader)
    compareAttributions(article, prediction, tally)
    const tokens = tokensIn(article.text)
    errors.push(...attributionErrors(article.gold, prediction.relations, { tokens, verbs: prediction.verbs }))
  }
  const keys = ['token', ...tally.keys().filter((key) => key !== 'token')]
  const metrics = Object.fromEntries(
    keys.map((key) => [key === 'token' ? 'token_micro_f1' : `${key}_f1`, round(f1(tally.get(key)))]),
  )
  return {
    data: 'attribution-polnear',
    split,
    metrics: {
      ...metrics,
      token_micro_precision: round(precision(tally.get('token'))),
      token_micro_recall: round(recall(tally.get('token'))),
      articles: articles.length,
      errors: errors.length,
    },
    rows: [
      ['measure', 'precision', 'recall', 'F1'],
      ...keys.map((key) => {
        const count = tally.get(key)
        const name = key === 'token' ? 'tokens of source, cue and content' : key.replaceAll('_', ' ')
        return [name, ...[precision(count), recall(count), f1(count)].map(percent)]
      }),
    ],
    more: [mostFrequent(errors)],
  }
}

function predict(article: Article, reader: Reader): Prediction {
  const report = reportOf(article)
  const sentences = sentencesOf(report, reader)
  const quotations = readQuotations(report, sentences)
  const attributions = readAttributions({ report, sentences, mentions: [], quotations })
  const relations = attributions
    .filter((attribution) => attribution.parent === null)
    .map(({ source, cue, content, kind }) => ({ spans: { source, cue, content }, kind }))
  const verbs = sentences.flatMap(({ tokens }) => tokens.filter(({ upos }) => upos === 'VERB'))
  return { relations, verbs }
}

/** Each line of the corpus is a paragraph; headlines are annotated there, so they are read too. */
function reportOf({ name, text }: Article): Report {
  const blocks = [...text.matchAll(/[^\n]*\S[^\n]*/g)].map((match) => ({
    kind: 'paragraph' as const,
    span: { start: match.index, end: match.index + match[0].length },
  }))
  const unknown = { url: null, source: null, title: null, byline: null, published: null }
  return {
    ...unknown,
    id: name,
    path: null,
    publishedCertainty: 'unknown',
    language: 'en',
    text,
    sha256: '',
    blocks,
    credits: [],
  }
}

function sentencesOf(report: Report, reader: Reader): readonly Sentence[] {
  return report.blocks
    .flatMap(({ span }, block) =>
      reader.read(report.text.slice(span.start, span.end)).map((sentence) => ({
        ...sentence,
        block,
        start: sentence.start + span.start,
        end: sentence.end + span.start,
        tokens: sentence.tokens.map((t) => ({ ...t, start: t.start + span.start, end: t.end + span.start })),
      })),
    )
    .map((sentence, index) => ({ ...sentence, index }))
}
