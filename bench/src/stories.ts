import { existsSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Report } from '@parley-record/engine'
import { readInputs } from '@parley-record/sources'
import { DataMissing } from './data-set.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SHARED = join(ROOT, '../shared/stories')
const SAMPLES = ['stories/harbour-talks/reports', 'stories/river-accord/reports'].map((folder) =>
  join(ROOT, folder),
)

/** Day of publication for the reports of the samples that print none. */
export const SAMPLES_PUBLISHED = '2025-09-12'

export interface Stories {
  /** What to call them in a table. */
  readonly name: string
  readonly reports: readonly Report[]
}

/**
 * Reports of all stories in `dir`; without it those in the shared folder beside the repository, and when that is
 * absent the samples.
 *
 * @throws {DataMissing} when a folder was named and holds no report
 */
export async function readStories(dir: string | null): Promise<Stories> {
  const folder = dir === null ? SHARED : resolve(dir)
  if (dir === null && !existsSync(folder)) return readSamples()
  const stories = existsSync(folder) ? readdirSync(folder).sort() : []
  const { reports } = await readInputs(
    stories.map((story) => join(folder, story)),
    { published: null },
  )
  if (reports.length === 0)
    throw new DataMissing(`no reports: ${folder} holds none. Give a folder with --stories.`)
  return { name: `${reports.length} reports in ${basename(folder)}`, reports }
}

/** The reports of the sample stories of this repository. */
export async function readSamples(): Promise<Stories> {
  const { reports } = await readInputs(SAMPLES, { published: SAMPLES_PUBLISHED })
  return { name: 'sample stories of the project', reports }
}
