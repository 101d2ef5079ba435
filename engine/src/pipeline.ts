import { findCounterAccusations } from './across/accusations.js'
import { type Cast, resolveActors } from './across/actors.js'
import { alignClaims, type ClaimGroup } from './across/claims.js'
import { alikePairs } from './across/contradictions/alike.js'
import { findContradictions } from './across/contradictions/find-contradictions.js'
import { findCorroborations, findDerivations } from './across/corroborations.js'
import { editClaims, editLinks } from './across/edits/claims.js'
import { type EditPlan, planEdits } from './across/edits/plan.js'
import { documentFrequency, type Frequency } from './across/frequency.js'
import { findSharedQuotations, type SharedQuotation } from './across/lineage/drift.js'
import { type Lineage, traceLineage } from './across/lineage/lineage.js'
import { type Profile, profile } from './across/profile.js'
import { dateReadings } from './across/redate.js'
import { findReplies } from './across/replies.js'
import { findResponses } from './across/responses.js'
import type { AlignedStory } from './across/story.js'
import { findSupersessions } from './across/supersessions.js'
import { composeBrief } from './brief/compose-brief.js'
import { sinceSection } from './brief/sections/since-section.js'
import { type ReadingTools, readReport } from './read/read.js'
import type { Reading } from './read/reading.js'
import { toRecordReport, usedActors } from './record/build-record.js'
import { toClaims } from './record/claims.js'
import { toContacts } from './record/contacts.js'
import { toShownEdits } from './record/edits.js'
import { findIssues, type Issues } from './record/issues.js'
import { toLineageParts } from './record/lineage.js'
import { toMoves } from './record/moves.js'
import { toPositions } from './record/positions.js'
import { toQuestions } from './record/questions.js'
import { toShifts } from './record/shifts.js'
import { changesSince } from './record/since.js'
import { toTimeline } from './record/timeline.js'
import { type CeasefireLedger, toCeasefires } from './record/truces/truces.js'
import type { Notice } from './report/notice.js'
import type { Report } from './report/report.js'
import type {
  Brief,
  Claim,
  ContactEntry,
  Edit,
  Link,
  MoveEntry,
  Position,
  Question,
  Shift,
  Since,
  StoryRecord,
  TimelineEntry,
} from './schema/story-record.js'
import { VERSION } from './version.js'
import type { WorldIndex } from './world/world-index.js'

/** What making the record of a story needs besides the readings of its reports. */
export interface AssembleOptions {
  readonly world: WorldIndex
  /** The model the reports were read with: named in the record. */
  readonly model: string
  /** ISO date: reports published after it, and undated ones, are left out, and "past" and "coming" are told by it. */
  readonly asOf?: string | null
  /**
   * ISO day that it is for the reader: what is past, coming and overdue is told by it, and no report is left out. The
   * day of the latest report unless given; `asOf` goes before it.
   */
  readonly today?: string | null
  /** An ISO day or an earlier record of the story: the record then says what changed since. */
  readonly since?: string | StoryRecord | null
  /** What happened to the inputs before: kept in the record, so that nothing is lost silently. */
  readonly notices?: readonly Notice[]
  /** What people decided; the record is made with it and shows it. */
  readonly edits?: readonly Edit[]
}

export interface RecordOptions extends ReadingTools, Omit<AssembleOptions, 'model'> {
  /** Called after each report is read. */
  readonly onProgress?: (done: number, total: number) => void
}

/** What the steps assign, in the order of the flow. */
interface Slots {
  readonly reports: readonly Report[]
  /** Each report read by itself; then with what the dated ones tell of the undated. */
  readonly alone: readonly Reading[]
  readonly readings: readonly Reading[]
  readonly asOf: string | null
  readonly plan: EditPlan
  readonly cast: Cast
  readonly profiles: readonly Profile[]
  readonly frequency: Frequency
  readonly groups: readonly ClaimGroup[]
  readonly story: AlignedStory
  readonly lineage: Lineage
  readonly quotations: readonly SharedQuotation[]
  readonly links: readonly Link[]
  readonly claims: readonly Claim[]
  readonly timeline: readonly TimelineEntry[]
  readonly moves: readonly MoveEntry[]
  readonly issues: Issues
  readonly positions: readonly Position[]
  readonly shifts: readonly Shift[]
  readonly ceasefires: CeasefireLedger
  readonly contacts: readonly ContactEntry[]
  readonly questions: readonly Question[]
  readonly brief: Brief
}

