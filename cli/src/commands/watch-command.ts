import { Argument, Command } from 'commander'
import type { Report } from '../command-options.js'
import { threadCount } from '../desk/arguments.js'
import { DESK_HELP, onWorkingDesk } from '../desk/desk-options.js'
import { duration } from '../desk/duration.js'

/** `parley watch`: all that a single person needs. */
export function watchCommand(report: Report): Command {
  return onWorkingDesk(new Command('watch'))
    .description(
      'Follows feeds, pages and folders: reads what comes, and keeps the stories and their records.',
    )
    .addArgument(
      new Argument('[what...]', 'feeds, sitemaps, index pages, lists of feeds (OPML), folders').default([]),
    )
    .option('--once', 'check each source once, work until all is done, and end')
    .option('--for <time>', 'end after that time (90s, 10m, 2h, 1d)', duration)
    .option('--official', 'the new sources are statement pages of a party itself')
    .option(
      '--concurrency <n>',
      'reports read at a time (default: two less than the cores, at most 4)',
      threadCount,
    )
    .option('--json', 'print events as JSON, one a line')
    .addHelpText(
      'after',
      `
Sources stay: without WHAT, those that were added before are watched. A page that declares a feed is followed by
its feed. Each line tells what arrived, from whom, which story it joined and why, and what failed and why.

Examples:
  parley watch https://outlet.example/world            its feed, or its links
  parley watch feeds.opml --once                       check all, work until done: for cron
  parley watch reports/ --for 2h                       a folder into which reports are saved
  parley stories                                       then: what came of it
${DESK_HELP}`,
    )
    .action(async (what, options) => report(await (await import('./watch.js')).watch(what, options)))
}
