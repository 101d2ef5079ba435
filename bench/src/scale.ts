import {
  assembleRecord,
  indexWorld,
  type Reading,
  type ReadingTools,
  type Report,
  readReport,
} from '@parley-record/engine'
import { loadReader } from '@parley-record/reader/node'
import { loadWorld } from '@parley-record/sources'
import { readStories } from './stories.js'
import { storyOf } from './story.js'
import type { BenchOptions, BenchResult } from './table.js'

const SIZES = [50, 200, 500, 2000]

interface Run {
  readonly size: number
  readonly statements: number
  readonly seconds: number
}

/**
 * How the making of a record grows with its story: reports that were read before, as a desk keeps them, to the record.
 * Reading is not in these times; it is linear, and measured by `story` and `speed`.
 */
export async function benchScale({ stories }: BenchOptions): Promise<BenchResult> {
  const { name, reports } = await readStories(stories)
  const options = { reader: loadReader(), world: indexWorld(await loadWorld()) }
  const readings = readAll(storyOf(reports, Math.max(...SIZES)), options)
  const assemble = (size: number) =>
    assembleRecord(readings.slice(0, size), { world: options.world, model: options.reader.model })
  assemble(SIZES[0] ?? 0) // warm
  const runs = SIZES.map((size): Run => {
    const started = performance.now()
    const { statements } = assemble(size)
    return { size, statements: statements.length, seconds: (performance.now() - started) / 1000 }
  })
  return toResult(`${name}, varied`, runs)
}

function readAll(reports: readonly Report[], options: ReadingTools): readonly Reading[] {
  return reports.map((report) => readReport(report, options))
}

/** Slope of seconds over reports in logarithms, between two runs: 1 is linear, 2 quadratic. */
export function growthExponent(from: Run, to: Run): number {
  return Math.log(to.seconds / from.seconds) / Math.log(to.size / from.size)
}

function toResult(data: string, runs: readonly Run[]): BenchResult {
  const [first, last] = [runs[0], runs.at(-1)]
  const exponent = first && last ? growthExponent(first, last) : Number.NaN
  const rate = ({ size, seconds }: Run) => size / seconds
  return {
    data,
    split: 'all',
    metrics: {
      ...Object.fromEntries(
        runs.flatMap((run) => [
          [`seconds_${run.size}`, Math.round(100 * run.seconds) / 100],
          [`reports_per_second_${run.size}`, Math.round(rate(run))],
        ]),
      ),
      growth_exponent: exponent,
    },
    rows: [
      ['reports in one story', 'statements', 'seconds to its record', 'reports a second', 'exponent to here'],
      ...runs.map((run, i) => {
        const before = runs[i - 1]
        return [
          String(run.size),
          String(run.statements),
          run.seconds.toFixed(2),
          rate(run).toFixed(0),
          before === undefined ? '' : growthExponent(before, run).toFixed(2),
        ]
      }),
    ],
    notes: [
      `Reports that were read before; 1 is linear. From ${first?.size} to ${last?.size} reports: ${exponent.toFixed(2)}. An edited record is made twice, to tell what each edit did.`,
    ],
  }
}
