import { recordJsonSchema } from '@parley-record/engine/schema'
import { emit } from '../output.js'

export async function schema(options: { readonly output?: string }): Promise<number> {
  await emit(`${JSON.stringify(recordJsonSchema(), null, 2)}\n`, options.output)
  return 0
}
