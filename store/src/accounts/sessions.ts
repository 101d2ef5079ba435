import type { Queries } from '../tables/database.js'
import type { Account } from './accounts.js'
import { hashSecret, makeSecret, SIGHT } from './secret.js'

export interface NewSession {
  readonly accountId: string
  readonly at: Date
  readonly expiresAt: Date
  readonly agent?: string | null
}

/** Opens a session. @returns the secret for the cookie, which is kept nowhere: only its hash is */
export async function openSession(
  db: Queries,
  { accountId, at, expiresAt, agent }: NewSession,
): Promise<string> {
  const secret = makeSecret()
  await db
    .insertInto('parley.session')
    .values({
      id: hashSecret(secret),
      account_id: accountId,
      created_at: at,
      seen_at: at,
      expires_at: expiresAt,
      agent: agent?.slice(0, 300) ?? null,
    })
    .execute()
  return secret
}

/** The account that a cookie's secret belongs to; null when it is unknown, expired or shut out. */
export async function accountOfSession(db: Queries, secret: string, at: Date): Promise<Account | null> {
  const id = hashSecret(secret)
  const row = await db
    .selectFrom('parley.session as session')
    .innerJoin('parley.account as account', 'account.id', 'session.account_id')
    .select([
      'account.id',
      'account.name',
      'account.role',
      'account.created_at as createdAt',
      'account.disabled',
    ])
    .select('session.seen_at')
    .where('session.id', '=', id)
    .where('session.expires_at', '>', at)
    .where('account.disabled', '=', false)
    .executeTakeFirst()
  if (row === undefined) return null
  const { seen_at, ...account } = row
  if (at.getTime() - seen_at.getTime() > SIGHT) {
    await db.updateTable('parley.session').set({ seen_at: at }).where('id', '=', id).execute()
  }
  return account
}

/** Ends a session, and removes those that have expired. */
export async function closeSession(db: Queries, secret: string, at: Date): Promise<void> {
  await db
    .deleteFrom('parley.session')
    .where((eb) => eb.or([eb('id', '=', hashSecret(secret)), eb('expires_at', '<=', at)]))
    .execute()
}
