import { findCounterAccusations } from './across/accusations.js'
import { type Cast, resolveActors } from './across/actors.js'
import { alignClaims, type ClaimGroup } from './across/claims.js'
import { findContradictions } from './across/contradictions.js'
import { findCorroborations, findDerivations } from './across/corroborations.js'
import { documentFrequency, type Frequency } from './across/frequency.js'
import { type Lineage, traceLineage } from './across/lineage.js'
import { type Profile, profile } from './across/profile.js'
import { findReplies, findSupersessions } from './across/replies.js'
import type { AlignedStory } from './across/story.js'
import { composeBrief } from './brief/compose-brief.js'
import { type ReadingTools, readReport } from './read/read.js'
import type { Reading } from './read/reading.js'
import { toRecordReport, usedActors } from './record/build-record.js'
import { toClaims } from './record/claims.js'
import { toPositions } from './record/positions.js'
import { toQuestions } from './record/questions.js'
import { toTimeline } from './record/timeline.js'
import type { Notice } from './report/notice.js'
import type { Report } from './report/report.js'
import type {
  Brief,
  Claim,
  Link,
  Position,
  Question,
  StoryRecord,
  TimelineEntry,
} from './schema/story-record.js'
import { VERSION } from './version.js'

export interface RecordOptions extends ReadingTools {
  /** ISO date: reports published after it, and undated ones, are left out, and "past" and "coming" are told by it. */
  readonly asOf?: string | null
  /** What happened to the inputs before: kept in the record, so that nothing is lost silently. */
  readonly notices?: readonly Notice[]
  /** Called after each report is read. */
  readonly onProgress?: (done: number, total: number) => void
}

/** What the steps assign, in the order of the flow. */
interface Slots {
  readonly reports: readonly Report[]
  readonly asOf: string | null
  readonly readings: readonly Reading[]
  readonly cast: Cast
  readonly profiles: readonly Profile[]
  readonly frequency: Frequency
  readonly groups: readonly ClaimGroup[]
  readonly story: AlignedStory
  readonly lineage: Lineage
  readonly links: readonly Link[]
  readonly claims: readonly Claim[]
  readonly timeline: readonly TimelineEntry[]
  readonly positions: readonly Position[]
  readonly questions: readonly Question[]
  readonly brief: Brief
}

interface Step<K extends keyof Slots = keyof Slots> {
  readonly assigns: K
  readonly requires: readonly (keyof Slots)[]
  readonly run: (slots: Slots, options: RecordOptions) => Slots[K]
}

function step<K extends keyof Slots>(
  assigns: K,
  requires: readonly (keyof Slots)[],
  run: (slots: Slots, options: RecordOptions) => Slots[K],
): Step {
  return { assigns, requires, run }
}

/**
 * From reports to the record, in order. Read this first. Each step computes one thing from what the steps
 * before it have assigned; no step changes what another assigned.
 */
export const STEPS: readonly Step[] = [
  step('readings', ['reports'], ({ reports }, options) => readAll(reports, options)),
  step('cast', ['readings'], ({ readings }, { world }) => resolveActors(readings, world)),
  step('profiles', ['readings', 'cast'], ({ readings, cast }) => readings.flatMap((r) => profile(r, cast))),
  step('frequency', ['profiles'], ({ profiles }) => documentFrequency(profiles)),
  step('groups', ['profiles', 'frequency'], ({ profiles, frequency }) => alignClaims(profiles, frequency)),
  step('story', ['readings', 'cast', 'profiles', 'frequency', 'groups'], toStory),
  step('lineage', ['readings'], ({ readings }) => traceLineage(readings)),
  step('links', ['story', 'lineage'], ({ story, lineage }) => findLinks(story, lineage)),
  step('claims', ['story', 'lineage', 'links'], ({ story, lineage, links }) =>
    toClaims(story, lineage, links),
  ),
  step('timeline', ['story', 'asOf'], ({ story, asOf }) => toTimeline(story, asOf)),
  step('positions', ['story'], ({ story }) => toPositions(story)),
  step('questions', ['story', 'links', 'asOf'], ({ story, links, asOf }) => toQuestions(story, links, asOf)),
  step('brief', ['story', 'lineage', 'claims', 'links', 'timeline', 'positions', 'questions'], composeBrief),
]

