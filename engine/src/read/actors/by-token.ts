import type { Range } from './draft.js'

/** The stretches of one sentence, looked up by token: comparing each with each would take time squared. */
export interface ByToken<T extends Range> {
  /** The stretches that cover a token. */
  at(token: number): readonly T[]
  /** True when a stretch shares a token with `range`. */
  meets(range: Range): boolean
}

/** Puts stretches under each of their tokens. */
export function byToken<T extends Range>(ranges: readonly T[]): ByToken<T> {
  const covering = new Map<number, T[]>()
  for (const range of ranges) {
    for (let token = range.first; token <= range.last; token++) {
      const list = covering.get(token)
      if (list) list.push(range)
      else covering.set(token, [range])
    }
  }
  return {
    at: (token) => covering.get(token) ?? [],
    meets: ({ first, last }) => {
      for (let token = first; token <= last; token++) if (covering.has(token)) return true
      return false
    },
  }
}
