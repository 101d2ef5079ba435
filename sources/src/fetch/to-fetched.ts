import { headerEncoding } from '../bytes/declared-encoding.js'
import { type Decoded, decodeText } from '../bytes/decode.js'
import { isPdf } from '../formats/detect-format.js'
import { type FetchCode, fetchNotice } from './fetch-notice.js'
import type { Fetched, FetchedOk, FetchRequest, Trail } from './fetched.js'
import type { Followed, Stopped } from './follow.js'
import type { Answer } from './http/exchange.js'

/** What became of a request, from where its way ended. `now` in milliseconds since 1970. */
export async function toFetched(request: FetchRequest, followed: Followed, now: number): Promise<Fetched> {
  const trail = trailOf(request, followed)
  const { end } = followed
  if (end.kind === 'stopped') return unanswered(trail, { stopped: end, status: null })
  const { answer, nextAt } = end
  const { status } = answer
  if (status === 304) return unchanged(trail, answer, { request, now })
  if (status >= 200 && status < 300) return received(trail, answer, now)
  const kind = kindOf(status)
  const detail = `status ${status}`
  if (kind === 'fetch-gone') {
    return { ...trail, kind: 'gone', status, notice: fetchNotice(kind, trail.finalAddress, detail) }
  }
  const at = kind === 'fetch-slow-down' || kind === 'fetch-server-error' ? nextAt : null
  return unanswered(trail, { stopped: { code: kind, detail, at }, status })
}

/** The meaning of a status that brings no page. */
function kindOf(status: number): FetchCode {
  if (status === 404 || status === 410) return 'fetch-gone'
  if (status === 429 || status === 503 || status === 425) return 'fetch-slow-down'
  if (status === 408 || (status >= 500 && status < 600)) return 'fetch-server-error'
  if ([401, 402, 403, 407, 451].includes(status)) return 'fetch-denied'
  return 'fetch-odd-status'
}

function trailOf({ address }: FetchRequest, { finalAddress, redirects }: Followed): Trail {
  const firstPassing = redirects.findIndex(({ permanent }) => !permanent)
  const permanent = firstPassing < 0 ? redirects : redirects.slice(0, firstPassing)
  return { address, finalAddress, redirects, movedTo: permanent.at(-1)?.to ?? null }
}

interface Unanswered {
  readonly stopped: Stopped
  readonly status: number | null
}

function unanswered(trail: Trail, { stopped: { code, detail, at }, status }: Unanswered): Fetched {
  const parts = [detail, reachedFrom(trail), at === null ? null : `again at ${iso(at)}`]
  const particular = parts.filter((part) => part !== null).join('; ')
  const notice = fetchNotice(code, trail.finalAddress, particular === '' ? null : particular)
  if (at === null) return { ...trail, kind: 'refused', status, notice }
  return { ...trail, kind: 'later', status, at: iso(at), notice }
}

function reachedFrom({ redirects }: Trail): string | null {
  const [first] = redirects
  return first === undefined ? null : `reached from ${first.from.slice(0, 200)}`
}

interface Asked {
  readonly request: FetchRequest
  readonly now: number
}

function unchanged(trail: Trail, { status, header }: Answer, { request, now }: Asked): Fetched {
  const { etag = null, lastModified = null } = request
  if (etag === null && lastModified === null) {
    const stopped = { code: 'fetch-odd-status', detail: '“not modified”, without a copy', at: null } as const
    return unanswered(trail, { stopped, status })
  }
  return {
    ...trail,
    kind: 'unchanged',
    etag: header('etag') ?? etag,
    lastModified: header('last-modified') ?? lastModified,
    fetchedAt: iso(now),
  }
}

async function received(trail: Trail, answer: Answer, now: number): Promise<FetchedOk> {
  const { status, header, bytes } = answer
  const contentType = header('content-type')
  const mediaType = mediaTypeOf(contentType)
  const decoded = await textOf(bytes, { mediaType, contentType, address: trail.finalAddress })
  const moved = trail.movedTo
  return {
    ...trail,
    kind: 'ok',
    status,
    mediaType,
    charset: decoded?.encoding ?? null,
    bytes,
    text: decoded?.text ?? null,
    etag: header('etag'),
    lastModified: header('last-modified'),
    fetchedAt: iso(now),
    notices: [
      ...(moved === null ? [] : [fetchNotice('page-moved', trail.address, `to ${moved.slice(0, 500)}`)]),
      ...(decoded?.text == null ? [] : decoded.notices),
    ],
  }
}

function mediaTypeOf(contentType: string | null): string | null {
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  return /^[\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100}$/.test(type) ? type : null
}

/** Types that are never text, whatever their bytes look like. */
const NO_TEXT = /^(?:image\/(?!svg)|audio\/|video\/|font\/|application\/(?:pdf|zip|gzip|x-gzip|wasm)$)/

interface Typed {
  readonly mediaType: string | null
  readonly contentType: string | null
  readonly address: string
}

async function textOf(
  bytes: Uint8Array,
  { mediaType, contentType, address }: Typed,
): Promise<Decoded | null> {
  if (bytes.length === 0 || (mediaType !== null && NO_TEXT.test(mediaType)) || isPdf(bytes)) return null
  return decodeText(bytes, address, headerEncoding(contentType))
}

function iso(moment: number): string {
  return new Date(moment).toISOString()
}
