import { VERSION } from '@parley-record/engine'
import { Command } from 'commander'
import { EXIT_HELP, type Report } from './command-options.js'
import { accountCommand } from './commands/account-command.js'
import { addCommand } from './commands/add-command.js'
import { briefCommand } from './commands/brief-command.js'
import { doctorCommand } from './commands/doctor-command.js'
import { explainCommand } from './commands/explain-command.js'
import { exportCommand, importCommand } from './commands/export-command.js'
import { mcpCommand } from './commands/mcp-command.js'
import { readCommand } from './commands/read-command.js'
import { recordCommand } from './commands/record-command.js'
import { schemaCommand } from './commands/schema-command.js'
import { serveCommand } from './commands/serve-command.js'
import { sourcesCommand } from './commands/sources-command.js'
import { storiesCommand } from './commands/stories-command.js'
import { verifyCommand } from './commands/verify-command.js'
import { watchCommand } from './commands/watch-command.js'
import { workCommand } from './commands/work-command.js'

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
  parley serve                                the desk in your browser
  parley watch feeds.opml                     follow feeds, pages and folders; keep the stories
  parley stories                              what came of it
${EXIT_HELP}`,
    )
  program.addCommand(briefCommand(report))
  program.addCommand(recordCommand(report))
  program.addCommand(explainCommand(report))
  program.addCommand(readCommand(report))
  program.addCommand(verifyCommand(report))
  program.addCommand(schemaCommand(report))
  program.addCommand(serveCommand(report))
  program.addCommand(watchCommand(report))
  program.addCommand(addCommand(report))
  program.addCommand(storiesCommand(report))
  program.addCommand(sourcesCommand(report))
  program.addCommand(workCommand(report))
  program.addCommand(exportCommand(report))
  program.addCommand(importCommand(report))
  program.addCommand(doctorCommand(report))
  program.addCommand(accountCommand(report))
  program.addCommand(mcpCommand(report))
  return program
}
