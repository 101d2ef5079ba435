/** How many of ours and of the gold items there are, and how many of them agree. */
export interface Count {
  readonly hit: number
  readonly ours: number
  readonly gold: number
}

export const NOTHING: Count = { hit: 0, ours: 0, gold: 0 }

/** Between 0 and 1; 0 when there is nothing to agree on. */
export function f1({ hit, ours, gold }: Count = NOTHING): number {
  return ours + gold === 0 ? 0 : (2 * hit) / (ours + gold)
}

/** Share of ours that is right. */
export function precision({ hit, ours }: Count = NOTHING): number {
  return ours === 0 ? 0 : hit / ours
}

/** Share of the gold items that was found. */
export function recall({ hit, gold }: Count = NOTHING): number {
  return gold === 0 ? 0 : hit / gold
}

export function sum(counts: readonly Count[]): Count {
  return counts.reduce(
    (total, { hit, ours, gold }) => ({
      hit: total.hit + hit,
      ours: total.ours + ours,
      gold: total.gold + gold,
    }),
    NOTHING,
  )
}

/** Counts by name, filled while documents are read. */
export class Tally {
  readonly #counts = new Map<string, Count>()

  add(key: string, count: Partial<Count>): void {
    this.#counts.set(key, sum([this.get(key), { ...NOTHING, ...count }]))
  }

  get(key: string): Count {
    return this.#counts.get(key) ?? NOTHING
  }

  /** The names in order of the alphabet. */
  keys(): readonly string[] {
    return [...this.#counts.keys()].sort()
  }
}
