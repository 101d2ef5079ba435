import { type Candidate, candidateTerms, type Rarity, type StorySketch } from '@parley-record/engine'

/** How many candidates a look-up gives, as in the store. */
const MOST_CANDIDATES = 30

/** How many stories are kept for one term: the latest. */
const MOST_OF_A_TERM = 200

/** Stories by their terms, in memory, with the caps of the store. */
export class StoryIndex {
  readonly #stories = new Map<string, { sketch: StorySketch; terms: readonly string[] }>()
  readonly #byTerm = new Map<string, Set<string>>()

  put(id: string, sketch: StorySketch, rarity: Rarity): void {
    this.delete(id)
    const terms = candidateTerms(sketch, rarity)
    this.#stories.set(id, { sketch, terms })
    for (const term of terms) {
      const ids = this.#byTerm.get(term) ?? new Set()
      ids.add(id)
      const [oldest] = ids
      if (ids.size > MOST_OF_A_TERM && oldest !== undefined) ids.delete(oldest)
      this.#byTerm.set(term, ids)
    }
  }

  delete(id: string): void {
    for (const term of this.#stories.get(id)?.terms ?? []) this.#byTerm.get(term)?.delete(id)
    this.#stories.delete(id)
  }

  get(id: string): StorySketch | undefined {
    return this.#stories.get(id)?.sketch
  }

  /** The stories that share most terms. */
  find(terms: readonly string[]): readonly Candidate[] {
    const shared = new Map<string, number>()
    for (const term of terms)
      for (const id of this.#byTerm.get(term) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1)
    return [...shared]
      .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
      .slice(0, MOST_CANDIDATES)
      .flatMap(([id]) => {
        const sketch = this.get(id)
        return sketch === undefined ? [] : [{ id, sketch }]
      })
  }
}
