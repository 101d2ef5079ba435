import type { Kysely, Transaction } from 'kysely'
import type {
  AccountTable,
  AlertTable,
  ApiTokenTable,
  AuditTable,
  SessionTable,
  VisitTable,
} from './account-tables.js'
import type { ArticleTable, OriginalTable, ReadingTable, ReportTable } from './report-tables.js'
import type { ItemTable, SettingTable, SourceTable } from './source-tables.js'
import type {
  EditTable,
  EventTable,
  LinkTable,
  MembershipTable,
  RecordTable,
  StatementTable,
  StoryEventTable,
  StoryTable,
  WaitingTable,
} from './story-tables.js'

/** Every table of Parley, by its qualified name. The columns are those of `store/schema.sql`. */
export interface Database {
  'parley.source': SourceTable
  'parley.item': ItemTable
  'parley.setting': SettingTable
  'parley.original': OriginalTable
  'parley.article': ArticleTable
  'parley.report': ReportTable
  'parley.reading': ReadingTable
  'parley.story': StoryTable
  'parley.membership': MembershipTable
  'parley.waiting': WaitingTable
  'parley.story_event': StoryEventTable
  'parley.record': RecordTable
  'parley.statement': StatementTable
  'parley.link': LinkTable
  'parley.edit': EditTable
  'parley.event': EventTable
  'parley.account': AccountTable
  'parley.session': SessionTable
  'parley.api_token': ApiTokenTable
  'parley.audit': AuditTable
  'parley.visit': VisitTable
  'parley.alert': AlertTable
}

/** What every query function takes first: the store's `db`, or a transaction of it. */
export type Queries = Kysely<Database> | Transaction<Database>
/** What functions take that write more than one row: they hold only together. */
export type Tx = Transaction<Database>
