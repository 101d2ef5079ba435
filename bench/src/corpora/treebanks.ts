import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type GoldSentence, partsIn, readConllu } from '@parley-record/reader/corpora'
import { openDataSet } from '../data-set.js'

/** UD English EWT. */
export function readEwt(data: string, part: string): readonly GoldSentence[] {
  const folder = openDataSet(data, 'syntax-ud-english-ewt', `en_ewt-ud-${part}.conllu`)
  return readConllu(join(folder, `en_ewt-ud-${part}.conllu`))
}

/** One document of GUM. */
export interface GumDocument {
  readonly name: string
  /** `news`, `interview`, `academic`, … */
  readonly genre: string
  readonly sentences: readonly GoldSentence[]
}

/** GUM: the documents that `splits.md` assigns to the part, of the genres that are there. */
export function readGum(data: string, part: string): readonly GumDocument[] {
  const folder = openDataSet(data, 'syntax-entities-coref-gum', 'dep')
  const parts = partsIn(readFileSync(join(folder, 'splits.md'), 'utf8'))
  return readdirSync(join(folder, 'dep'))
    .filter((file) => file.endsWith('.conllu') && parts.get(basename(file, '.conllu')) === part)
    .sort()
    .map((file) => {
      const name = basename(file, '.conllu')
      const genre = name.split('_')[1] ?? ''
      return { name, genre, sentences: readConllu(join(folder, 'dep', file)) }
    })
}
