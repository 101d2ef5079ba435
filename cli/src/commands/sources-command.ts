import { Argument, Command } from 'commander'
import type { Report } from '../command-options.js'
import { DESK_HELP, onDesk, onWorkingDesk } from '../desk/desk-options.js'

const load = () => import('./sources.js')

/** `parley sources`: where reports come from, and how each source fares. */
export function sourcesCommand(report: Report): Command {
  const list = onDesk(new Command('list'))
    .description('Sources with their health (what "parley sources" alone does).')
    .option('--json', 'one JSON object a line')
    .action(async (options) => report(await (await load()).sources(options)))
  const add = onWorkingDesk(new Command('add'))
    .description('Adds sources; parley watch or parley work checks them.')
    .addArgument(new Argument('<what...>', 'feeds, sitemaps, index pages, lists of feeds (OPML), folders'))
    .option('--official', 'they are statement pages of a party itself')
    .action(async (what, options) => report(await (await load()).addSources(what, options)))
  const pause = onDesk(new Command('pause'))
    .description('Stops checking sources; what came is kept.')
    .addArgument(new Argument('<ids...>', 'ids as parley sources lists them'))
    .action(async (ids, options) => report(await (await load()).pauseSources(ids, true, options)))
  const resume = onDesk(new Command('resume'))
    .description('Goes on with paused sources.')
    .addArgument(new Argument('<ids...>', 'ids as parley sources lists them'))
    .action(async (ids, options) => report(await (await load()).pauseSources(ids, false, options)))
  const opml = onDesk(new Command('opml'))
    .description('Writes the feeds as a list for other readers (OPML).')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action(async (options) => report(await (await load()).sourcesOpml(options)))
  return new Command('sources')
    .description('Where reports come from: each source with its health; add, pause, resume, OPML.')
    .exitOverride()
    .addCommand(list, { isDefault: true })
    .addCommand(add)
    .addCommand(pause)
    .addCommand(resume)
    .addCommand(opml)
    .addHelpText(
      'after',
      `
Health: ok, new (not checked yet), failing (times in a row; the reason stands below), paused. "last" is how long
ago it last answered, "delay" the median time from publication to arrival.

Examples:
  parley sources add https://outlet.example/feed.xml feeds.opml
  parley sources add --official https://ministry.example/statements
  parley sources opml -o feeds.opml
${DESK_HELP}`,
    )
}
