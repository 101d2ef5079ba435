import type { LiveEvent, LiveState } from './contract.js'

const TYPES = [
  'story.started',
  'story.changed',
  'story.joined',
  'story.merged',
  'story.split',
  'report.arrived',
  'report.known',
  'report.failed',
  'source.checked',
  'source.failed',
  'source.recovered',
  'edit.made',
  'edit.undone',
  'job.dead',
] as const

/** Waits before the first and the longest retry of our own, in milliseconds. */
const FIRST_WAIT = 1_000
const LONGEST_WAIT = 30_000

/**
 * Server-sent events until the returned function is called. The browser reconnects by itself and sends
 * `Last-Event-ID`; only when it gives up, after an answer that is no stream, do we try again, ever more slowly.
 */
export function listenTo(
  address: string,
  onEvent: (event: LiveEvent) => void,
  onState: (state: LiveState) => void,
): () => void {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = FIRST_WAIT
  let last: string | null = null

  const open = () => {
    source = new EventSource(last === null ? address : `${address}?after=${encodeURIComponent(last)}`)
    source.onopen = () => {
      wait = FIRST_WAIT
      onState('live')
    }
    source.onerror = () => {
      onState('waiting')
      if (source?.readyState !== EventSource.CLOSED) return
      timer = setTimeout(open, wait)
      wait = Math.min(wait * 2, LONGEST_WAIT)
    }
    for (const type of TYPES) source.addEventListener(type, (event) => heard(type, event))
  }
  const heard = (type: string, { data, lastEventId }: MessageEvent<unknown>) => {
    if (lastEventId !== '') last = lastEventId
    onEvent({ type, story: storyIn(data) })
  }

  open()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
}

function storyIn(data: unknown): string | null {
  if (typeof data !== 'string') return null
  try {
    const body: unknown = JSON.parse(data)
    if (typeof body !== 'object' || body === null || !('story' in body)) return null
    return typeof body.story === 'string' ? body.story : null
  } catch {
    return null
  }
}
