import type { Lineage } from '../across/lineage/lineage.js'
import { AWAITS_ANSWER } from '../across/replies.js'
import { type AlignedStory, head } from '../across/story.js'
import type { Claim, Link, MoveEntry } from '../schema/story-record.js'

/** What a claim's status is read off: the links, and for a move its line in the ledger. */
export interface ClaimSources {
  readonly links: readonly Link[]
  readonly moves: readonly MoveEntry[]
}

/**
 * The claims of the record: reports and origins counted apart. Where a move stands is decided once, in the ledger of
 * moves; the claim that tells it says the same in fewer words.
 */
export function toClaims(
  story: AlignedStory,
  lineage: Lineage,
  { links, moves }: ClaimSources,
): readonly Claim[] {
  const contradicted = new Set(links.filter((l) => l.type === 'contradicts').flatMap((l) => [l.from, l.to]))
  const superseded = new Set(links.filter((l) => l.type === 'supersedes').map((l) => l.to))
  const stands = new Map(moves.map((move) => [move.claim, statusOf(move)]))
  return story.claims.map((claim) => {
    const disputed = claim.members.some((m) => contradicted.has(m.statement.id))
    const status = superseded.has(claim.id)
      ? 'superseded'
      : disputed
        ? 'disputed'
        : (stands.get(claim.id) ?? 'reported')
    return {
      id: claim.id,
      statements: claim.members.map((member) => member.statement.id),
      text: head(claim).statement.text,
      status,
      ...lineage.count(
        claim.members.map((member) => member.statement),
        (actor) => story.actors.get(actor)?.side ?? actor,
      ),
    }
  })
}

const ANSWERED: ReadonlySet<MoveEntry['status']> = new Set([
  'accepted',
  'accepted-on-condition',
  'refused',
  'mixed',
])

/** The status of a move as that of its claim; a threat awaits no answer. */
function statusOf({ kind, status }: MoveEntry): Claim['status'] {
  if (status === 'superseded' || status === 'withdrawn') return 'superseded'
  if (ANSWERED.has(status)) return 'answered'
  return AWAITS_ANSWER.has(kind) ? 'unanswered' : 'reported'
}