interface Step<K extends keyof Slots = keyof Slots> {
  readonly assigns: K
  readonly requires: readonly (keyof Slots)[]
  readonly run: (slots: Slots, options: AssembleOptions) => Slots[K]
}

function step<K extends keyof Slots>(
  assigns: K,
  requires: readonly (keyof Slots)[],
  run: (slots: Slots, options: AssembleOptions) => Slots[K],
): Step {
  return { assigns, requires, run }
}

const VIEWS = ['moves', 'issues', 'positions', 'shifts', 'ceasefires', 'contacts', 'questions'] as const

/**
 * From reports to the record, in order. Read this first. Each step computes one thing from what the steps
 * before it have assigned; no step changes what another assigned.
 */
export const STEPS: readonly Step[] = [
  step('readings', ['alone'], ({ alone }, { world }) => inOrder(dateReadings(alone, world), (r) => r.report)),
  step('asOf', ['readings'], ({ readings }, { asOf, today }) => {
    const last = latest(readings.map(({ report }) => report))
    return asOf ?? (today && (last === null || today > last) ? today : last)
  }),
  step('plan', [], (_, { edits = [] }) => planEdits(edits)),
  step('cast', ['readings', 'plan'], ({ readings, plan }, { world }) => resolveActors(readings, world, plan)),
  step('profiles', ['readings', 'cast', 'plan'], ({ readings, cast, plan }, { world }) =>
    readings.flatMap((r) => profile(r, { cast, world, plan })),
  ),
  step('frequency', ['profiles'], ({ profiles }) => documentFrequency(profiles)),
  step('groups', ['profiles', 'frequency', 'plan'], ({ profiles, frequency, plan }) =>
    editClaims(alignClaims(profiles, frequency), plan),
  ),
  step('story', ['readings', 'cast', 'profiles', 'frequency', 'groups'], toStory),
  step('lineage', ['readings'], ({ readings }, { world }) => traceLineage(readings, world)),
  step('quotations', ['readings', 'cast'], ({ readings, cast }) => findSharedQuotations(readings, cast.idOf)),
  step('links', ['story', 'lineage', 'plan'], ({ story, lineage, plan }) =>
    editLinks(findLinks(story, lineage), plan),
  ),
  step('timeline', ['story', 'asOf'], ({ story, asOf }) => toTimeline(story, asOf)),
  step('moves', ['story', 'links', 'asOf'], ({ story, links, asOf }) => toMoves(story, links, asOf)),
  step('claims', ['story', 'lineage', 'links', 'moves'], ({ story, lineage, links, moves }) =>
    toClaims(story, lineage, { links, moves }),
  ),
  step('issues', ['story'], ({ story }) => findIssues(story)),
  step('positions', ['story', 'issues'], ({ story, issues }) => toPositions(story, issues)),
  step('shifts', ['story', 'positions', 'issues', 'links'], ({ story, positions, issues, links }) =>
    toShifts(story, { positions, issues: issues.list, links }),
  ),
  step('ceasefires', ['story'], ({ story }) => toCeasefires(story)),
  step('contacts', ['story'], ({ story }) => toContacts(story)),
  step('questions', ['story', 'moves', 'positions', 'links'], ({ story, moves, positions, links }) =>
    toQuestions(story, { moves, positions, links }),
  ),
  step('brief', ['story', 'lineage', 'claims', 'links', 'timeline', ...VIEWS], composeBrief),
]

checkOrder(STEPS)

/**
 * Builds the record of one story. Pure: the same reports, reader and world give the same record, whatever
 * the order of the reports.
 */
export function buildRecord(reports: readonly Report[], options: RecordOptions): StoryRecord {
  const chosen = inOrder(reports, (report) => report).filter((r) => knownBy(r, options.asOf ?? null))
  return assembleRecord(readAll(chosen, options), { ...options, model: options.reader.model })
}

