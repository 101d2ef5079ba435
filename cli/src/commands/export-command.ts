import { Argument, Command } from 'commander'
import type { Report } from '../command-options.js'
import { DESK_HELP, onDesk } from '../desk/desk-options.js'

/** `parley export`: the whole desk in one file. */
export function exportCommand(report: Report): Command {
  return onDesk(new Command('export'))
    .description('Writes everything a desk holds to one file, as it is at one moment.')
    .addArgument(new Argument('<file>', 'the file to write, for example desk.parley.gz'))
    .option('--force', 'write over a file that is there')
    .addHelpText('after', `\nExample:\n  parley export desk.parley.gz\n${DESK_HELP}`)
    .action(async (file, options) => report(await (await import('./export.js')).exportDesk(file, options)))
}

/** `parley import`: an export into an empty desk. */
export function importCommand(report: Report): Command {
  return onDesk(new Command('import'))
    .description('Reads such a file into an empty desk: all of it, checked, or nothing.')
    .addArgument(new Argument('<file>', 'a file that parley export wrote'))
    .addHelpText('after', `\nExample:\n  parley import desk.parley.gz --home ~/other-desk\n${DESK_HELP}`)
    .action(async (file, options) => report(await (await import('./export.js')).importDesk(file, options)))
}
