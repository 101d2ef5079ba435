import type { Notice } from '@parley-record/engine'

/** What a notice code says, and what a person can do about it. */
export interface WorkNoticeCode {
  readonly level: Notice['level']
  /** What happened, as a sentence. */
  readonly meaning: string
  readonly remedy: string
}

/** Every notice that working on a desk can give beside those of `sources`. `docs/errors.md` lists the same. */
export const WORK_NOTICE_CODES = {
  'reading-failed': {
    level: 'error',
    meaning: 'Reading the report failed on a fault of Parley; the report is kept.',
    remedy: 'Report the text and this message; after an update, retry it with `parley work --retry-dead`.',
  },
  'reading-too-slow': {
    level: 'error',
    meaning: 'Reading the report took longer than its limit and was stopped; the report is kept.',
    remedy: 'Look whether the text is a report at all; `parley work --retry-dead` tries it again.',
  },
  'reading-crashed': {
    level: 'error',
    meaning: 'The thread that read the report ended; the report is kept.',
    remedy: 'Look whether memory is short; `parley work --retry-dead` tries it again.',
  },
  'text-from-feed': {
    level: 'warning',
    meaning: 'The page could not be read, so the report is the text that the feed itself carries.',
    remedy: 'Open the page where it matters: it may say more, or have been corrected.',
  },
  'queue-full': {
    level: 'warning',
    meaning: 'More reports wait than the limit allows, so the source was not checked now.',
    remedy: 'Nothing to do: it is checked when the queue is shorter. More workers make it shorter sooner.',
  },
  'too-many-items': {
    level: 'warning',
    meaning: 'The source names more new items than are taken in one check; the rest is left for the next.',
    remedy: 'Nothing to do: the source is checked again soon.',
  },
  'job-failed': {
    level: 'error',
    meaning: 'A step failed as often as it may and is kept aside.',
    remedy: 'Read the message, mend what it names, and retry it with `parley work --retry-dead`.',
  },
} as const satisfies Readonly<Record<string, WorkNoticeCode>>

export type WorkNotice = keyof typeof WORK_NOTICE_CODES

/**
 * Makes the notice for `code` about `path`.
 *
 * @param detail what is particular about this case, printed after the meaning
 */
export function workNotice(code: WorkNotice, path: string | null, detail: string | null = null): Notice {
  const { level, meaning, remedy } = WORK_NOTICE_CODES[code]
  const particular = detail === null ? '' : ` (${detail})`
  return { code, level, path, message: `${meaning}${particular} ${remedy}` }
}