/**
 * Builds the record from readings made before, each of one report by itself (`readReport`), also when they come
 * from JSON: the same as `buildRecord` of their reports, without reading anything again.
 */
export function assembleRecord(readings: readonly Reading[], options: AssembleOptions): StoryRecord {
  const alone = inOrder(readings, ({ report }) => report).filter(({ report }) =>
    knownBy(report, options.asOf ?? null),
  )
  const record = assemble(alone, options)
  const { since = null } = options
  if (since === null) return record
  return typeof since === 'string'
    ? withSince(record, changesSince(record, assembleAsOf(alone, since, options), since))
    : withSince(record, changesSince(record, since, null))
}

/** Runs the steps on reports that were read; with edits also without them, to tell what each of them did. */
function assemble(alone: readonly Reading[], options: AssembleOptions): StoryRecord {
  const { edits = [] } = options
  const record = runSteps(alone, options)
  if (edits.length === 0) return record
  return { ...record, edits: toShownEdits(edits, runSteps(alone, { ...options, edits: [] }), record) }
}

function runSteps(alone: readonly Reading[], options: AssembleOptions): StoryRecord {
  let slots: Partial<Slots> = { reports: alone.map(({ report }) => report), alone }
  for (const { assigns, run } of STEPS) slots = { ...slots, [assigns]: run(slots as Slots, options) }
  return toRecord(slots as Slots, options)
}

function assembleAsOf(alone: readonly Reading[], day: string, options: AssembleOptions): StoryRecord {
  return assemble(
    alone.filter(({ report }) => knownBy(report, day)),
    { ...options, asOf: day },
  )
}

function withSince(record: StoryRecord, since: Since): StoryRecord {
  const { brief } = record
  const section = sinceSection({ ...record, since }, since)
  return { ...record, since, brief: { ...brief, sections: [section, ...brief.sections] } }
}

function toRecord(slots: Slots, options: AssembleOptions): StoryRecord {
  return {
    version: '1',
    generator: {
      name: 'parley',
      version: VERSION,
      model: options.model,
      world: options.world.facts.asOf,
    },
    asOf: slots.asOf,
    reports: slots.readings.map(({ report }) => toRecordReport(report)),
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
    ...toLineageParts(slots.lineage, slots.quotations, slots.readings),
    timeline: slots.timeline,
    moves: slots.moves,
    issues: slots.issues.list,
    positions: slots.positions,
    shifts: slots.shifts,
    truces: slots.ceasefires.truces,
    allegations: slots.ceasefires.allegations,
    contacts: slots.contacts,
    questions: slots.questions,
    since: null,
    edits: [],
    brief: slots.brief,
  }
}

/** @throws {Error} when a step requires what no earlier step assigns: a mistake in `STEPS` itself */
function checkOrder(steps: readonly Step[]): void {
  const assigned = new Set<keyof Slots>(['reports', 'alone'])
  for (const { assigns, requires } of steps) {
    const missing = requires.filter((slot) => !assigned.has(slot))
    if (missing.length > 0) throw new Error(`step "${assigns}" requires ${missing.join(', ')} too early`)
    assigned.add(assigns)
  }
}

/** By date of publication, undated last, then by id: the order of files plays no part. */
function inOrder<T>(items: readonly T[], reportOf: (item: T) => Report): readonly T[] {
  const key = (item: T) => `${reportOf(item).published ?? '9999'} ${reportOf(item).id}`
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1))
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

function toStory(
  { readings, cast, profiles, frequency, groups }: Slots,
  { world }: AssembleOptions,
): AlignedStory {
  return {
    readings,
    readingById: new Map(readings.map((reading) => [reading.report.id, reading])),
    world,
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
  const alike = alikePairs(story)
  const links = [
    ...findCorroborations(story),
    ...findContradictions(story, alike, replies),
    ...findCounterAccusations(story),
    ...replies,
    ...findResponses(story, replies),
    ...findSupersessions(story, replies, alike),
    ...findDerivations(lineage),
  ]
  return [...new Map(links.map((link) => [link.id, link])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
