/** The workers: what joins sources, reader, store and engine into a desk that keeps its stories. */

export type { GivenText } from './add/add-given.js'
export type { Arrival } from './add/arrival.js'
export type { Discovered, FoundSource } from './add/discover.js'
export { type Desk, openDesk, type StartOptions } from './desk.js'
export { type DeskSettings, readsWith } from './desk-settings.js'
export { type DeskEvent, type DeskEventKind, tell } from './events.js'
export { EventFollower, toDeskEvent } from './follow-events.js'
export { JOB_NAMES, type JobName, type Jobs } from './jobs.js'
export { DEFAULT_WORK_LIMITS, type WorkLimits } from './limits.js'
export { WORK_NOTICE_CODES, type WorkNotice, workNotice } from './notice-codes.js'
export type { Recovered } from './recover.js'
export { wantRecord } from './stories/want-record.js'
