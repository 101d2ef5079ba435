import type { StoryRecord } from '@parley-record/engine'

/** A story that this browser holds. */
export interface LocalStory {
  readonly id: string
  readonly title: string
  readonly record: StoryRecord
}
