// A process of its own that loads the reader and reads one report; tells milliseconds since its start, and its memory.
import { indexWorld, readReport } from '@parley-record/engine'
import { loadReader } from '@parley-record/reader/node'
import { loadWorld, readInputs } from '@parley-record/sources'

const reader = loadReader()
const loaded = performance.now()
const world = indexWorld(await loadWorld())
const { reports } = await readInputs(process.argv.slice(2), { published: '2025-09-12' })
for (const report of reports) readReport(report, { reader, world })
const read = performance.now()
const megabytes = process.resourceUsage().maxRSS / 1024
process.stdout.write(JSON.stringify({ loaded, read, megabytes }))
