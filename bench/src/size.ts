import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DataMissing } from './data-set.js'
import { median } from './median.js'
import { readStories } from './stories.js'
import type { BenchOptions, BenchResult } from './table.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FRESH = join(ROOT, 'bench/bin/fresh.js')
const RUNS = 7

/** What `bench/bin/fresh.js` prints: milliseconds since its process started, and its memory. */
interface FreshRun {
  readonly loaded: number
  readonly read: number
  readonly megabytes: number
}

/** Bytes on disk, and the time a fresh process takes until the reader is loaded and until one report is read. */
export async function benchSize({ stories }: BenchOptions): Promise<BenchResult> {
  const { name, reports } = await readStories(stories)
  const [path] = reports.flatMap((report) => report.path ?? [])
  if (path === undefined) throw new DataMissing('no report that lies in a file was found')
  if (!existsSync(join(ROOT, 'reader/dist/node.js')))
    throw new DataMissing('not built: run `npm run build` first')
  const runs = Array.from({ length: RUNS }, () => freshRun(path))
  const metrics = {
    model_bytes: statSync(join(ROOT, 'reader/model/reader.bin')).size,
    world_bytes: bytesIn(join(ROOT, 'engine/data'), '.json'),
    loaded_ms: Math.round(median(runs.map(({ loaded }) => loaded))),
    first_report_ms: Math.round(median(runs.map(({ read }) => read))),
    peak_mb: Math.round(median(runs.map(({ megabytes }) => megabytes))),
  }
  return {
    data: name,
    split: 'all',
    metrics,
    rows: [
      ['measure', 'figure'],
      ['model on disk', `${(metrics.model_bytes / 1e6).toFixed(1)} MB`],
      ['facts about the world on disk', `${(metrics.world_bytes / 1e6).toFixed(1)} MB`],
      [`process start to reader loaded, median of ${RUNS}`, `${metrics.loaded_ms} ms`],
      [`process start to first report read, median of ${RUNS}`, `${metrics.first_report_ms} ms`],
      ['peak memory of that process', `${metrics.peak_mb} MB`],
    ],
  }
}

function freshRun(path: string): FreshRun {
  const child = spawnSync(process.execPath, [FRESH, path], { encoding: 'utf8' })
  if (child.status !== 0) throw new Error(`the fresh process failed: ${child.stderr}`)
  return JSON.parse(child.stdout) as FreshRun
}

function bytesIn(folder: string, ending: string): number {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
}
