/** What the command tells the shell. Documented in `parley --help` and `docs/errors.md`. */
export const EXIT = {
  /** Everything was read. */
  ok: 0,
  /** Some inputs could not be read; the others were. */
  partial: 1,
  /** The command line is wrong: nothing was done. */
  usage: 2,
  /** No input gave a report. */
  nothing: 3,
  /** `parley verify` found something that does not hold. */
  failed: 4,
  /** The desk could not be opened. */
  store: 5,
} as const
