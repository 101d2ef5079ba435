import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPage } from '@parley-record/sources'
import type { BenchOptions, BenchResult } from './table.js'

/** Outputs of other extractors that come with the data; scored in the same run. */
const PEERS = ['go_trafilatura', 'trafilatura', 'readability_js', 'newspaper'] as const
/** What of a report counts as its body: running text, the headings over it, and its dateline. */
const BODY = new Set(['paragraph', 'heading', 'dateline'])

/**
 * Article extraction as the benchmark's authors (Scrapinghub, 2020) define it: mean over pages of precision and
 * recall of word 4-grams as multisets, and F1 of the two means.
 *
 * @param options.data folder of the data, unpacked: `ground-truth.json`, `html/`, `output/`.
 */
export async function benchExtraction(options: BenchOptions): Promise<BenchResult> {
  const truth = bodiesIn(readJson(join(options.data, 'ground-truth.json')))
  const ours = new Map<string, string>()
  for (const id of truth.keys()) ours.set(id, await bodyOf(join(options.data, 'html', `${id}.html`)))
  const metrics: Record<string, number> = { pages: truth.size }
  const rows: string[][] = [['extractor', 'precision', 'recall', 'F1']]
  const systems: Array<readonly [string, ReadonlyMap<string, string>]> = [['parley', ours]]
  for (const peer of PEERS)
    systems.push([peer, bodiesIn(readJson(join(options.data, 'output', `${peer}.json`)))])
  for (const [name, bodies] of systems) {
    const score = scoreOf(truth, bodies)
    metrics[`f1_${name}`] = round(score.f1)
    rows.push([name, ...[score.precision, score.recall, score.f1].map((value) => round(value).toFixed(3))])
  }
  return { data: 'extraction-scrapinghub', split: 'all', metrics, rows }
}

async function bodyOf(path: string): Promise<string> {
  const { report } = await readPage(readFileSync(path, 'utf8'), path)
  if (report === null) return ''
  const blocks = report.blocks.filter((block) => BODY.has(block.kind))
  return blocks.map(({ span }) => report.text.slice(span.start, span.end)).join('\n')
}

interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

function scoreOf(truth: ReadonlyMap<string, string>, bodies: ReadonlyMap<string, string>): Score {
  const pages = [...truth].map(([id, body]) => scorePage(shingles(body), shingles(bodies.get(id) ?? '')))
  const precision = pages.reduce((sum, page) => sum + page.precision, 0) / pages.length
  const recall = pages.reduce((sum, page) => sum + page.recall, 0) / pages.length
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

function scorePage(
  wanted: ReadonlyMap<string, number>,
  given: ReadonlyMap<string, number>,
): Omit<Score, 'f1'> {
  let common = 0
  for (const [shingle, count] of given) common += Math.min(count, wanted.get(shingle) ?? 0)
  const [asked, said] = [total(wanted), total(given)]
  return { precision: said === 0 ? 0 : common / said, recall: asked === 0 ? 0 : common / asked }
}

/** Runs of four words with their counts; a shorter text is one run. */
function shingles(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    const shingle = words.slice(i, i + 4).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

/** Some outputs lie under `output` beside a note on the version, some do not. */
function bodiesIn(file: unknown): ReadonlyMap<string, string> {
  const pages = isObject(file) && isObject(file.output) ? file.output : file
  if (!isObject(pages)) throw new Error('an object with one entry a page was expected')
  return new Map(
    Object.entries(pages).map(([id, page]) => [id, isObject(page) ? String(page.articleBody ?? '') : '']),
  )
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8')) as unknown
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
