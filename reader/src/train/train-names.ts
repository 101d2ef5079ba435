import { FeatureList } from '../model/feature-list.js'
import { type NameInput, nameFeatures } from '../names/features.js'
import type { Gazetteer } from '../names/gazetteer.js'
import { HINT } from '../names/gazetteer.js'
import { labelsOfNames, NAME_CLASSES } from '../names/labels.js'
import { Namer, transitionFeature } from '../names/namer.js'
import type { Tagger } from '../tag/tagger.js'
import { chainMarginals, type Marginals } from './chain.js'
import { makeExample } from './example.js'
import { FeatureCounts, hideSome, Learner } from './learner.js'
import type { NamedSentence } from './name-corpora.js'
import { makeRandom, shuffled } from './random.js'

/** A sentence ready for the name model. */
export interface NameExample {
  readonly input: NameInput
  readonly labels: Uint8Array
}

export interface NameOptions {
  readonly epochs: number
  readonly seed: number
  readonly minimumCount: number
  /** Step size of AdaGrad. */
  readonly rate: number
  /** Share of the features hidden at each step (dropout), so that no feature is trusted alone. */
  readonly hidden: number
}

export function makeNameExample(sentence: NamedSentence, tagger: Tagger, gazetteer: Gazetteer): NameExample {
  const { words, lexemes } = makeExample(sentence.tokens)
  const input = { words, tags: tagger.tag(words), hints: gazetteer.hints(lexemes) }
  return { input, labels: labelsOfNames(lexemes.length, sentence.names) }
}

/** The same sentence as if the gazetteer knew none of its names: the model must also read without it. */
export function withoutHints({ input, labels }: NameExample): NameExample {
  return {
    input: { ...input, hints: input.hints.map((bits) => bits & (HINT.common | HINT.demonym)) },
    labels,
  }
}

/** A conditional random field, by stochastic gradient steps with AdaGrad; a share of the features is hidden at each step. */
export function trainNames(
  examples: readonly NameExample[],
  { epochs, seed, minimumCount, rate, hidden }: NameOptions,
): Learner {
  const model = new Learner(NAME_CLASSES, countFeatures(examples, minimumCount))
  const namer = new Namer(model)
  const random = makeRandom(seed)
  const lists = Array.from({ length: 250 }, () => new FeatureList())
  let step = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const example of shuffled(examples, random)) {
      if (example.labels.length > lists.length) continue
      model.progress = step++ / (epochs * examples.length)
      const emitted = new Float32Array(example.labels.length * NAME_CLASSES)
      example.labels.forEach((_, index) => {
        const features = lists[index] as FeatureList
        nameFeatures(example.input, index, features)
        hideSome(features, hidden, random)
        model.score(features, emitted.subarray(index * NAME_CLASSES, (index + 1) * NAME_CLASSES))
      })
      const marginals = chainMarginals(emitted, namer.readTransitions(), example.labels.length)
      moveWeights(model, example, { marginals, lists, rate })
    }
  }
  model.progress = 1
  return model
}

interface Step {
  readonly marginals: Marginals
  readonly lists: readonly FeatureList[]
  readonly rate: number
}

function moveWeights(model: Learner, { labels }: NameExample, { marginals, lists, rate }: Step): void {
  const slope = new Float32Array(NAME_CLASSES)
  labels.forEach((label, index) => {
    slope.set(marginals.classes.subarray(index * NAME_CLASSES, (index + 1) * NAME_CLASSES))
    slope[label] = (slope[label] as number) - 1
    model.descend(lists[index] as FeatureList, slope, rate)
  })
  const features = new FeatureList()
  for (let previous = 0; previous < NAME_CLASSES; previous++) {
    slope.set(marginals.pairs.subarray(previous * NAME_CLASSES, (previous + 1) * NAME_CLASSES))
    labels.forEach((label, index) => {
      if ((index > 0 ? labels[index - 1] : 0) === previous) slope[label] = (slope[label] as number) - 1
    })
    transitionFeature(previous, features)
    model.descend(features, slope, rate)
  }
}

function countFeatures(examples: readonly NameExample[], minimum: number): Int32Array {
  const counts = new FeatureCounts()
  const features = new FeatureList()
  for (const { input } of examples) {
    for (let index = 0; index < input.tags.length; index++) {
      nameFeatures(input, index, features)
      counts.add(features)
    }
  }
  for (let previous = 0; previous < NAME_CLASSES; previous++) {
    transitionFeature(previous, features)
    for (let time = 0; time < minimum; time++) counts.add(features)
  }
  return counts.frequent(minimum)
}
