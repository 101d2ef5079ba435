import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { loadReader } from '@parley-record/reader/node'
import { DataMissing, openDataSet } from './data-set.js'
import { type BenchOptions, type BenchResult, toTable } from './table.js'

interface Task {
  readonly says: string
  readonly run: (options: BenchOptions) => Promise<BenchResult>
}

/** One command per table. Each module is loaded when it is asked for. */
const TASKS: Readonly<Record<string, Task>> = {
  story: {
    says: 'seconds cold, peak memory, reports a second warm, growth from 10 to 1,000 reports',
    run: async (options) => (await import('./story.js')).benchStory(options),
  },
  syntax: {
    says: 'EWT and GUM from raw text: UPOS, UAS, LAS (CoNLL 2018)',
    run: async (options) => {
      openDataSet(options.data, 'syntax-ud-english-ewt', 'en_ewt-ud-dev.conllu')
      const gum = openDataSet(options.data, 'syntax-entities-coref-gum', 'dep')
      return (await import('./reader.js')).benchSyntax({ ...options, data: dirname(gum) })
    },
  },
  names: {
    says: 'worldwide newswire, UNER test, Wikigold held out: span F1 of names',
    run: async (options) => {
      openDataSet(options.data, 'entities-worldwide-newswire', 'processed_annotated')
      const uner = openDataSet(options.data, 'entities-uner-wikigold', 'uner')
      return (await import('./reader.js')).benchNames({ ...options, data: dirname(uner) })
    },
  },
  attribution: {
    says: 'PolNeAR: token micro-F1 and span F1 of source, cue, content',
    run: async (options) => {
      const data = openDataSet(options.data, 'attribution-polnear', 'dev')
      const reader = loadReader()
      const { metrics } = await (await import('./attribution.js')).benchAttribution({
        ...options,
        data,
        reader,
      })
      return {
        data: 'attribution-polnear',
        split: options.split ?? 'dev',
        metrics,
        rows: metricRows(metrics),
      }
    },
  },
  times: {
    says: 'TBAQ and MEANTIME: TempEval-3 strict, relaxed and value F1',
    run: async (options) => {
      const data = openDataSet(options.data, 'times-tbaq-meantime-recognizers', 'data')
      const { metrics } = await (await import('./times.js')).benchTimes({
        ...options,
        data,
        reader: loadReader(),
      })
      return {
        data: 'times-tbaq-meantime',
        split: options.split ?? 'all',
        metrics,
        rows: metricRows(metrics),
      }
    },
  },
  acts: {
    says: 'PLV: macro-F1 over the PLOVER root types, source and target given',
    run: async (options) => {
      const data = openDataSet(options.data, 'acts-plover-plv', 'plv_train.tsv')
      const { metrics, rows } = await (await import('./acts.js')).benchActs({
        ...options,
        data,
        reader: loadReader(),
        folds: 5,
      })
      return {
        data: 'acts-plover-plv',
        split: 'all',
        metrics,
        rows: [...rows, ...metricRows(metrics).slice(1, 4)],
      }
    },
  },
  extraction: {
    says: 'Scrapinghub: 4-gram F1 of page bodies, beside four peers',
    run: async (options) => {
      const data = openDataSet(options.data, 'extraction-scrapinghub', 'ground-truth.json')
      return (await import('./extraction.js')).benchExtraction({ ...options, data })
    },
  },
  dates: {
    says: 'htmldate: exact day of publication of a page',
    run: async (options) => {
      const data = openDataSet(options.data, 'dates-htmldate', 'tests')
      return (await import('./dates.js')).benchDates({ ...options, data })
    },
  },
}

const USAGE = `Usage: npm run bench -- TASK [--data DIR] [--split NAME] [--json]

Tasks:
${Object.entries(TASKS)
  .map(([name, { says }]) => `  ${name.padEnd(12)} ${says}`)
  .join('\n')}

--data DIR    folder with the data sets, unpacked or as NAME.tar.xz (default: PARLEY_DATA, else ../shared/data)
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
  try {
    print(
      name,
      await task.run({ data, ...(values.split === undefined ? {} : { split: values.split }) }),
      values.json,
    )
    return 0
  } catch (error) {
    if (!(error instanceof DataMissing)) throw error
    process.stderr.write(`bench: ${error.message}\n`)
    return 3
  }
}

function print(task: string, { data, split, metrics, rows }: BenchResult, json = false): void {
  process.stdout.write(`${toTable(rows)}\n`)
  if (json) process.stdout.write(`${JSON.stringify({ task, data, split, metrics })}\n`)
}

function metricRows(metrics: BenchResult['metrics']): BenchResult['rows'] {
  return [['measure', 'figure'], ...Object.entries(metrics).map(([name, value]) => [name, String(value)])]
}
