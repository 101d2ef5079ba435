import type { RecordSummary, StoryRecord, StorySketch } from '@parley-record/engine'
import type { ColumnType } from 'kysely'
import type {
  BigIdentity,
  Computed,
  Defaulted,
  Fixed,
  Json,
  Maybe,
  MaybeFixed,
  MaybeJson,
  Time,
} from './columns.js'

export type StoryState = 'open' | 'dormant' | 'merged'
export type StoryEventKind = 'started' | 'joined' | 'left' | 'merged' | 'split' | 'renamed' | 'slept' | 'woke'
export type EditTarget = 'statement' | 'claim' | 'link' | 'move' | 'actor' | 'story' | 'report' | 'question'
export type EditAction = 'accept' | 'correct' | 'reject' | 'merge' | 'split' | 'note' | 'undo'

/** `parley.story`: where a story stands now. */
export interface StoryTable {
  id: Fixed<string>
  title: string
  state: Defaulted<StoryState>
  merged_into: Maybe<string>
  shard: Fixed<number>
  created_at: Time
  changed_at: Time
  reports: Defaulted<number>
  revision: Defaulted<number>
  wanted: Defaulted<number>
  sketch: Json<StorySketch>
  terms: Defaulted<string[]>
  latest_at: Time
}

/** `parley.membership`: which story a report belongs to now. */
export interface MembershipTable {
  report_id: Fixed<string>
  story_id: string
  since: Time
}

/** `parley.waiting`: reports whose story is not clear yet. */
export interface WaitingTable {
  report_id: Fixed<string>
  since: Time
  until: Time
  near: Defaulted<string[]>
  why: Json<Readonly<Record<string, unknown>>>
}

/** `parley.story_event`: every decision about which report belongs where. */
export interface StoryEventTable {
  id: BigIdentity
  story_id: Fixed<string>
  at: Time
  kind: Fixed<StoryEventKind>
  report_id: MaybeFixed<string>
  other_id: MaybeFixed<string>
  who: Fixed<string>
  why: Json<Readonly<Record<string, unknown>>>
  undoes: MaybeFixed<number>
}

/** `parley.record`: each record that was ever made. */
export interface RecordTable {
  story_id: Fixed<string>
  revision: Fixed<number>
  made_at: Time
  as_of: MaybeFixed<string>
  reports: Fixed<number>
  sha256: Fixed<string>
  body: Fixed<Buffer>
  summary: Json<RecordSummary>
}

/** `parley.statement`: a statement as a record first held it. */
export interface StatementTable {
  story_id: Fixed<string>
  id: Fixed<string>
  report_id: Fixed<string>
  revision: Fixed<number>
  body: Json<StoryRecord['statements'][number]>
  words: ColumnType<string, never, never>
}

/** `parley.link`: a link as it was made or withdrawn. */
export interface LinkTable {
  story_id: Fixed<string>
  id: Fixed<string>
  revision: Fixed<number>
  state: Fixed<'made' | 'withdrawn'>
  kind: Fixed<string>
  body: Json<StoryRecord['links'][number]>
}

/** `parley.edit`: what people decided about a record. */
export interface EditTable {
  id: BigIdentity
  story_id: Fixed<string>
  target_kind: Fixed<EditTarget>
  target_id: Fixed<string>
  action: Fixed<EditAction>
  payload: MaybeJson<Readonly<Record<string, unknown>>>
  who: Fixed<string>
  why: MaybeFixed<string>
  at: Time
  undoes: MaybeFixed<number>
}

/** `parley.event`: what happened, for live views. `xid` is a 64-bit number in decimal. */
export interface EventTable {
  id: BigIdentity
  xid: Computed<string>
  at: Time
  kind: Fixed<string>
  story_id: MaybeFixed<string>
  report_id: MaybeFixed<string>
  source_id: MaybeFixed<string>
  body: MaybeJson<Readonly<Record<string, unknown>>>
}
