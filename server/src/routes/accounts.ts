import { createRoute, z } from '@hono/zod-openapi'
import {
  appendAudit,
  auditLines,
  changeAccount,
  changePassword,
  createAccount,
  createToken,
  listAccounts,
  listTokens,
  revokeToken,
} from '@parley-record/store'
import type { Context } from 'hono'
import { FAILURES, json, jsonBody } from '../answers.js'
import type { DeskApp, ServerContext } from '../context.js'
import { ProblemError } from '../problems.js'
import { idParams, numberQuery } from '../schemas.js'
import { ROLES } from '../security/access.js'
import { allow } from '../security/roles.js'
import { type DeskEnv, whoIs } from '../security/who.js'

const tags = ['Accounts']
const time = z.iso.datetime()
const role = z.enum(ROLES)
/** Names that the desk itself signs with. */
const TAKEN = new Set(['parley', 'nobody'])
const name = z
  .string()
  .max(100)
  .normalize('NFKC')
  .trim()
  .toLowerCase()
  // A refinement: the document of the API cannot say `u` of a pattern.
  .refine(
    (given) => /^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,99}$/u.test(given),
    'Letters, digits and . _ @ -; it begins with a letter or digit.',
  )
  .refine((given) => !TAKEN.has(given), 'The desk signs with this name itself; take another.')
/** Long enough that guessing is hopeless; no rule on kinds of characters (NIST SP 800-63B). */
const password = z.string().min(12, 'Use at least 12 characters.').max(1_000)

const accountSchema = z
  .object({ id: z.string(), name: z.string(), role, createdAt: time, disabled: z.boolean() })
  .openapi('Account')

const tokenSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    scope: z.enum(['read', 'write']),
    createdAt: time,
    usedAt: time.nullable(),
    revokedAt: time.nullable(),
  })
  .openapi('Token')

const auditSchema = z
  .object({
    id: z.int(),
    at: time,
    who: z.string(),
    action: z.string(),
    target: z.string().nullable(),
    address: z.string().nullable(),
  })
  .openapi('AuditLine')

const list = createRoute({
  method: 'get',
  path: '/api/v1/accounts',
  tags,
  summary: 'Accounts of the desk',
  ...allow('admin'),
  responses: { 200: json(z.array(accountSchema), 'Accounts'), ...FAILURES },
})

const add = createRoute({
  method: 'post',
  path: '/api/v1/accounts',
  tags,
  summary: 'Make an account',
  ...allow('admin'),
  request: { body: jsonBody(z.object({ name, role, password })) },
  responses: { 201: json(accountSchema, 'The account'), ...FAILURES },
})

const change = createRoute({
  method: 'patch',
  path: '/api/v1/accounts/{id}',
  tags,
  summary: 'Change a role, set a password, shut out or let in',
  ...allow('admin'),
  request: {
    params: idParams,
    body: jsonBody(
      z
        .object({ role: role.optional(), disabled: z.boolean().optional(), password: password.optional() })
        .strict(),
    ),
  },
  responses: { 200: json(accountSchema, 'The account; its sessions end when it is shut out'), ...FAILURES },
})

const tokens = createRoute({
  method: 'get',
  path: '/api/v1/tokens',
  tags,
  summary: 'Your tokens for programs',
  ...allow('reader'),
  responses: { 200: json(z.array(tokenSchema), 'Tokens without their secrets'), ...FAILURES },
})

const addToken = createRoute({
  method: 'post',
  path: '/api/v1/tokens',
  tags,
  summary: 'Make a token; it is shown this once',
  ...allow('reader'),
  request: {
    body: jsonBody(z.object({ name: z.string().trim().min(1).max(100), scope: z.enum(['read', 'write']) })),
  },
  responses: { 201: json(z.object({ id: z.string(), token: z.string() }), 'The token'), ...FAILURES },
})

const revoke = createRoute({
  method: 'delete',
  path: '/api/v1/tokens/{id}',
  tags,
  summary: 'Revoke a token',
  ...allow('reader'),
  request: { params: idParams },
  responses: { 204: { description: 'Revoked' }, ...FAILURES },
})

