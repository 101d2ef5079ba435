import { Argument, Command, Option } from 'commander'
import type { Report } from '../command-options.js'
import { threadCount } from '../desk/arguments.js'
import { DESK_HELP, onDesk } from '../desk/desk-options.js'

/** `parley stories`: what a desk holds. */
export function storiesCommand(report: Report): Command {
  const show = onDesk(new Command('show'))
    .description('The latest record of one story.')
    .addArgument(new Argument('<id>', 'id of the story; its first characters are enough'))
    .addOption(
      new Option('--format <format>', 'how to write it').choices(['md', 'html', 'json']).default('md'),
    )
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action(async (id, options) => report(await (await import('./stories.js')).showStory(id, options)))
  const list = onDesk(new Command('list'))
    .description('The stories, the one with the latest report first (what "parley stories" alone does).')
    .option('--limit <n>', 'how many (default: 50)', threadCount)
    .option('--json', 'one JSON object a line')
    .action(async (options) => report(await (await import('./stories.js')).stories(options)))
  return new Command('stories')
    .description(
      'The stories of a desk: how many reports and origins, what is disputed, when it last changed.',
    )
    .exitOverride()
    .addCommand(list, { isDefault: true })
    .addCommand(show)
    .addHelpText(
      'after',
      `
Origins: reports that have their words from no other report of the story; ten copies of one wire text are one.

Examples:
  parley stories
  parley stories show st9696 --format html -o story.html
  parley stories show st9696 --format json > story.json && parley verify story.json
${DESK_HELP}`,
    )
}
