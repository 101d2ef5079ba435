import { useEffect, useRef, useState } from 'react'
import type { FromWorker, Pasted } from './messages.js'

/** What the worker is doing, for people. */
export interface Build {
  /** Null when nothing is being built. */
  readonly doing: string | null
  /** 0 to 1; null while it is unknown. */
  readonly share: number | null
  readonly error: string | null
  readonly start: (pasted: readonly Pasted[]) => void
  readonly stop: () => void
}

/** Reads reports in a worker; stopping ends the worker, and nothing is left of what it did. */
export function useBuild(
  onRecord: (message: Extract<FromWorker, { kind: 'record' }>, pasted: readonly Pasted[]) => void,
): Build {
  const worker = useRef<Worker | null>(null)
  const [state, setState] = useState<Pick<Build, 'doing' | 'share' | 'error'>>({
    doing: null,
    share: null,
    error: null,
  })
  const stop = () => {
    worker.current?.terminate()
    worker.current = null
    setState({ doing: null, share: null, error: null })
  }
  useEffect(() => () => worker.current?.terminate(), [])
  const start = (pasted: readonly Pasted[]) => {
    stop()
    setState({ doing: 'Loading the reader', share: 0, error: null })
    const made = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' })
    worker.current = made
    made.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      switch (data.kind) {
        case 'loading':
          return setState({ doing: 'Loading the reader', share: data.share, error: null })
        case 'reading': {
          const { done, total } = data
          const doing = done === total ? 'Comparing the reports' : `Reading report ${done + 1} of ${total}`
          return setState({ doing, share: total === 0 ? null : done / total, error: null })
        }
        case 'record':
          stop()
          return onRecord(data, pasted)
        case 'failed':
          worker.current?.terminate()
          return setState({ doing: null, share: null, error: data.message })
      }
    }
    made.onerror = ({ message }) =>
      setState({
        doing: null,
        share: null,
        error: message || 'the reader could not be started in this browser',
      })
    made.postMessage(pasted)
  }
  return { ...state, start, stop }
}
