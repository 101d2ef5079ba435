import { type JobName, openDesk } from '@parley-record/workers'

/** One worker process: `worker-process.ts HOME DATABASE [STEP]`. With STEP it kills itself within that step. */
const [home, database, step] = process.argv.slice(2)
if (home === undefined || database === undefined) throw new Error('HOME and DATABASE are missing')
const desk = await openDesk({
  store: { home, database },
  fetch: { allowedRanges: ['127.0.0.1'], allowedPorts: 'any', delayMs: 0 },
  watchman: (name: JobName) => {
    if (name === step) process.kill(process.pid, 'SIGKILL')
  },
})
process.once('SIGTERM', () => void desk.stop().then(() => process.exit(0)))
await desk.start({ threads: 1 })
process.stdout.write('working\n')
