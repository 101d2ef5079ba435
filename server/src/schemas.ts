import { z } from '@hono/zod-openapi'

/** The API's own shapes. Records, statements and edits are the engine's: see `record-component.ts`. */

const time = z.iso.datetime().openapi({ example: '2025-05-12T09:30:00.000Z' })
const printedDay = z.string().openapi({ example: '2025-05-12' })
const id = z.string().min(1).max(100)

/** A day that a calendar has: it is looked up, so 2025-02-30 is refused and not taken for another day. */
export const dayQuery = z.iso
  .date('Give a day of the calendar as YYYY-MM-DD.')
  .refine((day) => !day.startsWith('0000'), 'There was no year 0.')
  .openapi({ type: 'string', format: 'date', example: '2025-05-12' })

/** The largest that PostgreSQL keeps in an `integer`. */
const LARGEST = 2_147_483_647

/** A number in an address: a revision, an edit, a line of history. */
export const numberQuery = z.coerce
  .number()
  .int()
  .min(1)
  .max(LARGEST)
  .openapi({ type: 'integer', minimum: 1, maximum: LARGEST, example: 1 })

/** A revision in a body. */
export const revisionNumber = z.int().min(0).max(LARGEST)

/** Ids in addresses. What is no id of ours is not found, and nothing worse. */
export const storyId = z.string().min(1).max(100).openapi({ example: 'st4f2a91c07be3' })
export const storyParams = z.object({ id: storyId })
export const idParams = z.object({ id: z.string().min(1).max(100) })
const span = z.object({ start: z.int().min(0), end: z.int().min(0) })

export const summarySchema = z
  .object({
    id,
    title: z.string(),
    headline: z.string().nullable(),
    state: z.enum(['open', 'dormant', 'merged']),
    mergedInto: id.nullable(),
    revision: z.int().describe('The latest record; 0 while the first is being made'),
    pending: z.boolean().describe('A newer record is being made'),
    seenRevision: z.int().nullable(),
    changedAt: time,
    latestAt: time.describe('Publication or arrival of its latest report'),
    reports: z.int(),
    origins: z.int().describe('Upper bound on independent origins'),
    outlets: z.int(),
    disputes: z.int(),
    open: z.int(),
    newSince: z
      .int()
      .nullable()
      .describe('Claims that the record you saw last does not have; null before a first visit'),
    nextDates: z.array(z.object({ date: printedDay, what: z.string() })),
  })
  .openapi('StorySummary')

export const storyEventSchema = z
  .object({
    id: z.int(),
    at: time,
    kind: z.string(),
    reportId: id.nullable(),
    otherId: id.nullable(),
    who: z.string().describe('`parley`, or a person'),
    why: z.array(z.string()).describe('The reasons, a sentence each'),
    undoes: z.int().nullable(),
  })
  .openapi('StoryEvent')

export const storySchema = summarySchema.extend({ history: z.array(storyEventSchema) }).openapi('Story')

/** A page of a list; `next` is the cursor of the following page. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() })
}

export const cursorQuery = z.object({
  cursor: z
    .string()
    .max(500)
    .refine(
      (cursor) => !Number.isNaN(Date.parse(cursor.split('~')[0] ?? '')),
      'Give the `next` of a page as it was.',
    )
    .optional()
    .describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const targetKind = z.enum(['statement', 'claim', 'link', 'move', 'actor', 'question', 'report'])
export const editAction = z.enum(['accept', 'correct', 'reject', 'merge', 'split', 'note'])

export const newEditSchema = z
  .object({
    targetKind,
    targetId: id,
    action: editAction,
    payload: z.record(z.string(), z.unknown()).default({}),
    why: z.string().max(2_000).nullable().default(null),
  })
  .openapi('NewEdit')

export const editSchema = newEditSchema
  .extend({
    id: z.string(),
    by: z.string(),
    at: time,
    undoneAt: time.nullable(),
    undoneBy: z.string().nullable(),
  })
  .openapi('Edit')

export const reviewItemSchema = z
  .object({
    key: z.string(),
    targetKind,
    targetId: id,
    weight: z.number().min(0).max(1),
    reason: z.string(),
    text: z.string(),
    evidence: z.array(z.object({ reportId: id, span, exact: z.string() })),
    effects: z.record(z.string(), z.string()),
  })
  .openapi('ReviewItem')

export const arrivalSchema = z
  .object({
    name: z.string(),
    state: z.enum(['queued', 'refused', 'known']),
    reportId: id.optional(),
    itemId: z.int().optional(),
    notice: z.string().optional(),
  })
  .openapi('Arrival')

const mark = z.object({ span, label: z.string() })

export const reportAnswerSchema = z
  .object({
    report: z.object({}).loose().describe('The report as the record holds it'),
    marks: z.record(z.string(), z.array(mark)).describe('names, times, quantities, attributions, acts'),
    versions: z.array(z.object({ id, version: z.int(), receivedAt: time, added: z.int(), removed: z.int() })),
    storyId: id.nullable(),
    statements: z.array(z.object({ id, claimId: id.nullable(), span, text: z.string() })),
  })
  .openapi('ReportAnswer')

export const searchHitSchema = z
  .object({
    kind: z.enum(['report', 'statement', 'actor', 'story']),
    id,
    storyId: id.nullable(),
    title: z.string(),
    snippet: z.object({
      text: z.string(),
      marks: z.array(z.tuple([z.int(), z.int()])).describe('Half-open, in UTF-16 code units of `text`'),
    }),
    date: z.string().nullable(),
    reportId: id.nullable().describe('The report that a statement or a passage stands in'),
    span: span.nullable().describe('Where in the text of the report'),
  })
  .openapi('SearchHit')

export const sourceSchema = z
  .object({
    id,
    kind: z.enum(['feed', 'sitemap', 'page', 'folder', 'given']),
    address: z.string(),
    title: z.string(),
    official: z.boolean(),
    paused: z.boolean(),
    reports: z.int(),
    health: z.object({
      state: z.enum(['fine', 'failing', 'never', 'paused']),
      lastChecked: time.nullable(),
      lastNew: time.nullable(),
      nextCheck: time.nullable(),
      problem: z.string().nullable(),
      delaySeconds: z.number().nullable().describe('Median time from publication to arrival'),
    }),
  })
  .openapi('Source')

export const jobsSchema = z
  .object({
    queues: z.array(
      z.object({ name: z.string(), waiting: z.int(), later: z.int(), running: z.int(), dead: z.int() }),
    ),
    dead: z.array(z.object({ id: z.string(), queue: z.string(), message: z.string(), at: time })),
  })
  .openapi('Jobs')

export const sessionSchema = z
  .object({
    mode: z.enum(['alone', 'shared']),
    account: z.object({ name: z.string(), role: z.enum(['reader', 'analyst', 'admin']) }).nullable(),
    csrf: z.string(),
  })
  .openapi('Session')
