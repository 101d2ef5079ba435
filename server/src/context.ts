import type { OpenAPIHono } from '@hono/zod-openapi'
import type { StoryRecord } from '@parley-record/engine'
import type { ReadingVersion, Resketch, Store } from '@parley-record/store'
import type { DeskEnv } from './security/who.js'

/** What the routes work with. */
export interface ServerContext {
  readonly store: Store
  /** Work that routes start: bringing reports in, making records as of a day. */
  readonly work: DeskWork
  /** `alone`: one person on this machine, no accounts. `shared`: accounts. */
  readonly mode: 'alone' | 'shared'
  /** Names that the desk answers to. */
  readonly hosts: () => ReadonlySet<string>
  /** Address under which others open the desk, for links in feeds; null for a desk on loopback. */
  readonly publicAddress: string | null
  /** Name of whoever runs a desk without accounts. */
  readonly machineUser: string
  /** Model and world facts that reports are read with. */
  readonly reads: ReadingVersion
  readonly now: () => Date
  readonly log: (message: string) => void
  /** Folder with the built page; null to serve the API alone. */
  readonly pageFolder: string | null
  /** Aborted when the server closes: live streams end. */
  readonly closing?: AbortSignal
}

/** What came of something that a person gave. */
export interface Arrived {
  readonly name: string
  readonly state: 'queued' | 'refused' | 'known'
  readonly reportId?: string
  readonly itemId?: number
  /** Why it was refused. */
  readonly notice?: string
}

/** A file as it was uploaded. */
export interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface TextGiven {
  readonly text: string
  readonly title: string | null
  readonly source: string | null
  readonly published: string | null
  readonly url: string | null
}

/** The part of the workers that the server asks for work: the queue, the pool, the fetcher stay theirs. */
export interface DeskWork {
  addText(given: TextGiven): Promise<Arrived>
  addFile(file: Upload): Promise<readonly Arrived[]>
  addAddress(address: string): Promise<Arrived>
  /** The sample story that comes with Parley. */
  addSample(): Promise<void>
  checkSource(id: string): Promise<void>
  /** Asks for a new record of a story whose `wanted` was raised. */
  requestRecord(storyId: string): Promise<void>
  /** Makes a record of a story with the edits in force for one look: as of a day, or with what is new since one. */
  makeRecord(storyId: string, view: RecordView): Promise<StoryRecord>
  /** How stories are sketched anew when reports move between them. */
  resketch(): Promise<Resketch>
  counts(): Promise<readonly QueueCount[]>
  deadJobs(): Promise<readonly DeadJob[]>
  /** @returns false when there is no such dead job */
  retryDead(id: string): Promise<boolean>
}

export interface RecordView {
  /** ISO day. */
  readonly asOf: string | null
  /** ISO day, or the record that the reader has. */
  readonly since: string | StoryRecord | null
}

export interface QueueCount {
  readonly name: string
  readonly waiting: number
  /** To be tried again later, or asked for later. */
  readonly later: number
  readonly running: number
  /** Given up. */
  readonly dead: number
}

export interface DeadJob {
  readonly id: string
  readonly queue: string
  readonly message: string
  readonly at: Date
}

export type DeskApp = OpenAPIHono<DeskEnv>
