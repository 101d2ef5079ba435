import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { conlluFiles, type GoldSentence, readConllu } from './conllu.js'

export type Part = 'train' | 'dev' | 'test'

/** UD English EWT. */
export function readEwt(data: string, part: Part): readonly GoldSentence[] {
  return readConllu(join(data, 'syntax-ud-english-ewt', `en_ewt-ud-${part}.conllu`))
}

/** GUM: the documents that `splits.md` assigns to the part, of the genres that are there. */
export function readGum(data: string, part: Part): readonly GoldSentence[] {
  const folder = join(data, 'syntax-entities-coref-gum')
  const parts = partsIn(readFileSync(join(folder, 'splits.md'), 'utf8'))
  return conlluFiles(join(folder, 'dep'))
    .filter((path) => (parts.get(basename(path, '.conllu')) ?? 'test') === part)
    .flatMap((path) => readConllu(path))
}

/** Part of each document: `## dev` opens a list of `* GUM_news_…` lines. */
export function partsIn(markdown: string): ReadonlyMap<string, string> {
  const splits = new Map<string, string>()
  let part = ''
  for (const line of markdown.split('\n')) {
    if (line.startsWith('## ')) part = line.slice(3).trim()
    const document = /^\s*\* (\S+)/u.exec(line)?.[1]
    if (document !== undefined) splits.set(document, part)
  }
  return splits
}
