import type { TokenScope } from '../tables/account-tables.js'
import type { Queries } from '../tables/database.js'
import type { Account } from './accounts.js'
import { hashSecret, makeId, makeSecret, SIGHT } from './secret.js'

/** A token for programs. */
export interface ApiToken {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly scope: TokenScope
  readonly createdAt: Date
  readonly usedAt: Date | null
  readonly revokedAt: Date | null
}

export interface NewToken {
  readonly accountId: string
  readonly name: string
  readonly scope: TokenScope
  readonly at: Date
}

const COLUMNS = [
  'id',
  'account_id as accountId',
  'name',
  'scope',
  'created_at as createdAt',
  'used_at as usedAt',
  'revoked_at as revokedAt',
] as const

/** @returns the token, shown this once; only its hash is kept */
export async function createToken(
  db: Queries,
  { accountId, name, scope, at }: NewToken,
): Promise<{ readonly token: string; readonly id: string }> {
  const token = `parley_${makeSecret()}`
  const id = makeId('t')
  await db
    .insertInto('parley.api_token')
    .values({ id, account_id: accountId, name, scope, secret: hashSecret(token), created_at: at })
    .execute()
  return { token, id }
}

/** Who uses a token, and for what; null when it is unknown, revoked, or its account is shut out. */
export async function accountOfToken(
  db: Queries,
  token: string,
  at: Date,
): Promise<{ readonly account: Account; readonly scope: TokenScope } | null> {
  const row = await db
    .selectFrom('parley.api_token as token')
    .innerJoin('parley.account as account', 'account.id', 'token.account_id')
    .select([
      'account.id',
      'account.name',
      'account.role',
      'account.created_at as createdAt',
      'account.disabled',
    ])
    .select(['token.scope', 'token.id as tokenId', 'token.used_at as usedAt'])
    .where('token.secret', '=', hashSecret(token))
    .where('token.revoked_at', 'is', null)
    .where('account.disabled', '=', false)
    .executeTakeFirst()
  if (row === undefined) return null
  const { scope, tokenId, usedAt, ...account } = row
  if (usedAt === null || at.getTime() - usedAt.getTime() > SIGHT) {
    await db.updateTable('parley.api_token').set({ used_at: at }).where('id', '=', tokenId).execute()
  }
  return { account, scope }
}

export async function listTokens(db: Queries, accountId: string): Promise<readonly ApiToken[]> {
  return db
    .selectFrom('parley.api_token')
    .select(COLUMNS)
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute()
}

/** @returns false when the account has no such token in use */
export async function revokeToken(
  db: Queries,
  { id, accountId, at }: { readonly id: string; readonly accountId: string; readonly at: Date },
): Promise<boolean> {
  const result = await db
    .updateTable('parley.api_token')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
