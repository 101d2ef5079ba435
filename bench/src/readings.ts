import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import {
  type Reading,
  type ReadingTools,
  type Report,
  readReport,
  type WorldIndex,
} from '@parley-record/engine'
import { loadReader } from '@parley-record/reader/node'

const CACHE = fileURLToPath(new URL('../../.cache/bench/readings', import.meta.url))

/**
 * Readings of reports, from a git-ignored cache where they lie there (reading a thousand reports takes minutes). The
 * cache goes by the report and the model: after a change of the rules of reading, delete `.cache/bench/readings`.
 */
export function readCached(reports: readonly Report[], { tools }: { tools: () => ReadingTools }): Reading[] {
  mkdirSync(CACHE, { recursive: true })
  return reports.map((report) => {
    const key = createHash('sha256').update(JSON.stringify(report)).digest('hex').slice(0, 32)
    const path = join(CACHE, `${key}.json.gz`)
    if (existsSync(path)) return JSON.parse(gunzipSync(readFileSync(path)).toString('utf8')) as Reading
    const reading = readReport(report, tools())
    writeFileSync(path, gzipSync(JSON.stringify(reading), { level: 1 }))
    return reading
  })
}

/** The tools of reading, the reader loaded when a report has to be read. */
export function toolsFor(world: WorldIndex): () => ReadingTools {
  let tools: ReadingTools | null = null
  return () => {
    tools ??= { reader: loadReader(), world }
    return tools
  }
}
