import type { Notice, Report, StoryRecord, WorldFacts } from '@parley-record/engine'
import { workNotice } from '../notice-codes.js'
import type { ReadValue } from './perform.js'
import { PoolThread, type ThreadOutcome } from './pool-thread.js'
import type { Assembling, PackedReading, Task } from './task.js'
import { type ThreadScript, threadScript } from './thread-script.js'

export interface PoolSettings {
  /** Threads at most; each holds a model of its own (about 150 MB). They start when there is work. */
  readonly threads: number
  readonly world: WorldFacts
  /** Milliseconds that reading one report may take; then its thread is ended. */
  readonly readLimit?: number
  /** Milliseconds that assembling one story may take. */
  readonly assembleLimit?: number
  /** What a thread runs, for tests that need a thread to fail. */
  readonly script?: ThreadScript
}

/** The value, or why there is none. */
export type PoolAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly notice: Notice }

interface Waiting {
  readonly task: Task
  readonly limit: number
  readonly settle: (outcome: ThreadOutcome) => void
}

const READ_LIMIT = 120_000
const ASSEMBLE_LIMIT = 600_000
const START_LIMIT = 60_000

/**
 * Reads reports and assembles stories in threads, so that the process itself keeps answering: its heartbeats tell
 * the queue that the work goes on. A text that hangs or crashes its thread costs that thread only.
 */
export class ReadingPool {
  readonly #settings: PoolSettings
  readonly #script: ThreadScript
  readonly #waiting: Waiting[] = []
  readonly #threads = new Set<PoolThread>()
  readonly #free: PoolThread[] = []
  #closed = false

  constructor(settings: PoolSettings) {
    this.#settings = settings
    this.#script = settings.script ?? threadScript('./thread', import.meta.url)
  }

  /**
   * Name and version of the model that reads here; starts a thread to ask it.
   *
   * @throws Error when no thread can be started: the installation is broken
   */
  async model(): Promise<string> {
    const outcome = await this.#do({ kind: 'model' }, START_LIMIT)
    if (outcome.kind === 'value') return outcome.value as string
    throw new Error(`no reading thread starts (${outcome.kind === 'late' ? 'too slow' : outcome.reason})`)
  }

  /** Reads one report. Never rejects on what the text does. */
  async read(report: Report): Promise<PoolAnswer<ReadValue>> {
    const outcome = await this.#do({ kind: 'read', report }, this.#settings.readLimit ?? READ_LIMIT)
    return toAnswer<ReadValue>(outcome, report.url ?? report.path ?? report.id)
  }

  /**
   * Assembles one story from readings made before.
   *
   * @param story its id, for the notice
   */
  async assemble(
    story: string,
    readings: readonly PackedReading[],
    view: Assembling = {},
  ): Promise<PoolAnswer<StoryRecord>> {
    const task: Task = { kind: 'assemble', readings, view }
    const outcome = await this.#do(task, this.#settings.assembleLimit ?? ASSEMBLE_LIMIT)
    return toAnswer<StoryRecord>(outcome, story)
  }

  /** Ends all threads; what is in hand is answered as crashed. */
  async close(): Promise<void> {
    this.#closed = true
    for (const { settle } of this.#waiting.splice(0))
      settle({ kind: 'crashed', reason: 'the pool was closed' })
    await Promise.all([...this.#threads].map((thread) => thread.end()))
  }

  #do(task: Task, limit: number): Promise<ThreadOutcome> {
    if (this.#closed) return Promise.resolve({ kind: 'crashed', reason: 'the pool was closed' })
    return new Promise((settle) => {
      this.#waiting.push({ task, limit, settle })
      this.#next()
    })
  }

  /** Hands waiting work to free threads, and starts threads while there may be more. */
  #next(): void {
    if (this.#waiting.length === 0) return
    const thread = this.#free.pop() ?? this.#start()
    const waiting = thread === null ? undefined : this.#waiting.shift()
    if (thread === null || waiting === undefined) return
    void this.#run(thread, waiting)
  }

  async #run(thread: PoolThread, { task, limit, settle }: Waiting): Promise<void> {
    const outcome = await thread.do(task, limit)
    if (outcome.kind === 'value' || outcome.kind === 'fault') this.#free.push(thread)
    else this.#threads.delete(thread)
    settle(outcome)
    this.#next()
  }

  #start(): PoolThread | null {
    if (this.#threads.size >= this.#settings.threads) return null
    const thread = new PoolThread(this.#script, { world: this.#settings.world })
    this.#threads.add(thread)
    return thread
  }
}

function toAnswer<T>(outcome: ThreadOutcome, path: string): PoolAnswer<T> {
  switch (outcome.kind) {
    case 'value':
      return { ok: true, value: outcome.value as T }
    case 'fault':
      return { ok: false, notice: workNotice('reading-failed', path, firstLine(outcome.reason)) }
    case 'late':
      return { ok: false, notice: workNotice('reading-too-slow', path, `${outcome.limit / 1000} s`) }
    case 'crashed':
      return { ok: false, notice: workNotice('reading-crashed', path, firstLine(outcome.reason)) }
  }
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').slice(0, 300)
}
