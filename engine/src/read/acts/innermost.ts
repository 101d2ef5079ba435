import { contains, overlapping, type Span } from '../../report/span.js'
import type { Attribution } from '../attributions/attribution.js'
import type { Sentence } from '../sentence.js'

/** Finds for a token of a sentence the smallest attribution whose content holds it. */
export type AttributionFinder = (sentence: number, token: Span | undefined) => number | null

/** Prepares the look-up: attributions by the sentences that their content touches. `null`: the outlet's own voice. */
export function attributionFinder(
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
): AttributionFinder {
  const bySentence = new Map<number, Set<number>>()
  attributions.forEach((attribution, index) => {
    for (const span of attribution.content) {
      for (const sentence of overlapping(sentences, span)) {
        const list = bySentence.get(sentence.index)
        if (list) list.add(index)
        else bySentence.set(sentence.index, new Set([index]))
      }
    }
  })
  return (sentence, token) => {
    if (!token) return null
    const holding = [...(bySentence.get(sentence) ?? [])].filter((index) =>
      attributions[index]?.content.some((span) => contains(span, token)),
    )
    const length = (index: number) =>
      attributions[index]?.content.reduce((sum, span) => sum + span.end - span.start, 0) ?? 0
    return holding.sort((a, b) => length(a) - length(b) || b - a)[0] ?? null
  }
}
