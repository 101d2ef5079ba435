import type { Command } from 'commander'
import { collect } from '../command-options.js'

/** Options that every command on a desk shares. */
export interface DeskOptions {
  readonly home?: string
  readonly database?: string
  readonly world?: readonly string[]
  readonly contact?: string
  readonly allow?: readonly string[]
  readonly quiet?: boolean
}

/** What is said below the help of every command on a desk. */
export const DESK_HELP = `
A desk is what Parley keeps: sources, reports, stories. It lies in --home (PARLEY_HOME, else ~/.parley) with
a PostgreSQL of its own, or in the PostgreSQL at --database (DATABASE_URL); then any number of machines can
work on it.

Exit codes:
  0  all went well
  1  some sources or reports failed (each is named); the others went on
  2  the command line is wrong; nothing was done
  3  nothing came: no source answered, no input gave a report, or there is no such story
  5  the desk could not be opened; the message says what to do`

/** Where the desk lies. */
export function onDesk(command: Command): Command {
  return command
    .option('--home <folder>', 'folder of the desk (default: PARLEY_HOME, else ~/.parley)')
    .option('--database <url>', 'PostgreSQL 15 or later instead (default: DATABASE_URL)')
    .option('-q, --quiet', 'no progress')
    .exitOverride()
}

/** Options of the commands that fetch and read. */
export function onWorkingDesk(command: Command): Command {
  return onDesk(command)
    .option(
      '--world <file>',
      'more facts about the world (JSON, see engine/data); may be repeated',
      collect,
      [],
    )
    .option('--contact <address>', 'page or mailbox where outlets reach you; sent with every request')
    .option(
      '--allow <host>',
      'a host name, address or range that is not public and may be asked all the same; may be repeated',
      collect,
      [],
    )
}
