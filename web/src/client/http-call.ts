import type { Session } from './contract.js'
import { Problem, problemOf } from './problem.js'

const BASE = '/api/v1'

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly body?: unknown
  /** What is being done, for the error: `The story could not be loaded`. */
  readonly what: string
}

/** Requests to the server this page came from. */
export interface HttpCalls {
  call<T>(path: string, options: Call): Promise<T>
  /** Asks who is there; its token goes with every change from then on. */
  session(): Promise<Session>
  /** Takes the session of a log-in. */
  keep(session: Session): Session
  forget(): void
}

/** Answers are kept by their ETag, so that an unchanged record is not sent twice. */
export function createHttpCalls(): HttpCalls {
  let csrf: string | null = null
  const known = new Map<string, { readonly etag: string; readonly value: unknown }>()

  async function call<T>(path: string, options: Call): Promise<T> {
    try {
      return await ask<T>(path, options)
    } catch (error) {
      // A server that was started again has given out new tokens: the page asks for its own once more.
      if (!(error instanceof Problem) || error.code !== 'csrf-missing') throw error
      await session()
      return ask<T>(path, options)
    }
  }

  async function ask<T>(path: string, { method = 'GET', body, what }: Call): Promise<T> {
    const headers = new Headers({ accept: 'application/json' })
    if (method !== 'GET' && !(path === '/session' && method === 'POST'))
      headers.set('x-parley-csrf', csrf ?? (await session()).csrf)
    const cached = method === 'GET' ? known.get(path) : undefined
    if (cached !== undefined) headers.set('if-none-match', cached.etag)
    const response = await send(`${BASE}${path}`, { method, headers, ...payload(headers, body) }, what)
    if (response.status === 304 && cached !== undefined) return cached.value as T
    if (!response.ok) throw await problemOf(response, what)
    const text = await response.text()
    if (text === '') return undefined as T
    const value: unknown = JSON.parse(text)
    const etag = response.headers.get('etag')
    if (method === 'GET' && etag !== null) known.set(path, { etag, value })
    return value as T
  }

  function keep(given: Session): Session {
    csrf = given.csrf
    return given
  }

  async function session(): Promise<Session> {
    return keep(await ask<Session>('/session', { what: 'The desk could not be opened' }))
  }

  return {
    call,
    session,
    keep,
    forget() {
      csrf = null
      known.clear()
    },
  }
}

async function send(address: string, init: RequestInit, what: string): Promise<Response> {
  try {
    return await fetch(address, { ...init, credentials: 'same-origin' })
  } catch (cause) {
    throw new Problem(
      `${what}: no answer from the server.`,
      0,
      'Look whether parley serve still runs, then try again.',
      { cause },
    )
  }
}

function payload(headers: Headers, body: unknown): { readonly body?: BodyInit } {
  if (body === undefined) return {}
  if (body instanceof FormData || body instanceof Blob) return { body }
  headers.set('content-type', 'application/json')
  return { body: JSON.stringify(body) }
}
