import { groupBy } from '../../report/group-by.js'
import type { Link } from '../../schema/story-record.js'
import type { ClaimGroup } from '../claims.js'
import type { Profile } from '../profile.js'
import { meet } from '../same.js'
import { type AlignedStory, namesOf } from '../story.js'
import { conflict, isLater, sameReport } from './conflict.js'

/**
 * One party accepts one offer in one report, and accepts it on a condition in another: whoever reads only the first
 * takes for settled what is not. A party that accepted later, or set its condition later, contradicts nothing.
 */
export function conditionConflicts(story: AlignedStory, replies: readonly Link[]): readonly Link[] {
  const answers = replies.filter(({ kind }) => kind === 'acceptance' || kind === 'conditional-acceptance')
  return [...groupBy(answers, ({ to }) => to).values()].flatMap((group) => {
    const plain = claimsOf(story, group, 'acceptance')
    const conditional = claimsOf(story, group, 'conditional-acceptance')
    const pairs = plain.flatMap((a) => conditional.map((b) => apart(a, b))).filter((pair) => pair !== null)
    const [first] = pairs
    if (first === undefined) return []
    const who = namesOf(story, first[0].statement.agents)
    const why = `One report says that ${who} accepted, the other that ${who} accepted on a condition.`
    return [conflict('condition', first, why)]
  })
}

function claimsOf({ claimById }: AlignedStory, group: readonly Link[], kind: string): readonly ClaimGroup[] {
  return group.filter((link) => link.kind === kind).flatMap(({ from }) => claimById.get(from) ?? [])
}

/** A statement of each, by one party in two reports, neither of them later than the other. */
function apart(a: ClaimGroup, b: ClaimGroup): readonly [Profile, Profile] | null {
  if (isLater(a.members, b.members) || isLater(b.members, a.members)) return null
  const [x] = a.members
  const y = x && b.members.find((member) => !sameReport(member, x) && meet(member.from, x.from))
  if (x === undefined || y === undefined || x.statement.conditions.length > 0) return null
  // A report that tells both knows of the condition.
  return b.members.some((member) => sameReport(member, x)) ? null : [x, y]
}
