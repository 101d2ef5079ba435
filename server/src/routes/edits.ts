import { createRoute, z } from '@hono/zod-openapi'
import { type ReviewItem, reviewQueue, type StoryRecord } from '@parley-record/engine'
import { parseEdit } from '@parley-record/engine/schema'
import { appendEdit, appendEvent, undoEdit } from '@parley-record/store'
import { FAILURES, json, jsonBody } from '../answers.js'
import type { DeskApp, ServerContext } from '../context.js'
import { ProblemError } from '../problems.js'
import { editSchema, newEditSchema, numberQuery, reviewItemSchema, storyParams } from '../schemas.js'
import { allow } from '../security/roles.js'
import { whoIs } from '../security/who.js'
import { missingIn } from '../stories/edit-target.js'
import { editsFor } from '../stories/edits.js'
import { findRecord, findStory } from '../stories/find-story.js'

const params = storyParams
const tags = ['Review']

const list = createRoute({
  method: 'get',
  path: '/api/v1/stories/{id}/edits',
  tags,
  summary: 'What people decided about a story, undone decisions included',
  ...allow('reader'),
  request: { params },
  responses: { 200: json(z.array(editSchema), 'Decisions in order of time'), ...FAILURES },
})

const add = createRoute({
  method: 'post',
  path: '/api/v1/stories/{id}/edits',
  tags,
  summary: 'Decide about a line; the record is made again with it',
  ...allow('analyst'),
  request: { params, body: jsonBody(newEditSchema) },
  responses: { 201: json(editSchema, 'The decision'), ...FAILURES },
})

const undo = createRoute({
  method: 'post',
  path: '/api/v1/stories/{id}/edits/{edit}/undo',
  tags,
  summary: 'Undo a decision; it stays in the history',
  ...allow('analyst'),
  request: { params: params.extend({ edit: numberQuery }) },
  responses: { 200: json(editSchema, 'The decision, undone'), ...FAILURES },
})

const review = createRoute({
  method: 'get',
  path: '/api/v1/stories/{id}/review',
  tags,
  summary: 'What people should look at, the most misleading if wrong first',
  ...allow('analyst'),
  request: { params },
  responses: { 200: json(z.object({ items: z.array(reviewItemSchema) }), 'The queue'), ...FAILURES },
})

/** Decisions about the lines of a record, and the queue of lines that want one. */
export function editRoutes(app: DeskApp, { store, work, now }: ServerContext): void {
  const { db } = store

  app.openapi(list, async (context) => {
    const story = await findStory(db, context.req.valid('param').id)
    return context.json(await editsFor(db, story.id), 200)
  })

  app.openapi(add, async (context) => {
    const { targetKind, targetId, action, payload, why } = context.req.valid('json')
    const { story, record } = await findRecord(db, context.req.valid('param').id)
    const who = whoIs(context).name
    const at = now()
    const target = { kind: targetKind, id: targetId }
    const whole = { id: 'new', who, at: at.toISOString(), why, action, target, payload }
    const parsed = parseEdit(whole)
    if ('problems' in parsed) {
      throw new ProblemError('edit-impossible', `${action} does not fit a ${targetKind} as sent.`, {
        errors: parsed.problems.map((message) => ({ path: 'body', message })),
      })
    }
    const missing = missingIn(record, parsed.edit)
    if (missing !== null) {
      throw new ProblemError('edit-impossible', `The record has no ${missing}. Load it again.`)
    }
    const id = await store.transaction(async (tx) => {
      const made = await appendEdit(tx, { storyId: story.id, target, action, payload, who, why, at })
      await appendEvent(tx, { at, kind: 'edit.made', storyId: story.id, body: { who, action, target } })
      return made
    })
    await work.requestRecord(story.id)
    const edit = (await editsFor(db, story.id)).find((one) => one.id === String(id))
    if (edit === undefined) throw new Error(`edit ${id} was written and is not there`)
    return context.json(edit, 201)
  })

  app.openapi(undo, async (context) => {
    const { id, edit: editId } = context.req.valid('param')
    const story = await findStory(db, id)
    const own = (await editsFor(db, story.id)).find((one) => one.id === String(editId))
    if (own === undefined) throw new ProblemError('edit-unknown', `Story ${story.id} has no edit ${editId}.`)
    if (own.undoneAt !== null)
      throw new ProblemError('already-undone', `${own.undoneBy} undid it at ${own.undoneAt}.`)
    const who = whoIs(context).name
    const at = now()
    await store.transaction(async (tx) => {
      await undoEdit(tx, { editId, who, at })
      await appendEvent(tx, { at, kind: 'edit.undone', storyId: story.id, body: { who, edit: editId } })
    })
    await work.requestRecord(story.id)
    return context.json({ ...own, undoneAt: at.toISOString(), undoneBy: who }, 200)
  })

  app.openapi(review, async (context) => {
    const { record } = await findRecord(db, context.req.valid('param').id)
    return context.json({ items: reviewQueue(record).map((item) => shown(item, record)) }, 200)
  })
}

function shown(item: ReviewItem, { reports }: StoryRecord): z.infer<typeof reviewItemSchema> {
  const texts = new Map(reports.map(({ id, text }) => [id, text]))
  return {
    key: item.key,
    targetKind: item.target.kind,
    targetId: item.target.id,
    weight: item.weight,
    reason: item.reason,
    text: item.text,
    evidence: item.evidence.flatMap(({ report, spans }) =>
      spans.map((span) => ({
        reportId: report,
        span,
        exact: texts.get(report)?.slice(span.start, span.end) ?? '',
      })),
    ),
    effects: { ...item.effects },
  }
}
