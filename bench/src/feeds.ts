import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { readFeed } from '@parley-record/sources'
import { readExpectations } from './feed-expectations.js'
import { judge, type Verdict } from './feed-judge.js'
import { type BenchOptions, type BenchResult, percent, round } from './table.js'

/** Where the data's own tests served the files: relative addresses are expected to resolve to it. */
const SERVED_AT = 'http://127.0.0.1:8097/'

/** How one expectation about what we keep went, and in which file. */
interface Outcome extends Verdict {
  readonly wellformed: boolean
  readonly file: string
}

/**
 * Feeds: the files of feedparser with what their first comment expects. Counted are the expectations about what a
 * feed is read for: titles, addresses, dates, texts, authors, and whether damage is told. Titles and texts are
 * compared as words, since we keep titles without markup; white space is not compared.
 *
 * @param options.data folder of the data, unpacked: `tests/wellformed`, `tests/illformed`, and others.
 */
export async function benchFeeds(options: BenchOptions): Promise<BenchResult> {
  const folder = join(options.data, 'tests')
  const outcomes: Outcome[] = []
  const crashed: string[] = []
  let files = 0
  let notKept = 0
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.xml')) continue
    files++
    try {
      const judged = await judgeFile(folder, name)
      outcomes.push(...judged.outcomes)
      notKept += judged.notKept
    } catch (error) {
      crashed.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return report({ outcomes, crashed, files, notKept })
}

async function judgeFile(
  folder: string,
  name: string,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly notKept: number }> {
  const bytes = readFileSync(join(folder, name))
  const expected = readExpectations(headOf(bytes))
  if (expected === null) return { outcomes: [], notKept: 0 }
  const location = expected.headers.get('content-location') ?? ''
  const served = SERVED_AT + relative(folder, join(folder, name))
  const address =
    URL.canParse(location, served) && !/^javascript:/i.test(location)
      ? new URL(location, served).href
      : served
  const feed = await readFeed(bytes, { address, contentType: expected.headers.get('content-type') ?? null })
  const outcomes: Outcome[] = []
  let notKept = 0
  for (const expectation of expected.expectations) {
    const verdict = await judge(feed, expectation)
    if (verdict === null) notKept++
    else outcomes.push({ ...verdict, wellformed: !name.startsWith('illformed'), file: name })
  }
  return { outcomes, notKept }
}

function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 6_000)
  const zeros = head.filter((byte) => byte === 0).length
  // UTF-16 and UTF-32 without their zero bytes are the characters of the comment.
  return zeros > head.length / 4
    ? new TextDecoder('latin1').decode(head.filter((byte) => byte !== 0))
    : new TextDecoder('utf-8').decode(head)
}

interface Run {
  readonly outcomes: readonly Outcome[]
  readonly crashed: readonly string[]
  readonly files: number
  readonly notKept: number
}

function report({ outcomes, crashed, files, notKept }: Run): BenchResult {
  const topics = [...new Set(outcomes.map((one) => one.topic))].sort()
  const line = (name: string, chosen: readonly Outcome[]) => {
    const met = chosen.filter((one) => one.met).length
    return [name, String(met), String(chosen.length), percent(met / Math.max(1, chosen.length))]
  }
  const wellformed = outcomes.filter((one) => one.wellformed)
  const core = wellformed.filter((one) => /^(?:feed|item) (?:title|address|date)$/.test(one.topic))
  const share = (chosen: readonly Outcome[]) =>
    round(chosen.filter((one) => one.met).length / Math.max(1, chosen.length))
  const missed = outcomes.filter((one) => !one.met)
  const misses = new Map<string, number>()
  for (const one of missed) {
    const kind = `${one.topic}, ${one.file.split(/[\\/]/).slice(0, -1).join('/')}, ${one.got === '' ? 'nothing given' : 'another value'}`
    misses.set(kind, (misses.get(kind) ?? 0) + 1)
  }
  const frequent = [...misses].sort((a, b) => b[1] - a[1]).slice(0, 10)
  return {
    data: 'feeds-feedparser',
    split: 'all',
    metrics: {
      files,
      crashed: crashed.length,
      expectations: outcomes.length,
      met: share(outcomes),
      wellformed_title_address_date: share(core),
    },
    rows: [
      ['expectation', 'met', 'of', '%'],
      ...topics.map((topic) =>
        line(
          topic,
          outcomes.filter((one) => one.topic === topic),
        ),
      ),
      line('**title, address and date of well-formed feeds**', core),
      line('**all**', outcomes),
    ],
    more: [
      {
        title: 'Most frequent kinds of miss',
        rows: [['about, folder, kind', 'misses'], ...frequent.map(([kind, count]) => [kind, String(count)])],
      },
      {
        title: 'First misses',
        rows: [['about', 'file', 'wanted', 'given'], ...missed.slice(0, MOST_SHOWN).map(missRow)],
      },
    ],
    notes: [
      `${files} files, ${crashed.length} crashed${crashed.length === 0 ? '' : `: ${crashed.slice(0, 5).join('; ')}`}.`,
      `${notKept} expectations concern what Parley does not keep (markup, categories, images, positions, headers).`,
    ],
  }
}

const MOST_SHOWN = 20

function missRow({ topic, file, wanted, got }: Outcome): readonly string[] {
  return [topic, file, ...[wanted, got].map((words) => words.replace(/[\s|]+/g, ' ').slice(0, 60))]
}
