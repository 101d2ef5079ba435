import { Command } from 'commander'
import type { Report } from '../command-options.js'

/** `parley schema`: the JSON Schema of the record. */
export function schemaCommand(report: Report): Command {
  return new Command('schema')
    .description('The JSON Schema of the record.')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .exitOverride()
    .action(async (options) => report(await (await import('./schema.js')).schema(options)))
}
