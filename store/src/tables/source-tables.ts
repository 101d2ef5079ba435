import type { Notice } from '@parley-record/engine'
import type { BigIdentity, Defaulted, Fixed, Maybe, MaybeJson, MaybeTime, Time } from './columns.js'

/** How reports come in. */
export type SourceKind = 'feed' | 'sitemap' | 'page' | 'folder' | 'given'
/** Where an address that a source named stands. */
export type ItemState = 'waiting' | 'fetched' | 'skipped' | 'failed'

/** `parley.source`: where reports come from, and its health. */
export interface SourceTable {
  id: Fixed<string>
  kind: Fixed<SourceKind>
  address: Fixed<string>
  title: Maybe<string>
  official: Defaulted<boolean>
  paused: Defaulted<boolean>
  added_at: Time
  etag: Maybe<string>
  last_modified: Maybe<string>
  next_check_at: MaybeTime
  checked_at: MaybeTime
  succeeded_at: MaybeTime
  failed_at: MaybeTime
  failure: MaybeJson<Notice | null>
  failures: Defaulted<number>
  items: Defaulted<number>
  delay_s: Maybe<number>
}

/** `parley.item`: one address that a source named. */
export interface ItemTable {
  id: BigIdentity
  source_id: Fixed<string>
  address: Fixed<string>
  title: Maybe<string>
  published: Maybe<string>
  updated: Maybe<string>
  content: Maybe<string>
  seen_at: Time
  state: Defaulted<ItemState>
  tries: Defaulted<number>
  notice: MaybeJson<Notice | null>
  changed_at: Time
}

/** `parley.setting`: settings of the desk. */
export interface SettingTable {
  key: Fixed<string>
  value: MaybeJson<unknown>
}
