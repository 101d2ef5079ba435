import { readTimexDocuments } from './corpora/timex-documents.js'
import { openDataSet } from './data-set.js'
import { readNamedSets } from './names.js'
import { type PeerTask, type PeerTexts, writePeerTexts } from './peers.js'
import { goldOf } from './score-syntax.js'
import { readTreebanks } from './syntax.js'
import type { BenchOptions, BenchResult } from './table.js'

/** Writes the texts of `names`, `syntax` (dev and test) and `times` for the scripts in `bench/peers` to read. */
export function writeAllPeerTexts({ data, peers }: BenchOptions): BenchResult {
  const tasks: Readonly<Record<PeerTask, ReadonlyMap<string, PeerTexts>>> = {
    names: nameTexts(data),
    syntax: syntaxTexts(data),
    times: timeTexts(data),
  }
  const rows = Object.entries(tasks).flatMap(([task, parts]) => {
    const path = writePeerTexts(peers, task as PeerTask, parts)
    return [...parts].map(([part, { texts }]) => [path, part, String(texts.length)])
  })
  const written = rows.reduce((sum, [, , texts]) => sum + Number(texts), 0)
  return {
    data: 'texts for peers',
    split: 'all',
    metrics: { texts: written },
    rows: [['file', 'part', 'texts'], ...rows],
  }
}

function nameTexts(data: string): ReadonlyMap<string, PeerTexts> {
  return new Map(
    [...readNamedSets(data)].map(([set, gold]) => [set, { texts: gold.map(({ text }) => text) }]),
  )
}

function syntaxTexts(data: string): ReadonlyMap<string, PeerTexts> {
  const banks = ['dev', 'test'].flatMap((part) => [...readTreebanks(data, part)])
  return new Map(banks.map(([bank, groups]) => [bank, { texts: groups.map((group) => goldOf(group).text) }]))
}

function timeTexts(data: string): ReadonlyMap<string, PeerTexts> {
  const documents = readTimexDocuments(openDataSet(data, 'times-tbaq-meantime-recognizers', 'data'))
  const corpora = [...new Set(documents.map(({ corpus }) => corpus))]
  return new Map(
    corpora.map((corpus) => {
      const own = documents.filter((document) => document.corpus === corpus)
      return [corpus, { texts: own.map(({ text }) => text), created: own.map(({ created }) => created) }]
    }),
  )
}
