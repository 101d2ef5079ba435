import type { Actor } from '../read/actors/actor.js'
import type { Reading } from '../read/reading.js'
import { foldSpelling } from '../report/fold.js'
import { lastNamesOf } from '../world/family-name.js'
import type { WorldIndex } from '../world/world-index.js'

/** The terms an actor is found by, the surest first. */
export interface ActorKeys {
  readonly terms: readonly string[]
  /** Name as printed, or the world's. */
  readonly printed: string
}

/**
 * Terms of each actor of `reading.actors`, by index: the id in the world data, which is the same in every language,
 * else the folded name. Persons also go by their last name, since one report may print nothing else; bodies also by
 * the short forms the report prints (`SAG` for Screen Actors Guild).
 */
export function keysOfActors(reading: Reading, world: WorldIndex): readonly ActorKeys[] {
  return reading.actors.map((actor) => ({ terms: [...new Set(termsOf(actor, world))], printed: actor.name }))
}

function termsOf(actor: Actor, world: WorldIndex): readonly string[] {
  const mark = actor.kind === 'place' ? '#' : '@'
  const folded = foldSpelling(actor.name)
  if (folded === '') return []
  const own = `${mark}${actor.world !== null && world.has(actor.world) ? actor.world : folded}`
  if (actor.kind === 'person')
    return [own, ...lastNamesOf(actor.name).map((name) => `${mark}~${foldSpelling(name)}`)]
  if (actor.kind !== 'organisation') return [own]
  const short = actor.aliases.filter((alias) => /^\p{Lu}[\p{Lu}\p{N}&.]{1,6}$/u.test(alias)).slice(0, 2)
  return [own, ...short.map((alias) => `${mark}${foldSpelling(alias)}`)]
}
