import { parentPort, workerData } from 'node:worker_threads'
import { indexWorld, type WorldFacts } from '@parley-record/engine'
import { loadReader } from '@parley-record/reader/node'
import { performWith } from './perform.js'
import { serve } from './serve.js'

/** What a thread of the pool runs: the model is loaded once, then errands come in. */
const { world } = workerData as { readonly world: WorldFacts }
if (parentPort === null) throw new Error('this file is run as a worker thread by reading-pool.ts')
serve(parentPort, performWith({ reader: loadReader(), world: indexWorld(world) }))
