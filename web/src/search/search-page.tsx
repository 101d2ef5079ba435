import { whenInWords } from '@parley-record/engine'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useClient } from '../app/client.js'
import { ErrorNote, Loading } from '../app/states.js'
import { useTitle } from '../app/use-title.js'
import type { Found, SearchHit } from '../client/contract.js'
import { encode } from '../evidence/place.js'
import { figure } from '../record/words.js'

const KINDS = [
  ['', 'Everything'],
  ['statement', 'Statements'],
  ['report', 'Reports'],
  ['actor', 'Actors'],
  ['story', 'Stories'],
] as const

/** Search over reports, statements, actors and stories; the address holds the query, so a search can be kept. */
export function SearchPage() {
  const client = useClient()
  const [params, setParams] = useSearchParams()
  const value = (name: string) => params.get(name) ?? ''
  const query = {
    q: value('q'),
    kind: value('kind'),
    story: value('story'),
    from: value('from'),
    to: value('to'),
  }
  useTitle(query.q === '' ? 'Search' : `Search: ${query.q}`)
  const stories = useQuery({ queryKey: ['stories', 'all'], queryFn: () => client.stories({ state: 'all' }) })
  const found = useInfiniteQuery({
    queryKey: ['search', query],
    queryFn: ({ pageParam }) =>
      client.search({ ...query, ...(pageParam === '' ? {} : { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled: query.q !== '',
  })
  const id = useId()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    setParams(
      Object.fromEntries(
        [...data].flatMap(([name, entry]) =>
          typeof entry === 'string' && entry !== '' ? [[name, entry]] : [],
        ),
      ),
    )
  }
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  const kinds = KINDS.filter(([kind]) => kind !== 'actor' || client.server === null)
  return (
    <main id="main" className="page">
      <h1>Search</h1>
      <search>
        <form className="form search-form" onSubmit={submit} key={params.toString()}>
          <div>
            <label htmlFor={`${id}-q`}>Words</label>
            <input id={`${id}-q`} name="q" type="search" defaultValue={query.q} required />
          </div>
          <div className="row">
            <div>
              <label htmlFor={`${id}-kind`}>In</label>
              <select id={`${id}-kind`} name="kind" defaultValue={query.kind}>
                {kinds.map(([kind, name]) => (
                  <option key={kind} value={kind}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
            <div>
              <label htmlFor={`${id}-story`}>Story</label>
              <select
                id={`${id}-story`}
                name="story"
                defaultValue={query.story}
                key={String(stories.isSuccess)}
              >
                <option value="">All stories</option>
                {(stories.data?.items ?? []).map((story) => (
                  <option key={story.id} value={story.id}>
                    {story.title}
                  </option>
                ))}
              </select>
            </div>
            <div>
              <label htmlFor={`${id}-from`}>From</label>
              <input id={`${id}-from`} name="from" type="date" defaultValue={query.from} />
            </div>
            <div>
              <label htmlFor={`${id}-to`}>To</label>
              <input id={`${id}-to`} name="to" type="date" defaultValue={query.to} />
            </div>
          </div>
          <p className="buttons">
            <button type="submit" className="primary">
              Search
            </button>
          </p>
        </form>
      </search>
      {found.error !== null ? <ErrorNote error={found.error} retry={() => void found.refetch()} /> : null}
      {query.q === '' ? (
        <p className="empty">
          Statements, whole reports and stories are searched together. “Several words” in quotation marks are
          found as a phrase; a minus before a word leaves out what has it.
        </p>
      ) : found.isPending ? (
        <Loading what="what was found" />
      ) : (
        <section aria-labelledby="found-title">
          <h2 id="found-title">
            {items.length === 0 ? 'Nothing was found' : figure(items.length, 'place')}
            {found.hasNextPage ? ' and more' : ''}
          </h2>
          {items.length === 0 ? null : <Counted found={found.data?.pages[0]} />}
          {items.length === 0 ? (
            <p className="empty">Try fewer words, another spelling, all stories, or no dates.</p>
          ) : null}
          {GROUPS.map(([kind, name]) => (
            <Hits key={kind} name={name} hits={items.filter((hit) => hit.kind === kind)} />
          ))}
          {found.hasNextPage ? (
            <p className="buttons">
              <button type="button" onClick={() => void found.fetchNextPage()}>
                Show more
              </button>
            </p>
          ) : null}
        </section>
      )}
    </main>
  )
}

const GROUPS: readonly (readonly [SearchHit['kind'], string])[] = [
  ['story', 'Stories'],
  ['actor', 'Actors'],
  ['statement', 'Statements'],
  ['report', 'Reports'],
]

function Hits({ name, hits }: { readonly name: string; readonly hits: readonly SearchHit[] }) {
  if (hits.length === 0) return null
  return (
    <>
      <h3 className="under">
        {name} <span className="count">{hits.length}</span>
      </h3>
      <ul className="lines hits">
        {hits.map((hit) => (
          <li key={`${hit.kind} ${hit.id}`}>
            <Hit hit={hit} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** How many reports have the words, and whether only the newest of them were ranked. */
function Counted({ found }: { readonly found: Found | undefined }) {
  if (found === undefined || found.found === 0) return null
  return (
    <p className="basis">
      {found.capped
        ? `At least ${found.found} reports have these words; the best of the newest are shown. Add a word, a story or a date to see others.`
        : `${figure(found.found, 'report has', 'reports have')} these words.`}
    </p>
  )
}

/** Where a hit leads: a statement to its words within the story, where the server says which they are. */
function addressOf({ kind, id, storyId, reportId, span }: SearchHit): string | null {
  if (kind === 'report') return `/reports/${id}`
  if (storyId === null) return null
  if (kind !== 'statement' || reportId == null || span == null) return `/stories/${storyId}`
  const cite = encode({ report: reportId, spans: [span], statement: id, claim: null })
  return `/stories/${storyId}?${new URLSearchParams({ cite }).toString()}`
}

/** `2025-09-08` of an instant; weeks, months and years as they are. */
function dayIn(date: string): string {
  return /^\d{4}-\d\d-\d\dT/.test(date) ? date.slice(0, 10) : date
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const { kind, title, snippet, date } = hit
  const to = addressOf(hit)
  return (
    <>
      <p className="note">
        {to === null ? title : <Link to={to}>{title}</Link>}
        {date === null ? '' : ` · ${whenInWords(dayIn(date))}`}
      </p>
      {kind === 'story' ? null : (
        <p className="words" dir="auto">
          {pieces(snippet).map(({ text, marked, at }) =>
            marked ? (
              <mark key={at} className="now">
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </p>
      )}
    </>
  )
}

function pieces({ text, marks }: SearchHit['snippet']) {
  const out: { text: string; marked: boolean; at: number }[] = []
  let from = 0
  for (const [start, end] of marks) {
    if (start < from) continue
    out.push({ text: text.slice(from, start), marked: false, at: from })
    out.push({ text: text.slice(start, end), marked: true, at: start })
    from = end
  }
  return [...out, { text: text.slice(from), marked: false, at: from }]
}
