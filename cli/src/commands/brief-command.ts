import { Command, Option } from 'commander'
import { EXIT_HELP, onStory, PATHS_HELP, type Report } from '../command-options.js'

/** `parley brief`: the cited brief. */
export function briefCommand(report: Report): Command {
  return onStory(new Command('brief'))
    .description('A cited brief of what the reports say.')
    .addOption(
      new Option('--format <format>', 'how to write it').choices(['md', 'html', 'json']).default('md'),
    )
    .addOption(
      new Option('--form <form>', 'what to write')
        .choices(['brief', 'article', 'synopsis', 'timeline'])
        .default('brief'),
    )
    .option('--explain', 'list what was left out, and why')
    .addHelpText(
      'after',
      `${PATHS_HELP}

Forms: brief (headline, summary, context, moves, positions, ceasefires, contacts, timeline, disputed,
open, coming up, sources), article, synopsis (one paragraph), timeline. Each [n] is a report whose words were compared
with the sentence; (also [n]) is a report that says the same in other words.

Examples:
  parley brief stories/harbour-talks
  parley brief a.txt b.html --published 2025-05-12 --form synopsis
  parley brief reports/ --since 2025-05-10         what is new since that day, first
  parley brief reports/ --since monday.json        what is new since the record you have
  cat report.txt | parley brief - --published 2025-05-12
${EXIT_HELP}`,
    )
    .action(async (inputs, options) => report(await (await import('./brief.js')).brief(inputs, options)))
}
