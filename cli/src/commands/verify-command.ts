import { Command } from 'commander'
import { EXIT_HELP, isoDate, type Report } from '../command-options.js'

/** `parley verify`: the offline check. */
export function verifyCommand(report: Report): Command {
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
      report(await (await import('./verify.js')).verify(file, inputs, options)),
    )
}
