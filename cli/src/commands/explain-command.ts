import { Command } from 'commander'
import { EXIT_HELP, type Report } from '../command-options.js'

/** `parley explain`: why something stands in a record. */
export function explainCommand(report: Report): Command {
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
      report(await (await import('./explain.js')).explain(file, id, options)),
    )
}
