/** What went wrong, to which input, and what to do: RFC 9457 problem details, or our own words for a lost line. */
export class Problem extends Error {
  /** HTTP status; 0 when no answer came. */
  readonly status: number
  /** What to do about it, where anybody knows. */
  readonly advice: string | null

  constructor(message: string, status: number, advice: string | null = null, options?: ErrorOptions) {
    super(message, options)
    this.name = 'Problem'
    this.status = status
    this.advice = advice
  }
}

/** The problem an answer of the server tells of. */
export async function problemOf(response: Response, what: string): Promise<Problem> {
  const body = await details(response)
  const told = body.detail ?? body.title ?? `the server answered ${response.status}`
  return new Problem(`${what}: ${told}`, response.status, body.advice ?? adviceFor(response.status))
}

async function details(
  response: Response,
): Promise<{ readonly title?: string; readonly detail?: string; readonly advice?: string }> {
  if (!/\bjson\b/.test(response.headers.get('content-type') ?? '')) return {}
  const body: unknown = await response.json().catch(() => null)
  if (typeof body !== 'object' || body === null) return {}
  const text = (key: string) => {
    const value = (body as Readonly<Record<string, unknown>>)[key]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const [title, detail, advice] = [text('title'), text('detail'), text('advice')]
  return {
    ...(title === undefined ? {} : { title }),
    ...(detail === undefined ? {} : { detail }),
    ...(advice === undefined ? {} : { advice }),
  }
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
