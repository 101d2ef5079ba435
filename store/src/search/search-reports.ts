import { sql } from 'kysely'
import type { Queries } from '../tables/database.js'
import { MARK_BREAK, MARK_CLOSE, MARK_OPEN, readSnippets, type Snippet } from './snippet.js'

/** What to look for: words, "a phrase", or, -without; as in search engines. */
export interface ReportSearch {
  readonly query: string
  /** 20 unless told. */
  readonly limit?: number
  /** Reports of this story alone. */
  readonly storyId?: string
  /** Half-open range of publication, or of arrival for reports without a date. */
  readonly from?: Date
  readonly to?: Date
}

export interface ReportHit {
  readonly reportId: string
  readonly storyId: string | null
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly published: string | null
  readonly receivedAt: Date
  readonly snippets: readonly Snippet[]
}

/** The reports that were found, and how many there are, counted up to a thousand. */
export interface ReportHits {
  readonly hits: readonly ReportHit[]
  readonly found: number
  /** True when more were found than were looked at: the best of the newest thousand are given. */
  readonly capped: boolean
}

/**
 * Hits that are ranked at most, the newest: ranking reads each text, and a word that stands everywhere cost 1.5 s
 * among 100,000 reports. What is new matters more here than what repeats a word most often.
 */
const RANKED = 1000

/** Code units of a text in which snippets are looked for. */
const SNIPPET_TEXT = 50_000

/** The texts that fit best among the newest hits, with the words found. An empty query finds nothing. */
export async function searchReports(db: Queries, search: ReportSearch): Promise<ReportHits> {
  const { query, limit = 20, storyId, from, to } = search
  const story = storyId === undefined ? sql`` : sql`and membership.story_id = ${storyId}`
  const since = from === undefined ? sql`` : sql`and coalesce(published_at, received_at) >= ${from}`
  const until = to === undefined ? sql`` : sql`and coalesce(published_at, received_at) < ${to}`
  const { rows } = await sql<Row>`
    with asked as (select websearch_to_tsquery('parley.english', ${query}) as words),
    newest as materialized (
      select report.id, report.words, report.received_at, membership.story_id
      from parley.report as report left join parley.membership as membership on membership.report_id = report.id, asked
      where report.words @@ asked.words ${story} ${since} ${until}
      order by report.received_at desc, report.id limit ${RANKED + 1}
    ),
    best as materialized (
      select newest.id, story_id, ts_rank_cd(newest.words, asked.words, 1) as rank, count(*) over () as found
      from newest, asked order by rank desc, received_at desc, id limit ${limit}
    )
    select best.id as "reportId", story_id as "storyId", title, outlet, url, published, received_at as "receivedAt",
      found::int as found, start.text, ts_headline('parley.english', start.tame, asked.words, ${HEADLINE}) as headline
    from best join parley.report using (id)
    cross join lateral (
      select left(body ->> 'text', ${SNIPPET_TEXT}) as text,
        translate(left(body ->> 'text', ${SNIPPET_TEXT}), ${WILD}, ${TAME}) as tame
    ) as start, asked
    order by rank desc, received_at desc, id`.execute(db)
  const found = rows[0]?.found ?? 0
  return { hits: rows.map(toHit), found: Math.min(found, RANKED), capped: found > RANKED }
}

/**
 * Marks that a text has already would shift what is found, and what looks like a tag would be left out: each is
 * taken for another character of one code unit, so that offsets stay.
 */
const WILD = `${MARK_OPEN}${MARK_CLOSE}${MARK_BREAK}<`
const TAME = '???‹'
const HEADLINE =
  `StartSel=${MARK_OPEN}, StopSel=${MARK_CLOSE}, FragmentDelimiter=${MARK_BREAK}, ` +
  'MaxFragments=2, MaxWords=28, MinWords=12, ShortWord=0'

interface Row extends Omit<ReportHit, 'snippets'> {
  readonly found: number
  readonly text: string
  readonly headline: string
}

function toHit({ found: _, text, headline, ...hit }: Row): ReportHit {
  return {
    ...hit,
    snippets: readSnippets(headline, text.replaceAll('<', '‹')).map((snippet) => asPrinted(snippet, text)),
  }
}

/** The piece with its own characters again. */
function asPrinted(snippet: Snippet, text: string): Snippet {
  const { start } = snippet
  return start === null ? snippet : { ...snippet, text: text.slice(start, start + snippet.text.length) }
}
