import type { Lineage } from '../across/lineage/lineage.js'
import { AWAITS_ANSWER } from '../across/replies.js'
import { type AlignedStory, head } from '../across/story.js'
import type { Claim, Link } from '../schema/story-record.js'

/** The claims of the record: reports and origins counted apart, status read off the links. */
export function toClaims(story: AlignedStory, lineage: Lineage, links: readonly Link[]): readonly Claim[] {
  const contradicted = new Set(links.filter((l) => l.type === 'contradicts').flatMap((l) => [l.from, l.to]))
  const superseded = new Set(links.filter((l) => l.type === 'supersedes').map((l) => l.to))
  const answered = new Set(
    links.filter((l) => l.type === 'replies-to' && l.kind !== 'deferral').map((l) => l.to),
  )
  return story.claims.map((claim) => {
    const { statement } = head(claim)
    const move = statement.act?.move ?? ''
    const status = superseded.has(claim.id)
      ? 'superseded'
      : claim.members.some((m) => contradicted.has(m.statement.id))
        ? 'disputed'
        : answered.has(claim.id)
          ? 'answered'
          : AWAITS_ANSWER.has(move)
            ? 'unanswered'
            : 'reported'
    return {
      id: claim.id,
      statements: claim.members.map((member) => member.statement.id),
      text: statement.text,
      status,
      ...lineage.count(
        claim.members.map((member) => member.statement),
        (actor) => story.actors.get(actor)?.side ?? actor,
      ),
    }
  })
}
