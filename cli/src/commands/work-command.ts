import { Command } from 'commander'
import type { Report } from '../command-options.js'
import { threadCount } from '../desk/arguments.js'
import { DESK_HELP, onWorkingDesk } from '../desk/desk-options.js'

/** `parley work`: one more worker, on any machine that reaches the database. */
export function workCommand(report: Report): Command {
  return onWorkingDesk(new Command('work'))
    .description(
      'Works on the queue of a desk: on any machine that reaches its database, as many as you like.',
    )
    .option(
      '--concurrency <n>',
      'reports read at a time (default: two less than the cores, at most 4)',
      threadCount,
    )
    .option('--once', 'end when all is done')
    .option('--dead', 'only list the jobs that failed for good, and why')
    .option('--retry-dead', 'put those jobs back into the queue first')
    .option('--reread', 'read again what an older model, or one with other facts, has read')
    .option('--json', 'print events as JSON, one a line')
    .addHelpText(
      'after',
      `
A worker that is killed loses nothing: what it had in hand is taken up by another within some 15 seconds, and each
effect happens once. Ctrl-C finishes what is in hand; a second one ends at once.

Examples:
  DATABASE_URL=postgres://desk@db.example/parley parley work --concurrency 8
  parley work --dead
  parley work --retry-dead --once
  parley work --reread --once                 after an update of Parley or of --world
${DESK_HELP}`,
    )
    .action(async (options) => report(await (await import('./work.js')).work(options)))
}
