import type { Reader } from '@parley-record/engine'
import { type Part, readEwt, readGum } from './corpora.js'
import { evaluateNames, evaluateSyntax, f1, type NameScores, type SyntaxScores } from './evaluate.js'
import { readNewswire, readUner, readWikigold } from './name-corpora.js'

export type { CorpusSentence, PartRole } from '../corpus/parse-corpus.js'
export {
  evaluateNames,
  evaluateSyntax,
  f1,
  type NameScores,
  type Score,
  type SyntaxScores,
} from './evaluate.js'
export { readOwnCorpus } from './own-corpus.js'

/** One row of the reader's table. */
export interface SyntaxRow {
  readonly corpus: string
  readonly scores: SyntaxScores
}

export interface NameRow {
  readonly corpus: string
  readonly scores: NameScores
}

/** Syntax from raw text on a part of EWT and GUM; `data` is the folder with the unpacked corpora. */
export function syntaxRows(reader: Reader, data: string, part: Exclude<Part, 'train'>): readonly SyntaxRow[] {
  return [
    { corpus: `EWT ${part}`, scores: evaluateSyntax(reader, readEwt(data, part)) },
    { corpus: `GUM ${part}`, scores: evaluateSyntax(reader, readGum(data, part)) },
  ]
}

/** Names on the three sets that no part of the model was trained on. */
export function nameRows(reader: Reader, data: string): readonly NameRow[] {
  return [
    { corpus: 'newswire', scores: evaluateNames(reader, readNewswire(data)) },
    { corpus: 'UNER EWT test', scores: evaluateNames(reader, readUner(data, 'test')) },
    { corpus: 'Wikigold held out', scores: evaluateNames(reader, readWikigold(data, 'dev')) },
  ]
}

/** The rows as lines of text, in percent. */
export function formatRows(syntax: readonly SyntaxRow[], names: readonly NameRow[]): readonly string[] {
  const percent = (value: number) => (100 * value).toFixed(2)
  const syntaxLine = ({ corpus, scores }: SyntaxRow) =>
    `${corpus}: ${Object.entries(scores)
      .map(([measure, score]) => `${measure} ${percent(f1(score))}`)
      .join(', ')}`
  const nameLine = ({ corpus, scores: { all, kinds } }: NameRow) =>
    `${corpus}: F1 ${percent(f1(all))} (precision ${percent(all.correct / all.predicted)}, recall ${percent(all.correct / all.gold)}); ${Object.entries(
      kinds,
    )
      .map(([kind, score]) => `${kind} ${percent(f1(score))}`)
      .join(', ')}`
  return [...syntax.map(syntaxLine), ...names.map(nameLine)]
}
