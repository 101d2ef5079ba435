import { Command, InvalidArgumentError } from 'commander'
import type { Report } from '../command-options.js'
import { threadCount } from '../desk/arguments.js'
import { DESK_HELP, onWorkingDesk } from '../desk/desk-options.js'

/** `parley serve`: the desk in a browser, and its API. */
export function serveCommand(report: Report): Command {
  return onWorkingDesk(new Command('serve'))
    .description('Opens the desk in a browser: stories, evidence, review, search; and serves its API.')
    .option('--port <n>', 'port to listen on', port, 4600)
    .option(
      '--bind <address>',
      'address to listen on; beyond this machine there must be accounts',
      '127.0.0.1',
    )
    .option('--address <url>', 'where others open the desk, when it stands behind a proxy with TLS')
    .option('--no-open', 'do not open a browser')
    .option('--no-work', 'take no jobs: other processes (parley work) fetch and read')
    .option('--concurrency <n>', 'reports read at a time', threadCount)
    .addHelpText(
      'after',
      `
Alone on this machine there is no login, and no other site's page can reach the desk. To share it, make an account
first; then everybody logs in:

  parley account add ann --role admin
  parley serve --bind 0.0.0.0 --address https://desk.example.org

Examples:
  parley serve                       the desk at http://localhost:4600
  parley serve --no-open --port 8080
${DESK_HELP}`,
    )
    .action(async (options) => report(await (await import('./serve.js')).serve(options)))
}

/** @throws {InvalidArgumentError} for what is no port */
function port(text: string): number {
  const n = Number(text)
  if (!Number.isInteger(n) || n < 0 || n > 65_535)
    throw new InvalidArgumentError('Give a port from 0 to 65535.')
  return n
}
