import { startTransition, useEffect, useState } from 'react'

/**
 * How many of `total` things to show now: `step` at once, then `step` more whenever the browser is idle, so that a
 * long list never holds the page up and still ends up whole, for searching in the page and for print.
 */
export function useGrowing(total: number, step: number): number {
  const [shown, setShown] = useState(step)
  useEffect(() => {
    if (shown >= total) return
    return whenIdle(() => startTransition(() => setShown(shown + step)))
  }, [shown, total, step])
  return Math.min(shown, total)
}

/** Safari has no idle callback; a short wait does there. Returns how to call it off. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(run, { timeout: 500 })
    return () => cancelIdleCallback(handle)
  }
  const timer = setTimeout(run, 30)
  return () => clearTimeout(timer)
}
