import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { DataMissing } from './data-set.js'
import { type BenchOptions, type BenchResult, toTable } from './table.js'
import { TASKS, type Task } from './tasks.js'

const PEERS = fileURLToPath(new URL('../../.cache/peers', import.meta.url))

const OPTIONS = {
  data: { type: 'string' },
  split: { type: 'string' },
  stories: { type: 'string' },
  peers: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

const USAGE = `Usage: npm run bench -- TASK [--data DIR] [--split NAME] [--json]

Tasks, with the parts that --split may name (the first is the default):
${Object.entries(TASKS)
  .map(([name, { says, splits }]) => `  ${name.padEnd(12)} ${says}${splitsOf(splits)}`)
  .join('\n')}

--data DIR     folder with the data sets, each a folder or NAME.tar.xz (default: PARLEY_DATA, else ../shared/data)
--split NAME   part of the data, where it has parts
--stories DIR  speed, size: folder with one folder of reports a story (default: ../shared/stories, else the samples)
--peers DIR    what bench/peers set up and wrote; its rows stand beside ours when it is there (default: .cache/peers)
--json         one JSON object on the last line: { "task", "data", "split", "metrics" }
--help         this text

Exit code 0: measured; 2: usage; 3: the data is not there.
`

function splitsOf(splits: readonly string[]): string {
  return splits.length > 1 ? ` [${splits.join(', ')}]` : ''
}

export async function main(args: readonly string[]): Promise<number> {
  const asked = parse(args)
  if (typeof asked === 'number') return asked
  const { name, task, options, json } = asked
  try {
    print(name, await task.run(options), json)
    return 0
  } catch (error) {
    if (!(error instanceof DataMissing)) throw error
    process.stderr.write(`bench: ${error.message}\n`)
    return 3
  }
}

interface Asked {
  readonly name: string
  readonly task: Task
  readonly options: BenchOptions
  readonly json: boolean
}

/** What the command line asks for; an exit code when it was answered with the usage or a complaint. */
function parse(args: readonly string[]): Asked | number {
  const found = readFlags(args)
  if (found === null) return 2
  const { values, positionals } = found
  const [name = ''] = positionals
  const task = TASKS[name]
  if (values.help || task === undefined) {
    const out = values.help ? process.stdout : process.stderr
    out.write(USAGE)
    return values.help ? 0 : 2
  }
  const split = values.split ?? task.splits[0] ?? 'all'
  if (!task.splits.includes(split)) {
    process.stderr.write(`bench: ${name} has no part ${split}; it has ${task.splits.join(', ')}.\n`)
    return 2
  }
  const data = values.data ?? process.env.PARLEY_DATA ?? '../shared/data'
  const options = { data, split, stories: values.stories ?? null, peers: values.peers ?? PEERS }
  return { name, task, options, json: values.json ?? false }
}

function readFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
  } catch (error) {
    process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`)
    return null
  }
}

function print(
  task: string,
  { data, split, metrics, rows, more = [], notes = [] }: BenchResult,
  json: boolean,
) {
  const tables = [
    toTable(rows),
    ...more.map(({ title, rows: own }) => `${title}\n\n${toTable(own)}`),
    ...notes,
  ]
  process.stdout.write(`${tables.join('\n\n')}\n`)
  if (json) process.stdout.write(`${JSON.stringify({ task, data, split, metrics })}\n`)
}
