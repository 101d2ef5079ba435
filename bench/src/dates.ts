import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findPublicationDate, parseHtml } from '@parley-record/sources'
import type { BenchOptions, BenchResult } from './table.js'

interface Page {
  readonly url: string
  readonly path: string
  readonly day: string
}

/**
 * Publication dates: the share of pages whose day is found exactly. A page without an answer counts as wrong;
 * precision is the share of right days among those given.
 *
 * @param options.data folder of the data, unpacked: `tests/eval_default.json`, `tests/eval/`, `tests/cache/`.
 */
export async function benchDates(options: BenchOptions): Promise<BenchResult> {
  const pages = readPages(join(options.data, 'tests'))
  let right = 0
  let given = 0
  for (const page of pages) {
    const found = findPublicationDate(await parseHtml(readFileSync(page.path, 'utf8')), page.url)
    if (found === null) continue
    given++
    if (found.value.slice(0, 10) === page.day) right++
  }
  const metrics = {
    pages: pages.length,
    exact_day: round(right / pages.length),
    given: round(given / pages.length),
    precision: round(right / Math.max(1, given)),
  }
  const rows = [
    ['pages', 'exact day', 'given', 'right among given'],
    [
      String(pages.length),
      ...[metrics.exact_day, metrics.given, metrics.precision].map((value) => value.toFixed(3)),
    ],
  ]
  return { data: 'dates-htmldate', split: 'all', metrics, rows }
}

function readPages(folder: string): readonly Page[] {
  const listed = JSON.parse(readFileSync(join(folder, 'eval_default.json'), 'utf8')) as Readonly<
    Record<string, { readonly file: string; readonly date: string }>
  >
  return Object.entries(listed).flatMap(([url, { file, date }]) => {
    const path = [join(folder, 'eval', file), join(folder, 'cache', file)].find((one) => existsSync(one))
    return path === undefined ? [] : [{ url, path, day: date }]
  })
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
