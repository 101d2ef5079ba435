import type { ClaimGroup } from '../across/claims.js'
import type { Citation, Statement } from '../schema/story-record.js'

/** The words of a statement as evidence of a line: its own spans, not its whole sentence. */
export function cite({ id, report, spans }: Statement): Citation {
  return { report, statement: id, spans }
}

/** Every statement of the claims as evidence, each once. */
export function citeAll(claims: readonly ClaimGroup[]): readonly Citation[] {
  const statements = claims.flatMap((claim) => claim.members.map((member) => member.statement))
  return [...new Map(statements.map((statement) => [statement.id, statement])).values()].map(cite)
}

const DAY = /^\d{4}-\d{2}-\d{2}/

/** The day that the words of a claim give, when it is not after the report that tells it; else `null`. */
export function eventDay(claim: ClaimGroup): string | null {
  const given = claim.members
    .map((member) => member.statement)
    .find(
      ({ happened, said }) =>
        happened !== null &&
        DAY.test(happened) &&
        (said === null || happened.slice(0, 10) <= said.slice(0, 10)),
    )
  return given?.happened?.slice(0, 10) ?? null
}

/** The day on which something was said or done, else the first on which a report tells it. */
export function dayOf(claim: ClaimGroup): string | null {
  return eventDay(claim) ?? firstReported(claim)
}

/** The first day on which a report tells the claim; `null` when none is dated. */
export function firstReported(claim: ClaimGroup): string | null {
  const days = claim.members.flatMap(({ statement }) => statement.said?.slice(0, 10) ?? []).sort()
  return days[0] ?? null
}

/** Ascending by text, as every list of the record that has no order of its own. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
