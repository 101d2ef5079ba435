import type {
  Arrival,
  DeskClient,
  Edit,
  Found,
  Jobs,
  NewReports,
  Page,
  RecordAnswer,
  ReportAnswer,
  ReviewItem,
  Session,
  Settings,
  SourceFeed,
  Story,
  StorySummary,
} from './contract.js'
import { createHttpCalls } from './http-call.js'
import { createHttpServer } from './http-server.js'
import { listenTo } from './live.js'

const BASE = '/api/v1'

/** The server this page came from. */
export function createHttpClient(): DeskClient {
  const calls = createHttpCalls()
  const { call } = calls
  const story = (id: string) => `/stories/${encodeURIComponent(id)}`

  return {
    kind: 'http',
    base: '',
    server: createHttpServer(calls),
    session: calls.session,
    async logIn(name, password) {
      const body = { name, password }
      const answer = await call<Session>('/session', {
        method: 'POST',
        body,
        what: 'You could not be logged in',
      })
      return calls.keep(answer)
    },
    async logOut() {
      await call('/session', { method: 'DELETE', what: 'You could not be logged out' })
      calls.forget()
    },
    stories: (query) =>
      call<Page<StorySummary>>(`/stories${search({ ...query })}`, {
        what: 'The stories could not be loaded',
      }),
    story: (id) => call<Story>(story(id), { what: 'The story could not be loaded' }),
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
        body: { ...edit, why: edit.why === '' ? null : edit.why },
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
    exportAddress: (id, format, asOf) => `${BASE}${story(id)}/export/${format}${search({ asOf })}`,
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
    search: (query) => call<Found>(`/search${search({ ...query })}`, { what: 'The search failed' }),
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

function reportsBody(input: NewReports): unknown {
  if (!('files' in input)) return input
  const form = new FormData()
  for (const file of input.files) form.append('files', file, file.name)
  return form
}

function search(query: Readonly<Record<string, string | number | null | undefined>>): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') params.set(key, String(value))
  }
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}
