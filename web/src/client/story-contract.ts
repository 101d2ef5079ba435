/** A story as lists and its page know it. */
export interface StorySummary {
  readonly id: string
  readonly title: string
  readonly headline: string | null
  readonly state: 'open' | 'dormant' | 'merged'
  /** The story that has its reports now. */
  readonly mergedInto: string | null
  /** The latest record; 0 while the first is being made. */
  readonly revision: number
  /** A newer record is being made. */
  readonly pending: boolean
  readonly seenRevision: number | null
  readonly changedAt: string
  readonly latestAt: string | null
  readonly reports: number
  readonly origins: number
  readonly outlets: number
  readonly disputes: number
  readonly open: number
  /** Claims new since the last visit; null before the first. */
  readonly newSince: number | null
  readonly nextDates: readonly { readonly date: string; readonly what: string }[]
}

export interface Story extends StorySummary {
  /** Which report came here or left, the earliest first. */
  readonly history: readonly StoryEvent[]
}

/** A decision about which report belongs where. */
export interface StoryEvent {
  readonly id: number
  readonly at: string
  readonly kind: string
  readonly reportId: string | null
  /** The other story of a merge, a split or a move. */
  readonly otherId: string | null
  /** `parley`, or a person. */
  readonly who: string
  /** The reasons, a sentence each. */
  readonly why: readonly string[]
  /** The decision that this one undoes. */
  readonly undoes: number | null
}
