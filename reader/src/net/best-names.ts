import { mayFollow, NAME_CLASSES, OUTSIDE_LABEL } from '../names/labels.js'
import type { Rows } from './network.js'

/** The valid sequence of classes with the highest sum of scores for words `from` to `to` (half-open): Viterbi. */
export function bestLabels({ data, stride, offset }: Rows, from: number, to: number): Uint8Array {
  const length = to - from
  const back = new Uint8Array(length * NAME_CLASSES)
  let before = new Float64Array(NAME_CLASSES).fill(Number.NEGATIVE_INFINITY)
  before[OUTSIDE_LABEL] = 0
  for (let word = 0; word < length; word++) {
    const now = new Float64Array(NAME_CLASSES).fill(Number.NEGATIVE_INFINITY)
    for (let label = 0; label < NAME_CLASSES; label++) {
      const emitted = data[offset + (from + word) * stride + label] as number
      for (const previous of PREVIOUS[label] ?? []) {
        const score = (before[previous] as number) + emitted
        if (score > (now[label] as number)) {
          now[label] = score
          back[word * NAME_CLASSES + label] = previous
        }
      }
    }
    before = now
  }
  return trace(back, bestEnd(before), length)
}

/** The best class that may stand last. */
function bestEnd(scores: Float64Array): number {
  let best = OUTSIDE_LABEL
  for (let label = 0; label < NAME_CLASSES; label++) {
    if (mayFollow(label, OUTSIDE_LABEL) && (scores[label] as number) > (scores[best] as number)) best = label
  }
  return best
}

function trace(back: Uint8Array, last: number, length: number): Uint8Array {
  const labels = new Uint8Array(length)
  let label = last
  for (let word = length - 1; word >= 0; word--) {
    labels[word] = label
    label = back[word * NAME_CLASSES + label] as number
  }
  return labels
}

/** For each class, those that may stand before it. */
const PREVIOUS = Array.from({ length: NAME_CLASSES }, (_, label) =>
  Array.from({ length: NAME_CLASSES }, (_, previous) => previous).filter((previous) =>
    mayFollow(previous, label),
  ),
)
