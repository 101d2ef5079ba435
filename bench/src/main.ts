import { parseArgs } from 'node:util'
import { type BenchOptions, type BenchResult, toTable } from './table.js'

/** One command per table. Each module is loaded when it is asked for. */
const TASKS: Readonly<Record<string, { readonly says: string; readonly run: (options: BenchOptions) => Promise<BenchResult> }>> = {
  story: {
    says: 'seconds cold, peak memory, reports a second warm, growth from 10 to 1,000 reports',
    run: async (options) => (await import('./story.js')).benchStory(options),
  },
}

const USAGE = `Usage: npm run bench -- TASK [--data DIR] [--split NAME] [--json]

Tasks:
${Object.entries(TASKS)
  .map(([name, { says }]) => `  ${name.padEnd(12)} ${says}`)
  .join('\n')}

--data DIR    folder with the data sets (default: PARLEY_DATA, else ../shared/data)
--split NAME  part of the data, where it has parts
--json        one JSON object on the last line
`

export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { data: { type: 'string' }, split: { type: 'string' }, json: { type: 'boolean' } },
  })
  const [name = ''] = positionals
  const task = TASKS[name]
  if (task === undefined) {
    process.stderr.write(USAGE)
    return 2
  }
  const data = values.data ?? process.env.PARLEY_DATA ?? '../shared/data'
  const result = await task.run({ data, ...(values.split === undefined ? {} : { split: values.split }) })
  process.stdout.write(`${toTable(result.rows)}\n`)
  if (values.json) {
    const { data: measured, split, metrics } = result
    process.stdout.write(`${JSON.stringify({ task: name, data: measured, split, metrics })}\n`)
  }
  return 0
}
