import type { IncomingHttpHeaders } from 'node:http'
import { Agent, type Dispatcher } from 'undici'
import type { FetchLimits } from '../settings.js'
import { asFailure, type Failed, FetchFailure } from './failure.js'
import { readBody } from './read-body.js'

/** One question to one server. */
export interface Question {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly limits: FetchLimits
  readonly whenLarger: 'refuse' | 'cut'
}

/** One answer, its body read whole when it is a page. */
export interface Answer {
  readonly kind: 'answer'
  readonly status: number
  /** Reads a header; of several with one name the first. */
  readonly header: (name: string) => string | null
  /** Decompressed; empty unless the status is 2xx. */
  readonly bytes: Uint8Array
}

/**
 * Asks once, without following redirects, and reads the answer within its limits.
 *
 * @throws the signal's reason when it is aborted; every other failure is data.
 */
export async function exchange(
  agent: Dispatcher,
  question: Question,
  signal: AbortSignal,
): Promise<Answer | Failed> {
  signal.throwIfAborted()
  const stop = new AbortController()
  const onAbort = () => stop.abort(signal.reason)
  signal.addEventListener('abort', onAbort, { once: true })
  const whole = deadline(stop, question.limits.totalMs, 'the whole answer')
  try {
    return await ask(agent, question, stop)
  } catch (error) {
    signal.throwIfAborted()
    // undici wraps nothing: what the signal or the connector gave comes out again.
    return asFailure(stop.signal.aborted ? stop.signal.reason : error)
  } finally {
    clearTimeout(whole)
    signal.removeEventListener('abort', onAbort)
  }
}

async function ask(agent: Dispatcher, question: Question, stop: AbortController): Promise<Answer> {
  const { url, limits } = question
  const head = deadline(stop, limits.headerMs, 'the headers')
  let reply: Dispatcher.ResponseData
  try {
    reply = await agent.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: 'GET',
      headers: question.headers,
      signal: stop.signal,
    })
  } finally {
    clearTimeout(head)
  }
  const header = headerReader(reply.headers)
  const bytes = await bodyOf(reply, header, question)
  return { kind: 'answer', status: reply.statusCode, header, bytes }
}

/** A body nobody reads that is at most this long is read away, in bytes: a new connection costs more. */
const SHORT_BODY = 16 * 1024

async function bodyOf(
  { statusCode, body }: Dispatcher.ResponseData,
  header: Answer['header'],
  { limits, whenLarger }: Question,
): Promise<Uint8Array> {
  // Breaking off may emit an error after everyone has stopped listening.
  body.on('error', () => undefined)
  try {
    const declared = Number(header('content-length') ?? 0)
    if (statusCode < 200 || statusCode > 299) {
      if (declared > 0 && declared <= SHORT_BODY)
        await body.dump({ limit: SHORT_BODY }).catch(() => undefined)
      return new Uint8Array()
    }
    if (declared > limits.wireBytes && whenLarger === 'refuse') {
      throw new FetchFailure('fetch-too-large', `${declared} bytes announced`)
    }
    return await readBody(body, header('content-encoding'), { ...limits, whenLarger })
  } finally {
    // Nothing long is drained that nobody reads: the connection is given up instead.
    if (!body.readableEnded) body.destroy()
  }
}

function headerReader(headers: IncomingHttpHeaders): Answer['header'] {
  return (name) => {
    const value = headers[name]
    const first = Array.isArray(value) ? value[0] : value
    return first === undefined || first.trim() === '' ? null : first.trim()
  }
}

function deadline(stop: AbortController, ms: number, what: string): NodeJS.Timeout {
  return setTimeout(() => {
    stop.abort(new FetchFailure('fetch-too-slow', `${what} took longer than ${ms / 1000} s`))
  }, ms)
}

/** Connections kept for the next question, in milliseconds: a queue asks one host about once a second. */
const KEPT_MS = 10_000

/** undici without redirects, decompression or addresses that were not checked. */
export function makeAgent(limits: FetchLimits, connect: Agent.Options['connect']): Agent {
  return new Agent({
    ...(connect === undefined ? {} : { connect }),
    connections: 1,
    pipelining: 1,
    maxHeaderSize: limits.headerBytes,
    // Deadlines for headers and the whole are ours; undici watches the pauses.
    headersTimeout: 0,
    bodyTimeout: limits.pauseMs,
    keepAliveTimeout: KEPT_MS,
    keepAliveMaxTimeout: KEPT_MS,
  })
}
