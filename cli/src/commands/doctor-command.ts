import { Command } from 'commander'
import type { Report } from '../command-options.js'
import { DESK_HELP, onDesk } from '../desk/desk-options.js'

/** `parley doctor`: what is wrong, and what to do. */
export function doctorCommand(report: Report): Command {
  return onDesk(new Command('doctor'))
    .description('Says what is wrong with a desk, and what to do: disk, database, sources, jobs, records.')
    .option('--fix', 'set up what is missing, and send jobs for everything that waits without one')
    .option('--json', 'one JSON object a line')
    .addHelpText('after', `\nExit code 4: something does not work.\n${DESK_HELP}`)
    .action(async (options) => report(await (await import('./doctor.js')).examine(options)))
}
