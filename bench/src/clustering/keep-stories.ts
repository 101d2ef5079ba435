import {
  addToSketch,
  candidateTerms,
  countTerms,
  decide,
  EMPTY_SKETCH,
  NO_COUNTS,
  type Rarity,
  rarityIn,
  reviewDue,
  reviewPair,
  reviewStory,
  type StoryProfile,
  sketchStory,
} from '@parley-record/engine'
import { StoryIndex } from './story-index.js'

/** Reports between two updates of the counts of terms, as a desk would do it. */
const COUNT_EVERY = 50

/** The clock of the stream: a report every 15 minutes. */
const MINUTES = 15

interface Waiting {
  readonly profile: StoryProfile
  readonly arrived: string
  readonly until: string
}

/** What is done beyond deciding each report as it comes. */
export interface KeepOptions {
  /** Review a story that has changed: merge it with another, split it. */
  readonly reviews: boolean
}

/** Keeps stories as the workers do, in memory and in the order of the stream. */
export class StoryKeeper {
  readonly #index = new StoryIndex()
  readonly #members = new Map<string, readonly StoryProfile[]>()
  readonly #reviewed = new Map<string, number>()
  readonly #parted = new Set<string>()
  readonly #options: KeepOptions
  #waiting: readonly Waiting[] = []
  #uncounted: StoryProfile[] = []
  #counts = NO_COUNTS
  #rarity: Rarity = rarityIn(NO_COUNTS)
  #minutes = 0
  #started = 0

  constructor(options: KeepOptions) {
    this.#options = options
  }

  /** Takes the next report of the stream. */
  take(profile: StoryProfile): void {
    this.#minutes += MINUTES
    this.#place(profile, this.#now())
    this.#decideAgain(this.#now())
    this.#uncounted.push(profile)
    if (this.#uncounted.length < COUNT_EVERY) return
    this.#counts = countTerms(this.#counts, this.#uncounted)
    this.#rarity = rarityIn(this.#counts)
    this.#uncounted = []
  }

  /** Decides what still waits. */
  finish(): void {
    this.#minutes += 60 * 24
    this.#decideAgain(this.#now())
  }

  /** The reports of each story. */
  get stories(): ReadonlyMap<string, readonly StoryProfile[]> {
    return this.#members
  }

  #now(): string {
    return new Date(Date.UTC(2001, 0, 1) + this.#minutes * 60_000).toISOString()
  }

  #decideAgain(now: string): void {
    const due = this.#waiting.filter(({ until }) => until <= now)
    this.#waiting = this.#waiting.filter(({ until }) => until > now)
    for (const { profile, arrived } of due) this.#place(profile, arrived)
  }

  #place(profile: StoryProfile, arrived: string): void {
    const candidates = this.#index.find(candidateTerms(profile, this.#rarity))
    const decision = decide(profile, candidates, { rarity: this.#rarity, arrived, now: this.#now() })
    if (decision.kind === 'wait') {
      this.#waiting = [...this.#waiting, { profile, arrived, until: decision.until }]
      return
    }
    const story = decision.kind === 'join' ? decision.story : this.#start()
    const sketch = addToSketch(this.#index.get(story) ?? EMPTY_SKETCH, profile)
    this.#members.set(story, [...(this.#members.get(story) ?? []), profile])
    this.#index.put(story, sketch, this.#rarity)
    if (this.#options.reviews) this.#review(story)
  }

  #start(): string {
    this.#started++
    return `s${this.#started}`
  }

  #review(changed: string): void {
    let story = changed
    for (let merged = this.#mergeFor(story); merged !== null; merged = this.#mergeFor(story)) story = merged
    const members = this.#members.get(story) ?? []
    if (!reviewDue(members.length, this.#reviewed.get(story) ?? 0)) return
    this.#reviewed.set(story, members.length)
    const review = reviewStory(members, this.#rarity)
    if (review.kind === 'keep') return
    const other = this.#start()
    const leaving = new Set(review.leave)
    this.#set(
      story,
      members.filter(({ report }) => !leaving.has(report)),
    )
    this.#set(
      other,
      members.filter(({ report }) => leaving.has(report)),
    )
    this.#parted.add(`${story} ${other}`).add(`${other} ${story}`)
  }

  /** Merges the likeliest other story into `story`, or it into that: the one with more reports stays. */
  #mergeFor(story: string): string | null {
    const sketch = this.#index.get(story)
    if (sketch === undefined) return null
    const [best] = this.#index
      .find(candidateTerms(sketch, this.#rarity))
      .filter(({ id }) => id !== story && !this.#parted.has(`${story} ${id}`))
      .slice(0, 8)
      .map(({ id, sketch: other }) => ({ id, review: reviewPair(sketch, other, this.#rarity) }))
      .filter(({ review }) => review.kind === 'merge')
      .sort((a, b) => b.review.score - a.review.score)
    if (best === undefined) return null
    const [own, others] = [this.#members.get(story) ?? [], this.#members.get(best.id) ?? []]
    const [stays, goes] = own.length >= others.length ? [story, best.id] : [best.id, story]
    this.#index.delete(goes)
    this.#members.delete(goes)
    this.#set(stays, own.length >= others.length ? [...own, ...others] : [...others, ...own])
    return stays
  }

  #set(story: string, members: readonly StoryProfile[]): void {
    this.#members.set(story, members)
    this.#index.put(story, sketchStory(members), this.#rarity)
  }
}

/** The story of each report of a stream, by the report's id. */
export function keepStories(
  stream: readonly StoryProfile[],
  options: KeepOptions,
): ReadonlyMap<string, string> {
  const keeper = new StoryKeeper(options)
  for (const profile of stream) keeper.take(profile)
  keeper.finish()
  return new Map(
    [...keeper.stories].flatMap(([story, members]) => members.map(({ report }) => [report, story] as const)),
  )
}
