import type { Reading, Report, StoryProfile } from '@parley-record/engine'
import { packJson, unpackJson } from './json.js'
import type { Queries } from './tables/database.js'

/** What a reading was made with: another model or other world facts make another reading. */
export interface ReadingVersion {
  readonly model: string
  readonly world: string
}

/** A reading to keep, with what it says for finding its story. */
export interface NewReading extends ReadingVersion {
  readonly reading: Reading
  readonly profile: StoryProfile
  readonly madeAt: Date
}

/** Keeps a reading, in the place of one made with the same model and world. */
export async function saveReading(db: Queries, made: NewReading): Promise<void> {
  const { report, ...rest } = made.reading
  // The report stands in its own table already.
  const content = { made_at: made.madeAt, body: await packJson(rest), profile: JSON.stringify(made.profile) }
  await db
    .insertInto('parley.reading')
    .values({ report_id: report.id, model: made.model, world: made.world, ...content })
    .onConflict((conflict) => conflict.columns(['report_id', 'model', 'world']).doUpdateSet(content))
    .execute()
}

/** The readings of these reports by this version, by report id; those not made yet are not in it. */
export async function loadReadings(
  db: Queries,
  reportIds: readonly string[],
  { model, world }: ReadingVersion,
): Promise<ReadonlyMap<string, Reading>> {
  if (reportIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('parley.reading as reading')
    .innerJoin('parley.report as report', 'report.id', 'reading.report_id')
    .select(['reading.report_id', 'reading.body', 'report.body as report'])
    .where('reading.report_id', 'in', [...reportIds])
    .where('model', '=', model)
    .where('world', '=', world)
    .execute()
  return new Map(await Promise.all(rows.map(async (row) => [row.report_id, await revive(row)] as const)))
}

export async function loadReading(
  db: Queries,
  reportId: string,
  version: ReadingVersion,
): Promise<Reading | null> {
  return (await loadReadings(db, [reportId], version)).get(reportId) ?? null
}

async function revive(row: { readonly body: Buffer; readonly report: Report }): Promise<Reading> {
  return { report: row.report, ...(await unpackJson<Omit<Reading, 'report'>>(row.body)) }
}

/** Reports that no reading of this version has, the oldest first: to read after an update of the model. */
export async function reportsToRead(
  db: Queries,
  { model, world, limit }: ReadingVersion & { readonly limit: number },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('parley.report as report')
    .select('id')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('parley.reading as reading')
            .select('reading.report_id')
            .whereRef('reading.report_id', '=', 'report.id')
            .where('model', '=', model)
            .where('world', '=', world),
        ),
      ),
    )
    .orderBy('received_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** What a report is about, for finding its story. */
export interface ReportProfile {
  readonly reportId: string
  /** As it was saved. */
  readonly profile: StoryProfile
  readonly publishedAt: Date | null
  readonly receivedAt: Date
}

/** The profiles of these reports by their latest readings, by report id. */
export async function loadProfiles(
  db: Queries,
  reportIds: readonly string[],
): Promise<ReadonlyMap<string, ReportProfile>> {
  if (reportIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('parley.reading as reading')
    .innerJoin('parley.report as report', 'report.id', 'reading.report_id')
    .distinctOn('reading.report_id')
    .select([
      'reading.report_id as reportId',
      'profile',
      'report.published_at as publishedAt',
      'report.received_at as receivedAt',
    ])
    .where('reading.report_id', 'in', [...reportIds])
    .orderBy('reading.report_id')
    .orderBy('made_at', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.reportId, row]))
}
