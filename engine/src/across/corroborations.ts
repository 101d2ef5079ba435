import type { Span } from '../report/span.js'
import { stableId } from '../report/stable-id.js'
import type { Link } from '../schema/story-record.js'
import type { Lineage } from './lineage/lineage.js'
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

/** Reports that have words of another as links of the record, with the matching sentences. */
export function findDerivations({ pairs }: Lineage): readonly Link[] {
  return pairs
    .filter(({ verdict }) => verdict !== 'unknown')
    .map(({ from, to, verdict, matches, why }) => ({
      id: stableId('l', 'derived-from', from, to),
      type: 'derived-from',
      kind: verdict,
      from,
      to,
      why,
      evidence: [
        { report: from, spans: matches.map((match) => match.fromSpan) },
        { report: to, spans: distinct(matches.flatMap((match) => match.toSpans)) },
      ],
    }))
}

function distinct(spans: readonly Span[]): readonly Span[] {
  return [...new Map(spans.map((span) => [span.start, span])).values()].sort((a, b) => a.start - b.start)
}
