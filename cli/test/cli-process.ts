import { main } from '../src/main.js'

/** The command as a process of its own, for tests that send it signals: `cli-process.ts ARGUMENTS…`. */
process.exitCode = await main(process.argv.slice(2))
