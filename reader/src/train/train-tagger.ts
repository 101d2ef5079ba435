import { FeatureList } from '../model/feature-list.js'
import type { TagPair } from '../parse/input.js'
import { tagFeatures } from '../tag/features.js'
import { highest } from '../tag/tagger.js'
import type { Example } from './example.js'
import { FeatureCounts, hideSome, Learner } from './learner.js'
import { makeRandom, shuffled } from './random.js'
import { softmaxSlope } from './softmax.js'

export interface TaggerOptions {
  readonly epochs: number
  readonly seed: number
  /** Features seen less often are dropped before training. */
  readonly minimumCount: number
  /** Step size of AdaGrad. */
  readonly rate: number
  /** Share of the features hidden at each step (dropout). */
  readonly hidden: number
}

/** All pairs of UPOS and XPOS that occur at least `minimum` times. */
export function collectPairs(examples: readonly Example[], minimum: number): readonly TagPair[] {
  const counts = new Map<string, number>()
  for (const { gold } of examples) {
    for (const { upos, xpos } of gold) counts.set(`${upos} ${xpos}`, (counts.get(`${upos} ${xpos}`) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count >= minimum)
    .sort((left, right) => right[1] - left[1])
    .map(([key]) => {
      const [upos = '', xpos = ''] = key.split(' ')
      return { upos, xpos }
    })
}

/** Index of the gold pair of every word; the first pair of the same UPOS stands for a rare one. */
export function goldTags(example: Example, pairs: readonly TagPair[]): Uint8Array {
  return Uint8Array.from(example.gold, ({ upos, xpos }) => {
    const exact = pairs.findIndex((pair) => pair.upos === upos && pair.xpos === xpos)
    return exact >= 0
      ? exact
      : Math.max(
          0,
          pairs.findIndex((pair) => pair.upos === upos),
        )
  })
}

export function trainTagger(
  examples: readonly Example[],
  pairs: readonly TagPair[],
  { epochs, seed, minimumCount, rate, hidden }: TaggerOptions,
): Learner {
  const gold = new Map(examples.map((example) => [example, goldTags(example, pairs)]))
  const model = new Learner(pairs.length, countFeatures(examples, gold, minimumCount))
  const features = new FeatureList()
  const scores = new Float32Array(pairs.length)
  const random = makeRandom(seed)
  const allowed = new Uint8Array(pairs.length).fill(1)
  let step = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const example of shuffled(examples, random)) {
      model.progress = step++ / (epochs * examples.length)
      const target = gold.get(example) as Uint8Array
      const tags = new Uint8Array(target.length)
      for (let index = 0; index < tags.length; index++) {
        tagFeatures(example.words, index, tags, features)
        hideSome(features, hidden, random)
        model.score(features, scores)
        tags[index] = highest(scores)
        const right = new Uint8Array(pairs.length)
        right[target[index] as number] = 1
        if (softmaxSlope(scores, allowed, right)) model.descend(features, scores, rate)
      }
    }
  }
  model.progress = 1
  return model
}

function countFeatures(
  examples: readonly Example[],
  gold: ReadonlyMap<Example, Uint8Array>,
  minimum: number,
): Int32Array {
  const counts = new FeatureCounts()
  const features = new FeatureList()
  for (const example of examples) {
    const tags = gold.get(example) as Uint8Array
    for (let index = 0; index < tags.length; index++) {
      tagFeatures(example.words, index, tags, features)
      counts.add(features)
    }
  }
  return counts.frequent(minimum)
}
