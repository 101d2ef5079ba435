import type { StoryRecord } from '@parley-record/engine'
import type { ServerClient } from './server-contract.js'
import type { Story, StorySummary } from './story-contract.js'

export type { Story, StoryEvent, StorySummary } from './story-contract.js'

/** What the desk asks of whoever keeps the stories: the server over HTTP, or this browser itself. */
export interface DeskClient {
  /** `local` clients keep everything in this browser: no arrivals, accounts or exports on a server. */
  readonly kind: 'http' | 'local'
  /** What addresses of its stories and reports begin with. */
  readonly base: '' | '/local'
  /** What only a server keeps: accounts, alerts, who decided which report belongs where. Null without one. */
  readonly server: ServerClient | null
  session(): Promise<Session>
  logIn(name: string, password: string): Promise<Session>
  logOut(): Promise<void>
  stories(query: StoriesQuery): Promise<Page<StorySummary>>
  story(id: string): Promise<Story>
  renameStory(id: string, title: string): Promise<void>
  record(id: string, options?: RecordQuery): Promise<RecordAnswer>
  visit(id: string, revision: number): Promise<void>
  edits(id: string): Promise<readonly Edit[]>
  edit(id: string, edit: NewEdit): Promise<Edit>
  undoEdit(id: string, editId: string): Promise<void>
  review(id: string): Promise<readonly ReviewItem[]>
  /** The address of an export to save, of the record of a day where one is given; null when it cannot be made. */
  exportAddress(id: string, format: ExportFormat, asOf: string | null): string | null
  report(id: string): Promise<ReportAnswer>
  addReports(input: NewReports): Promise<readonly Arrival[]>
  loadSample(): Promise<void>
  search(query: SearchQuery): Promise<Found>
  sources(): Promise<readonly SourceFeed[]>
  addSource(source: NewSource): Promise<void>
  changeSource(id: string, change: Partial<Pick<SourceFeed, 'paused' | 'title' | 'official'>>): Promise<void>
  checkSource(id: string): Promise<void>
  importOpml(body: string): Promise<{ readonly added: number; readonly known: number }>
  jobs(): Promise<Jobs>
  retryJob(id: string): Promise<void>
  settings(): Promise<Settings>
  saveSettings(settings: Settings): Promise<void>
  /** Calls back on every event until the returned function is called. */
  listen(onEvent: (event: LiveEvent) => void, onState: (state: LiveState) => void): () => void
}

export type LiveState = 'live' | 'waiting' | 'off'

export interface Page<T> {
  readonly items: readonly T[]
  /** The cursor of the next page. */
  readonly next: string | null
}

export interface Session {
  readonly mode: 'alone' | 'shared'
  readonly account: { readonly name: string; readonly role: 'reader' | 'analyst' | 'admin' } | null
  readonly csrf: string
}

export interface StoriesQuery {
  readonly state: 'open' | 'dormant' | 'all'
  readonly cursor?: string
}

export interface RecordQuery {
  readonly revision?: number
  /** An ISO day: what was published up to it. */
  readonly asOf?: string
  /** An ISO day or a revision: what changed since. */
  readonly since?: string
}

export interface RecordAnswer {
  readonly record: StoryRecord
  readonly edits: readonly Edit[]
  readonly revision: number
}

export type EditAction = 'accept' | 'correct' | 'reject' | 'merge' | 'split' | 'note'
export type TargetKind = 'claim' | 'statement' | 'link' | 'actor' | 'move' | 'question' | 'report'

/** What a correction sets right in a statement: the payload of `correct`; what is absent stays as it was read. */
export interface Corrections {
  readonly agents?: readonly string[]
  readonly addressees?: readonly string[]
  readonly move?: string | null
  readonly polarity?: 'affirmed' | 'negated'
  readonly modality?: 'did' | 'will' | 'may' | 'would' | 'must'
  readonly happened?: string | null
}

export interface NewEdit {
  readonly targetKind: TargetKind
  readonly targetId: string
  readonly action: EditAction
  readonly payload: Readonly<Record<string, unknown>>
  readonly why: string | null
}

export interface Edit extends NewEdit {
  readonly id: string
  readonly by: string
  readonly at: string
  readonly undoneAt: string | null
  readonly undoneBy: string | null
}

