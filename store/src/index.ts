/** The store: one PostgreSQL, embedded or a server; functions that take `Queries` or `Tx` first. */

export {
  type Account,
  changeAccount,
  changePassword,
  checkPassword,
  createAccount,
  listAccounts,
  type NewAccount,
} from './accounts/accounts.js'
export {
  type Alert,
  advanceAlert,
  createAlert,
  deleteAlert,
  listAlerts,
  type NewAlert,
  pauseAlert,
} from './accounts/alerts.js'
export { type AuditLine, appendAudit, auditLines } from './accounts/audit.js'
export { accountOfSession, closeSession, type NewSession, openSession } from './accounts/sessions.js'
export {
  type ApiToken,
  accountOfToken,
  createToken,
  listTokens,
  type NewToken,
  revokeToken,
} from './accounts/tokens.js'
export { lastVisit, recordVisit, visitsOf } from './accounts/visits.js'
export type { DoctorOptions } from './doctor/check-work.js'
export { doctor, doctorOf } from './doctor/doctor.js'
export type { Finding, FindingCode } from './doctor/finding.js'
export {
  appendEdit,
  type Edit,
  editsForRecord,
  editsInForce,
  editsOf,
  type NewEdit,
  type UndoEdit,
  undoEdit,
} from './edits.js'
export {
  appendEvent,
  appendEvents,
  type EventCursor,
  eventsAfter,
  FIRST_EVENT,
  latestCursor,
  type NewEvent,
  type StoredEvent,
} from './events.js'
export { type ExportSummary, exportAll } from './export/export-all.js'
export { type ImportSummary, importAll } from './export/import-all.js'
export {
  ADDRESS_LIMIT,
  feedTextOf,
  findItem,
  finishItem,
  type Item,
  type ItemOutcome,
  itemsOfSource,
  type NamedItem,
  noteItems,
  waitingItems,
} from './items.js'
export type {
  DeadLetter,
  Job,
  JobHandler,
  JobQueue,
  JobTools,
  QueueCounts,
  QueueDefinition,
  SendOptions,
  StopOptions,
  WorkOptions,
} from './jobs/job-queue.js'
export { type JobQueueSettings, openJobQueue } from './jobs/open-job-queue.js'
export { openStore } from './open-store.js'
export { keepOriginal, loadOriginal, type Original } from './originals.js'
export {
  loadProfiles,
  loadReading,
  loadReadings,
  type NewReading,
  type ReadingVersion,
  type ReportProfile,
  reportsToRead,
  saveReading,
} from './readings.js'
export type { NewRecord } from './record-parts.js'
export {
  type KeptRecord,
  latestRecord,
  type RecordLine,
  recordsOf,
  recordUpTo,
  type SavedRecord,
  saveRecord,
} from './records.js'
export {
  type Arrival,
  findByCanonical,
  loadReport,
  loadReports,
  type SavedReport,
  type StoredReport,
  saveReport,
  versionsOf,
} from './reports.js'
export { type ReportHit, type ReportHits, type ReportSearch, searchReports } from './search/search-reports.js'
export { type StatementHit, searchStatements } from './search/search-statements.js'
export { searchTitles, type TitleHit } from './search/search-titles.js'
export type { Snippet } from './search/snippet.js'
export { allSettings, getSetting, setSetting } from './settings.js'
export {
  addSource,
  changeSource,
  claimDueSources,
  findSource,
  GIVEN,
  listSources,
  type NewSource,
  pauseSource,
  recordCheck,
  type Source,
  type SourceCheck,
} from './sources.js'
export type { EmbeddedServer, Store, StoreSettings, Unsubscribe } from './store.js'
export { StoreError, type StoreErrorCode } from './store-error.js'
export {
  type CandidateQuery,
  findCandidates,
  quietStories,
  storiesDue,
  waitingReports,
  wantRecord,
  wantRecordsPast,
} from './stories/find.js'
export { type HistoryLine, historyLine, historyOf } from './stories/history.js'
export {
  type Joined,
  type Joining,
  joinStory,
  type Moving,
  moveReport,
  type NewStory,
  renameStory,
  setState,
  startStory,
} from './stories/join.js'
export { type Merging, mergeStories, type Splitting, splitStory } from './stories/reshape.js'
export {
  currentStory,
  type Decided,
  findStory,
  lockShard,
  type Resketch,
  reportsOfStory,
  type Sketched,
  type Story,
  storyOfReport,
} from './stories/story.js'
export { type Undoing, undoDecision } from './stories/undo.js'
export { listStories, type StoryLine, type StoryListQuery, type StoryPage } from './story-list.js'
export type { Role, TokenScope } from './tables/account-tables.js'
export type { Database, Queries, Tx } from './tables/database.js'
export type { ItemState, SourceKind } from './tables/source-tables.js'
export type {
  EditAction,
  EditTarget,
  StoryEventKind,
  StoryState,
} from './tables/story-tables.js'
