import { setMaxListeners } from 'node:events'

/** A signal that follows others, and the way to let go of them. */
export interface LinkedSignal {
  readonly signal: AbortSignal
  /** Takes the listeners off: a signal that lives for weeks would gather them. */
  unlink(): void
}

/** A signal that is aborted as soon as one of the given ones is. (`AbortSignal.any` keeps what it made.) */
export function linkSignals(...sources: ReadonlyArray<AbortSignal | undefined>): LinkedSignal {
  const linked = new AbortController()
  const undo: Array<() => void> = []
  for (const source of sources) {
    if (source === undefined) continue
    // One signal may stop a hundred fetches; each takes its listener off again, so that is no leak.
    setMaxListeners(0, source)
    if (source.aborted) linked.abort(source.reason)
    const stop = () => linked.abort(source.reason)
    source.addEventListener('abort', stop, { once: true })
    undo.push(() => source.removeEventListener('abort', stop))
  }
  const unlink = () => {
    for (const one of undo) one()
  }
  return { signal: linked.signal, unlink }
}
