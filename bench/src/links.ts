import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  buildRecord,
  indexWorld,
  mergeWorld,
  parseWorld,
  type Reader,
  type StoryRecord,
} from '@parley-record/engine'
import { loadWorld, readInputs } from '@parley-record/sources'
import { type BenchResult, keyOf, percent, round } from './table.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The sample stories, with the day given to their undated reports. */
const STORIES: Readonly<Record<string, string>> = {
  'harbour-talks': '2025-09-10',
  'river-accord': '2025-11-10',
}

interface Place {
  readonly report: string
  readonly words: string
}

/** A link that must, or must not, be found between two places. */
interface Expected {
  readonly type: 'contradicts' | 'supersedes' | 'replies-to'
  readonly kind: string
  readonly from: Place
  readonly to: Place
  readonly wanted: boolean
}

/** `expected.json`, as far as links go. */
interface ExpectedStory {
  readonly contradictions: readonly { type: string; a: Place; b: Place }[]
  readonly notContradictions: readonly { type: string; a: Place; b: Place }[]
  readonly superseded: readonly { old: Place; new: Place }[]
  readonly notSuperseded?: readonly { old: Place; new: Place }[]
  readonly replies?: readonly { kind: string; answer: Place; move: Place }[]
  readonly notReplies?: readonly { answer: Place; move: Place }[]
}

/** How many links of a kind were expected, found, and found where they must not be. */
interface Score {
  expected: number
  found: number
  forbidden: number
  wrong: number
}

/**
 * Precision and recall of links by kind on what the sample stories expect both ways: recall over the links that
 * must be found; precision over those found that an expectation judges, right or wrong.
 */
export async function benchLinks(reader: Reader): Promise<BenchResult> {
  const scores = new Map<string, Score>()
  const missed: string[][] = []
  for (const [name, published] of Object.entries(STORIES)) {
    const record = await recordOf(name, published, reader)
    for (const expected of expectationsOf(name)) {
      const holds = isLinked(record, expected)
      count(scores, expected, holds)
      if (holds !== expected.wanted)
        missed.push([name, expected.wanted ? 'missing' : 'wrong', nameOf(expected), expected.from.words])
    }
  }
  return toResult(scores, missed)
}

async function recordOf(name: string, published: string, reader: Reader): Promise<StoryRecord> {
  const folder = join(ROOT, 'stories', name)
  const { reports } = await readInputs([join(folder, 'reports')], { published })
  const { asOf, states, people, organisations, places } = JSON.parse(
    readFileSync(join(folder, 'world.json'), 'utf8'),
  )
  const part = (items: unknown) => ({ asOf, items })
  const own = parseWorld({
    states: part(states),
    people: part(people),
    organisations: part(organisations),
    places: part(places),
  })
  return buildRecord(reports, { reader, world: indexWorld(mergeWorld(await loadWorld(), own)) })
}

function expectationsOf(name: string): readonly Expected[] {
  const file = join(ROOT, 'stories', name, 'expected.json')
  const story = JSON.parse(readFileSync(file, 'utf8')) as ExpectedStory
  const contradicts = (wanted: boolean) => (c: { type: string; a: Place; b: Place }) =>
    ({ type: 'contradicts', kind: c.type, from: c.a, to: c.b, wanted }) as const
  const supersedes = (wanted: boolean) => (s: { old: Place; new: Place }) =>
    ({ type: 'supersedes', kind: '', from: s.new, to: s.old, wanted }) as const
  return [
    ...story.contradictions.map(contradicts(true)),
    ...story.notContradictions.map(contradicts(false)),
    ...story.superseded.map(supersedes(true)),
    ...(story.notSuperseded ?? []).map(supersedes(false)),
    ...(story.replies ?? []).map(
      (r) => ({ type: 'replies-to', kind: r.kind, from: r.answer, to: r.move, wanted: true }) as const,
    ),
    ...(story.notReplies ?? []).map(
      (r) => ({ type: 'replies-to', kind: '', from: r.answer, to: r.move, wanted: false }) as const,
    ),
  ]
}

/** Statements and claims at a place: quotation marks and blanks may differ. */
function idsAt(record: StoryRecord, { report: file, words }: Place): ReadonlySet<string> {
  const report = record.reports.find(({ path }) => path?.split('/').at(-1) === file)
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[“”"‘’']/g, '[“”"‘’\']'))
    .join('\\s+')
  const match = report === undefined ? null : new RegExp(pattern).exec(report.text)
  if (report === undefined || match === null) throw new Error(`${file}: no such words: ${words}`)
  const [start, end] = [match.index, match.index + match[0].length]
  const here = new Set(
    record.statements
      .filter((s) => s.report === report.id && s.spans.some((span) => span.start < end && start < span.end))
      .map((s) => s.id),
  )
  const claims = record.claims.filter(({ statements }) => statements.some((id) => here.has(id)))
  return new Set([...here, ...claims.flatMap(({ id, statements }) => [id, ...statements])])
}

function isLinked(record: StoryRecord, { type, from, to }: Expected): boolean {
  const [a, b] = [idsAt(record, from), idsAt(record, to)]
  return record.links.some(
    (link) =>
      link.type === type &&
      ((a.has(link.from) && b.has(link.to)) ||
        ((type === 'contradicts' || link.kind === 'counter-accusation') &&
          b.has(link.from) &&
          a.has(link.to))),
  )
}

function nameOf({ type, kind }: Expected): string {
  return type === 'contradicts' ? `${type}: ${kind}` : type
}

function count(scores: Map<string, Score>, expected: Expected, holds: boolean): void {
  for (const name of new Set([expected.type, nameOf(expected)])) {
    const score = scores.get(name) ?? { expected: 0, found: 0, forbidden: 0, wrong: 0 }
    if (expected.wanted) score.expected++
    else score.forbidden++
    if (holds && expected.wanted) score.found++
    if (holds && !expected.wanted) score.wrong++
    scores.set(name, score)
  }
}

function toResult(scores: ReadonlyMap<string, Score>, missed: readonly (readonly string[])[]): BenchResult {
  const sorted = [...scores].sort(([a], [b]) => (a < b ? -1 : 1))
  const recall = ({ expected, found }: Score) => (expected === 0 ? Number.NaN : found / expected)
  const precision = ({ found, wrong }: Score) => (found + wrong === 0 ? Number.NaN : found / (found + wrong))
  const cell = (share: number) => (Number.isNaN(share) ? '–' : percent(share))
  return {
    data: 'expectations of the sample stories',
    split: 'all',
    metrics: Object.fromEntries(
      sorted.flatMap(([name, score]) => [
        [`${keyOf(name)}_recall`, round(recall(score))],
        [`${keyOf(name)}_precision`, round(precision(score))],
      ]),
    ),
    rows: [
      ['link', 'must be found', 'found', 'must not be found', 'found wrongly', 'precision', 'recall'],
      ...sorted.map(([name, s]) => [
        name,
        `${s.expected}`,
        `${s.found}`,
        `${s.forbidden}`,
        `${s.wrong}`,
        cell(precision(s)),
        cell(recall(s)),
      ]),
    ],
    more: [{ title: 'Missing and wrong', rows: [['story', 'what', 'link', 'words'], ...missed] }],
    notes: ['Precision counts only links that an expectation judges.'],
  }
}
