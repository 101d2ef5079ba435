import { Command } from 'commander'
import type { Report } from '../command-options.js'
import { DESK_HELP, onWorkingDesk } from '../desk/desk-options.js'

/** `parley mcp`: the desk as tools for an assistant on this machine. */
export function mcpCommand(report: Report): Command {
  return onWorkingDesk(new Command('mcp'))
    .description('The desk as tools for assistants (Model Context Protocol, standard input and output).')
    .addHelpText(
      'after',
      `
Tools: search_stories, get_record, get_evidence, list_disputes, brief_as_of. They only read; every line they give has
the report, the exact words and their place. A running parley serve offers the same over HTTP at /mcp.

Example, in the settings of an assistant:
  { "mcpServers": { "parley": { "command": "npx", "args": ["--no-install", "parley", "mcp"] } } }
${DESK_HELP}`,
    )
    .action(async (options) => report(await (await import('./mcp.js')).mcp(options)))
}
