import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { explain, renderMarkdown, type StoryRecord, VERSION } from '@parley-record/engine'
import { listStories, searchReports, searchStatements, searchTitles } from '@parley-record/store'
import { z } from 'zod'
import type { ServerContext } from '../context.js'
import { messageOf } from '../problems.js'
import { textProblem } from '../security/check-text.js'
import { findRecord } from '../stories/find-story.js'
import { disputesOf } from './disputes.js'
import { evidenceOf } from './evidence.js'

/** What the tools read from. */
export type McpContext = Pick<ServerContext, 'store' | 'work'>

const INSTRUCTIONS = `Parley keeps one sourced record of what reports say about a negotiation or conflict.
Cite only what a tool returned: each line has the report, the exact words and their place (UTF-16 offsets).
"origins" is an upper bound on independent sources: ten outlets that carry one wire story are one.
What the record does not say is unknown.`

const story = z.string().max(100).describe('Id of a story, from search_stories')
const day = z.iso.date().describe('ISO day')

interface AsOf {
  readonly story: string
  readonly asOf?: string | undefined
}

/** The desk as tools for assistants: they read and cite; they decide and change nothing. */
export function createMcpServer(context: McpContext): McpServer {
  const { db } = context.store
  const server = new McpServer({ name: 'parley', version: VERSION }, { instructions: INSTRUCTIONS })
  const readOnly = { readOnlyHint: true, openWorldHint: false }

  server.registerTool(
    'search_stories',
    {
      title: 'Search',
      description:
        'Stories, reports, statements and actors that match words; without words, the latest stories.',
      inputSchema: { query: z.string().max(300).default(''), limit: z.int().min(1).max(50).default(20) },
      annotations: readOnly,
    },
    told(async ({ query, limit }: { query: string; limit: number }) =>
      answer(
        query.trim() === ''
          ? (await listStories(db, { limit })).stories.map(({ id, title, summary }) => ({
              id,
              title,
              summary,
            }))
          : await searchAll(context, query, limit),
      ),
    ),
  )

  server.registerTool(
    'get_record',
    {
      title: 'The record of a story',
      description:
        'Moves, positions, ceasefires, contacts, links and claims of a story. The texts of the reports are left out: get_evidence has the words.',
      inputSchema: { story, asOf: day.optional() },
      annotations: readOnly,
    },
    told(async ({ story: id, asOf }: AsOf) => answer(withoutTexts(await recordAt(context, id, asOf)))),
  )

  server.registerTool(
    'get_evidence',
    {
      title: 'The words behind a line',
      description:
        'For a claim, link or statement: every statement with its exact words, their place, the report, its address and hash, origins, links and why they were made.',
      inputSchema: {
        story,
        id: z.string().min(1).max(100).describe('Claim (c…), link (l…) or statement (s…)'),
      },
      annotations: readOnly,
    },
    told(async ({ story: id, id: line }: { story: string; id: string }) => {
      const { record } = await findRecord(db, id)
      const found = explain(record, line)
      if (found.explanation !== null) return answer(evidenceOf(record, found.explanation))
      const like = [...found.several, ...found.near].slice(0, 8).join(', ')
      return failure(`There is no ${line} in this record.${like === '' ? '' : ` Ids like it: ${like}.`}`)
    }),
  )

  server.registerTool(
    'list_disputes',
    {
      title: 'What is disputed',
      description: 'Contradictions between reports: what kind, why, and the passages of both sides.',
      inputSchema: { story },
      annotations: readOnly,
    },
    told(async ({ story: id }: { story: string }) => answer(disputesOf((await findRecord(db, id)).record))),
  )

  server.registerTool(
    'brief_as_of',
    {
      title: 'A cited brief',
      description:
        'The brief of a story as Markdown, each sentence with its reports; as of a day when one is given.',
      inputSchema: { story, asOf: day.optional() },
      annotations: readOnly,
    },
    told(async ({ story: id, asOf }: AsOf) =>
      text(renderMarkdown(await recordAt(context, id, asOf), { form: 'brief' })),
    ),
  )

  return server
}

async function searchAll({ store: { db } }: McpContext, query: string, limit: number): Promise<object> {
  const [stories, statements, reports] = await Promise.all([
    searchTitles(db, query, limit),
    searchStatements(db, { query, limit }),
    searchReports(db, { query, limit }),
  ])
  return {
    stories,
    statements: statements.map(({ statement, ...where }) => ({
      ...where,
      id: statement.id,
      text: statement.text,
    })),
    reports: reports.hits,
  }
}

async function recordAt(context: McpContext, id: string, asOf: string | undefined): Promise<StoryRecord> {
  const found = await findRecord(context.store.db, id)
  if (asOf === undefined) return found.record
  return context.work.makeRecord(found.story.id, { asOf, since: null })
}

function withoutTexts(record: StoryRecord): object {
  const { statements: _, lineage: __, brief: ___, ...rest } = record
  return { ...rest, reports: record.reports.map(({ text: ____, ...report }) => report) }
}

/** A tool whose failures are told in words that say what to do, and never from the inside. */
function told<I>(run: (input: I) => Promise<Told>): (input: I) => Promise<Told> {
  return async (input) => {
    const problem = textProblem(input)
    if (problem !== null) return failure(`${problem.path}: ${problem.message}`)
    return run(input).catch((error: unknown) => failure(messageOf(error)))
  }
}

interface Told {
  [more: string]: unknown
  content: { type: 'text'; text: string }[]
  isError?: boolean
}

function answer(value: unknown) {
  return text(JSON.stringify(value))
}

function text(value: string) {
  return { content: [{ type: 'text' as const, text: value }] }
}

function failure(message: string) {
  return { ...text(message), isError: true }
}
