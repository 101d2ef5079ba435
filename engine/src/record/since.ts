import { groupBy } from '../report/group-by.js'
import type { Citation, Claim, RecordReport, Since, Statement, StoryRecord } from '../schema/story-record.js'
import { withdrawn } from './withdrawn.js'

type Change = Since['changes'][number]

/** Two records with the look-ups that comparing needs. */
interface Compared {
  readonly now: StoryRecord
  readonly then: StoryRecord
  readonly statements: ReadonlyMap<string, Statement>
  readonly claims: ReadonlyMap<string, Claim>
  /** The claim of this record that each of its statements belongs to. */
  readonly claimOf: ReadonlyMap<string, Claim>
  /** Ids of the reports that are new. */
  readonly fresh: ReadonlySet<string>
  /** The claim of the earlier record that a claim continues. */
  readonly before: ReadonlyMap<string, Claim>
}

/**
 * What changed between an earlier record and this one: claims of new reports, moves and claims whose status
 * changed, claims that more reports tell, new disputes, stances that shifted, and words that a later version of
 * their own report no longer has. A claim that merely is not there any more was never withdrawn by that.
 *
 * @param date ISO day when the earlier record is this story as of a day: then only reports dated after it are new
 */
export function changesSince(now: StoryRecord, then: StoryRecord, date: string | null): Since {
  const compared = compare(now, then, date)
  return {
    date,
    asOf: then.asOf,
    reports: [...compared.fresh],
    changes: [
      ...withdrawn(compared.now, compared.then, compared.fresh),
      ...statusChanges(compared),
      ...newDisputes(compared),
      ...newShifts(compared),
      ...newClaims(compared),
      ...moreSupport(compared),
    ],
  }
}

function compare(now: StoryRecord, then: StoryRecord, date: string | null): Compared {
  const known = new Set(then.reports.map(({ id }) => id))
  const isFresh = ({ id, published }: RecordReport) =>
    date === null ? !known.has(id) : published !== null && published.slice(0, 10) > date
  const oldClaimOf = new Map(
    then.claims.flatMap((claim) => claim.statements.map((id) => [id, claim] as const)),
  )
  const before = now.claims.flatMap((claim) => {
    const [old] = claim.statements.flatMap((id) => oldClaimOf.get(id) ?? [])
    return old === undefined ? [] : [[claim.id, old] as const]
  })
  return {
    now,
    then,
    statements: new Map(now.statements.map((statement) => [statement.id, statement])),
    claims: new Map(now.claims.map((claim) => [claim.id, claim])),
    claimOf: new Map(now.claims.flatMap((claim) => claim.statements.map((id) => [id, claim] as const))),
    fresh: new Set(now.reports.filter(isFresh).map(({ id }) => id)),
    before: new Map(before),
  }
}

function cite({ id, report, spans }: Statement): Citation {
  return { report, statement: id, spans }
}

function citeIds({ statements }: Compared, ids: readonly string[]): readonly Citation[] {
  return ids.flatMap((id) => {
    const statement = statements.get(id)
    return statement === undefined ? [] : [cite(statement)]
  })
}

/** Claims that only new reports tell. What an earlier report already said is not new, however it is read now. */
function newClaims(compared: Compared): readonly Change[] {
  const { now, before, fresh, statements } = compared
  const isNew = (claim: Claim) =>
    !before.has(claim.id) && claim.statements.every((id) => fresh.has(statements.get(id)?.report ?? ''))
  return oneASentence(compared, now.claims.filter(isNew)).map((claim): Change => {
    const why = claim.reports === 1 ? 'One new report says this.' : `${claim.reports} new reports say this.`
    return {
      kind: 'new',
      what: 'claim',
      claim: claim.id,
      before: null,
      after: claim.text,
      why,
      evidence: citeIds(compared, claim.statements),
    }
  })
}

/** Of claims from one sentence the moves, or the fullest: the clauses within it are no further news. */
function oneASentence({ now, statements }: Compared, claims: readonly Claim[]): readonly Claim[] {
  const moves = new Set(now.moves.map(({ claim }) => claim))
  const bySentence = groupBy(claims, ({ id, statements: [first] }) => {
    const told = statements.get(first ?? '')
    return told === undefined ? id : `${told.report} ${told.sentence.start}`
  })
  const kept = new Set(
    [...bySentence.values()].flatMap((group) => {
      const own = group.filter(({ id }) => moves.has(id))
      return own.length > 0 ? own : group.reduce((a, b) => (b.text.length > a.text.length ? b : a))
    }),
  )
  return claims.filter((claim) => kept.has(claim))
}

