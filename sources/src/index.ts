/** Inputs to reports: files, folders and standard input; and the facts about the world the engine reads with. */
export { parseDate } from './dates/parse-date.js'
export { type DomDocument, parseHtml } from './html/dom.js'
export { findPublicationDate, type PublicationDate } from './html/publication-date.js'
export { NOTICE_CODES, type NoticeCode, notice, type SourceNoticeCode } from './notice-codes.js'
export { type ReadInputs, type ReadInputsOptions, readInputs } from './read-inputs.js'
export { type ReadPage, readPage } from './read-page.js'
export { loadWorld } from './world.js'
