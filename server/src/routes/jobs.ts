import { createRoute } from '@hono/zod-openapi'
import { FAILURES, json } from '../answers.js'
import type { DeskApp, ServerContext } from '../context.js'
import { ProblemError } from '../problems.js'
import { idParams, jobsSchema } from '../schemas.js'
import { allow } from '../security/roles.js'

const tags = ['Work']

const list = createRoute({
  method: 'get',
  path: '/api/v1/jobs',
  tags,
  summary: 'What the workers do, and what they gave up',
  ...allow('reader'),
  responses: { 200: json(jobsSchema, 'Jobs'), ...FAILURES },
})

const retry = createRoute({
  method: 'post',
  path: '/api/v1/jobs/dead/{id}/retry',
  tags,
  summary: 'Try again what was given up',
  ...allow('analyst'),
  request: { params: idParams },
  responses: { 202: { description: 'It is tried again' }, ...FAILURES },
})

/** Work in the background. */
export function jobRoutes(app: DeskApp, { work }: ServerContext): void {
  app.openapi(list, async (context) => {
    const [queues, dead] = await Promise.all([work.counts(), work.deadJobs()])
    const given = dead.map(({ at, ...job }) => ({ ...job, at: at.toISOString() }))
    return context.json({ queues: queues.map((queue) => ({ ...queue })), dead: given }, 200)
  })

  app.openapi(retry, async (context) => {
    const { id } = context.req.valid('param')
    if (!(await work.retryDead(id))) throw new ProblemError('job-unknown', `No job ${id} was given up.`)
    return context.body(null, 202)
  })
}
