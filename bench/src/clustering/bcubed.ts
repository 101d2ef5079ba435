/** BCubed scores, between 0 and 1. */
export interface BCubed {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/**
 * BCubed (Bagga and Baldwin, 1998; Amigó et al., Information Retrieval 2009): for each item the share of its cluster
 * that is of its story, and the share of its story that is in its cluster, averaged over items; F1 of the two means.
 *
 * @param gold the story of each item
 * @param ours the cluster of each item, in the same order
 */
export function bcubed(gold: readonly string[], ours: readonly string[]): BCubed {
  const stories = sizes(gold)
  const clusters = sizes(ours)
  const both = sizes(gold.map((story, i) => `${story}\n${ours[i]}`))
  let [precision, recall] = [0, 0]
  gold.forEach((story, i) => {
    const common = both.get(`${story}\n${ours[i]}`) ?? 0
    precision += common / (clusters.get(ours[i] ?? '') ?? 1)
    recall += common / (stories.get(story) ?? 1)
  })
  const all = Math.max(1, gold.length)
  return {
    precision: precision / all,
    recall: recall / all,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) / all,
  }
}

function sizes(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** The mean of several scores, each part by itself. */
export function meanOf(scores: readonly BCubed[]): BCubed {
  const mean = (part: keyof BCubed) =>
    scores.reduce((sum, score) => sum + score[part], 0) / Math.max(1, scores.length)
  return { precision: mean('precision'), recall: mean('recall'), f1: mean('f1') }
}
