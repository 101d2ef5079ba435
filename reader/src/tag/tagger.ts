import { FeatureList } from '../model/feature-list.js'
import type { Scorer } from '../model/linear-model.js'
import type { Words } from '../model/words.js'
import { tagFeatures } from './features.js'

/** Tags a sentence from left to right; a tag is an index into the model's list of UPOS and XPOS pairs. */
export class Tagger {
  readonly #model: Scorer
  readonly #features = new FeatureList()
  readonly #scores: Float32Array

  constructor(model: Scorer) {
    this.#model = model
    this.#scores = new Float32Array(model.classes)
  }

  tag(words: Words): Uint8Array {
    const tags = new Uint8Array(words.lexemes.length)
    for (let index = 0; index < tags.length; index++) {
      tagFeatures(words, index, tags, this.#features)
      this.#model.score(this.#features, this.#scores)
      tags[index] = highest(this.#scores)
    }
    return tags
  }
}

/** Index of the first highest score. */
export function highest(scores: Float32Array): number {
  let best = 0
  for (let label = 1; label < scores.length; label++) {
    if ((scores[label] as number) > (scores[best] as number)) best = label
  }
  return best
}