/** Moves that were answered, refused, put off or went past their deadline; claims that were superseded. */
function statusChanges(compared: Compared): readonly Change[] {
  const { now, then, before, claims } = compared
  const oldMoves = new Map(then.moves.map((move) => [move.claim, move]))
  const told = new Set<string>()
  const moves = now.moves.flatMap((move): readonly Change[] => {
    const old = oldMoves.get(before.get(move.claim)?.id ?? '')
    if (old?.status == null || move.status === null || old.status === move.status) return []
    told.add(move.claim)
    const replies = move.replies.flatMap(({ claim }) => claims.get(claim)?.statements ?? [])
    return [
      {
        kind: 'changed',
        what: 'status',
        claim: move.claim,
        before: old.status,
        after: move.status,
        why: move.why ?? 'It stands otherwise than before.',
        evidence: [...move.evidence, ...citeIds(compared, replies)],
      },
    ]
  })
  const replaced = new Map(
    now.links.filter(({ type }) => type === 'supersedes').map((link) => [link.to, link]),
  )
  const superseded = now.claims.flatMap((claim): readonly Change[] => {
    const old = before.get(claim.id)
    if (
      told.has(claim.id) ||
      old === undefined ||
      claim.status !== 'superseded' ||
      old.status === 'superseded'
    )
      return []
    const link = replaced.get(claim.id)
    return [
      {
        kind: 'changed',
        what: 'status',
        claim: claim.id,
        before: old.status,
        after: claim.status,
        why: link?.why ?? 'A later report replaces it.',
        evidence: citeIds(compared, claim.statements),
      },
    ]
  })
  return [...moves, ...superseded]
}

/** Contradictions that the earlier record does not have, where a new report is one of the two sides. */
function newDisputes(compared: Compared): readonly Change[] {
  const { now, then, fresh, statements, claimOf } = compared
  const known = new Set(then.links.map(({ id }) => id))
  return now.links.flatMap((link): readonly Change[] => {
    if (link.type !== 'contradicts' || known.has(link.id)) return []
    const ends = citeIds(compared, [link.from, link.to])
    if (!ends.some(({ report }) => fresh.has(report))) return []
    const claim = claimOf.get(link.to) ?? claimOf.get(link.from)
    return [
      {
        kind: 'changed',
        what: 'dispute',
        claim: claim?.id ?? null,
        before: statements.get(link.from)?.text ?? null,
        after: statements.get(link.to)?.text ?? null,
        why: link.why,
        evidence: ends,
      },
    ]
  })
}

function newShifts({ now, then, claims }: Compared): readonly Change[] {
  const known = new Set(then.shifts.map(({ id }) => id))
  return now.shifts
    .filter(({ id }) => !known.has(id))
    .map((shift) => ({
      kind: 'changed',
      what: 'position',
      claim: shift.to,
      before: claims.get(shift.from)?.text ?? null,
      after: claims.get(shift.to)?.text ?? null,
      why: shift.why,
      evidence: shift.evidence,
    }))
}

/** Claims that more reports tell than before. */
function moreSupport(compared: Compared): readonly Change[] {
  const { now, before, fresh, statements } = compared
  return now.claims.flatMap((claim): readonly Change[] => {
    const old = before.get(claim.id)
    const added = claim.statements.filter((id) => fresh.has(statements.get(id)?.report ?? ''))
    if (old === undefined || added.length === 0 || claim.reports <= old.reports) return []
    const origins = claim.origins > old.origins ? 'with a further origin' : 'with no further origin'
    return [
      {
        kind: 'changed',
        what: 'support',
        claim: claim.id,
        before: reportsInWords(old.reports),
        after: reportsInWords(claim.reports),
        why: `Now ${reportsInWords(claim.reports)}, before ${reportsInWords(old.reports)}, ${origins}.`,
        evidence: citeIds(compared, added),
      },
    ]
  })
}

function reportsInWords(count: number): string {
  return count === 1 ? 'one report' : `${count} reports`
}
