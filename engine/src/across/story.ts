import type { Reading } from '../read/reading.js'
import type { Report } from '../report/report.js'
import type { RecordActor } from '../schema/story-record.js'
import type { WorldIndex } from '../world/world-index.js'
import type { ClaimGroup } from './claims.js'
import type { Frequency } from './frequency.js'
import type { Profile } from './profile.js'

/** What the link finders work on: the aligned story. */
export interface AlignedStory {
  readonly readings: readonly Reading[]
  readonly readingById: ReadonlyMap<string, Reading>
  readonly world: WorldIndex
  readonly reports: ReadonlyMap<string, Report>
  readonly actors: ReadonlyMap<string, RecordActor>
  readonly profiles: readonly Profile[]
  readonly claims: readonly ClaimGroup[]
  readonly claimById: ReadonlyMap<string, ClaimGroup>
  readonly frequency: Frequency
}

/** The statement that stands for a claim: its fullest. */
export function head(claim: ClaimGroup): Profile {
  const [first] = claim.members
  if (first === undefined) throw new RangeError(`claim ${claim.id} has no statements`)
  return first
}

/** `Vladimir Putin`, `the leaders of France and Poland`: how an actor is called on the page. */
export function nameOf(story: Pick<AlignedStory, 'actors'>, id: string): string {
  return story.actors.get(id)?.name ?? 'somebody'
}

/** Names in a row: "A", "A and B", "A, B and C". */
export function namesOf(story: Pick<AlignedStory, 'actors'>, ids: readonly string[]): string {
  const names = ids.map((id) => nameOf(story, id))
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
