import type { WorldFacts } from './world.js'

/** Two sets of facts as one; where both know an id, the second one's entry counts. */
export function mergeWorld(base: WorldFacts, more: WorldFacts): WorldFacts {
  return {
    asOf: [base.asOf, more.asOf].sort().at(-1) ?? base.asOf,
    states: byId(base.states, more.states),
    people: byId(base.people, more.people),
    organisations: byId(base.organisations, more.organisations),
    places: { ...base.places, ...more.places },
  }
}

function byId<T extends { readonly id: string }>(base: readonly T[], more: readonly T[]): readonly T[] {
  return [...new Map([...base, ...more].map((item) => [item.id, item])).values()]
}