export interface ReviewItem {
  readonly key: string
  readonly targetKind: TargetKind
  readonly targetId: string
  /** How much an error would mislead, 0 to 1. */
  readonly weight: number
  /** Why it is in the queue: one sentence. */
  readonly reason: string
  readonly text: string
  readonly evidence: readonly {
    readonly reportId: string
    readonly span: { readonly start: number; readonly end: number }
    readonly exact: string
  }[]
  /** What each answer would change: one sentence each. */
  readonly effects: Readonly<Partial<Record<EditAction, string>>>
}

export type ExportFormat =
  | 'md'
  | 'html'
  | 'pdf'
  | 'json'
  | 'csv-moves'
  | 'csv-statements'
  | 'csv-events'
  | 'ninjs'
  | 'claimreview'
  | 'graphml'
  | 'annotations'
  | 'bundle'
  | 'rss'
  | 'atom'
  | 'jsonfeed'
  | 'ics'

export interface MarkSpan {
  readonly span: { readonly start: number; readonly end: number }
  readonly label: string
}

export interface ReportAnswer {
  readonly report: StoryRecord['reports'][number]
  readonly marks: Readonly<Record<string, readonly MarkSpan[]>>
  readonly versions: readonly {
    readonly id: string
    readonly version: number
    readonly receivedAt: string
    readonly added: number
    readonly removed: number
  }[]
  readonly storyId: string | null
  readonly statements: readonly {
    readonly id: string
    readonly claimId: string | null
    readonly span: { readonly start: number; readonly end: number }
    readonly text: string
  }[]
}

export type NewReports =
  | {
      readonly text: string
      readonly title?: string
      readonly source?: string
      readonly published?: string
      readonly url?: string
    }
  | { readonly addresses: readonly string[] }
  | { readonly files: readonly File[] }

export interface Arrival {
  readonly name: string
  readonly state: 'queued' | 'refused' | 'known'
  readonly reportId?: string
  readonly notice?: string
}

export interface SearchQuery {
  readonly q: string
  readonly kind?: string
  readonly story?: string
  readonly source?: string
  readonly from?: string
  readonly to?: string
  readonly cursor?: string
}

export interface SearchHit {
  readonly kind: 'report' | 'statement' | 'actor' | 'story'
  readonly id: string
  readonly storyId: string | null
  readonly title: string
  readonly snippet: {
    readonly text: string
    /** Half-open, in UTF-16 code units of `text`. */
    readonly marks: readonly (readonly [number, number])[]
  }
  readonly date: string | null
  /** Where a statement stands. */
  readonly reportId?: string | null
  readonly span?: { readonly start: number; readonly end: number } | null
}

export interface Found extends Page<SearchHit> {
  /** Reports found. */
  readonly found: number
  /** More were found than ranked: the best of the newest are given. */
  readonly capped: boolean
}

export interface SourceFeed {
  readonly id: string
  readonly kind: 'feed' | 'sitemap' | 'page' | 'folder' | 'given'
  readonly address: string
  readonly title: string
  readonly official: boolean
  readonly paused: boolean
  readonly reports: number
  readonly health: {
    readonly state: 'fine' | 'failing' | 'never' | 'paused'
    readonly lastChecked: string | null
    readonly lastNew: string | null
    readonly nextCheck: string | null
    readonly problem: string | null
    /** Median time from publication to arrival. */
    readonly delaySeconds: number | null
  }
}

export interface NewSource {
  readonly kind: 'feed' | 'sitemap' | 'page'
  readonly address: string
  readonly title?: string
  readonly official?: boolean
}

export interface Jobs {
  readonly queues: readonly {
    readonly name: string
    readonly waiting: number
    /** To be tried again at a later time. */
    readonly later: number
    readonly running: number
    /** Given up. */
    readonly dead: number
  }[]
  readonly dead: readonly {
    readonly id: string
    readonly queue: string
    readonly message: string
    readonly at: string
  }[]
}

export interface Settings {
  /** Address or e-mail that the fetcher names, so that a site can reach you. */
  readonly contact?: string | null
  /** Pause between two requests to one site. */
  readonly hostDelaySeconds?: number | null
  /** Days without a report until a story sleeps. */
  readonly storySleepDays?: number | null
}

export interface LiveEvent {
  readonly type: string
  readonly story: string | null
}
