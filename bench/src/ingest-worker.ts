import { openDesk } from '@parley-record/workers'

/** One worker process of `bench -- ingest`: `ingest-worker HOME DATABASE`. Says `ready` when its model is loaded. */
const [home, database] = process.argv.slice(2)
if (home === undefined || database === undefined) throw new Error('HOME and DATABASE are missing')
const desk = await openDesk({ store: { home, database } })
process.once('SIGTERM', () => void desk.stop().then(() => process.exit(0)))
await desk.start({ threads: 1, schedule: false })
process.stdout.write('ready\n')
