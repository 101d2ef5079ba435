// The command with the five reports, telling its peak memory (kB) on standard error when it is done.
import { main } from '../../cli/dist/main.js'

process.exitCode = await main(['brief', '--quiet', '--published', '2025-09-12', ...process.argv.slice(2)])
process.stderr.write(`peak ${process.resourceUsage().maxRSS}\n`)
