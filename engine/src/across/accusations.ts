import type { Link } from '../schema/story-record.js'
import type { ClaimGroup } from './claims.js'
import { makeLink } from './link.js'
import { matterOf } from './matters.js'
import type { Profile } from './profile.js'
import { meet } from './same.js'
import { type AlignedStory, head, namesOf } from './story.js'

/**
 * Two parties that accuse each other: an accusation and a counter-accusation, both attributed. Their numbers
 * are two claims by two parties, never one disputed number.
 */
export function findCounterAccusations(story: AlignedStory): readonly Link[] {
  const accusations = story.claims.filter((claim) => isAccusation(claim))
  return accusations.flatMap((a, i) =>
    accusations.slice(i + 1).flatMap((b) => (answersBack(a, b) ? [counterLink(story, a, b)] : [])),
  )
}

function isAccusation(claim: ClaimGroup): boolean {
  const profile = head(claim)
  return profile.statement.act?.plover === 'ACCUSE' && profile.from.size > 0 && accusedBy(profile).size > 0
}

/** Same matter: something counted in both, or nothing counted in either, between the two sides swapped. */
function answersBack(a: ClaimGroup, b: ClaimGroup): boolean {
  const [x, y] = [head(a), head(b)]
  if (!(meet(x.from, accusedBy(y)) && meet(accusedBy(x), y.from)) || meet(x.from, y.from)) return false
  const counted = (of: typeof x) => new Set(of.counts.flatMap((count) => count.of ?? []))
  const wrongs = [x, y].every((p) => p.counts.length > 0 && p.context.has(matterOf('violation')))
  return wrongs || meet(counted(x), counted(y)) || meet(x.themeWords, y.themeWords)
}

/** Whom it accuses: the addressee, else the one other side that the words name ("Ruritanian breaches"). */
function accusedBy({ from, to, named }: Profile): ReadonlySet<string> {
  if (to.size > 0) return to
  const others = new Set([...named].filter((side) => !from.has(side)))
  return others.size === 1 ? others : new Set()
}

function counterLink(story: AlignedStory, a: ClaimGroup, b: ClaimGroup): Link {
  const [x, y] = [head(a), head(b)]
  const why = `${namesOf(story, x.statement.agents)} and ${namesOf(story, y.statement.agents)} accuse each other; these are two accusations, not two versions of one figure.`
  const [from, to] = a.id < b.id ? [a.id, b.id] : [b.id, a.id]
  return makeLink('replies-to', { from, to }, { kind: 'counter-accusation', why, evidence: [x, y] })
}
