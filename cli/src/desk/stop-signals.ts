/** Asked to stop: once, then again. */
export interface StopRequest {
  /** Resolves with the first SIGINT or SIGTERM. */
  readonly asked: Promise<void>
  /** Lets signals do again what they did before. */
  end(): void
}

/**
 * The first Ctrl-C (SIGINT, SIGTERM) asks the work to come to an end; the second ends the process at once: jobs in
 * hand are then taken up by another worker, or by the next start.
 */
export function onStopSignals(onFirst: () => void): StopRequest {
  let times = 0
  let resolve = () => {}
  const asked = new Promise<void>((done) => {
    resolve = done
  })
  const stop = () => {
    times += 1
    if (times > 1) process.exit(130)
    onFirst()
    resolve()
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  return {
    asked,
    end() {
      process.off('SIGINT', stop).off('SIGTERM', stop)
    },
  }
}
