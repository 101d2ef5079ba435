import type { Role } from '../tables/account-tables.js'
import type { Queries } from '../tables/database.js'
import { fitsPassword, hashPassword, NOBODY } from './password.js'
import { makeId } from './secret.js'

/** A person of a shared desk. */
export interface Account {
  readonly id: string
  /** Lower case; unique. */
  readonly name: string
  readonly role: Role
  readonly createdAt: Date
  readonly disabled: boolean
}

export interface NewAccount {
  readonly name: string
  readonly role: Role
  readonly password: string
  readonly at: Date
}

export const ACCOUNT_COLUMNS = ['id', 'name', 'role', 'created_at as createdAt', 'disabled'] as const

/** @returns null when the name is taken. How long a password has to be is the caller's rule. */
export async function createAccount(
  db: Queries,
  { name, role, password, at }: NewAccount,
): Promise<Account | null> {
  const row = await db
    .insertInto('parley.account')
    .values({
      id: makeId('u'),
      name: fold(name),
      role,
      password: await hashPassword(password),
      created_at: at,
    })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning(ACCOUNT_COLUMNS)
    .executeTakeFirst()
  return row ?? null
}

/** The account with this name and password; null for any other, after the same time. */
export async function checkPassword(db: Queries, name: string, password: string): Promise<Account | null> {
  const row = await db
    .selectFrom('parley.account')
    .select([...ACCOUNT_COLUMNS, 'password'])
    .where('name', '=', fold(name))
    .executeTakeFirst()
  const fits = await fitsPassword(password, row?.password ?? NOBODY)
  if (row === undefined || !fits || row.disabled) return null
  const { password: _, ...account } = row
  return account
}

/** Sets another password and ends every session of the account. */
export async function changePassword(db: Queries, accountId: string, password: string): Promise<void> {
  await db
    .updateTable('parley.account')
    .set({ password: await hashPassword(password) })
    .where('id', '=', accountId)
    .execute()
  await db.deleteFrom('parley.session').where('account_id', '=', accountId).execute()
}

/** Changes a role, or shuts an account out and ends its sessions. @returns false when there is no such account */
export async function changeAccount(
  db: Queries,
  accountId: string,
  change: { readonly role?: Role; readonly disabled?: boolean },
): Promise<boolean> {
  if (change.disabled === true)
    await db.deleteFrom('parley.session').where('account_id', '=', accountId).execute()
  const result = await db
    .updateTable('parley.account')
    .set(change)
    .where('id', '=', accountId)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function listAccounts(db: Queries): Promise<readonly Account[]> {
  return db.selectFrom('parley.account').select(ACCOUNT_COLUMNS).orderBy('name').execute()
}

function fold(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}
