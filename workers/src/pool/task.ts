import type { AssembleOptions, Report } from '@parley-record/engine'

/** A reading as the store keeps it: unpacked by the thread, so that the process has no part in it. */
export interface PackedReading {
  /** The report as JSON. */
  readonly report: string
  /** gzip of the rest of the reading as JSON. */
  readonly body: Uint8Array
}

/** How a record is to be assembled: as of when, with which decisions of people. */
export type Assembling = Pick<AssembleOptions, 'asOf' | 'today' | 'since' | 'edits'>

/** What a thread is asked to do. */
export type Task =
  /** The name of the model that reads. */
  | { readonly kind: 'model' }
  | { readonly kind: 'read'; readonly report: Report }
  | {
      readonly kind: 'assemble'
      readonly readings: readonly PackedReading[]
      readonly view: Assembling
    }

/** Work that the thread itself could not do: a fault of ours that it survived. */
export interface ThreadFault {
  readonly fault: string
}

/** What a thread answers. */
export type Answer<T> = { readonly id: number; readonly value: T } | ({ readonly id: number } & ThreadFault)

/** The number under which a thread says that its model is loaded. */
export const READY = 0

/** One task on its way to a thread. */
export interface Errand {
  readonly id: number
  readonly task: Task
}
