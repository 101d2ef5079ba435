import { type JobName, openDesk } from '@parley-record/workers'

/** One worker process: `worker-process.ts URL [STEP]`. With STEP it kills itself within that step. */
const [url, step] = process.argv.slice(2)
if (url === undefined) throw new Error('URL is missing')
const desk = await openDesk({
  store: { url, connections: 6 },
  fetch: { allowedRanges: ['127.0.0.1'], allowedPorts: 'any', delayMs: 0 },
  watchman: (name: JobName) => {
    if (name === step) process.kill(process.pid, 'SIGKILL')
  },
})
process.once('SIGTERM', () => void desk.stop().then(() => process.exit(0)))
await desk.start({ threads: 1 })
process.stdout.write('working\n')
