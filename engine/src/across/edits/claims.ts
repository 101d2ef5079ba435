import { stableId } from '../../report/stable-id.js'
import type { Link } from '../../schema/story-record.js'
import type { ClaimGroup } from '../claims.js'
import type { EditPlan } from './plan.js'

/** Claims as people left them: rejected ones gone, then merged and split one after the other, in order of time. */
export function editClaims(groups: readonly ClaimGroup[], plan: EditPlan): readonly ClaimGroup[] {
  let claims: readonly ClaimGroup[] = groups.filter((claim) => !plan.rejected.has(claim.id))
  for (const edit of plan.all) {
    if (edit.target.kind !== 'claim') continue
    if (edit.action === 'merge') claims = merge(claims, edit.target.id, edit.payload.into)
    if (edit.action === 'split') claims = split(claims, edit.target.id, edit.payload.statements ?? [])
  }
  return claims
}

/** Links without those a person rejected. */
export function editLinks(links: readonly Link[], plan: EditPlan): readonly Link[] {
  return links.filter((link) => !plan.rejected.has(link.id))
}

/** The claim with this id, or the one that holds the statement with this id. */
function find(claims: readonly ClaimGroup[], id: string): ClaimGroup | undefined {
  return claims.find((claim) => claim.id === id || claim.members.some(({ statement }) => statement.id === id))
}

function merge(claims: readonly ClaimGroup[], from: string, into: string): readonly ClaimGroup[] {
  const leaving = find(claims, from)
  const host = find(claims, into)
  if (leaving === undefined || host === undefined || leaving === host) return claims
  const joined = { ...host, members: [...host.members, ...leaving.members] }
  return claims.flatMap((claim) => (claim === leaving ? [] : claim === host ? [joined] : [claim]))
}

function split(
  claims: readonly ClaimGroup[],
  from: string,
  statements: readonly string[],
): readonly ClaimGroup[] {
  const host = find(claims, from)
  if (host === undefined) return claims
  const leaves = (member: ClaimGroup['members'][number]) => statements.includes(member.statement.id)
  const gone = host.members.filter(leaves)
  const [first] = gone
  if (first === undefined || gone.length === host.members.length) return claims
  const rest = { ...host, members: host.members.filter((member) => !leaves(member)) }
  const own = { id: stableId('c', 'split', first.statement.id), members: gone }
  return claims.flatMap((claim) => (claim === host ? [rest, own] : [claim]))
}
