import type { DeskEvent } from '@parley-record/workers'
import { EXIT } from '../exit-codes.js'
import { count } from './event-line.js'

/** What happened while a command ran: for the status line, the summary and the exit code. */
export class Tally {
  readonly #sources = new Set<string>()
  readonly #failedSources = new Set<string>()
  readonly #stories = new Set<string>()
  #arrived = 0
  #known = 0
  #failed = 0
  #records = 0

  add(event: DeskEvent): void {
    switch (event.kind) {
      case 'source.checked':
      case 'source.recovered':
        this.#sources.add(event.source)
        this.#failedSources.delete(event.source)
        return
      case 'source.failed':
        this.#failedSources.add(event.source)
        return
      case 'report.arrived':
        this.#arrived += 1
        return
      case 'report.known':
        this.#known += 1
        return
      case 'report.failed':
      case 'job.dead':
        this.#failed += 1
        return
      case 'story.changed':
        this.#records += 1
        this.#stories.add(event.story)
        return
      default:
        this.#stories.add(event.story)
    }
  }

  /** A short line: `12 reports · 3 stories · 1 failed`. */
  get status(): string {
    const parts = [count(this.#arrived, 'report'), this.#storiesInWords]
    if (this.#failures > 0) parts.push(`${this.#failures} failed`)
    return parts.join(' · ')
  }

  /** One line at the end. */
  get summary(): string {
    const parts = [count(this.#arrived, 'new report'), `${this.#known} known`, `${this.#failed} failed`]
    const sources =
      this.#failedSources.size === 0 ? '' : `; ${count(this.#failedSources.size, 'source')} failed`
    return `${parts.join(', ')}; ${this.#storiesInWords} changed, ${count(this.#records, 'record')} made${sources}`
  }

  /** `nothing` when no source answered and nothing came; `partial` when something failed. */
  get exitCode(): number {
    if (this.#failures === 0) return EXIT.ok
    return this.#arrived + this.#known + this.#sources.size === 0 ? EXIT.nothing : EXIT.partial
  }

  get #failures(): number {
    return this.#failed + this.#failedSources.size
  }

  get #storiesInWords(): string {
    return this.#stories.size === 1 ? '1 story' : `${this.#stories.size} stories`
  }
}
