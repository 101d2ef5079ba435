import { z } from '@hono/zod-openapi'
import { StoreError } from '@parley-record/store'
import type { ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/**
 * What the API says when it cannot do what was asked: RFC 9457. `code` is stable and stands in docs/errors.md;
 * `detail` says what happened to which input and what to do.
 */
export const problemSchema = z
  .object({
    type: z.string().openapi({ example: 'about:blank' }),
    title: z.string().openapi({ example: 'Not found' }),
    status: z.int().openapi({ example: 404 }),
    code: z.string().openapi({ example: 'story-unknown' }),
    detail: z
      .string()
      .openapi({ example: 'There is no story abc. It may have been merged: look in the list.' }),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .describe('What is wrong with the input, place by place'),
  })
  .openapi('Problem')

export type Problem = z.infer<typeof problemSchema>

/** What each problem means; the routes that raise it add the detail. */
export const PROBLEMS = {
  'input-invalid': [400, 'The request is not as it should be'],
  'body-invalid': [400, 'The body cannot be read'],
  'not-logged-in': [401, 'Log in first'],
  'log-in-failed': [401, 'The name or the password is wrong'],
  'token-invalid': [401, 'The token is not valid'],
  'not-allowed': [403, 'Your role does not allow this'],
  'origin-refused': [403, 'The request comes from another site'],
  'csrf-missing': [403, 'The request lacks the token of this desk'],
  'host-refused': [421, 'The desk does not answer to this name'],
  'not-found': [404, 'There is nothing here'],
  'story-unknown': [404, 'There is no such story'],
  'report-unknown': [404, 'There is no such report'],
  'source-unknown': [404, 'There is no such source'],
  'revision-unknown': [404, 'There is no such revision'],
  'edit-unknown': [404, 'There is no such edit'],
  'job-unknown': [404, 'There is no such job'],
  'account-unknown': [404, 'There is no such account'],
  'method-not-allowed': [405, 'This address does not take that method'],
  'story-empty': [409, 'The story has no record yet'],
  conflict: [409, 'It cannot be done as things stand'],
  'already-undone': [409, 'It was undone before'],
  'too-large': [413, 'The body is too large'],
  'media-type-unsupported': [415, 'The body is of a kind that is not read here'],
  'edit-impossible': [422, 'The edit does not fit what it speaks of'],
  'too-many-requests': [429, 'Too many requests'],
  'internal-error': [500, 'Something broke in Parley'],
  'store-unavailable': [503, 'The store does not answer'],
} as const satisfies Readonly<Record<string, readonly [ContentfulStatusCode, string]>>

export type ProblemCode = keyof typeof PROBLEMS

/** An expected failure of a request: thrown by handlers, answered as a problem in one place. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly errors: Problem['errors']
  readonly headers: Readonly<Record<string, string>>

  constructor(
    code: ProblemCode,
    detail: string,
    more: { readonly errors?: Problem['errors']; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(detail)
    this.code = code
    this.errors = more.errors
    this.headers = more.headers ?? {}
  }
}

/** The answer for a problem. */
export function problemResponse({ code, message, errors, headers }: ProblemError): Response {
  const [status, title] = PROBLEMS[code]
  const body: Problem = {
    type: 'about:blank',
    title,
    status,
    code,
    detail: message,
    ...(errors === undefined ? {} : { errors }),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json' },
  })
}

/** What was not expected is logged without its input and answered without its inside. */
export function onError(log: (message: string) => void): ErrorHandler {
  return (error, context) => {
    if (error instanceof ProblemError) return problemResponse(error)
    if (error instanceof HTTPException) return problemResponse(fromStatus(error))
    const known = error instanceof StoreError ? fromStore(error) : null
    if (known !== null) return problemResponse(known)
    log(`${context.req.method} ${context.req.routePath}: ${error.stack ?? error.message}`)
    return problemResponse(fromDatabase(error) ?? new ProblemError('internal-error', BROKEN))
  }
}

const BROKEN = 'The request was not carried out. The log of the desk says more.'

/** What to tell of a failure where no answer of HTTP is given, as in a tool of MCP. */
export function messageOf(error: unknown): string {
  if (error instanceof ProblemError) return error.message
  return (error instanceof StoreError ? fromStore(error)?.message : undefined) ?? BROKEN
}

function fromStatus({ status, message }: HTTPException): ProblemError {
  if (status === 413) return new ProblemError('too-large', 'Send less at once.')
  if (status === 415) return new ProblemError('media-type-unsupported', message || 'Send JSON.')
  return new ProblemError('body-invalid', message || 'Send what /api/openapi.json describes.')
}

/** What the store refuses in words that are meant to be read; null for what is no matter of the request. */
function fromStore({ code, message }: StoreError): ProblemError | null {
  if (code === 'not-found') return new ProblemError('not-found', message)
  if (code === 'not-undoable') return new ProblemError('conflict', message)
  if (code === 'report-unstorable') return new ProblemError('input-invalid', message)
  if (code === 'database-unreachable') return unavailable()
  return null
}

/** PostgreSQL's classes: 22 is a value that does not fit its type, 08 and 57P a server that is away. */
function fromDatabase(error: Error): ProblemError | null {
  const code = 'code' in error ? String(error.code) : ''
  if (/^22\w{3}$/.test(code))
    return new ProblemError('input-invalid', 'A value lies outside of what can be kept.')
  return /^(?:08\w{3}|57P\w{2}|53300|ECONNREFUSED|ECONNRESET|ETIMEDOUT)$/.test(code) ? unavailable() : null
}

function unavailable(): ProblemError {
  return new ProblemError('store-unavailable', 'Its database is away or busy. Try again in a moment.', {
    headers: { 'retry-after': '5' },
  })
}
