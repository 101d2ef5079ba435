import { groupBy } from '../../report/group-by.js'
import type { Link } from '../../schema/story-record.js'
import type { Profile } from '../profile.js'
import { familyOf } from '../same.js'
import { type AlignedStory, nameOf } from '../story.js'
import { conflict, onePerKey, pairsOf, sameReport } from './conflict.js'

/** One meeting, or one offer to meet, of the same parties on the same day put at two places. */
export function placeConflicts(story: AlignedStory): readonly Link[] {
  const placed = story.profiles.filter((profile) => keyOf(profile) !== null)
  const found = [...groupBy(placed, keyOf)].flatMap(([key, group]) =>
    pairsOf(onePerVenue(group)).flatMap(([a, b]) => {
      const [x, y] = [a.statement.venue, b.statement.venue]
      if (x === null || y === null || x === y || sameReport(a, b) || !apart(story, x, y)) return []
      const why = `The reports differ on where: ${nameOf(story, x)} and ${nameOf(story, y)}.`
      return [{ key: `${key} ${[x, y].sort().join(' ')}`, link: conflict('place', [a, b], why) }]
    }),
  )
  return onePerKey(found)
}

/** The first statement of each report that gives a place: enough to show that they differ. */
function onePerVenue(group: readonly Profile[]): readonly Profile[] {
  const keyed = groupBy(group, ({ statement }) => `${statement.report} ${statement.venue}`)
  return [...keyed.values()].flatMap(([first]) => first ?? [])
}

/** Kind of contact or move, who takes part, and the day: `null` when one of them is not known. */
function keyOf({ statement, from, to }: Profile): string | null {
  const { act, venue, times } = statement
  if (act === null || venue === null || act.polarity === 'negated' || from.size === 0) return null
  const kind = act.contact ?? (act.move === null ? null : familyOf(act.move))
  if (kind === null || kind === 'visit' || (act.contact === null && kind !== 'offer')) return null
  const sides = new Set([...from, ...to])
  const days = new Set(times.flatMap(({ value }) => /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? []))
  const [day, ...others] = days
  if (sides.size < 2 || day === undefined || others.length > 0) return null
  return [kind, act.modality, day, ...[...sides].sort()].join('|')
}

/** Two cities are; a city and a country may be one place. */
function apart({ actors }: AlignedStory, x: string, y: string): boolean {
  const [a, b] = [actors.get(x), actors.get(y)]
  return a?.kind === 'place' && b?.kind === 'place' && a.side === b.side
}
