import { parentPort, workerData } from 'node:worker_threads'
import { indexWorld, type WorldFacts } from '@parley-record/engine'
import { loadReader } from '@parley-record/reader/node'
import { performWith } from '../src/pool/perform.js'
import { serve } from '../src/pool/serve.js'
import type { Task } from '../src/pool/task.js'

/** The thread of the pool, and texts that bring it down: what a fault in reading would do. */
const { world } = workerData as { readonly world: WorldFacts }
const perform = performWith({ reader: loadReader(), world: indexWorld(world) })
if (parentPort === null) throw new Error('run as a worker thread')
serve(parentPort, (task: Task) => {
  if (task.kind === 'read') poison(task.report.text)
  return perform(task)
})

function poison(text: string): void {
  if (text.includes('throws in the reader')) throw new Error('a fault in reading')
  if (text.includes('ends the reader')) process.exit(7)
  while (text.includes('never comes back')) {
    // as a pattern that backtracks for ever would
  }
}
