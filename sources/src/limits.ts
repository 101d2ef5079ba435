/** Largest file that is opened, in bytes: pages and scans stay below, dumps and archives do not. */
export const MOST_BYTES = 20 * 1024 * 1024

/** Longest text of one report, in UTF-16 code units: a very long book, far longer than any report. */
export const LONGEST_TEXT = 2_000_000

/** Most files taken from one folder; more is a disk, not a story. */
export const MOST_FILES = 5_000
