import { once } from 'node:events'
import { createDeskWork, serveMcp } from '@parley-record/server'
import type { DeskOptions } from '../desk/desk-options.js'
import { withDesk } from '../desk/open.js'
import { EXIT } from '../exit-codes.js'
import { sampleFiles } from '../sample.js'

/** Speaks MCP on standard input and output until the assistant closes it. */
export async function mcp(options: DeskOptions): Promise<number> {
  return withDesk({ ...options, quiet: true }, async (desk) => {
    const work = createDeskWork(desk, { sample: sampleFiles })
    const close = await serveMcp({ store: desk.store, work })
    await once(process.stdin, 'end')
    await close()
    return EXIT.ok
  })
}
