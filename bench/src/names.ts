import type { Name, Reader } from '@parley-record/engine'
import { boundaryError, pairUp } from './boundary.js'
import { type NamedText, type NameSpan, readNewswire, readUner, readWikigold } from './corpora/named-texts.js'
import { type Count, f1, NOTHING, precision, recall, sum } from './count.js'
import { mostFrequent } from './error-kinds.js'
import { type Peer, readPeers } from './peers.js'
import { type BenchOptions, type BenchResult, keyOf, percent, round } from './table.js'

const KINDS = ['PER', 'ORG', 'LOC'] as const

/** A name in a peer's file: start, end, kind. */
type NameCells = readonly [number, number, Name['kind']]

/** The sets that no part of the reader was trained on, by name. */
export function readNamedSets(data: string): ReadonlyMap<string, readonly NamedText[]> {
  return new Map([
    ['newswire', readNewswire(data)],
    ['UNER EWT test', readUner(data)],
    ['Wikigold held out', readWikigold(data)],
  ])
}

/** Names with exact boundaries and kind; beside ours the peers whose outputs lie in `options.peers`. */
export function benchNames({ data, peers }: BenchOptions, reader: Reader): BenchResult {
  const sets = readNamedSets(data)
  const texts = new Map([...sets].map(([set, gold]) => [set, gold.map(({ text }) => text)]))
  const others = readPeers<readonly NameCells[]>(peers, 'names', texts)
  const metrics: Record<string, number> = {}
  const rows: string[][] = []
  const byKind: string[][] = []
  const errors: string[] = []
  for (const [set, gold] of sets) {
    const ours = gold.map(({ text }) => namesIn(text, reader))
    const systems = [
      { name: 'parley', key: '', names: ours },
      ...others.flatMap((peer) => systemOf(peer, set)),
    ]
    for (const { name, key, names } of systems) {
      const scores = scoreNames(gold, names)
      rows.push([set, name, ...cellsOf(scores)])
      Object.assign(metrics, metricsOf(keyOf(set), key, scores))
    }
    byKind.push(...kindRows(set, scoreNames(gold, ours)))
    errors.push(...gold.flatMap(({ names }, at) => nameErrors(names, ours[at] ?? [])))
  }
  return {
    data: 'entities-worldwide-newswire, entities-uner-wikigold',
    split: 'all',
    metrics: { ...metrics, errors: errors.length },
    rows: [['corpus', 'reader', 'all', 'precision', 'recall', ...KINDS], ...rows],
    more: [
      {
        title: 'By kind, parley',
        rows: [['corpus', 'kind', 'names', 'precision', 'recall', 'F1'], ...byKind],
      },
      mostFrequent(errors),
    ],
  }
}

/** A peer's names of one set; nothing when it has not read the set. */
function systemOf({ name, key, parts }: Peer<readonly NameCells[]>, set: string) {
  const answers = parts.get(set)
  if (answers === undefined) return []
  const names = answers.map((cells) => cells.map(([start, end, kind]) => ({ start, end, kind })))
  return [{ name, key: `_${key}`, names }]
}

function metricsOf(set: string, key: string, scores: NameScores): Readonly<Record<string, number>> {
  return Object.fromEntries([
    [`${set}_f1${key}`, round(f1(total(scores)))],
    ...KINDS.map((kind) => [`${set}_${keyOf(kind)}_f1${key}`, round(f1(scores[kind]))]),
  ])
}

function kindRows(set: string, scores: NameScores): readonly string[][] {
  return KINDS.map((kind) => {
    const score = scores[kind]
    return [set, kind, String(score.gold), ...[precision(score), recall(score), f1(score)].map(percent)]
  })
}

function namesIn(text: string, reader: Reader): readonly NameSpan[] {
  return reader.read(text).flatMap(({ tokens, names }) =>
    names.map(({ first, last, kind }) => ({
      start: tokens[first]?.start ?? 0,
      end: tokens[last]?.end ?? 0,
      kind,
    })),
  )
}

export type NameScores = Readonly<Record<Name['kind'], Count>>

/** Hits by kind: same characters, same kind. */
export function scoreNames(
  gold: readonly Pick<NamedText, 'names'>[],
  ours: readonly (readonly NameSpan[])[],
): NameScores {
  const score = (kind: Name['kind']) =>
    sum(
      gold.map(({ names }, i) => {
        const wanted = keysOf(names, kind)
        const given = keysOf(ours[i] ?? [], kind)
        const hit = [...given].filter((key) => wanted.has(key)).length
        return { hit, ours: given.size, gold: wanted.size }
      }),
    )
  return { PER: score('PER'), ORG: score('ORG'), LOC: score('LOC') }
}

function keysOf(names: readonly NameSpan[], wanted: Name['kind']): ReadonlySet<string> {
  return new Set(names.flatMap(({ start, end, kind }) => (kind === wanted ? [`${start}-${end}`] : [])))
}

function total(scores: NameScores): Count {
  return sum(KINDS.map((kind) => scores[kind] ?? NOTHING))
}

function cellsOf(scores: NameScores): readonly string[] {
  const all = total(scores)
  const shares = [f1(all), precision(all), recall(all), ...KINDS.map((kind) => f1(scores[kind]))]
  return shares.map(percent)
}

/** Kinds of error of one sentence: every gold name that was not given, and every given one that is none. */
export function nameErrors(gold: readonly NameSpan[], ours: readonly NameSpan[]): readonly string[] {
  const { pairs, missed, spurious } = pairUp(gold, ours)
  return [
    ...pairs.flatMap(([wanted, given]) => pairError(wanted, given)),
    ...missed.map(({ kind }) => `${kind} missed`),
    ...spurious.map(({ kind }) => `${kind} where there is no name`),
  ]
}

function pairError(wanted: NameSpan, given: NameSpan): readonly string[] {
  const boundary = boundaryError(given, wanted)
  if (wanted.kind === given.kind) return boundary === null ? [] : [`${wanted.kind} ${boundary}`]
  const confusion = `${given.kind} for ${wanted.kind}`
  return [boundary === null ? confusion : `${confusion}, and ${boundary}`]
}
