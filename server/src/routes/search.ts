import { createRoute, z } from '@hono/zod-openapi'
import { searchReports, searchStatements, searchTitles } from '@parley-record/store'
import { FAILURES, json } from '../answers.js'
import type { DeskApp, ServerContext } from '../context.js'
import { dayQuery, searchHitSchema, storyId as storyParam } from '../schemas.js'
import { snippetOf } from '../search/snippet.js'
import { allow } from '../security/roles.js'

const day = dayQuery

const find = createRoute({
  method: 'get',
  path: '/api/v1/search',
  tags: ['Search'],
  summary: 'Find stories, reports and statements: words, "a phrase", -without',
  ...allow('reader'),
  request: {
    query: z.object({
      q: z.string().min(1).max(300),
      kind: z.enum(['report', 'statement', 'story']).optional(),
      story: storyParam.optional(),
      from: day.optional().describe('Published from that day on'),
      to: day.optional().describe('Published up to and on that day'),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
  },
  responses: {
    200: json(
      z.object({
        items: z.array(searchHitSchema),
        found: z.int().describe('Reports found, counted up to a thousand'),
        capped: z
          .boolean()
          .describe('More were found than ranked: the best of the newest thousand are given'),
        next: z.null(),
      }),
      'What was found: stories, then statements, then reports',
    ),
    ...FAILURES,
  },
})

type Hit = z.infer<typeof searchHitSchema>

/** Search over everything the desk keeps. */
export function searchRoutes(app: DeskApp, { store }: ServerContext): void {
  const { db } = store
  app.openapi(find, async (context) => {
    const { q, kind, story, from, to, limit } = context.req.valid('query')
    const query = {
      query: q,
      limit,
      ...(story === undefined ? {} : { storyId: story }),
      ...(from === undefined ? {} : { from: new Date(`${from}T00:00:00Z`) }),
      ...(to === undefined ? {} : { to: new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000) }),
    }
    const wants = (one: Hit['kind']) => kind === undefined || kind === one
    const [titles, statements, reports] = await Promise.all([
      wants('story') && story === undefined ? searchTitles(db, q, 5) : [],
      wants('statement') ? searchStatements(db, query) : [],
      wants('report') ? searchReports(db, query) : { hits: [], found: 0, capped: false },
    ])
    const items: Hit[] = [
      ...titles.map(({ storyId, title }): Hit => {
        return {
          kind: 'story',
          id: storyId,
          storyId,
          title,
          snippet: snippetOf(title, q),
          date: null,
          reportId: null,
          span: null,
        }
      }),
      ...statements.map(({ storyId, statement, outlet, storyTitle, reportId }): Hit => {
        const { id, text, happened, said, sentence } = statement
        const title = outlet ?? storyTitle
        return {
          kind: 'statement',
          id,
          storyId,
          title,
          snippet: snippetOf(text, q),
          date: happened ?? said,
          reportId,
          span: { start: sentence.start, end: sentence.end },
        }
      }),
      ...reports.hits.map(({ reportId, storyId, title, outlet, published, snippets }): Hit => {
        const [first] = snippets
        const marks = first?.hits.map(({ start, end }): [number, number] => [start, end]) ?? []
        return {
          kind: 'report',
          id: reportId,
          storyId,
          title: title ?? outlet ?? 'Untitled',
          snippet: { text: first?.text ?? '', marks },
          date: published,
          reportId,
          span:
            first === undefined || first.start === null
              ? null
              : { start: first.start, end: first.start + first.text.length },
        }
      }),
    ]
    return context.json({ items, found: reports.found, capped: reports.capped, next: null }, 200)
  })
}
