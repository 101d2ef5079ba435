import { Command, Option } from 'commander'
import { EXIT_HELP, onReports, PATHS_HELP, type Report } from '../command-options.js'

/** `parley read`: single reports, annotated. */
export function readCommand(report: Report): Command {
  return onReports(new Command('read'))
    .description('Reports as Parley reads them: names, times, attributions and acts on the text.')
    .addOption(new Option('--format <format>', 'how to write it').choices(['json', 'html']).default('json'))
    .addHelpText(
      'after',
      `${PATHS_HELP}\n\nExample:\n  parley read report.txt --format html -o report.html\n${EXIT_HELP}`,
    )
    .action(async (inputs, options) => report(await (await import('./read.js')).read(inputs, options)))
}
