import {
  addToSketch,
  candidateTerms,
  countTerms,
  EMPTY_SKETCH,
  FEATURES,
  type Features,
  NO_COUNTS,
  pairFeatures,
  rarityIn,
  reportFeatures,
  type StoryProfile,
  sketchStory,
} from '@parley-record/engine'
import { randomFrom, shuffled } from './shuffle.js'
import { StoryIndex } from './story-index.js'

/** A report with its story. */
export interface Told {
  readonly profile: StoryProfile
  readonly story: string
}

interface Example {
  readonly features: Features
  readonly same: boolean
}

/** Orders of the stream that the weights are learned from. */
const REPORT_SEEDS = [1, 2, 3, 4]
const PAIR_SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/**
 * Joining is made readier by this much than the likelihood asks: a wrong join can be seen and undone by a split once
 * there are more reports, a story in pieces is seen less well. Chosen on the same part as the weights.
 */
const READINESS = { report: 2.2, pair: 0.8 }

/** The weights of the two models, learned from stories that people made. */
export function trainWeights(items: readonly Told[]): { report: Features; pair: Features } {
  const report = fit(REPORT_SEEDS.flatMap((seed) => reportExamples(items, seed)))
  const pair = fit(PAIR_SEEDS.flatMap((seed) => pairExamples(items, seed)))
  return {
    report: { ...report, one: report.one + READINESS.report },
    pair: { ...pair, one: pair.one + READINESS.pair },
  }
}

/** A story now and then begins a second sketch, since it does so in real streams too. */
const BEGINS_AGAIN = 0.15

/** Each report beside the stories that the index gives, the stories being those of people, in some pieces. */
function reportExamples(items: readonly Told[], seed: number): readonly Example[] {
  const random = randomFrom(seed + 77)
  const index = new StoryIndex()
  const pieces = new Map<string, string[]>()
  const storyOf = new Map<string, string>()
  let rarity = rarityIn(NO_COUNTS)
  return shuffled(items, seed).flatMap(({ profile, story }, at, all) => {
    const examples = index.find(candidateTerms(profile, rarity)).map(({ id, sketch }) => ({
      features: reportFeatures(profile, sketch, rarity),
      same: storyOf.get(id) === story,
    }))
    const own = pieces.get(story) ?? []
    const again = own.length === 0 || random() < BEGINS_AGAIN
    const id = again ? `${story} ${own.length}` : (own[Math.floor(random() * own.length)] ?? story)
    if (again) pieces.set(story, [...own, id])
    storyOf.set(id, story)
    index.put(id, addToSketch(index.get(id) ?? EMPTY_SKETCH, profile), rarity)
    if (at % 50 === 49)
      rarity = rarityIn(
        countTerms(
          NO_COUNTS,
          all.slice(0, at).map((item) => item.profile),
        ),
      )
    return examples
  })
}

/** Pieces of stories beside the pieces that the index gives. */
function pairExamples(items: readonly Told[], seed: number): readonly Example[] {
  const random = randomFrom(seed)
  const order = shuffled(items, seed)
  const known = order.slice(0, Math.floor(items.length * random())).map(({ profile }) => profile)
  const rarity = rarityIn(countTerms(NO_COUNTS, known))
  const index = new StoryIndex()
  const storyOf = new Map<string, string>()
  for (const story of new Set(order.map((item) => item.story))) {
    let rest = order.filter((item) => item.story === story)
    for (let piece = 0; piece < 4 && rest.length > 0; piece++) {
      const size = 1 + Math.floor(random() * random() * 10)
      storyOf.set(`${story} ${piece}`, story)
      index.put(`${story} ${piece}`, sketchStory(rest.slice(0, size).map(({ profile }) => profile)), rarity)
      rest = rest.slice(size)
    }
  }
  return [...storyOf].flatMap(([id, story]) => {
    const sketch = index.get(id)
    if (sketch === undefined) return []
    return index
      .find(candidateTerms(sketch, rarity))
      .slice(0, 8)
      .filter((other) => other.id > id)
      .map((other) => ({
        features: pairFeatures(sketch, other.sketch, rarity),
        same: storyOf.get(other.id) === story,
      }))
  })
}

/** What is alike never speaks against: these weights are kept at 0 or above. */
const NEVER_AGAINST: ReadonlySet<string> = new Set(FEATURES.slice(1, FEATURES.indexOf('missing') as number))
const STEPS = 800
const RATE = 0.05
const RIDGE = 1e-4

/** Logistic regression with a ridge, by Adam (Kingma and Ba, 2015) over all examples; the same each time. */
function fit(examples: readonly Example[]): Features {
  const rows = examples.map(({ features, same }) => ({
    values: Float64Array.from(FEATURES.map((feature) => features[feature])),
    same: same ? 1 : 0,
  }))
  const weights = FEATURES.map((feature) => ({
    feature,
    value: feature === 'one' ? -4 : 0,
    first: 0,
    second: 0,
  }))
  for (let step = 1; step <= STEPS; step++) {
    const slopes = new Float64Array(weights.length)
    for (const { values, same } of rows) {
      let odds = 0
      for (let i = 0; i < weights.length; i++) odds += (weights[i]?.value ?? 0) * (values[i] ?? 0)
      const error = 1 / (1 + Math.exp(-odds)) - same
      for (let i = 0; i < weights.length; i++) slopes[i] = (slopes[i] ?? 0) + error * (values[i] ?? 0)
    }
    weights.forEach((weight, i) => {
      const slope = (slopes[i] ?? 0) / rows.length + (weight.feature === 'one' ? 0 : RIDGE * weight.value)
      weight.first = 0.9 * weight.first + 0.1 * slope
      weight.second = 0.999 * weight.second + 0.001 * slope * slope
      const pace = Math.sqrt(weight.second / (1 - 0.999 ** step)) + 1e-8
      weight.value -= (RATE * weight.first) / (1 - 0.9 ** step) / pace
      if (NEVER_AGAINST.has(weight.feature)) weight.value = Math.max(0, weight.value)
    })
  }
  return Object.fromEntries(
    weights.map(({ feature, value }) => [feature, Math.round(value * 100) / 100]),
  ) as unknown as Features
}
