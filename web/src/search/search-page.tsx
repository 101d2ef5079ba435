import { whenInWords } from '@parley-record/engine'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useClient } from '../app/client.js'
import { ErrorNote, Loading } from '../app/states.js'
import { useTitle } from '../app/use-title.js'
import type { SearchHit } from '../client/contract.js'
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
                {KINDS.map(([kind, name]) => (
                  <option key={kind} value={kind}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
            <div>
              <label htmlFor={`${id}-story`}>Story</label>
              <select id={`${id}-story`} name="story" defaultValue={query.story} key={stories.dataUpdatedAt}>
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
        <p className="empty">Statements, whole reports, people and stories are searched together.</p>
      ) : found.isPending ? (
        <Loading what="what was found" />
      ) : (
        <section aria-labelledby="found-title">
          <h2 id="found-title">
            {items.length === 0 ? 'Nothing was found' : figure(items.length, 'place')}
            {found.hasNextPage ? ' and more' : ''}
          </h2>
          {items.length === 0 ? <p className="empty">Try fewer words, or all stories.</p> : null}
          <ul className="lines hits">
            {items.map((hit) => (
              <li key={`${hit.kind} ${hit.id}`}>
                <Hit hit={hit} />
              </li>
            ))}
          </ul>
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

const KIND_NAME: Readonly<Record<SearchHit['kind'], string>> = {
  statement: 'Statement',
  report: 'Report',
  actor: 'Actor',
  story: 'Story',
}

function Hit({ hit: { kind, id, storyId, title, snippet, date } }: { readonly hit: SearchHit }) {
  const to = kind === 'report' ? `/reports/${id}` : storyId === null ? null : `/stories/${storyId}`
  return (
    <>
      <p className="note">
        {KIND_NAME[kind]} · {to === null ? title : <Link to={to}>{title}</Link>}
        {date === null ? '' : ` · ${whenInWords(date)}`}
      </p>
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
