import { openStore } from '../../src/index.js'
import { inputEnds } from '../child.js'

/** Opens a home, tells what it found, holds it until its input ends, and closes. */
const [home = '', database] = process.argv.slice(2)
const store = await openStore({ home, database })
const ready = inputEnds()
console.log(JSON.stringify({ ...store.embedded, migrated: store.migrated }))
await ready
await store.close()
