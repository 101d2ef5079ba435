import {
  addToSketch,
  candidateTerms,
  countTerms,
  decide,
  EMPTY_SKETCH,
  NO_COUNTS,
  rarityIn,
  type StoryProfile,
} from '@parley-record/engine'
import type { Rows } from '../table.js'
import { randomFrom } from './shuffle.js'
import { StoryIndex } from './story-index.js'

const SIZES = [10_000, 50_000, 200_000]

/** Decisions timed at each size. */
const TIMED = 400

/** Reports of one synthetic story, and how many words there are to choose from. */
const REPORTS_OF_A_STORY = 20
const WORDS = 40_000

/** Time for one report (terms, candidates, decision, new sketch) as the index grows; medians of several hundred. */
export function benchCost(): { readonly rows: Rows; readonly metrics: Readonly<Record<string, number>> } {
  const random = randomFrom(7)
  const index = new StoryIndex()
  let rarity = rarityIn(
    countTerms(
      NO_COUNTS,
      Array.from({ length: 2000 }, (_, i) => synthetic(random, i)),
    ),
  )
  const stories = Math.max(...SIZES) / REPORTS_OF_A_STORY
  let stored = 0
  let batch: StoryProfile[] = []
  let counts = NO_COUNTS
  const rows: string[][] = [
    ['reports stored', 'stories', 'candidates, mean', 'ms a report, median', '95th percentile'],
  ]
  const metrics: Record<string, number> = {}
  for (const size of SIZES) {
    for (; stored < size; stored++) {
      const story = Math.floor(stored / REPORTS_OF_A_STORY)
      // The index holds what the story's last report left; building every sketch would only take time.
      if (stored % REPORTS_OF_A_STORY !== 0) continue
      const profile = synthetic(random, story)
      index.put(`s${story}`, addToSketch(EMPTY_SKETCH, profile), rarity)
      batch.push(profile)
      if (batch.length < 500) continue
      counts = countTerms(counts, batch)
      rarity = rarityIn(counts)
      batch = []
    }
    const times: number[] = []
    let found = 0
    for (let i = 0; i < TIMED; i++) {
      const profile = synthetic(random, Math.floor(random() * (size / REPORTS_OF_A_STORY)))
      const started = performance.now()
      const candidates = index.find(candidateTerms(profile, rarity))
      const decision = decide(profile, candidates, {
        rarity,
        arrived: '2001-01-01T00:00:00Z',
        now: '2001-01-02T00:00:00Z',
      })
      addToSketch(
        candidates.find(({ id }) => decision.kind === 'join' && id === decision.story)?.sketch ??
          EMPTY_SKETCH,
        profile,
      )
      times.push(performance.now() - started)
      found += candidates.length
    }
    times.sort((a, b) => a - b)
    const [median = 0, late = 0] = [times[TIMED >> 1], times[Math.floor(TIMED * 0.95)]]
    metrics[`ms_a_report_at_${size}`] = Math.round(median * 1000) / 1000
    rows.push([
      size.toLocaleString('en'),
      Math.min(stories, size / REPORTS_OF_A_STORY).toLocaleString('en'),
      (found / TIMED).toFixed(1),
      median.toFixed(2),
      late.toFixed(2),
    ])
  }
  return { rows, metrics }
}

/** A report of the size of a real one: words by Zipf's law, a dozen of them the story's own. */
function synthetic(random: () => number, story: number): StoryProfile {
  const own = randomFrom(story + 1)
  const words = new Map<string, number>()
  for (let i = 0; i < 15; i++) words.set(`w${Math.floor(own() * WORDS)}`, 2)
  while (words.size < 115) words.set(`w${Math.floor(WORDS ** random())}`, 1)
  const names = (count: number, mark: string) =>
    Array.from({ length: count }, () => [`${mark}n${Math.floor(own() * own() * 8000)}`, 2] as const)
  const day = `2001-0${1 + Math.floor(own() * 9)}-1${Math.floor(own() * 9)}`
  const what = [...words].sort(([, a], [, b]) => b - a)
  return {
    version: 1,
    report: `r${story}-${random()}`,
    published: day,
    headline: null,
    facets: {
      who: names(20, '@'),
      where: names(5, '#'),
      what,
      title: what.slice(0, 8),
      acts: names(20, '!'),
      numbers: names(5, '='),
      days: [[day, 1]],
    },
    names: [],
  }
}