const audit = createRoute({
  method: 'get',
  path: '/api/v1/audit',
  tags,
  summary: 'Who did what, the latest first',
  ...allow('admin'),
  request: { query: z.object({ before: numberQuery.optional() }) },
  responses: { 200: json(z.array(auditSchema), 'Lines'), ...FAILURES },
})

/** Accounts, their tokens, and the log of who did what. */
export function accountRoutes(app: DeskApp, { store, now }: ServerContext): void {
  const { db } = store
  const note = (context: Context<DeskEnv>, action: string, target: string) =>
    appendAudit(db, { at: now(), who: whoIs(context).name, action, target, address: context.get('address') })
  const find = async (id: string) => {
    const account = (await listAccounts(db)).find((one) => one.id === id)
    if (account === undefined) throw new ProblemError('account-unknown', `There is no account ${id}.`)
    return account
  }
  const own = (context: Context<DeskEnv>): string => {
    const { accountId } = whoIs(context)
    if (accountId === null) {
      throw new ProblemError(
        'conflict',
        'This desk has no accounts, and its API needs no token on this machine.',
      )
    }
    return accountId
  }

  app.openapi(list, async (context) => context.json((await listAccounts(db)).map(dated), 200))

  app.openapi(add, async (context) => {
    const given = context.req.valid('json')
    const account = await createAccount(db, { ...given, at: now() })
    if (account === null) throw new ProblemError('conflict', `The name ${given.name} is taken.`)
    await note(context, 'account-made', account.name)
    return context.json(dated(account), 201)
  })

  app.openapi(change, async (context) => {
    const account = await find(context.req.valid('param').id)
    const { password: changed, ...rest } = context.req.valid('json')
    const { role: newRole, disabled } = rest
    if (account.id === whoIs(context).accountId && (disabled === true || (newRole ?? 'admin') !== 'admin')) {
      throw new ProblemError(
        'conflict',
        'You cannot shut yourself out or give up your own role; ask another admin.',
      )
    }
    const told = {
      ...(newRole === undefined ? {} : { role: newRole }),
      ...(disabled === undefined ? {} : { disabled }),
    }
    if (Object.keys(told).length > 0) await changeAccount(db, account.id, told)
    if (changed !== undefined) await changePassword(db, account.id, changed)
    await note(context, changed === undefined ? 'account-changed' : 'password-set', account.name)
    return context.json(dated(await find(account.id)), 200)
  })

  app.openapi(tokens, async (context) => {
    const { accountId } = whoIs(context)
    const all = accountId === null ? [] : await listTokens(db, accountId)
    return context.json(
      all.map(({ id, name: called, scope, createdAt, usedAt, revokedAt }) => ({
        id,
        name: called,
        scope,
        createdAt: createdAt.toISOString(),
        usedAt: usedAt?.toISOString() ?? null,
        revokedAt: revokedAt?.toISOString() ?? null,
      })),
      200,
    )
  })

  app.openapi(addToken, async (context) => {
    const made = await createToken(db, { accountId: own(context), ...context.req.valid('json'), at: now() })
    await note(context, 'token-made', made.id)
    return context.json(made, 201)
  })

  app.openapi(revoke, async (context) => {
    const { id } = context.req.valid('param')
    if (!(await revokeToken(db, { id, accountId: own(context), at: now() }))) {
      throw new ProblemError('not-found', `You have no token ${id} in use.`)
    }
    await note(context, 'token-revoked', id)
    return context.body(null, 204)
  })

  app.openapi(audit, async (context) => {
    const { before } = context.req.valid('query')
    const lines = await auditLines(db, { limit: 200, ...(before === undefined ? {} : { before }) })
    return context.json(
      lines.map(({ id, at, who, action, target, address }) => ({
        id,
        at: at.toISOString(),
        who,
        action,
        target: target ?? null,
        address: address ?? null,
      })),
      200,
    )
  })
}

function dated<T extends { readonly createdAt: Date }>(account: T) {
  return { ...account, createdAt: account.createdAt.toISOString() }
}
