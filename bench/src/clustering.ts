import {
  indexWorld,
  profileReport,
  type Report,
  type StoryProfile,
  type WorldIndex,
} from '@parley-record/engine'
import { loadWorld } from '@parley-record/sources'
import { type BCubed, bcubed, meanOf } from './clustering/bcubed.js'
import { benchCost } from './clustering/cost.js'
import { keepStories } from './clustering/keep-stories.js'
import { mixedStories } from './clustering/mixed-stories.js'
import { shuffled } from './clustering/shuffle.js'
import { singlePass, wordsOf } from './clustering/single-pass.js'
import { trainWeights } from './clustering/train.js'
import { type Clustered, readBasil, readEcbPlus } from './corpora/clustered-news.js'
import { openDataSet } from './data-set.js'
import { readCached, toolsFor } from './readings.js'
import { type BenchOptions, type BenchResult, keyOf, percent, type Rows, round } from './table.js'

const SEEDS = [1, 2, 3, 4, 5]
const THRESHOLDS = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4]

interface Item extends Clustered {
  readonly profile: StoryProfile
}

interface Part {
  readonly name: string
  readonly items: readonly Item[]
}

/** Puts a stream into stories: the name of the story of each report. */
type System = (stream: readonly Item[]) => readonly string[]

/**
 * Stories kept online: BCubed on ECB+ and BASIL in stream order, beside a TF-IDF single pass over whole texts and over
 * titles, whose thresholds are the best ones on the odd topics of ECB+; and what a decision costs as the index grows.
 */
export async function benchClustering(options: BenchOptions): Promise<BenchResult> {
  const world = indexWorld(await loadWorld())
  if (options.split === 'cost') return costAlone()
  const ecbPlus = profiled(readEcbPlus(openDataSet(options.data, 'stories-ecbplus', 'ECB+_LREC2014')), world)
  const odd = ecbPlus.filter(({ number }) => number % 2 === 1)
  if (options.split === 'train') return trained(odd)
  const parts: readonly Part[] = [
    { name: 'ECB+ even (held out)', items: ecbPlus.filter(({ number }) => number % 2 === 0) },
    { name: 'ECB+ odd (tuned on)', items: odd },
    { name: 'ECB+', items: ecbPlus },
    { name: 'BASIL (held out)', items: basilOf(options, world) },
  ]
  const systems: Readonly<Record<string, System>> = {
    parley: parley(true),
    'parley without reviews': parley(false),
    'TF-IDF single pass': peerOn(odd, (report) => `${report.title ?? ''}\n${report.text}`),
    'titles only': peerOn(odd, (report) => report.title ?? report.text.slice(0, 160)),
  }
  const scored = parts.map((part) => ({
    part,
    scores: Object.entries(systems).map(([name, system]) => ({ name, score: scoreOf(part, system) })),
  }))
  const mixed = await mixedStories(options, world)
  const cost = benchCost()
  return {
    data: 'stories-ecbplus, stories-basil',
    split: 'all',
    metrics: {
      ...Object.fromEntries(
        scored.flatMap(({ part, scores }) =>
          scores.map(({ name, score }) => [`f1_${keyOf(part.name)}_${keyOf(name)}`, round(score.f1)]),
        ),
      ),
      ...mixed.metrics,
      ...cost.metrics,
    },
    rows: [
      ['data', 'system', 'BCubed P', 'BCubed R', 'BCubed F1'],
      ...scored.flatMap(({ part, scores }) => rowsOf(part, scores)),
    ],
    more: [
      { title: 'Real and sample stories mixed in one stream', rows: mixed.rows },
      { title: 'Cost of a decision as the index grows', rows: cost.rows },
    ],
    notes: [
      `Mean of ${SEEDS.length} seeds: shuffled where there are no dates; BASIL by day, shuffled within a day. ECB+ has a day of publication in ${dated(ecbPlus)} of ${ecbPlus.length} reports, so that hardly anything but words tells two stories of one kind apart. The peers see every story and the frequencies of the whole stream.`,
    ],
  }
}

function profiled(items: readonly Clustered[], world: WorldIndex): readonly Item[] {
  const readings = readCached(
    items.map(({ report }) => report),
    { tools: toolsFor(world) },
  )
  return items.flatMap((item, i) => {
    const reading = readings[i]
    return reading === undefined ? [] : [{ ...item, profile: profileReport(reading, world) }]
  })
}

function basilOf(options: BenchOptions, world: WorldIndex): readonly Item[] {
  return profiled(readBasil(openDataSet(options.data, 'stories-basil', 'articles')), world)
}

function parley(reviews: boolean): System {
  return (stream) => {
    const storyOf = keepStories(
      stream.map(({ profile }) => profile),
      { reviews },
    )
    return stream.map(({ profile }) => storyOf.get(profile.report) ?? '')
  }
}

/** A single pass over some words of each report, with the threshold that is best on `tuning`. */
function peerOn(tuning: readonly Item[], wordsIn: (report: Report) => string): System {
  const at = (threshold: number) => (stream: readonly Item[]) =>
    singlePass(
      stream.map(({ report }) => wordsOf(wordsIn(report))),
      threshold,
    )
  const [best] = THRESHOLDS.map((threshold) => ({
    threshold,
    score: scoreOf({ name: 'tuning', items: tuning }, at(threshold), SEEDS.slice(0, 2)),
  })).sort((a, b) => b.score.f1 - a.score.f1)
  return at(best?.threshold ?? 0.2)
}

function scoreOf({ items }: Part, system: System, seeds: readonly number[] = SEEDS): BCubed {
  return meanOf(
    seeds.map((seed) => {
      const stream = inOrder(shuffled(items, seed))
      return bcubed(
        stream.map(({ story }) => story),
        system(stream),
      )
    }),
  )
}

/** By day when all reports have one, else as they are. */
function inOrder(items: readonly Item[]): readonly Item[] {
  if (dated(items) < items.length) return items
  return [...items].sort((a, b) => ((a.report.published ?? '') < (b.report.published ?? '') ? -1 : 1))
}

function dated(items: readonly Clustered[]): number {
  return items.filter(({ report }) => report.published !== null).length
}

function rowsOf({ name, items }: Part, scores: readonly { name: string; score: BCubed }[]): Rows {
  const stories = new Set(items.map(({ story }) => story)).size
  return scores.map(({ name: system, score }) => [
    `${name}: ${items.length} reports, ${stories} stories`,
    system,
    ...[score.precision, score.recall, score.f1].map(percent),
  ])
}

function trained(odd: readonly Item[]): BenchResult {
  const { report, pair } = trainWeights(odd)
  const names = Object.keys(report) as (keyof typeof report)[]
  return {
    data: 'stories-ecbplus, odd topics',
    split: 'train',
    metrics: {
      ...Object.fromEntries(names.map((name) => [`report_${name}`, report[name]])),
      ...Object.fromEntries(names.map((name) => [`pair_${name}`, pair[name]])),
    },
    rows: [
      ['feature', 'REPORT_WEIGHTS', 'PAIR_WEIGHTS'],
      ...names.map((name) => [name, String(report[name]), String(pair[name])]),
    ],
    notes: ['These belong into engine/src/stories/weights.ts.'],
  }
}

function costAlone(): BenchResult {
  const cost = benchCost()
  return { data: 'synthetic reports', split: 'cost', ...cost }
}
