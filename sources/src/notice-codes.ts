import type { Notice } from '@parley-record/engine'

/** What a notice code says of an input, and what a person can do about it. */
export interface NoticeCode {
  readonly level: Notice['level']
  /** What happened, as a sentence without the input's name. */
  readonly meaning: string
  readonly remedy: string
}

/**
 * Every notice that reading inputs can give, in the order in which an input meets them. `docs/errors.md` lists
 * the same; a test keeps both equal.
 */
export const NOTICE_CODES = {
  'not-found': {
    level: 'error',
    meaning: 'There is no file or folder at this path.',
    remedy: 'Check the spelling; the path is taken relative to the current folder.',
  },
  unreadable: {
    level: 'error',
    meaning: 'The file or folder exists but could not be opened.',
    remedy: 'Check its permissions, and that it is a file or a folder and no device.',
  },
  'symlink-loop': {
    level: 'error',
    meaning: 'A link leads back to itself or to a folder above it.',
    remedy: 'Remove the link, or give the folder it should have led to.',
  },
  'no-reports': {
    level: 'error',
    meaning: 'The folder holds no file that could be a report.',
    remedy: 'Put reports in it as .txt, .md, .html, .json, .jsonl or .pdf, or give another folder.',
  },
  'skipped-files': {
    level: 'warning',
    meaning: 'Some files of the folder were left out: hidden ones and those of other kinds.',
    remedy: 'Give such a file by its own path if it is a report.',
  },
  'too-many-files': {
    level: 'warning',
    meaning: 'The folder holds more than 5,000 reports; those after the first 5,000 were left out.',
    remedy: 'Give the folder of one story.',
  },
  'too-large': {
    level: 'error',
    meaning: 'The file has more than 20 MB and was not opened.',
    remedy: 'Give the report alone, without what was saved around it.',
  },
  'text-too-long': {
    level: 'error',
    meaning: 'The text has more than 2,000,000 characters, which no report has.',
    remedy: 'Split the text into its reports, one file or one JSON line each.',
  },
  empty: {
    level: 'error',
    meaning: 'There is no text in it.',
    remedy: 'Save the report again; the copy may have failed.',
  },
  binary: {
    level: 'error',
    meaning: 'It is not text, a page or a PDF.',
    remedy: 'Save the report as text, HTML or PDF.',
  },
  'encoding-guessed': {
    level: 'warning',
    meaning: 'The text is not UTF-8; its encoding was declared or guessed.',
    remedy: 'Look at names with accents; if they are wrong, save the file as UTF-8.',
  },
  'encoding-damaged': {
    level: 'warning',
    meaning: 'Some bytes belong to no character and were replaced by a sign of replacement (U+FFFD).',
    remedy: 'Save the report again as UTF-8 if a passage matters that is damaged.',
  },
  'front-matter-invalid': {
    level: 'warning',
    meaning: 'The lines between the two `---` at the head are no valid YAML; the text was read without them.',
    remedy: 'Write one `name: value` per line, values with a colon in quotation marks.',
  },
  'date-invalid': {
    level: 'warning',
    meaning: 'The date of publication is no date, or has two readings; the report counts as undated.',
    remedy: 'Write it as 2025-05-12, 2025-05-12T10:00:00Z, "May 12, 2025" or "12 May 2025".',
  },
  'page-unreadable': {
    level: 'error',
    meaning: 'The page is built in a way that cannot be read.',
    remedy: 'Save the text of the report alone.',
  },
  'no-article': {
    level: 'error',
    meaning: 'The page was read, but no article was found on it.',
    remedy: 'Save the page after it has loaded in a browser, or save the text alone.',
  },
  'json-invalid': {
    level: 'error',
    meaning: 'The file looks like JSON and is not, or nests too deep.',
    remedy: 'Export it again; each line of a .jsonl file must be one whole object.',
  },
  'json-no-report': {
    level: 'error',
    meaning: 'The JSON holds no report: neither ninjs nor an object with a text.',
    remedy: 'Give ninjs (IPTC), or objects with `text`, `title`, `source`, `url` and `published`.',
  },
  'json-line-invalid': {
    level: 'warning',
    meaning: 'Some lines of the file hold no report and were left out.',
    remedy: 'Each line must be one whole JSON object with a text.',
  },
  'pdf-unreadable': {
    level: 'error',
    meaning: 'The PDF is damaged or protected by a password.',
    remedy: 'Open it in a reader and save it again without protection, or save its text.',
  },
  'pdf-no-text': {
    level: 'error',
    meaning: 'The PDF has pictures of pages but no text.',
    remedy: 'Run it through text recognition first.',
  },
  'language-unsupported': {
    level: 'error',
    meaning: 'The report is not in English.',
    remedy: 'Give an English report, or a translation that says so.',
  },
  'duplicate-report': {
    level: 'warning',
    meaning: 'The same text from the same source was given before; it counts once.',
    remedy: 'Nothing to do; give only one copy to be rid of this notice.',
  },
} as const satisfies Readonly<Record<string, NoticeCode>>

export type SourceNoticeCode = keyof typeof NOTICE_CODES

/**
 * Makes the notice for `code` about `path`.
 *
 * @param detail what is particular about this case, a sentence or a few words; printed after the meaning.
 */
export function notice(code: SourceNoticeCode, path: string | null, detail: string | null = null): Notice {
  return noticeOf(NOTICE_CODES[code], { code, path, detail })
}

/** What a notice says besides its table row. */
export interface NoticeCase {
  readonly code: string
  readonly path: string | null
  readonly detail: string | null
}

/** Makes a notice of a row of this table or of another (fetching has its own). */
export function noticeOf(row: NoticeCode, { code, path, detail }: NoticeCase): Notice {
  const particular = detail === null ? '' : ` (${detail})`
  return { code, level: row.level, path, message: `${row.meaning}${particular} ${row.remedy}` }
}
