import { VERSION } from '@parley-record/engine'
import { Argument, Command, InvalidArgumentError, Option } from 'commander'

/** Reports what the shell should be told; the highest code wins. */
export type Report = (exitCode: number) => void

const EXIT_HELP = `
Exit codes:
  0  all inputs were read
  1  some inputs could not be read (each is named on standard error); the others were
  2  the command line is wrong; nothing was done
  3  no input gave a report
  4  verify: something does not hold; or a file is no record`

const PATHS_HELP = `
PATHS are files, folders (read with all below them) and - for standard input. Formats: plain text,
Markdown, text with YAML front matter (source, title, url, published, byline, language), saved HTML
pages, IPTC ninjs JSON, JSON Lines of any of these, PDF.`

/** The command line. Each command's code is loaded when it runs, so that \`--help\` starts at once. */
export function buildProgram(report: Report): Command {
  const program = new Command('parley')
    .description(
      'Reads what many outlets report about one negotiation or conflict and keeps one sourced record.',
    )
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError('Run with --help to see what is possible.')
    .addHelpText(
      'after',
      `
Examples:
  parley brief reports/                       a cited brief of all reports in a folder
  parley brief reports/ --format html -o brief.html
  parley record reports/ -o story.json        the whole record
  parley verify story.json reports/           check every hash, span, quotation and citation
  parley explain story.json c0d3306a          why a claim or a link is there
  parley read report.txt                      one report, annotated
${EXIT_HELP}`,
    )
  program.addCommand(briefCommand(report))
  program.addCommand(recordCommand(report))
  program.addCommand(explainCommand(report))
  program.addCommand(readCommand(report))
  program.addCommand(verifyCommand(report))
  program.addCommand(schemaCommand(report))
  return program
}

function paths(): Argument {
  return new Argument('<paths...>', 'files, folders, or - for standard input')
}

/** Options of the commands that make a record. */
function onStory(command: Command): Command {
  return onReports(command).option(
    '--since <date|record>',
    'also tell what is new, changed or withdrawn since a day, or since an earlier record (JSON)',
    dayOrFile,
  )
}

/** Options that every command on reports shares. */
function onReports(command: Command): Command {
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

function briefCommand(report: Report): Command {
  return onStory(new Command('brief'))
    .description('A cited brief of what the reports say.')
    .addOption(
      new Option('--format <format>', 'how to write it').choices(['md', 'html', 'json']).default('md'),
    )
    .addOption(
      new Option('--form <form>', 'what to write')
        .choices(['brief', 'article', 'synopsis', 'timeline'])
        .default('brief'),
    )
    .option('--explain', 'list what was left out, and why')
    .addHelpText(
      'after',
      `${PATHS_HELP}

Forms: brief (headline, summary, context, moves, positions, ceasefires, contacts, timeline, disputed,
open, coming up, sources), article, synopsis (one paragraph), timeline. Each [n] is a report whose words were compared
with the sentence; (also [n]) is a report that says the same in other words.

Examples:
  parley brief stories/harbour-talks
  parley brief a.txt b.html --published 2025-05-12 --form synopsis
  parley brief reports/ --since 2025-05-10         what is new since that day, first
  parley brief reports/ --since monday.json        what is new since the record you have
  cat report.txt | parley brief - --published 2025-05-12
${EXIT_HELP}`,
    )
    .action(async (inputs, options) =>
      report(await (await import('./commands/brief.js')).brief(inputs, options)),
    )
}

function recordCommand(report: Report): Command {
  return onStory(new Command('record'))
    .description('The sourced record as JSON (schema: docs/record.schema.json).')
    .addHelpText('after', `${PATHS_HELP}\n\nExample:\n  parley record reports/ -o story.json\n${EXIT_HELP}`)
    .action(async (inputs, options) =>
      report(await (await import('./commands/record.js')).record(inputs, options)),
    )
}

function explainCommand(report: Report): Command {
  return new Command('explain')
    .description('Why a claim or a link stands in a record: who says it, its origins, its links.')
    .argument('<record>', 'a record written by parley record, or - for standard input')
    .argument('<id>', 'a claim (c…), a link (l…) or a statement (s…); its first characters are enough')
    .option('--json', 'print the explanation as JSON')
    .exitOverride()
    .addHelpText(
      'after',
      `
Ids stand in the record (parley record), for every claim, link and statement.

Examples:
  parley record reports/ -o story.json
  parley explain story.json c0d3306a
  parley explain story.json l4f --json
${EXIT_HELP}`,
    )
    .action(async (file, id, options) =>
      report(await (await import('./commands/explain.js')).explain(file, id, options)),
    )
}

function readCommand(report: Report): Command {
  return onReports(new Command('read'))
    .description('Reports as Parley reads them: names, times, attributions and acts on the text.')
    .addOption(new Option('--format <format>', 'how to write it').choices(['json', 'html']).default('json'))
    .addHelpText(
      'after',
      `${PATHS_HELP}\n\nExample:\n  parley read report.txt --format html -o report.html\n${EXIT_HELP}`,
    )
    .action(async (inputs, options) =>
      report(await (await import('./commands/read.js')).read(inputs, options)),
    )
}

function verifyCommand(report: Report): Command {
  return new Command('verify')
    .description(
      'Checks a record offline: schema, hashes, spans, quotations, citations; with PATHS also the files.',
    )
    .argument('<record>', 'a record written by parley record, or - for standard input')
    .argument('[paths...]', 'the reports it was made from')
    .option('--published <date>', 'the date given when the record was made', isoDate)
    .exitOverride()
    .addHelpText('after', `\nExample:\n  parley verify story.json reports/\n${EXIT_HELP}`)
    .action(async (file, inputs, options) =>
      report(await (await import('./commands/verify.js')).verify(file, inputs, options)),
    )
}

function schemaCommand(report: Report): Command {
  return new Command('schema')
    .description('The JSON Schema of the record.')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .exitOverride()
    .action(async (options) => report(await (await import('./commands/schema.js')).schema(options)))
}

/** @throws {InvalidArgumentError} when the text is no calendar date */
function isoDate(text: string): string {
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

function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value]
}
