import { createRoute, z } from '@hono/zod-openapi'
import { latestRecord, loadReading, loadReport, storyOfReport, versionsOf } from '@parley-record/store'
import { FAILURES, json } from '../answers.js'
import type { Arrived, DeskApp, ServerContext } from '../context.js'
import { ProblemError } from '../problems.js'
import { wordChanges } from '../reports/changes.js'
import { marksOf } from '../reports/marks.js'
import { arrivalSchema, idParams, reportAnswerSchema } from '../schemas.js'
import { allow } from '../security/roles.js'

const tags = ['Reports']
const MOST_FILES = 200

const one = createRoute({
  method: 'get',
  path: '/api/v1/reports/{id}',
  tags,
  summary: 'A report with what was read in it, its versions and its statements',
  ...allow('reader'),
  request: { params: idParams },
  responses: { 200: json(reportAnswerSchema, 'The report'), ...FAILURES },
})

const textSchema = z
  .object({
    text: z.string().min(1).max(2_000_000),
    title: z.string().max(1_000).nullable().default(null),
    source: z.string().max(300).nullable().default(null),
    published: z.string().max(100).nullable().default(null),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .nullable()
      .default(null),
  })
  .strict()

const addressesSchema = z
  .object({
    addresses: z
      .array(z.url({ protocol: /^https?$/ }).max(2_000))
      .min(1)
      .max(500),
  })
  .strict()

const add = createRoute({
  method: 'post',
  path: '/api/v1/reports',
  tags,
  summary: 'Give reports: a text, addresses, or files (multipart, field `files`)',
  ...allow('analyst'),
  request: {
    body: {
      // Required, but two kinds of body are each checked only where the other is not sent.
      required: false,
      content: {
        'application/json': { schema: z.union([textSchema, addressesSchema]) },
        'multipart/form-data': {
          schema: z.object({
            files: z.any().openapi({
              type: 'array',
              items: { type: 'string', format: 'binary' },
              minItems: 1,
              maxItems: MOST_FILES,
            }),
          }),
        },
      },
    },
  },
  responses: { 202: json(z.object({ arrivals: z.array(arrivalSchema) }), 'What came of each'), ...FAILURES },
})

const sample = createRoute({
  method: 'post',
  path: '/api/v1/sample',
  tags,
  summary: 'Load the sample story, an invented crisis',
  ...allow('analyst'),
  responses: { 202: { description: 'It is being read' }, ...FAILURES },
})

/** Reports: shown, and given by people. */
export function reportRoutes(app: DeskApp, { store, work, reads }: ServerContext): void {
  const { db } = store

  app.openapi(one, async (context) => {
    const { id } = context.req.valid('param')
    const stored = await loadReport(db, id)
    if (stored === null) throw new ProblemError('report-unknown', `There is no report ${id}.`)
    const [reading, storyId, versions] = await Promise.all([
      loadReading(db, id, reads),
      storyOfReport(db, id),
      versionsOf(db, stored.articleId),
    ])
    const kept = storyId === null ? null : await latestRecord(db, storyId)
    const { path: _, ...report } = stored.report
    return context.json(
      {
        report: { ...report, path: null } as Record<string, unknown>,
        marks: reading === null ? {} : marksOf(reading),
        versions: versions.map((version, i) => ({
          id: version.report.id,
          version: version.version,
          receivedAt: version.receivedAt.toISOString(),
          ...wordChanges(versions[i - 1]?.report.text ?? version.report.text, version.report.text),
        })),
        storyId,
        statements: statementsIn(kept?.record, id),
      },
      200,
    )
  })

  app.openapi(add, async (context) => {
    const arrivals = context.req.header('content-type')?.startsWith('multipart/form-data')
      ? await addFiles(work, await context.req.formData())
      : await addJson(work, context.req.valid('json') as Given | Empty)
    return context.json({ arrivals }, 202)
  })

  app.openapi(sample, async (context) => {
    await work.addSample()
    return context.body(null, 202)
  })
}

type Given = z.infer<typeof textSchema> | z.infer<typeof addressesSchema>

/** What stands for a body where there was none. */
type Empty = { readonly [name: string]: never }

async function addJson(work: ServerContext['work'], given: Given | Empty): Promise<Arrived[]> {
  if (isText(given)) return [await work.addText(given)]
  if (!isAddresses(given)) {
    throw new ProblemError(
      'body-invalid',
      'Send a text or addresses as JSON, or files as multipart/form-data.',
    )
  }
  const arrivals: Arrived[] = []
  for (const address of given.addresses) arrivals.push(await work.addAddress(address))
  return arrivals
}

function isText(given: Given | Empty): given is z.infer<typeof textSchema> {
  return 'text' in given
}

function isAddresses(given: Given | Empty): given is z.infer<typeof addressesSchema> {
  return 'addresses' in given
}

async function addFiles(work: ServerContext['work'], form: FormData): Promise<Arrived[]> {
  const files = form.getAll('files').filter((file) => file instanceof File)
  if (files.length === 0 || files.length > MOST_FILES) {
    throw new ProblemError('input-invalid', `Send 1 to ${MOST_FILES} files in the field "files".`)
  }
  const arrivals: Arrived[] = []
  for (const file of files) {
    arrivals.push(
      ...(await work.addFile({
        name: fileLabel(file.name),
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    )
  }
  return arrivals
}

/** The last part of a name, without what no name has: it is shown and never opened. */
function fileLabel(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim()
  return plain === '' || /^\.+$/.test(plain) ? 'file' : plain.slice(-200)
}

type Kept = Awaited<ReturnType<typeof latestRecord>>

function statementsIn(record: NonNullable<Kept>['record'] | undefined, report: string) {
  if (record === undefined) return []
  const claimOf = new Map(
    record.claims.flatMap((claim) => claim.statements.map((statement) => [statement, claim.id] as const)),
  )
  return record.statements
    .filter((statement) => statement.report === report)
    .map(({ id, sentence, text }) => ({ id, claimId: claimOf.get(id) ?? null, span: { ...sentence }, text }))
}
