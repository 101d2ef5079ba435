import type {
  Arrival,
  DeskClient,
  Edit,
  Jobs,
  NewReports,
  Page,
  RecordAnswer,
  ReportAnswer,
  ReviewItem,
  SearchHit,
  Session,
  Settings,
  SourceFeed,
  StorySummary,
} from './contract.js'
import { listenTo } from './live.js'
import { Problem, problemOf } from './problem.js'

const BASE = '/api/v1'

interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly body?: unknown
  /** What is being done, for the error: `The story could not be loaded`. */
  readonly what: string
}

/** The server this page came from. Answers are kept by their ETag, so that an unchanged record is not sent twice. */
export function createHttpClient(): DeskClient {
  let csrf: string | null = null
  const known = new Map<string, { readonly etag: string; readonly value: unknown }>()

  async function call<T>(path: string, { method = 'GET', body, what }: Call): Promise<T> {
    const headers = new Headers({ accept: 'application/json' })
    if (method !== 'GET' && path !== '/session') headers.set('x-csrf-token', csrf ?? (await session()).csrf)
    const cached = method === 'GET' ? known.get(path) : undefined
    if (cached !== undefined) headers.set('if-none-match', cached.etag)
    const response = await send(`${BASE}${path}`, { method, headers, ...payload(headers, body) }, what)
    if (response.status === 304 && cached !== undefined) return cached.value as T
    if (!response.ok) throw await problemOf(response, what)
    if (response.status === 204) return undefined as T
    const value: unknown = await response.json()
    const etag = response.headers.get('etag')
    if (method === 'GET' && etag !== null) known.set(path, { etag, value })
    return value as T
  }

  async function session(): Promise<Session> {
    const answer = await call<Session>('/session', { what: 'The desk could not be opened' })
    csrf = answer.csrf
    return answer
  }

  const story = (id: string) => `/stories/${encodeURIComponent(id)}`

  return {
    kind: 'http',
    base: '',
    session,
    async logIn(name, password) {
      const body = { name, password }
      const answer = await call<Session>('/session', {
        method: 'POST',
        body,
        what: 'You could not be logged in',
      })
      csrf = answer.csrf
      return answer
    },
    async logOut() {
      await call('/session', { method: 'DELETE', what: 'You could not be logged out' })
      csrf = null
      known.clear()
    },
    stories: (query) =>
      call<Page<StorySummary>>(`/stories${search({ ...query })}`, {
        what: 'The stories could not be loaded',
      }),
    story: (id) => call<StorySummary>(story(id), { what: 'The story could not be loaded' }),
    renameStory: (id, title) =>
      call(story(id), { method: 'PATCH', body: { title }, what: 'The story could not be renamed' }),
    record: (id, options = {}) =>
      call<RecordAnswer>(`${story(id)}/record${search({ ...options })}`, {
        what: 'The record could not be loaded',
      }),
    visit: (id, revision) =>
      call(`${story(id)}/visit`, { method: 'PUT', body: { revision }, what: 'Your visit could not be kept' }),
    edits: (id) => call<readonly Edit[]>(`${story(id)}/edits`, { what: 'The decisions could not be loaded' }),
    edit: (id, edit) =>
      call<Edit>(`${story(id)}/edits`, {
        method: 'POST',
        body: edit,
        what: 'Your decision could not be kept',
      }),
    undoEdit: (id, editId) =>
      call(`${story(id)}/edits/${encodeURIComponent(editId)}/undo`, {
        method: 'POST',
        what: 'The decision could not be undone',
      }),
    review: async (id) =>
      (
        await call<{ readonly items: readonly ReviewItem[] }>(`${story(id)}/review`, {
          what: 'The queue could not be loaded',
        })
      ).items,
    exportAddress: (id, format) => `${BASE}${story(id)}/export/${format}`,
    report: (id) =>
      call<ReportAnswer>(`/reports/${encodeURIComponent(id)}`, { what: 'The report could not be loaded' }),
    addReports: async (input) =>
      (
        await call<{ readonly arrivals: readonly Arrival[] }>('/reports', {
          method: 'POST',
          body: reportsBody(input),
          what: 'The reports could not be added',
        })
      ).arrivals,
    loadSample: () => call('/sample', { method: 'POST', what: 'The sample story could not be loaded' }),
    search: (query) => call<Page<SearchHit>>(`/search${search({ ...query })}`, { what: 'The search failed' }),
    sources: () => call<readonly SourceFeed[]>('/sources', { what: 'The sources could not be loaded' }),
    addSource: (body) => call('/sources', { method: 'POST', body, what: 'The source could not be added' }),
    changeSource: (id, body) =>
      call(`/sources/${encodeURIComponent(id)}`, {
        method: 'PATCH',
        body,
        what: 'The source could not be changed',
      }),
    checkSource: (id) =>
      call(`/sources/${encodeURIComponent(id)}/check`, {
        method: 'POST',
        what: 'The source could not be checked',
      }),
    importOpml: (body) =>
      call('/sources/opml', {
        method: 'POST',
        body: new Blob([body], { type: 'text/x-opml' }),
        what: 'The list could not be imported',
      }),
    jobs: () => call<Jobs>('/jobs', { what: 'The state of the work could not be loaded' }),
    retryJob: (id) =>
      call(`/jobs/dead/${encodeURIComponent(id)}/retry`, {
        method: 'POST',
        what: 'It could not be tried again',
      }),
    settings: () => call<Settings>('/settings', { what: 'The settings could not be loaded' }),
    saveSettings: (body) =>
      call('/settings', { method: 'PUT', body, what: 'The settings could not be kept' }),
    listen: (onEvent, onState) => listenTo(`${BASE}/events`, onEvent, onState),
  }
}

async function send(address: string, init: RequestInit, what: string): Promise<Response> {
  try {
    return await fetch(address, { ...init, credentials: 'same-origin' })
  } catch (cause) {
    throw new Problem(
      `${what}: no answer came.`,
      0,
      'See whether the desk is still running, then try again.',
      {
        cause,
      },
    )
  }
}

function payload(headers: Headers, body: unknown): { readonly body?: BodyInit } {
  if (body === undefined) return {}
  if (body instanceof FormData || body instanceof Blob) return { body }
  headers.set('content-type', 'application/json')
  return { body: JSON.stringify(body) }
}

function reportsBody(input: NewReports): unknown {
  if (!('files' in input)) return input
  const form = new FormData()
  for (const file of input.files) form.append('files', file, file.name)
  return form
}

function search(query: Readonly<Record<string, string | number | undefined>>): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') params.set(key, String(value))
  }
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}
