import type { ClaimGroup } from '../../across/claims.js'
import type { Lineage } from '../../across/lineage/lineage.js'
import type { AlignedStory } from '../../across/story.js'
import type { Issues } from '../../record/issues.js'
import type { CeasefireLedger } from '../../record/truces/truces.js'
import type {
  BriefSentence,
  Citation,
  Claim,
  ContactEntry,
  Link,
  MoveEntry,
  Position,
  Question,
  Shift,
  TimelineEntry,
} from '../../schema/story-record.js'
import type { Checked } from '../sentence.js'

/** Everything a brief is made from: the story, and the views of its record. */
export interface BriefInput {
  readonly story: AlignedStory
  readonly lineage: Lineage
  readonly claims: readonly Claim[]
  readonly links: readonly Link[]
  readonly timeline: readonly TimelineEntry[]
  readonly moves: readonly MoveEntry[]
  readonly issues: Issues
  readonly positions: readonly Position[]
  readonly shifts: readonly Shift[]
  readonly ceasefires: CeasefireLedger
  readonly contacts: readonly ContactEntry[]
  readonly questions: readonly Question[]
}

/** Takes a checked line, or notes why it was left out. */
export type Keep = (checked: Checked) => readonly BriefSentence[]

/** A label's parts: what, who, how. */
export const PART = ' · '

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The claim with another of its statements first: the one whose words are shown. */
export function leadBy(claim: ClaimGroup, statement: string): ClaimGroup {
  const first = claim.members.filter((member) => member.statement.id === statement)
  return { ...claim, members: [...first, ...claim.members.filter((member) => !first.includes(member))] }
}

/** The line with further reports that tell the same in other words, one citation for each report not yet named. */
export function withAlso(line: BriefSentence, claims: readonly ClaimGroup[]): BriefSentence {
  const named = new Set([...line.citations, ...line.also].map(({ report }) => report))
  const more = claims
    .flatMap((claim) => claim.members.map((member) => member.statement))
    .filter(({ report }) => !named.has(report) && named.add(report))
    .map((s): Citation => ({ report: s.report, statement: s.id, spans: [s.sentence] }))
  return { ...line, also: [...line.also, ...more] }
}
