import { openJobQueue, openStore } from '../../src/index.js'

/** Takes a job, tells so, and never ends it: somebody will kill this process. */
const store = await openStore({ url: process.argv[2] ?? '' })
const queue = openJobQueue(store)
await queue.start([{ name: 'read', retries: 3, retryDelay: 1 }])
await queue.work('read', {}, async () => {
  console.log('working')
  await new Promise(() => setInterval(() => {}, 1000))
})
