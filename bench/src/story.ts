import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { buildRecord, indexWorld, makeReport, type ReadingTools, type Report } from '@parley-record/engine'
import { loadReader } from '@parley-record/reader/node'
import { loadWorld } from '@parley-record/sources'
import { readSamples } from './stories.js'
import type { BenchResult } from './table.js'
import { vary } from './vary.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const COLD_RUNS = 7
const SIZES = [10, 30, 100, 300, 1000]

/** Speed of the main job: cold from the shell, warm in one process, and how time grows with a story. */
export async function benchStory(): Promise<BenchResult> {
  const { reports } = await readSamples()
  const cold = benchCold(reports.flatMap((report) => report.path ?? []).slice(0, 5))
  const options = { reader: loadReader(), world: indexWorld(await loadWorld()) }
  const growth = SIZES.map((size) => ({ size, ...benchBuild(storyOf(reports, size), options) }))
  const last = growth.at(-1)
  const first = growth.find(({ size }) => size === 100)
  const exponent =
    first === undefined || last === undefined
      ? Number.NaN
      : Math.log(last.seconds / first.seconds) / Math.log(last.size / first.size)
  return {
    data: 'sample stories of the project, varied',
    split: 'all',
    metrics: {
      cold_seconds_5: cold.seconds,
      peak_mb_5: cold.megabytes,
      warm_reports_per_second: growth.find(({ size }) => size === 30)?.rate ?? 0,
      growth_exponent_100_1000: exponent,
    },
    rows: [
      ['measure', 'figure'],
      ['5 reports, process start to brief, median of 7', `${cold.seconds.toFixed(2)} s`],
      ['peak memory of that run', `${cold.megabytes.toFixed(0)} MB`],
      ...growth.map(({ size, seconds, rate }) => [
        `${size} reports in one story, warm`,
        `${seconds.toFixed(2)} s, ${rate.toFixed(0)} reports/s`,
      ]),
      ['growth exponent, 100 to 1,000 reports (1 is linear)', exponent.toFixed(2)],
    ],
  }
}

/** The command as a user runs it, five reports, median wall time; peak memory as the kernel counts it. */
function benchCold(paths: readonly string[]): { seconds: number; megabytes: number } {
  const runs = Array.from({ length: COLD_RUNS }, () => {
    const started = performance.now()
    const child = spawnSync(process.execPath, [`${ROOT}bench/bin/cold.js`, ...paths], { encoding: 'utf8' })
    const seconds = (performance.now() - started) / 1000
    if (child.status !== 0) throw new Error(`the cold run failed: ${child.stderr}`)
    return { seconds, megabytes: Number(/peak (\d+)/.exec(child.stderr)?.[1] ?? 0) / 1024 }
  })
  const middle = runs.sort((a, b) => a.seconds - b.seconds)[COLD_RUNS >> 1]
  return middle ?? { seconds: Number.NaN, megabytes: Number.NaN }
}

/** A story of `size` reports: the samples, told differently again and again. */
export function storyOf(samples: readonly Report[], size: number): readonly Report[] {
  return Array.from({ length: size }, (_, i) => {
    const sample = samples[i % samples.length]
    if (sample === undefined) throw new Error('no sample reports were found')
    const round = Math.floor(i / samples.length)
    const text = vary(sample.text, round)
    const sha256 = createHash('sha256').update(text).digest('hex')
    return makeReport(
      { ...sample, text, markup: 'article', source: `${sample.source ?? 'Outlet'} ${round}` },
      sha256,
    )
  })
}

function benchBuild(reports: readonly Report[], options: ReadingTools): { seconds: number; rate: number } {
  buildRecord(reports.slice(0, 5), options)
  const started = performance.now()
  buildRecord(reports, options)
  const seconds = (performance.now() - started) / 1000
  return { seconds, rate: reports.length / seconds }
}
