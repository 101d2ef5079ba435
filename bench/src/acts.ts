import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeRootType, type Reader, type Sentence, type Span } from '@parley-record/engine'

/** What to measure on. */
export interface ActsBenchOptions {
  /** Folder of the PLV data, unpacked: holds `plv_train.tsv`. */
  readonly data: string
  readonly reader: Reader
  /** Splits the sentences into this many parts by order of appearance and tells macro-F1 of each; 1 unless told. */
  readonly folds?: number
}

/** Figures by name, and a table: one row per PLOVER root type, heading first. */
export interface ActsBench {
  readonly metrics: Readonly<Record<string, number>>
  readonly rows: readonly (readonly string[])[]
  /** What was answered, sentence by sentence, for reading by eye. */
  readonly answers: readonly Answer[]
}

/** One sentence of the data with what was answered. */
export interface Answer {
  readonly text: string
  readonly gold: string
  /** `NONE` when no type was found. */
  readonly answered: string
}

interface MarkedSentence {
  readonly text: string
  readonly source: Span
  readonly target: Span
  readonly gold: string
}

/**
 * Macro-F1 over the PLOVER root types of PLV: given a sentence with its source and target marked, which type
 * is what the source does to the target? A sentence without an answer counts against recall.
 */
export async function benchActs(options: ActsBenchOptions): Promise<ActsBench> {
  const marked = readMarked(join(options.data, 'plv_train.tsv'))
  const answers = marked.map((m) => ({ text: m.text, gold: m.gold, answered: answer(m, options.reader) }))
  const metrics: Record<string, number> = {
    sentences: answers.length,
    macro_f1: round(macroF1(answers)),
    accuracy: round(answers.filter((a) => a.gold === a.answered).length / answers.length),
  }
  const folds = options.folds ?? 1
  for (let fold = 0; folds > 1 && fold < folds; fold++) {
    metrics[`macro_f1_fold_${fold + 1}`] = round(macroF1(answers.filter((_, i) => i % folds === fold)))
  }
  const rows = typesOf(answers).map((type) => {
    const { precision, recall, f1, gold } = scoreOf(answers, type)
    metrics[`f1_${type.toLowerCase()}`] = round(f1)
    return [type, String(gold), round(precision).toFixed(3), round(recall).toFixed(3), round(f1).toFixed(3)]
  })
  return { metrics, rows: [['type', 'sentences', 'precision', 'recall', 'F1'], ...rows], answers }
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

function typesOf(answers: readonly Answer[]): readonly string[] {
  return [...new Set(answers.map((a) => a.gold))].sort()
}

function macroF1(answers: readonly Answer[]): number {
  const types = typesOf(answers)
  return types.reduce((sum, type) => sum + scoreOf(answers, type).f1, 0) / Math.max(1, types.length)
}

function scoreOf(answers: readonly Answer[], type: string) {
  const right = answers.filter((a) => a.gold === type && a.answered === type).length
  const answered = answers.filter((a) => a.answered === type).length
  const gold = answers.filter((a) => a.gold === type).length
  const precision = answered === 0 ? 0 : right / answered
  const recall = gold === 0 ? 0 : right / gold
  return { precision, recall, gold, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
