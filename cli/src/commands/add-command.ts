import { Argument, Command } from 'commander'
import { isoDate, type Report } from '../command-options.js'
import { threadCount } from '../desk/arguments.js'
import { DESK_HELP, onWorkingDesk } from '../desk/desk-options.js'

/** `parley add`: single reports. */
export function addCommand(report: Report): Command {
  return onWorkingDesk(new Command('add'))
    .description('Adds single reports to a desk: files, folders, addresses.')
    .addArgument(new Argument('<inputs...>', 'files, folders or addresses of reports'))
    .option('--published <date>', 'date of files that carry none (2025-05-12)', isoDate)
    .option('--no-wait', 'only put them on the queue')
    .option('--concurrency <n>', 'reports read at a time', threadCount)
    .option('--json', 'print events as JSON, one a line')
    .addHelpText(
      'after',
      `
They are read at once, or by the worker that runs elsewhere. To follow a feed or a folder use parley watch.

Examples:
  parley add reports/ --published 2025-05-12
  parley add https://outlet.example/2025/05/12/report
${DESK_HELP}`,
    )
    .action(async (inputs, options) => report(await (await import('./add.js')).add(inputs, options)))
}
