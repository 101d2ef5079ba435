import type { Notice, Report, StoryProfile } from '@parley-record/engine'
import type { ColumnType } from 'kysely'
import type { Computed, Fixed, Json, MaybeFixed, MaybeJson, Time } from './columns.js'

/** `parley.original`: the bytes as they came, compressed. */
export interface OriginalTable {
  sha256: Fixed<string>
  media_type: Fixed<string>
  address: MaybeFixed<string>
  received_at: Time
  body: Fixed<Buffer>
  size: Fixed<number>
}

/** `parley.article`: what has one canonical address. */
export interface ArticleTable {
  id: Fixed<string>
  canonical: MaybeFixed<string>
}

/** `parley.report`: one version of an article. */
export interface ReportTable {
  id: Fixed<string>
  article_id: Fixed<string>
  version: Fixed<number>
  source_id: Fixed<string>
  item_id: MaybeFixed<number>
  original: MaybeFixed<string>
  received_at: Time
  outlet: MaybeFixed<string>
  title: MaybeFixed<string>
  url: MaybeFixed<string>
  published: MaybeFixed<string>
  published_at: ColumnType<Date | null, Date | string | null | undefined, never>
  language: Fixed<string>
  sha256: Fixed<string>
  body: Json<Report>
  notices: MaybeJson<readonly Notice[]>
  words: Computed<string>
}

/** `parley.reading`: what was read from a report by one model with one set of world facts. */
export interface ReadingTable {
  report_id: Fixed<string>
  model: Fixed<string>
  world: Fixed<string>
  made_at: Time
  body: Buffer
  profile: Json<StoryProfile>
}
