import { text } from 'node:stream/consumers'
import {
  type Account,
  changeAccount,
  changePassword,
  createAccount,
  listAccounts,
  openStore,
  type Store,
  StoreError,
} from '@parley-record/store'
import type { DeskOptions } from '../desk/desk-options.js'
import { storeSettings } from '../desk/open.js'
import { EXIT } from '../exit-codes.js'
import { UserError } from '../user-error.js'

type Role = Account['role']

/** Shorter ones are guessed (NIST SP 800-63B asks for 8; a desk is worth more). */
const SHORTEST = 12

/** Makes an account with a password that is asked for. */
export async function addAccount(
  name: string,
  options: DeskOptions & { readonly role: Role },
): Promise<number> {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,99}$/u.test(name)) {
    throw new UserError(`“${name.slice(0, 100)}” is no name for an account: use letters, digits and . _ @ -.`)
  }
  return withStore(options, async (store) => {
    const password = await askPassword(`Password for ${name}: `)
    const account = await createAccount(store.db, { name, role: options.role, password, at: new Date() })
    if (account === null) throw new UserError(`The name ${name} is taken. See parley account list.`)
    process.stdout.write(`${account.name}: ${account.role}\n`)
    return EXIT.ok
  })
}

/** Prints every account. */
export async function showAccounts(options: DeskOptions): Promise<number> {
  return withStore(options, async ({ db }) => {
    const accounts = await listAccounts(db)
    if (accounts.length === 0) process.stdout.write('No accounts: the desk is open to this machine alone.\n')
    for (const { name, role, disabled, createdAt } of accounts) {
      const since = createdAt.toISOString().slice(0, 10)
      process.stdout.write(`${name}\t${role}\tsince ${since}${disabled ? '\tshut out' : ''}\n`)
    }
    return EXIT.ok
  })
}

/** Sets a password that is asked for. */
export async function setPassword(name: string, options: DeskOptions): Promise<number> {
  return withStore(options, async (store) => {
    const account = await find(store, name)
    await changePassword(store.db, account.id, await askPassword(`New password for ${account.name}: `))
    process.stdout.write(`${account.name}: password set, sessions ended\n`)
    return EXIT.ok
  })
}

/** Changes a role, shuts out or lets in. */
export async function change(
  name: string,
  options: DeskOptions & { readonly role?: Role; readonly disabled?: boolean },
): Promise<number> {
  const { role, disabled } = options
  return withStore(options, async (store) => {
    const account = await find(store, name)
    await changeAccount(store.db, account.id, {
      ...(role === undefined ? {} : { role }),
      ...(disabled === undefined ? {} : { disabled }),
    })
    const now = await find(store, name)
    process.stdout.write(`${now.name}: ${now.role}${now.disabled ? ', shut out' : ''}\n`)
    return EXIT.ok
  })
}

async function find({ db }: Store, name: string): Promise<Account> {
  const folded = name.normalize('NFKC').trim().toLowerCase()
  const account = (await listAccounts(db)).find((one) => one.name === folded)
  if (account === undefined) throw new UserError(`There is no account ${name}. See parley account list.`)
  return account
}

async function withStore(options: DeskOptions, work: (store: Store) => Promise<number>): Promise<number> {
  try {
    const store = await openStore(storeSettings(options))
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  } catch (error) {
    if (error instanceof StoreError) throw new UserError(error.message, EXIT.store)
    throw error
  }
}

/** Typed unseen on a terminal; else the first line of standard input. */
async function askPassword(question: string): Promise<string> {
  const { stdin } = process
  const typed = stdin.isTTY === true ? await typeUnseen(question) : ((await text(stdin)).split('\n')[0] ?? '')
  const password = typed.replace(/\r$/, '')
  if (password.length < SHORTEST)
    throw new UserError(`Use at least ${SHORTEST} characters; a few words do well.`)
  return password
}

function typeUnseen(question: string): Promise<string> {
  const { stdin, stderr } = process
  stderr.write(question)
  stdin.setRawMode(true)
  stdin.resume()
  stdin.setEncoding('utf8')
  return new Promise((resolve, reject) => {
    let typed = ''
    const end = () => {
      stdin.setRawMode(false)
      stdin.pause()
      stdin.off('data', onData)
      stderr.write('\n')
    }
    const onData = (data: string) => {
      for (const key of data) {
        if (key === '\r' || key === '\n') {
          end()
          resolve(typed)
          return
        }
        if (key === '\u0003') {
          end()
          reject(new UserError('Stopped; nothing was changed.'))
          return
        }
        typed = key === '\u007f' || key === '\b' ? typed.slice(0, -1) : typed + key
      }
    }
    stdin.on('data', onData)
  })
}
