import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { indexWorld, type Reader, type Report, readReport } from '@parley-record/engine'
import { loadWorld } from '@parley-record/sources'
import { median } from './median.js'
import { readStories } from './stories.js'
import type { BenchOptions, BenchResult } from './table.js'

const SCRIPT = fileURLToPath(new URL('../peers/spacy_speed.py', import.meta.url))
const WARM_UP = 3
const HEADING = [
  'one thread, warm',
  'tokens',
  'seconds a pass',
  'tokens a second',
  'times as fast as all of spaCy',
  'times as fast as its tagger, parser, names',
]
const PASSES = 7

/** What one pass over all reports took and gave. */
interface Pace {
  readonly tokens: number
  readonly seconds: number
}

/** What `bench/peers/spacy_speed.py` prints. */
interface PeerSpeed {
  readonly peer: string
  readonly load_seconds: number
  readonly whole: Pace
  readonly plain: Pace
}

/**
 * Tokens a second on one thread, warm: the whole reading of reports (tokens, tags, trees, names, times, actors,
 * attributions, acts), and the trained reader alone. When spaCy is set up it reads the same paragraphs in the same
 * run, once before us and once after, and the mean of the two stands beside ours. A system's tokens are its own;
 * the ratios compare the times for the same text.
 */
export async function benchSpeed({ stories, peers }: BenchOptions, reader: Reader): Promise<BenchResult> {
  const { name, reports } = await readStories(stories)
  const world = indexWorld(await loadWorld())
  const texts = reports.map((report) => paragraphsOf(report).join('\n\n'))
  const before = spacySpeed(peers, texts)
  const reading = measure(() =>
    countAll(reports, (report) => tokensIn(readReport(report, { reader, world }).sentences)),
  )
  const alone = measure(() =>
    countAll(reports, (report) =>
      paragraphsOf(report).reduce((sum, paragraph) => sum + tokensIn(reader.read(paragraph)), 0),
    ),
  )
  const after = spacySpeed(peers, texts)
  const ours = [paceRow('parley, whole reading of reports', reading), paceRow('parley, reader alone', alone)]
  const theirs = before === null || after === null ? null : meanOf(before, after)
  return {
    data: name,
    split: 'all',
    metrics: {
      reports: reports.length,
      characters: texts.reduce((sum, text) => sum + text.length, 0),
      reading_tokens_per_second: Math.round(reading.tokens / reading.seconds),
      reader_tokens_per_second: Math.round(alone.tokens / alone.seconds),
      ...(theirs === null ? {} : peerMetrics(theirs, reading, alone)),
    },
    rows: [
      HEADING,
      ...(theirs === null ? ours.map((row) => [...row, '', '']) : withRatios(ours, [reading, alone], theirs)),
    ],
    notes: [
      `${reports.length} reports; median of ${PASSES} passes after ${WARM_UP} to warm up.`,
      ...(theirs === null
        ? ['spaCy is not set up (bench/peers/README.md), so it was not measured.']
        : [
            `spaCy: one thread, nlp.pipe, two runs of three passes; loading took ${theirs.load_seconds.toFixed(2)} s.`,
          ]),
    ],
  }
}

/** Only paragraphs are read: titles, credits and boilerplate are no part of the work. */
function paragraphsOf({ text, blocks }: Report): readonly string[] {
  return blocks.flatMap(({ kind, span }) => (kind === 'paragraph' ? [text.slice(span.start, span.end)] : []))
}

function tokensIn(sentences: readonly { readonly tokens: readonly unknown[] }[]): number {
  return sentences.reduce((sum, { tokens }) => sum + tokens.length, 0)
}

function countAll(reports: readonly Report[], count: (report: Report) => number): number {
  return reports.reduce((sum, report) => sum + count(report), 0)
}

function measure(pass: () => number): Pace {
  for (let i = 0; i < WARM_UP; i++) pass()
  let tokens = 0
  const seconds = Array.from({ length: PASSES }, () => {
    const started = performance.now()
    tokens = pass()
    return (performance.now() - started) / 1000
  })
  return { tokens, seconds: median(seconds) }
}

/** `null` when spaCy is not set up in the folder of the peers. */
function spacySpeed(peers: string, texts: readonly string[]): PeerSpeed | null {
  const python = join(peers, 'venv', 'bin', 'python')
  if (!existsSync(python)) return null
  const child = spawnSync(python, [SCRIPT], { input: JSON.stringify(texts), encoding: 'utf8' })
  if (child.status !== 0) throw new Error(`spaCy could not be measured: ${child.stderr}`)
  return JSON.parse(child.stdout) as PeerSpeed
}

function meanOf(a: PeerSpeed, b: PeerSpeed): PeerSpeed {
  const pace = (one: Pace, other: Pace) => ({
    tokens: one.tokens,
    seconds: (one.seconds + other.seconds) / 2,
  })
  return {
    peer: a.peer,
    load_seconds: (a.load_seconds + b.load_seconds) / 2,
    whole: pace(a.whole, b.whole),
    plain: pace(a.plain, b.plain),
  }
}

function paceRow(name: string, { tokens, seconds }: Pace): readonly string[] {
  return [name, String(tokens), seconds.toFixed(3), String(Math.round(tokens / seconds))]
}

function withRatios(
  ours: readonly (readonly string[])[],
  paces: readonly Pace[],
  { peer, whole, plain }: PeerSpeed,
): readonly (readonly string[])[] {
  const ratios = paces.map(({ seconds }) => [whole, plain].map((pace) => (pace.seconds / seconds).toFixed(2)))
  return [
    ...ours.map((row, i) => [...row, ...(ratios[i] ?? [])]),
    [...paceRow(`${peer}, whole pipeline`, whole), '', ''],
    [...paceRow(`${peer}, tagger, parser, names only`, plain), '', ''],
  ]
}

function peerMetrics({ load_seconds, whole, plain }: PeerSpeed, reading: Pace, alone: Pace) {
  const ratio = (pace: Pace, ours: Pace) => Math.round((100 * pace.seconds) / ours.seconds) / 100
  return {
    spacy_load_ms: Math.round(1000 * load_seconds),
    spacy_tokens_per_second: Math.round(whole.tokens / whole.seconds),
    spacy_plain_tokens_per_second: Math.round(plain.tokens / plain.seconds),
    reading_times_as_fast_as_spacy: ratio(whole, reading),
    reading_times_as_fast_as_spacy_plain: ratio(plain, reading),
    reader_times_as_fast_as_spacy: ratio(whole, alone),
    reader_times_as_fast_as_spacy_plain: ratio(plain, alone),
  }
}
