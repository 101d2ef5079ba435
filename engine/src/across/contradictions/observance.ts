import { textOf } from '../../report/span.js'
import type { Link } from '../../schema/story-record.js'
import { matterOf } from '../matters.js'
import type { Profile } from '../profile.js'
import { type AlignedStory, nameOf, namesOf } from '../story.js'
import { conflict, onePerKey, sameReport } from './conflict.js'

/** "which Kestria observed in full": who, and that nothing was broken. */
const KEPT =
  /(\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3}) (?:has |have |had )?(?:observed|honou?red|respected|kept|complied with|adhered to|upheld)\b[^.;]{0,40}?\b(?:in full|fully|to the letter|strictly|throughout|without exception)\b/u
const VIOLATION = matterOf('violation')

/** A side is said to have kept a truce in full; another counts or names what it broke. */
export function observanceConflicts(story: AlignedStory): readonly Link[] {
  const sides = new Map<string, string>()
  for (const actor of story.actors.values())
    for (const alias of actor.aliases) sides.set(alias, actor.side ?? actor.id)
  const kept = story.claims.flatMap(({ members }) =>
    members.flatMap((profile) => {
      const { statement } = profile
      const text = textOf(story.reports.get(statement.report)?.text ?? '', statement.sentence)
      const side = sides.get(KEPT.exec(text.replace(/\s+/g, ' '))?.[1] ?? '')
      return side === undefined ? [] : [{ profile, side }]
    }),
  )
  const counting =
    kept.length === 0 ? [] : story.profiles.filter(({ counts, from }) => counts.length > 0 && from.size > 0)
  return onePerKey(
    kept.flatMap(({ profile, side }) =>
      counting
        .filter((other) => !sameReport(other, profile) && tellsBreach(other, side))
        .map((other) => {
          const who = namesOf(story, other.statement.agents)
          const why = `${nameOf(story, side)} is said to have kept it in full; ${who} tells of breaches.`
          const key = `${side} ${[...other.from].sort().join('+')}`
          return { key, link: conflict('denial', [profile, other], why) }
        }),
    ),
  )
}

/** Somebody else counts breaches, or gives so many of them to that side. */
function tellsBreach({ statement, from, named, words, context, counts }: Profile, side: string): boolean {
  if (from.size === 0 || from.has(side) || !named.has(side) || counts.length === 0) return false
  const attributed = /\battribut(?:ed|es) \d+/i.test(statement.text)
  return (
    statement.attribution?.polarity !== 'negated' &&
    (attributed || words.has(VIOLATION) || (statement.act?.plover === 'ACCUSE' && context.has(VIOLATION)))
  )
}
