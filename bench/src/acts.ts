import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeRootType, type Reader, type Sentence, type Span } from '@parley-record/engine'
import { mostFrequent } from './error-kinds.js'
import { type Answer, accuracy, foldsOf, macroF1, scoreOf, typesOf } from './score-acts.js'
import { type BenchOptions, type BenchResult, percent, round } from './table.js'

const FOLDS = 5

interface MarkedSentence {
  readonly text: string
  readonly source: Span
  readonly target: Span
  readonly gold: string
}

/**
 * Macro-F1 over the PLOVER root types of PLV: given a sentence with its source and target marked, which type
 * is what the source does to the target? A sentence without an answer counts against recall.
 * `options.data` is the data set's own folder, with `plv_train.tsv`.
 */
export function benchActs({ data, split }: BenchOptions, reader: Reader): BenchResult {
  const marked = readMarked(join(data, 'plv_train.tsv'))
  const answers = marked.map((one) => ({ gold: one.gold, answered: answer(one, reader) }))
  const folds = foldsOf(answers, FOLDS).map((fold) => ({ macro: macroF1(fold), accuracy: accuracy(fold) }))
  const mean = folds.reduce((sum, { macro }) => sum + macro, 0) / FOLDS
  const types = typesOf(answers).map((type) => ({ type, ...scoreOf(answers, type) }))
  const errors = answers.filter(({ gold, answered }) => gold !== answered).map(errorKind)
  return {
    data: 'acts-plover-plv',
    split,
    metrics: {
      sentences: answers.length,
      macro_f1: round(macroF1(answers)),
      accuracy: round(accuracy(answers)),
      macro_f1_mean_of_folds: round(mean),
      ...Object.fromEntries(folds.map(({ macro }, i) => [`macro_f1_fold_${i + 1}`, round(macro)])),
      ...Object.fromEntries(types.map(({ type, f1 }) => [`f1_${type.toLowerCase()}`, round(f1)])),
      errors: errors.length,
    },
    rows: [
      ['sentences', 'macro-F1', 'accuracy'],
      [`all ${answers.length}`, percent(macroF1(answers)), percent(accuracy(answers))],
      ...folds.map(({ macro, accuracy: right }, i) => [`fold ${i + 1}`, percent(macro), percent(right)]),
      ['mean of the folds', percent(mean), ''],
    ],
    more: [
      {
        title: 'By root type, all sentences',
        rows: [
          ['type', 'sentences', 'precision', 'recall', 'F1'],
          ...types.map(({ type, gold, precision, recall, f1 }) => [
            type,
            String(gold),
            ...[precision, recall, f1].map(percent),
          ]),
        ],
      },
      mostFrequent(errors),
    ],
    notes: [
      `Sentence i belongs to fold i mod ${FOLDS} + 1. The rules are not trained: the same rules answer in every fold, so the folds show how much the figure moves from sample to sample, and nothing about sentences that were not seen while the lexicon was written.`,
    ],
  }
}

function errorKind({ gold, answered }: Answer): string {
  return answered === 'NONE' ? `${gold} without an answer` : `${answered} for ${gold}`
}

function answer(marked: MarkedSentence, reader: Reader): string {
  const sentences = reader.read(marked.text)
  const holding = sentences.find((s) => s.start <= marked.source.start && marked.source.start < s.end)
  const best = holding ?? sentences[0]
  if (!best) return 'NONE'
  const sentence: Sentence = { ...best, index: 0, block: 0 }
  return codeRootType(sentence, marked.source, marked.target) ?? 'NONE'
}

/** Reads the marked sentences: columns sentence, marked_sentence, source, target, gold_root, gold_penta. */
function readMarked(path: string): readonly MarkedSentence[] {
  const lines = readFileSync(path, 'utf8').split('\n').slice(1)
  return lines.flatMap((line) => {
    const [, printed = '', , , gold = ''] = line.split('\t').map(unquote)
    if (gold === '') return []
    return [{ ...unmark(printed), gold }]
  })
}

function unquote(cell: string): string {
  const trimmed = cell.replace(/\r$/, '')
  return trimmed.startsWith('"') && trimmed.endsWith('"')
    ? trimmed.slice(1, -1).replaceAll('""', '"')
    : trimmed
}

/** The text without `<s>`, `<t>` marks, and where the first of each stood (an empty span when there is none). */
function unmark(printed: string): Omit<MarkedSentence, 'gold'> {
  let text = ''
  const opened: Record<string, number> = {}
  const spans: Record<string, Span> = {}
  for (const piece of printed.split(/(<\/?[st]>)/)) {
    const mark = /^<(\/?)([st])>$/.exec(piece)
    if (!mark) text += piece
    else if (mark[1] === '') opened[mark[2] ?? ''] = text.length
    else spans[mark[2] ?? ''] ??= { start: opened[mark[2] ?? ''] ?? text.length, end: text.length }
  }
  const none = { start: 0, end: 0 }
  return { text, source: spans.s ?? none, target: spans.t ?? none }
}
