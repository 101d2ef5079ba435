import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { ProblemError } from '../problems.js'
import { textProblem } from './check-text.js'
import type { DeskEnv } from './who.js'

const KILOBYTE = 1024
const MEGABYTE = 1024 * KILOBYTE
const BODILESS = new Set(['GET', 'HEAD', 'OPTIONS'])
const SESSION = '/api/v1/session'

interface BodyRule {
  readonly most: number
  readonly kinds: RegExp
}

const JSON_KINDS = /^application\/(?:[\w.-]+\+)?json$/
const OTHERS: BodyRule = { most: MEGABYTE, kinds: JSON_KINDS }

/** Bytes at most and media types, where they are not those of other addresses. */
const RULES: ReadonlyMap<string, BodyRule> = new Map([
  [SESSION, { most: 16 * KILOBYTE, kinds: JSON_KINDS }],
  [
    '/api/v1/reports',
    { most: 50 * MEGABYTE, kinds: /^(?:application\/(?:[\w.-]+\+)?json|multipart\/form-data)$/ },
  ],
  [
    '/api/v1/sources/opml',
    { most: 5 * MEGABYTE, kinds: /^(?:text\/(?:x-opml|xml|x-opml\+xml)|application\/xml)$/ },
  ],
])

/**
 * Refuses bodies that are too large, of a kind that is not read, or that hold what cannot be kept. Stands behind the
 * check of the role: what somebody sends who may not is left unread.
 */
export function checkBody(): MiddlewareHandler<DeskEnv> {
  return async (context, next) => {
    const { method, path } = context.req
    const sent = context.req.raw.headers
    const hasBody = sent.has('transfer-encoding') || Number(sent.get('content-length') ?? 0) > 0
    if (BODILESS.has(method) || !hasBody) return next()
    const { most, kinds } = RULES.get(path) ?? OTHERS
    const kind = (sent.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
    if (!kinds.test(kind)) {
      throw new ProblemError('media-type-unsupported', `${kind || 'A body without a type'} is not read here.`)
    }
    return bodyLimit({ maxSize: most, onError: () => refuseLarge(most) })(context, async () => {
      if (JSON_KINDS.test(kind)) await checkJson(context)
      await next()
    })
  }
}

function refuseLarge(most: number): never {
  throw new ProblemError('too-large', `Send at most ${Math.floor(most / KILOBYTE)} kB at once.`, {
    headers: { connection: 'close' },
  })
}

/** Hono keeps the text, so that it is not read again where it is used. */
async function checkJson({ req }: Context<DeskEnv>): Promise<void> {
  const text = await req.text()
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new ProblemError('body-invalid', `The body is no JSON: ${(error as Error).message.slice(0, 200)}`)
  }
  const problem = textProblem(value)
  if (problem === null) return
  throw new ProblemError('input-invalid', `${problem.path}: ${problem.message}`, { errors: [problem] })
}
