import { errors } from 'undici'
import type { FetchCode } from '../fetch-notice.js'

/** Thrown inside the fetcher where a stream or connector leaves no other way; turned into data by `asFailure`. */
export class FetchFailure extends Error {
  readonly code: FetchCode
  readonly detail: string | null
  constructor(code: FetchCode, detail: string | null = null) {
    super(detail === null ? code : `${code}: ${detail}`)
    this.code = code
    this.detail = detail
  }
}

/** A request that failed, as data. */
export interface Failed {
  readonly kind: 'failed'
  readonly code: FetchCode
  readonly detail: string | null
}

/** Whether a failure may pass by itself. */
export function mayPass(code: FetchCode): boolean {
  return PASSING.has(code)
}

const PASSING: ReadonlySet<FetchCode> = new Set([
  'fetch-no-host',
  'fetch-unreachable',
  'fetch-too-slow',
  'fetch-broken-body',
  'fetch-server-error',
  'fetch-slow-down',
  'fetch-robots-unreachable',
])

/** Names every failure of DNS, sockets, TLS, undici and zlib; an error without a code is a fault of ours. */
export function asFailure(error: unknown): Failed {
  if (error instanceof FetchFailure) return { kind: 'failed', code: error.code, detail: error.detail }
  const code = codeOf(error)
  if (code === null || /^(?:UND_)?ERR_(?:INVALID|OUT_OF_RANGE|MISSING|METHOD)/.test(code)) {
    throw new Error('a request failed in an unforeseen way', { cause: error })
  }
  return { kind: 'failed', code: UNDICI[code] ?? bySystemCode(code), detail: code }
}

const UNDICI: Readonly<Partial<Record<string, FetchCode>>> = {
  UND_ERR_CONNECT_TIMEOUT: 'fetch-too-slow',
  UND_ERR_HEADERS_TIMEOUT: 'fetch-too-slow',
  UND_ERR_BODY_TIMEOUT: 'fetch-too-slow',
  UND_ERR_HEADERS_OVERFLOW: 'fetch-not-http',
  UND_ERR_SOCKET: 'fetch-unreachable',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'fetch-broken-body',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'fetch-too-large',
  UND_ERR_ABORTED: 'fetch-broken-body',
  UND_ERR_INFO: 'fetch-unreachable',
}

/** Codes by their families, in an order in which no family hides another. */
const FAMILIES: ReadonlyArray<readonly [RegExp, FetchCode]> = [
  [/^(?:ENOTFOUND|EAI_|ENODATA|ESERVFAIL|EREFUSED|EBADNAME|ENONAME)/, 'fetch-no-host'],
  [/^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|INVALID_CA|HOSTNAME_MISMATCH)/, 'fetch-tls'],
  // OpenSSL's own reasons come as EPROTO.
  [/^EPROTO$/, 'fetch-tls'],
  // zlib, and brotli with its two underscores.
  [/^(?:Z_|ERR__|ERR_BROTLI|ERR_STREAM_PREMATURE_CLOSE)/, 'fetch-broken-body'],
  [/^HPE_/, 'fetch-not-http'],
]

function bySystemCode(code: string): FetchCode {
  return FAMILIES.find(([family]) => family.test(code))?.[1] ?? 'fetch-unreachable'
}

function codeOf(error: unknown): string | null {
  if (error instanceof errors.HTTPParserError) return error.code ?? 'HPE_INVALID'
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' ? code : null
}
