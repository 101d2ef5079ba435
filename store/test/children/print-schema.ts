import { dumpSchema } from '../../src/migrate/dump-schema.js'
import { openTestStore } from '../../src/testing/index.js'

/** Prints the schema of a new database: `npm run schema -w store` puts it into the file. */
const desk = await openTestStore()
process.stdout.write(await dumpSchema(desk.store.pool))
await desk.close()
