/** What went wrong, to which input, and what to do: RFC 9457 problem details, or our own words for a lost line. */
export class Problem extends Error {
  /** HTTP status; 0 when no answer came. */
  readonly status: number
  /** What to do about it, where anybody knows. */
  readonly advice: string | null
  /** The server's own name for it, such as `csrf-missing`; null when it gave none. */
  readonly code: string | null

  constructor(
    message: string,
    status: number,
    advice: string | null = null,
    options?: ErrorOptions & { readonly code?: string },
  ) {
    super(message, options)
    this.name = 'Problem'
    this.status = status
    this.advice = advice
    this.code = options?.code ?? null
  }
}

/** The problem an answer of the server tells of. */
export async function problemOf(response: Response, what: string): Promise<Problem> {
  const body = await details(response)
  const told = body.detail ?? body.title ?? `the server answered ${response.status}`
  return new Problem(
    [`${what}: ${told}`, ...body.errors].join(' '),
    response.status,
    body.advice ??
      (body.detail === undefined || [401, 404].includes(response.status) || response.status >= 500
        ? adviceFor(response.status)
        : null),
    body.code === undefined ? {} : { code: body.code },
  )
}

interface Details {
  readonly title?: string
  readonly detail?: string
  readonly advice?: string
  readonly code?: string
  /** What is wrong with the input, place by place. */
  readonly errors: readonly string[]
}

async function details(response: Response): Promise<Details> {
  if (!/\bjson\b/.test(response.headers.get('content-type') ?? '')) return { errors: [] }
  const body: unknown = await response.json().catch(() => null)
  if (typeof body !== 'object' || body === null) return { errors: [] }
  const given = (['title', 'detail', 'advice', 'code'] as const).flatMap((key) => {
    const value = textAt(body, key)
    return value === null ? [] : [[key, value] as const]
  })
  const errors = 'errors' in body && Array.isArray(body.errors) ? body.errors : []
  return { ...Object.fromEntries(given), errors: errors.flatMap((one: unknown) => errorInWords(one) ?? []) }
}

function textAt(body: unknown, key: string): string | null {
  if (typeof body !== 'object' || body === null) return null
  const value = (body as Readonly<Record<string, unknown>>)[key]
  return typeof value === 'string' && value !== '' ? value : null
}

/** `password: Use at least 12 characters.` */
function errorInWords(error: unknown): string | null {
  const [path, message] = [textAt(error, 'path'), textAt(error, 'message')]
  if (message === null) return null
  const name = path?.split('.').at(-1)
  return name === undefined || name === 'body' ? message : `${name}: ${message}`
}

function adviceFor(status: number): string | null {
  if (status === 401) return 'Log in, then try again.'
  if (status === 403) return 'Your account may not do this; ask whoever runs this desk.'
  if (status === 404) return 'It may have been merged or removed; look for it in the list of stories.'
  if (status === 412 || status === 409)
    return 'Somebody changed it in the meantime. Load it again, then decide.'
  if (status === 413) return 'It is too large. Send fewer or smaller files.'
  if (status === 429) return 'Too many requests. Wait a minute, then try again.'
  if (status >= 500) return 'Try again; if it stays so, look at the log of the server.'
  return null
}
