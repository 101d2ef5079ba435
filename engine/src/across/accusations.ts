import type { Link } from '../schema/story-record.js'
import type { ClaimGroup } from './claims.js'
import { makeLink } from './link.js'
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
  const { statement, from, to } = head(claim)
  return statement.act?.plover === 'ACCUSE' && from.size > 0 && to.size > 0
}

/** Same matter: something counted in both, or nothing counted in either, between the two sides swapped. */
function answersBack(a: ClaimGroup, b: ClaimGroup): boolean {
  const [x, y] = [head(a), head(b)]
  if (!(meet(x.from, y.to) && meet(x.to, y.from)) || meet(x.from, y.from)) return false
  const counted = (of: typeof x) => new Set(of.statement.quantities.flatMap((q) => q.counted ?? []))
  return meet(counted(x), counted(y)) || meet(x.themeWords, y.themeWords)
}

function counterLink(story: AlignedStory, a: ClaimGroup, b: ClaimGroup): Link {
  const [x, y] = [head(a), head(b)]
  const why = `${namesOf(story, x.statement.agents)} and ${namesOf(story, y.statement.agents)} accuse each other; these are two accusations, not two versions of one figure.`
  const [from, to] = a.id < b.id ? [a.id, b.id] : [b.id, a.id]
  return makeLink('replies-to', { from, to }, { kind: 'counter-accusation', why, evidence: [x, y] })
}
