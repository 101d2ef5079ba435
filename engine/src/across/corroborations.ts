import { stableId } from '../report/stable-id.js'
import type { Link } from '../schema/story-record.js'
import type { Lineage } from './lineage.js'
import { makeLink } from './link.js'
import { type AlignedStory, head } from './story.js'

/** Each further report of a claim corroborates its fullest statement. Whether it is independent, lineage says. */
export function findCorroborations(story: AlignedStory): readonly Link[] {
  return story.claims.flatMap((claim) => {
    const fullest = head(claim)
    const why = 'Both reports say this, in the same or in other words.'
    return claim.members
      .filter(({ statement }) => statement.report !== fullest.statement.report)
      .map((member) =>
        makeLink(
          'corroborates',
          { from: member.statement.id, to: fullest.statement.id },
          { kind: 'same statement', why, evidence: [member, fullest] },
        ),
      )
  })
}

/** Kinship of reports as links of the record, with the matching sentences. */
export function findDerivations({ kinships }: Lineage): readonly Link[] {
  return kinships.map(({ from, to, kind, matches, why }) => ({
    id: stableId('l', 'derived-from', kind, from, to),
    type: 'derived-from',
    kind,
    from,
    to,
    why,
    evidence:
      matches.length === 0
        ? []
        : [
            { report: from, spans: matches.map((match) => match.from) },
            { report: to, spans: matches.map((match) => match.to) },
          ],
  }))
}
