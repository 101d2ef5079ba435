import { Command } from 'commander'
import { EXIT_HELP, onStory, PATHS_HELP, type Report } from '../command-options.js'

/** `parley record`: the record as JSON. */
export function recordCommand(report: Report): Command {
  return onStory(new Command('record'))
    .description('The sourced record as JSON (schema: docs/record.schema.json).')
    .addHelpText('after', `${PATHS_HELP}\n\nExample:\n  parley record reports/ -o story.json\n${EXIT_HELP}`)
    .action(async (inputs, options) => report(await (await import('./record.js')).record(inputs, options)))
}
