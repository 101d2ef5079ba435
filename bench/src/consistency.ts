import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type Attack,
  checkReading,
  indexWorld,
  makeReport,
  type Passage,
  parseAttacks,
  type Reader,
  type Reading,
  readReport,
  support,
  toPassage,
  type WorldIndex,
} from '@parley-record/engine'
import { loadWorld } from '@parley-record/sources'
import { type BenchResult, percent, type Rows, round } from './table.js'

const ATTACKS = fileURLToPath(new URL('../../engine/test/attacks/', import.meta.url))
const CACHE = fileURLToPath(new URL('../../.cache/bench/consistency/', import.meta.url))

/** Sentences of the article that a summary sentence is compared with: those that share most of its words. */
const NEAREST = 3

export interface ConsistencyOptions {
  /** Folder of BUMP, unpacked: holds `data/task1_dataset.json`. */
  readonly data: string
  readonly split: string
  readonly reader: Reader
}

/** One pair of BUMP: a summary of the article, and the same with one error edited in. */
interface Pair {
  readonly article: string
  readonly reference_summary: string
  readonly edited_summary: string
  readonly corrected_error_type: string
}

/**
 * BUMP task 1 (Ma et al., ACL 2023): ROC-AUC of the checker's graded score over consistent and edited summaries; and
 * the checker on the attack set of this project: false sentences caught and true ones suspected, by kind.
 */
export async function benchConsistency({ data, split, reader }: ConsistencyOptions): Promise<BenchResult> {
  const world = indexWorld(await loadWorld())
  const cache = openCache(join(CACHE, `${reader.model.replace(/[^\w.-]+/g, '-')}.json`))
  const read = (text: string) => readText(text, cachedReader(reader, cache.parsed), world)
  const pairs = JSON.parse(readFileSync(join(data, 'data/task1_dataset.json'), 'utf8')) as readonly Pair[]
  const graded = gradePairs(pairs, read, world)
  const attacks = tryAll(read, world)
  cache.save()
  const auc = areaUnderCurve(
    graded.map((g) => g.reference),
    graded.map((g) => g.edited),
  )
  const won = graded.filter((g) => g.reference > g.edited).length / graded.length
  const held = attacks.filter((_, i) => i % 3 === 2)
  return {
    data: 'consistency-bump',
    split,
    metrics: {
      auc: round(auc),
      reference_above_edited: round(won),
      attacks: attacks.length,
      caught: round(share(attacks, 'caught')),
      false_alarms: round(share(attacks, 'suspected')),
      held_out_caught: round(share(held, 'caught')),
      held_out_false_alarms: round(share(held, 'suspected')),
    },
    rows: [
      ['BUMP task 1', 'pairs', 'AUC', 'reference above edited'],
      ...['all', ...new Set(graded.map((g) => g.kind))].map((kind) => {
        const own = graded.filter((g) => kind === 'all' || g.kind === kind)
        const area = areaUnderCurve(
          own.map((g) => g.reference),
          own.map((g) => g.edited),
        )
        const above = own.filter((g) => g.reference > g.edited).length / own.length
        return [kind, String(own.length), area.toFixed(3), percent(above)]
      }),
    ],
    more: [{ title: 'The attack set of this project', rows: attackRows(attacks) }],
  }
}

interface Graded {
  readonly kind: string
  readonly reference: number
  readonly edited: number
}

function gradePairs(
  pairs: readonly Pair[],
  read: (text: string) => Reading,
  world: WorldIndex,
): readonly Graded[] {
  const articles = new Map<string, Reading>()
  return pairs.map((pair) => {
    const article = articles.get(pair.article) ?? read(pair.article)
    articles.set(pair.article, article)
    const grade = (summary: string) => gradeSummary(read(summary), article, world)
    return {
      kind: pair.corrected_error_type,
      reference: grade(pair.reference_summary),
      edited: grade(pair.edited_summary),
    }
  })
}

