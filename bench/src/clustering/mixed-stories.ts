import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { profileReport, type StoryProfile, type WorldIndex } from '@parley-record/engine'
import { readInputs } from '@parley-record/sources'
import { readCached, toolsFor } from '../readings.js'
import { type BenchOptions, percent, type Rows, round } from '../table.js'
import { bcubed, meanOf } from './bcubed.js'
import { keepStories } from './keep-stories.js'
import { shuffled } from './shuffle.js'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** The sample stories; the undated reports of each stay undated, as they came. */
const SAMPLES = ['harbour-talks', 'river-accord']

interface Told {
  readonly story: string
  readonly profile: StoryProfile
}

/**
 * The stories of the folder that `--stories` names, and the samples, shuffled into one stream: do they come apart? Each
 * row says where the reports of a story went, in the first of five orders.
 */
export async function mixedStories(
  { stories }: BenchOptions,
  world: WorldIndex,
): Promise<{ readonly rows: Rows; readonly metrics: Readonly<Record<string, number>> }> {
  const folder = stories === null ? join(ROOT, '../shared/stories') : resolve(stories)
  const folders = [
    ...(existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []),
    ...SAMPLES.map((name) => join(ROOT, 'stories', name, 'reports')),
  ]
  const told: Told[] = []
  for (const one of folders) {
    const { reports } = await readInputs([one], { published: null })
    const story = one.replace(/[\\/]reports$/, '').replace(/^.*[\\/]/, '')
    for (const reading of readCached(reports, { tools: toolsFor(world) }))
      told.push({ story, profile: profileReport(reading, world) })
  }
  const runs = [1, 2, 3, 4, 5].map((seed) => {
    const stream = shuffled(told, seed)
    const storyOf = keepStories(
      stream.map(({ profile }) => profile),
      { reviews: true },
    )
    const ours = stream.map(({ profile }) => storyOf.get(profile.report) ?? '')
    return {
      stream,
      ours,
      score: bcubed(
        stream.map(({ story }) => story),
        ours,
      ),
    }
  })
  const mean = meanOf(runs.map(({ score }) => score))
  const [first] = runs
  return {
    metrics: { f1_mixed_stories: round(mean.f1) },
    rows: [
      ['story', 'reports', 'where they went'],
      ...[...new Set(told.map(({ story }) => story))].map((story) => {
        const went = (first?.stream ?? []).flatMap((item, i) =>
          item.story === story ? [first?.ours[i] ?? ''] : [],
        )
        return [story, String(went.length), countsOf(went)]
      }),
      [
        'all, five orders',
        String(told.length),
        `P ${percent(mean.precision)} R ${percent(mean.recall)} F1 ${percent(mean.f1)}`,
      ],
    ],
  }
}

function countsOf(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => `${name}: ${count}`).join(', ')
}
