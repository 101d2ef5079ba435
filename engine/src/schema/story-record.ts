import type { z } from 'zod'
import type { editSchema } from './edit-schema.js'
import type * as schema from './record-schema.js'

type DeepReadonly<T> = T extends readonly (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T

/** The types of the record, inferred from its one definition in `record-schema.ts`; no validator is loaded for them. */
export type StoryRecord = DeepReadonly<z.infer<typeof schema.storyRecordSchema>>
export type RecordReport = StoryRecord['reports'][number]
export type RecordActor = StoryRecord['actors'][number]
export type Statement = StoryRecord['statements'][number]
export type Claim = StoryRecord['claims'][number]
export type Link = StoryRecord['links'][number]
export type TimelineEntry = StoryRecord['timeline'][number]
export type MoveEntry = StoryRecord['moves'][number]
export type Issue = StoryRecord['issues'][number]
export type Position = StoryRecord['positions'][number]
export type Shift = StoryRecord['shifts'][number]
export type Truce = StoryRecord['truces'][number]
export type Allegation = StoryRecord['allegations'][number]
export type ContactEntry = StoryRecord['contacts'][number]
export type Since = NonNullable<StoryRecord['since']>
export type Question = StoryRecord['questions'][number]
/** What a person decided about a record. */
export type Edit = DeepReadonly<z.infer<typeof editSchema>>
export type ShownEdit = StoryRecord['edits'][number]
export type Brief = StoryRecord['brief']
export type BriefSection = Brief['sections'][number]
export type BriefSentence = BriefSection['sentences'][number]
export type Citation = BriefSentence['citations'][number]
export type RecordTime = Statement['times'][number]
