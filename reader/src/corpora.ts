/** What benchmarks share with training: the project's own corpus, and how treebank files are read. */
export type { CorpusSentence, PartRole } from './corpus/parse-corpus.js'
export {
  type GoldSentence,
  type GoldToken,
  paragraphs,
  parseConllu,
  readConllu,
  surface,
} from './train/conllu.js'
export { partsIn } from './train/corpora.js'
export { readOwnCorpus } from './train/own-corpus.js'
