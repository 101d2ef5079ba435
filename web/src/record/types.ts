import type { StoryRecord } from '@parley-record/engine'

/** Names for the parts of a record, so that the pages need not index into it. */
export type { StoryRecord }
export type RecordReport = StoryRecord['reports'][number]
export type Actor = StoryRecord['actors'][number]
export type Statement = StoryRecord['statements'][number]
export type Claim = StoryRecord['claims'][number]
export type Link = StoryRecord['links'][number]
export type Move = StoryRecord['moves'][number]
export type Position = StoryRecord['positions'][number]
export type Truce = StoryRecord['truces'][number]
export type Allegation = StoryRecord['allegations'][number]
export type Contact = StoryRecord['contacts'][number]
export type Question = StoryRecord['questions'][number]
export type Since = NonNullable<StoryRecord['since']>
export type Change = Since['changes'][number]
export type Section = StoryRecord['brief']['sections'][number]
export type BriefSentence = Section['sentences'][number]
export type Citation = BriefSentence['citations'][number]
export type Pair = StoryRecord['lineage']['pairs'][number]
export type Span = Citation['spans'][number]
