import { readdirSync, readFileSync } from 'node:fs'
import { isHeldOut } from '../corpus/held-out.js'
import { type CorpusSentence, parseCorpus } from '../corpus/parse-corpus.js'
import { tokenize } from '../tokenize/tokenize.js'
import type { NamedSentence } from './name-corpora.js'

const CORPUS = new URL('../../corpus/', import.meta.url)

/** The project's own corpus; every tenth sentence is held out for measuring. */
export function readOwnCorpus(part: 'train' | 'dev'): readonly CorpusSentence[] {
  return readdirSync(CORPUS)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => parseCorpus(readFileSync(new URL(file, CORPUS), 'utf8'), file))
    .filter((_, index) => isHeldOut(index) === (part === 'dev'))
}

/** The names of a corpus sentence on the tokens of this reader; a name inside a longer one is left out. */
export function withNames({ text, names }: CorpusSentence): NamedSentence {
  const raw = tokenize(text)
  const tokens = raw.map(({ form, end }) => ({
    form,
    lemma: '',
    upos: '',
    xpos: '',
    head: -1,
    deprel: '',
    misc: '',
    spaceAfter: end >= text.length || /\s/u.test(text.charAt(end)),
  }))
  const found = names.flatMap(({ kind, span }) => {
    const first = raw.findIndex(({ end }) => end > span.start)
    const last = raw.findLastIndex(({ start }) => start < span.end)
    return first >= 0 && last >= first ? [{ first, last, kind }] : []
  })
  return { tokens, names: found.filter((name) => !found.some((other) => holds(other, name))) }
}

function holds(outer: { first: number; last: number }, inner: { first: number; last: number }): boolean {
  return outer !== inner && outer.first <= inner.first && outer.last >= inner.last
}