/** The mean over the sentences of what is missing in the article: 0 when it has everything. */
function gradeSummary(summary: Reading, article: Reading, world: WorldIndex): number {
  const sentences = article.sentences.map((sentence) => ({
    sentence,
    passage: toPassage(article, world, [sentence]),
  }))
  const known = new Set(sentences.flatMap(({ passage }) => [...passage.keys]))
  return summary.sentences
    .map((sentence) => {
      const passage = toPassage(summary, world, [sentence])
      const near = sentences
        .map((s) => ({ ...s, shared: [...passage.keys].filter((key) => s.passage.keys.has(key)).length }))
        .sort((a, b) => b.shared - a.shared)
        .slice(0, NEAREST)
      const cited = toPassage(
        article,
        world,
        near.map((s) => s.sentence),
      )
      return support(passage, cited, known) - 1
    })
    .reduce((sum, score, _, all) => sum + score / all.length, 0)
}

/** Chance that a consistent summary scores above an edited one, ties half (Mann and Whitney). */
export function areaUnderCurve(positive: readonly number[], negative: readonly number[]): number {
  const sorted = [...negative].sort((a, b) => a - b)
  const below = (value: number, orEqual: boolean) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const at = sorted[middle] ?? 0
      if (at < value || (orEqual && at === value)) low = middle + 1
      else high = middle
    }
    return low
  }
  const wins = positive.reduce((sum, value) => sum + (below(value, false) + below(value, true)) / 2, 0)
  return wins / (positive.length * negative.length)
}

/** What the checker says of every pair of the attack set. */
export async function runAttacks(reader: Reader): Promise<readonly Tried[]> {
  const world = indexWorld(await loadWorld())
  return tryAll((text) => readText(text, reader, world), world)
}

function tryAll(read: (text: string) => Reading, world: WorldIndex): readonly Tried[] {
  return readAttacks().map((attack) => tryAttack(attack, read, world))
}

export interface Tried {
  readonly kind: string
  readonly caught: boolean
  readonly suspected: boolean
}

function tryAttack(attack: Attack, read: (text: string) => Reading, world: WorldIndex): Tried {
  const passage = (text: string): Passage => toPassage(read(text), world)
  const cited = passage(attack.cited)
  return {
    kind: attack.kind,
    caught: checkReading(passage(attack.wrong), cited).length > 0,
    suspected: checkReading(passage(attack.right), cited).length > 0,
  }
}

function share(tried: readonly Tried[], what: 'caught' | 'suspected'): number {
  return tried.filter((t) => t[what]).length / tried.length
}

function attackRows(tried: readonly Tried[]): Rows {
  const parts: readonly (readonly [string, readonly Tried[]])[] = [
    ['all', tried],
    ['held-out third', tried.filter((_, i) => i % 3 === 2)],
    ...[...new Set(tried.map((t) => t.kind))].map(
      (kind) => [kind, tried.filter((t) => t.kind === kind)] as const,
    ),
  ]
  return [
    ['kind', 'pairs', 'caught', 'false alarms'],
    ...parts.map(([kind, own]) => [
      kind,
      String(own.length),
      percent(share(own, 'caught')),
      percent(share(own, 'suspected')),
    ]),
  ]
}

function readAttacks(): readonly Attack[] {
  return readdirSync(ATTACKS)
    .sort()
    .flatMap((file) => parseAttacks(readFileSync(join(ATTACKS, file), 'utf8')))
}

function readText(text: string, reader: Reader, world: WorldIndex): Reading {
  const fields = { text, markup: 'article', published: '2025-05-12', publishedCertainty: 'unknown' } as const
  return readReport(makeReport(fields, ''), { reader, world })
}

interface ParseCache {
  readonly parsed: Map<string, ReturnType<Reader['read']>>
  readonly save: () => void
}

/** Parsing takes minutes; what a model has parsed is kept, by its name and by the text. */
function openCache(file: string): ParseCache {
  let kept: [string, ReturnType<Reader['read']>][] = []
  try {
    kept = JSON.parse(readFileSync(file, 'utf8')) as typeof kept
  } catch {
    // no cache yet, or one cut short: parse anew
  }
  const parsed = new Map(kept)
  const before = parsed.size
  const save = () => {
    if (parsed.size === before) return
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify([...parsed]))
  }
  return { parsed, save }
}

function cachedReader(reader: Reader, parsed: ParseCache['parsed']): Reader {
  return {
    model: reader.model,
    read: (paragraph) => {
      const known = parsed.get(paragraph)
      if (known !== undefined) return known
      const sentences = reader.read(paragraph)
      parsed.set(paragraph, sentences)
      return sentences
    },
  }
}
