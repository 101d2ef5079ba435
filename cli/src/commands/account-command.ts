import { Command, Option } from 'commander'
import type { Report } from '../command-options.js'
import { DESK_HELP, onDesk } from '../desk/desk-options.js'

const ROLES_HELP = `
Roles: a reader reads; an analyst also adds reports and sources and decides in the review; an admin also looks
after accounts and settings. As soon as there is one account, everybody logs in.

The password is asked for on the terminal, or read from standard input: it never stands on the command line.`

/** `parley account`: who may use a shared desk. */
export function accountCommand(report: Report): Command {
  const account = new Command('account')
    .description('Accounts of a shared desk: add, list, password, disable, enable, role.')
    .exitOverride()
    .addHelpText(
      'after',
      `${ROLES_HELP}

Examples:
  parley account add ann --role admin
  parley account password ann
  parley account list
${DESK_HELP}`,
    )
  account.addCommand(
    onDesk(new Command('add'))
      .description('Make an account.')
      .argument('<name>', 'letters, digits and . _ @ -')
      .addOption(role().makeOptionMandatory())
      .addHelpText('after', ROLES_HELP)
      .action(async (name, options) =>
        report(await (await import('./account.js')).addAccount(name, options)),
      ),
  )
  account.addCommand(
    onDesk(new Command('list'))
      .description('Every account with its role.')
      .action(async (options) => report(await (await import('./account.js')).showAccounts(options))),
  )
  account.addCommand(
    onDesk(new Command('password'))
      .description('Set another password; every session of the account ends.')
      .argument('<name>')
      .action(async (name, options) =>
        report(await (await import('./account.js')).setPassword(name, options)),
      ),
  )
  account.addCommand(
    onDesk(new Command('role'))
      .description('Give an account another role.')
      .argument('<name>')
      .addOption(role().makeOptionMandatory())
      .action(async (name, options) => report(await (await import('./account.js')).change(name, options))),
  )
  for (const [verb, disabled, description] of SWITCHES) {
    account.addCommand(
      onDesk(new Command(verb))
        .description(description)
        .argument('<name>')
        .action(async (name, options) =>
          report(await (await import('./account.js')).change(name, { ...options, disabled })),
        ),
    )
  }
  return account
}

const SWITCHES = [
  ['disable', true, 'Shut an account out; its sessions and tokens end.'],
  ['enable', false, 'Let an account in again.'],
] as const

function role(): Option {
  return new Option('--role <role>', 'what it may do').choices(['reader', 'analyst', 'admin'])
}
