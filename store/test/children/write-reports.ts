import { setTimeout as sleep } from 'node:timers/promises'
import { appendEvent, openStore, saveReport } from '../../src/index.js'
import { addGiven, arrival, at, testReport } from '../support.js'

/**
 * Saves one report after the other, each with an event, and prints the number of each that is committed. What fails
 * because the server was killed is tried again.
 */
const [home = '', name = ''] = process.argv.slice(2)
const store = await openStore({ home })
await addGiven(store)
console.log(`server ${store.embedded?.pid}`)
for (let i = 0; ; ) {
  const report = testReport(`Report ${i} of writer ${name}.`)
  try {
    const { outcome } = await store.transaction(async (tx) => {
      const saved = await saveReport(tx, arrival(report))
      if (saved.outcome === 'new')
        await appendEvent(tx, { at: at(), kind: 'report-arrived', reportId: report.id })
      return saved
    })
    console.log(`${report.id} ${outcome}`)
    i++
  } catch {
    await sleep(20)
  }
}
