import type { Actor } from '../../read/actors/actor.js'
import { foldName } from '../../report/fold.js'
import { stableId } from '../../report/stable-id.js'
import type { EditPlan } from './plan.js'

/** The id of the story's actor that a key stands for. */
export const actorId = (key: string): string => stableId('a', key)

/**
 * The key of each report's actor as people left it: names that were split off have a key of their own, merged
 * actors the key of the one they were merged into.
 */
export function editKeys(keys: ReadonlyMap<Actor, string>, plan: EditPlan): ReadonlyMap<Actor, string> {
  let edited = keys
  for (const edit of plan.all) {
    if (edit.target.kind !== 'actor') continue
    if (edit.action === 'split') edited = split(edited, edit.target.id, edit.payload.names ?? [])
    if (edit.action === 'merge') edited = merge(edited, edit.target.id, edit.payload.into)
  }
  return edited
}

function split(
  keys: ReadonlyMap<Actor, string>,
  from: string,
  names: readonly string[],
): ReadonlyMap<Actor, string> {
  const leaving = new Set(names.map(foldName))
  return mapKeys(keys, (key, actor) =>
    actorId(key) === from && leaving.has(foldName(actor.name)) ? `${key}|${foldName(actor.name)}` : key,
  )
}

function merge(keys: ReadonlyMap<Actor, string>, from: string, into: string): ReadonlyMap<Actor, string> {
  const host = [...keys.values()].find((key) => actorId(key) === into)
  return host === undefined ? keys : mapKeys(keys, (key) => (actorId(key) === from ? host : key))
}

function mapKeys(
  keys: ReadonlyMap<Actor, string>,
  change: (key: string, actor: Actor) => string,
): ReadonlyMap<Actor, string> {
  return new Map([...keys].map(([actor, key]) => [actor, change(key, actor)]))
}
