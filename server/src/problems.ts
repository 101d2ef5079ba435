import { z } from '@hono/zod-openapi'
import type { ErrorHandler, NotFoundHandler } from 'hono'
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
    log(`${context.req.method} ${context.req.routePath}: ${error.stack ?? error.message}`)
    return problemResponse(
      new ProblemError('internal-error', 'The request was not carried out. The log of the desk says more.'),
    )
  }
}

export const onNotFound: NotFoundHandler = ({ req }) =>
  problemResponse(
    new ProblemError(
      'not-found',
      `There is no ${req.method} ${req.path.slice(0, 200)}. See /api/openapi.json.`,
    ),
  )

function fromStatus({ status, message }: HTTPException): ProblemError {
  if (status === 413) return new ProblemError('too-large', 'Send less at once.')
  if (status === 415) return new ProblemError('media-type-unsupported', message || 'Send JSON.')
  return new ProblemError('body-invalid', message || 'Send what /api/openapi.json describes.')
}
