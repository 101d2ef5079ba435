import { Argument, type Command, InvalidArgumentError } from 'commander'

/** Reports what the shell should be told; the highest code wins. */
export type Report = (exitCode: number) => void

export const EXIT_HELP = `
Exit codes:
  0  all inputs were read
  1  some inputs could not be read (each is named on standard error); the others were
  2  the command line is wrong; nothing was done
  3  no input gave a report
  4  verify: something does not hold; or a file is no record
  5  the desk of watch, add, stories … could not be opened`

export const PATHS_HELP = `
PATHS are files, folders (read with all below them) and - for standard input. Formats: plain text,
Markdown, text with YAML front matter (source, title, url, published, byline, language), saved HTML
pages, IPTC ninjs JSON, JSON Lines of any of these, PDF.`

function paths(): Argument {
  return new Argument('<paths...>', 'files, folders, or - for standard input')
}

/** Options of the commands that make a record. */
export function onStory(command: Command): Command {
  return onReports(command).option(
    '--since <date|record>',
    'also tell what is new, changed or withdrawn since a day, or since an earlier record (JSON)',
    dayOrFile,
  )
}

/** Options that every command on reports shares. */
export function onReports(command: Command): Command {
  return command
    .addArgument(paths())
    .option('--published <date>', 'date of reports that carry none (2025-05-12)', isoDate)
    .option('--as-of <date>', 'show the record as it stood on that day', isoDate)
    .option(
      '--world <file>',
      'more facts about the world (JSON, see engine/data); may be repeated',
      collect,
      [],
    )
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('-q, --quiet', 'no progress, no notices')
    .exitOverride()
}

/** @throws {InvalidArgumentError} when the text is no calendar date */
export function isoDate(text: string): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const date = day === null ? null : new Date(`${text}T00:00:00Z`)
  if (date === null || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('Give a calendar date as YYYY-MM-DD, for example 2025-05-12.')
  }
  return text
}

/** @throws {InvalidArgumentError} for what looks like a date and is none; anything else is a file */
function dayOrFile(text: string): string {
  return /^[\d-]+$/.test(text) && text !== '-' ? isoDate(text) : text
}

/** For options that may be repeated. */
export function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value]
}