checkOrder(STEPS)

/**
 * Builds the record of one story. Pure: the same reports, reader and world give the same record, whatever
 * the order of the reports.
 */
export function buildRecord(reports: readonly Report[], options: RecordOptions): StoryRecord {
  const chosen = inOrder(reports).filter((report) => knownBy(report, options.asOf ?? null))
  const asOf = options.asOf ?? latest(chosen)
  let slots: Partial<Slots> = { reports: chosen, asOf }
  for (const { assigns, run } of STEPS) slots = { ...slots, [assigns]: run(slots as Slots, options) }
  return toRecord(slots as Slots, options)
}

function toRecord(slots: Slots, options: RecordOptions): StoryRecord {
  return {
    version: '1',
    generator: {
      name: 'parley',
      version: VERSION,
      model: options.reader.model,
      world: options.world.facts.asOf,
    },
    asOf: slots.asOf,
    reports: slots.reports.map(toRecordReport),
    notices: (options.notices ?? []).map(({ code, level, path, message }) => ({
      code,
      level,
      path,
      message,
    })),
    actors: usedActors(slots.story),
    statements: slots.profiles.map(({ statement }) => statement),
    claims: slots.claims,
    links: slots.links,
    timeline: slots.timeline,
    positions: slots.positions,
    questions: slots.questions,
    brief: slots.brief,
  }
}

/** @throws {Error} when a step requires what no earlier step assigns: a mistake in `STEPS` itself */
function checkOrder(steps: readonly Step[]): void {
  const assigned = new Set<keyof Slots>(['reports', 'asOf'])
  for (const { assigns, requires } of steps) {
    const missing = requires.filter((slot) => !assigned.has(slot))
    if (missing.length > 0) throw new Error(`step "${assigns}" requires ${missing.join(', ')} too early`)
    assigned.add(assigns)
  }
}

/** By date of publication, undated last, then by id: the order of files plays no part. */
function inOrder(reports: readonly Report[]): readonly Report[] {
  const key = (report: Report) => `${report.published ?? '9999'} ${report.id}`
  return [...reports].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

function knownBy({ published }: Report, asOf: string | null): boolean {
  return asOf === null || (published !== null && published.slice(0, asOf.length) <= asOf)
}

function latest(reports: readonly Report[]): string | null {
  const dates = reports.flatMap((report) => report.published?.slice(0, 10) ?? [])
  return dates.reduce<string | null>((last, date) => (last === null || date > last ? date : last), null)
}

function readAll(reports: readonly Report[], options: RecordOptions): readonly Reading[] {
  return reports.map((report, i) => {
    const reading = readReport(report, options)
    options.onProgress?.(i + 1, reports.length)
    return reading
  })
}

function toStory({ readings, cast, profiles, frequency, groups }: Slots): AlignedStory {
  return {
    readings,
    reports: new Map(readings.map(({ report }) => [report.id, report])),
    actors: new Map(cast.actors.map((actor) => [actor.id, actor])),
    profiles,
    claims: groups,
    claimById: new Map(groups.map((claim) => [claim.id, claim])),
    frequency,
  }
}

function findLinks(story: AlignedStory, lineage: Lineage): readonly Link[] {
  const replies = findReplies(story)
  const links = [
    ...findCorroborations(story),
    ...findContradictions(story),
    ...findCounterAccusations(story),
    ...replies,
    ...findSupersessions(story, replies),
    ...findDerivations(lineage),
  ]
  return [...new Map(links.map((link) => [link.id, link])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
