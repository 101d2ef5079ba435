/**
 * Slope of the logistic loss in each class: its probability now, less its share of the probability of the right
 * classes. `scores` become the slopes; classes that are not allowed get none. False when no class is right.
 */
export function softmaxSlope(
  scores: Float32Array,
  allowed: ArrayLike<number>,
  right: ArrayLike<number>,
): boolean {
  let highest = Number.NEGATIVE_INFINITY
  for (let label = 0; label < scores.length; label++) {
    if (allowed[label]) highest = Math.max(highest, scores[label] as number)
  }
  let all = 0
  let good = 0
  for (let label = 0; label < scores.length; label++) {
    const weight = allowed[label] ? Math.exp((scores[label] as number) - highest) : 0
    scores[label] = weight
    all += weight
    if (right[label]) good += weight
  }
  if (good === 0) return false
  for (let label = 0; label < scores.length; label++) {
    const weight = scores[label] as number
    scores[label] = weight / all - (right[label] ? weight / good : 0)
  }
  return true
}
