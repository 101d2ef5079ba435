import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Attribution,
  type Reader,
  type Report,
  readAttributions,
  readQuotations,
  type Sentence,
  type Span,
} from '@parley-record/engine'
import type { BenchResult } from './table.js'

const ROLES = ['source', 'cue', 'content'] as const
type Role = (typeof ROLES)[number]
type Kind = Attribution['kind']

/** One attribution, of the corpus or ours: spans by role. */
interface Relation {
  readonly spans: Readonly<Record<Role, readonly Span[]>>
  readonly kind: Kind
}

/** Our attributions, and where the reader saw verbs: published figures count cues with a verb only. */
interface Prediction {
  readonly relations: readonly Relation[]
  readonly verbs: readonly Span[]
}

interface Article {
  readonly name: string
  readonly text: string
  readonly gold: readonly Relation[]
}

/** What to measure on. */
export interface AttributionBenchOptions {
  /** Folder of PolNeAR, unpacked: holds `train` and `dev`, each with `text` and `attributions`. */
  readonly data: string
  /** The project's own when left out. */
  readonly reader?: Reader
  /** `dev` unless told. */
  readonly split?: 'train' | 'dev' | (string & {})
  /** Number of articles, taken evenly from the split; all unless told. */
  readonly limit?: number
}

/**
 * Token micro-F1 over source, cue and content, F1 per role, exact and overlap F1 of spans, and token F1 of
 * direct, mixed and indirect attributions apart. Where an article was annotated several times, the first
 * annotator counts. PolNeAR gives a token to one attribution only, so ours are compared at depth 0.
 */
export async function benchAttribution(options: AttributionBenchOptions): Promise<BenchResult> {
  const split = options.split ?? 'dev'
  const reader = options.reader ?? (await import('@parley-record/reader/node')).loadReader()
  const articles = readArticles(join(options.data, split), options.limit)
  const tally = new Map<string, Count>()
  for (const article of articles) compare(article, predict(article, reader), tally)
  const figures = [...tally].sort(([a], [b]) => a.localeCompare(b))
  const metrics = Object.fromEntries([
    ...figures.map(([key, count]) => [key === 'token' ? 'token_micro_f1' : `${key}_f1`, round(f1(count))]),
    ['token_micro_precision', round(precision(tally.get('token')))],
    ['token_micro_recall', round(recall(tally.get('token')))],
  ])
  const heading = ['PolNeAR', 'precision', 'recall', 'F1']
  const body = figures.map(([key, count]) => [
    key.replaceAll('_', ' '),
    ...[precision(count), recall(count), f1(count)].map(percent),
  ])
  return { data: `PolNeAR, ${articles.length} articles`, split, metrics, rows: [heading, ...body] }
}

interface Count {
  readonly hit: number
  readonly ours: number
  readonly gold: number
}

function f1(count: Count | undefined): number {
  return count && count.ours + count.gold > 0 ? (2 * count.hit) / (count.ours + count.gold) : 0
}

function precision(count: Count | undefined): number {
  return count ? count.hit / Math.max(1, count.ours) : 0
}

function recall(count: Count | undefined): number {
  return count ? count.hit / Math.max(1, count.gold) : 0
}

function percent(value: number): string {
  return value.toFixed(3)
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

function add(tally: Map<string, Count>, key: string, count: Count): void {
  const old = tally.get(key) ?? { hit: 0, ours: 0, gold: 0 }
  tally.set(key, { hit: old.hit + count.hit, ours: old.ours + count.ours, gold: old.gold + count.gold })
}

function compare(article: Article, { relations: ours, verbs }: Prediction, tally: Map<string, Count>): void {
  const starts = tokenStarts(article.text)
  const withVerb = (list: readonly Relation[]) => list.filter(({ spans }) => hasVerb(spans.cue, verbs))
  for (const role of ROLES) {
    const count = overlap(
      tokensOf(withVerb(ours), role, starts),
      tokensOf(withVerb(article.gold), role, starts),
    )
    add(tally, 'token_micro_verb_cues', count)
  }
  const total = { hit: 0, ours: 0, gold: 0 }
  for (const role of ROLES) {
    const count = overlap(tokensOf(ours, role, starts), tokensOf(article.gold, role, starts))
    add(tally, role, count)
    total.hit += count.hit
    total.ours += count.ours
    total.gold += count.gold
    add(tally, `${role}_span_exact`, matched(ours, article.gold, role, starts, true))
    add(tally, `${role}_span_overlap`, matched(ours, article.gold, role, starts, false))
  }
  add(tally, 'token', total)
  for (const kind of ['direct', 'mixed', 'indirect'] as const) {
    const of = (list: readonly Relation[]) => list.filter((relation) => relation.kind === kind)
    for (const role of ROLES)
      add(tally, kind, overlap(tokensOf(of(ours), role, starts), tokensOf(of(article.gold), role, starts)))
  }
}

function hasVerb(cue: readonly Span[], verbs: readonly Span[]): boolean {
  return cue.some((span) => covered(span, verbs).length > 0)
}

function overlap(ours: ReadonlySet<number>, gold: ReadonlySet<number>): Count {
  return { hit: [...ours].filter((index) => gold.has(index)).length, ours: ours.size, gold: gold.size }
}

/** Words and single marks: starts and ends in code units. */
function tokenStarts(text: string): readonly Span[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function tokensOf(relations: readonly Relation[], role: Role, tokens: readonly Span[]): ReadonlySet<number> {
  return new Set(
    relations.flatMap((relation) => relation.spans[role].flatMap((span) => covered(span, tokens))),
  )
}

function covered(span: Span, tokens: readonly Span[]): readonly number[] {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) <= span.start) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let at = low; (tokens[at]?.start ?? Number.POSITIVE_INFINITY) < span.end; at++) found.push(at)
  return found
}

/** One-to-one matches of one role's words: equal, or sharing a token. Gold is matched in order. */
function matched(
  ours: readonly Relation[],
  gold: readonly Relation[],
  role: Role,
  tokens: readonly Span[],
  exact: boolean,
): Count {
  const sets = (list: readonly Relation[]) =>
    list.map((relation) => tokensOf([relation], role, tokens)).filter((set) => set.size > 0)
  const [left, right] = [sets(ours), sets(gold)]
  const free = new Set(left)
  let hit = 0
  for (const want of right) {
    const found = [...free].find((have) => {
      const shared = overlap(have, want).hit
      return exact ? shared === want.size && shared === have.size : shared > 0
    })
    if (!found) continue
    free.delete(found)
    hit++
  }
  return { hit, ours: left.length, gold: right.length }
}

function predict(article: Article, reader: Reader): Prediction {
  const report = reportOf(article)
  const sentences = sentencesOf(report, reader)
  const quotations = readQuotations(report, sentences)
  const attributions = readAttributions({ report, sentences, mentions: [], quotations })
  const relations = attributions
    .filter((attribution) => attribution.parent === null)
    .map(({ source, cue, content, kind }) => ({ spans: { source, cue, content }, kind }))
  const verbs = sentences.flatMap(({ tokens }) => tokens.filter(({ upos }) => upos === 'VERB'))
  return { relations, verbs }
}

/** Each line of the corpus is a paragraph; headlines are annotated there, so they are read too. */
function reportOf({ name, text }: Article): Report {
  const blocks = [...text.matchAll(/[^\n]*\S[^\n]*/g)].map((match) => ({
    kind: 'paragraph' as const,
    span: { start: match.index, end: match.index + match[0].length },
  }))
  const unknown = { url: null, source: null, title: null, byline: null, published: null }
  return {
    ...unknown,
    id: name,
    path: null,
    publishedCertainty: 'unknown',
    language: 'en',
    text,
    sha256: '',
    blocks,
    credits: [],
  }
}

function sentencesOf(report: Report, reader: Reader): readonly Sentence[] {
  return report.blocks
    .flatMap(({ span }, block) =>
      reader.read(report.text.slice(span.start, span.end)).map((sentence) => ({
        ...sentence,
        block,
        start: sentence.start + span.start,
        end: sentence.end + span.start,
        tokens: sentence.tokens.map((t) => ({ ...t, start: t.start + span.start, end: t.end + span.start })),
      })),
    )
    .map((sentence, index) => ({ ...sentence, index }))
}

function readArticles(folder: string, limit = Number.POSITIVE_INFINITY): readonly Article[] {
  const files = new Map<string, string>()
  for (const file of readdirSync(join(folder, 'attributions')).sort()) {
    const name = file.replace(/\.ann$/, '').replace(/_[0-9a-f]{4}$/, '')
    if (file.endsWith('.ann') && !files.has(name)) files.set(name, file)
  }
  const all = [...files]
  const step = Math.max(1, all.length / limit)
  const chosen = all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
  return chosen.map(([name, file]) => {
    const text = readFileSync(join(folder, 'text', `${name}.txt`), 'utf8')
    return { name, text, gold: readBrat(readFileSync(join(folder, 'attributions', file), 'utf8'), text) }
  })
}

/** brat standoff: `T1<tab>Cue 10 14;20 25<tab>words` and `E1<tab>Attribution:T4 Content:T3 Cue:T2 Source:T1`. */
function readBrat(standoff: string, text: string): readonly Relation[] {
  const offsets = codeUnits(text)
  const bounds = new Map<string, readonly Span[]>()
  const relations: Relation[] = []
  for (const line of standoff.split('\n')) {
    const bound = /^(T\d+)\t\S+ ([\d ;]+)\t/.exec(line)
    if (bound)
      bounds.set(
        bound[1] ?? '',
        (bound[2] ?? '').split(';').map((pair) => toSpan(pair, offsets)),
      )
    if (!/^E\d+\t/.test(line)) continue
    const of = (role: string) =>
      [...line.matchAll(new RegExp(`${role}\\d*:(T\\d+)`, 'g'))].flatMap(
        (match) => bounds.get(match[1] ?? '') ?? [],
      )
    const spans = { source: of('Source'), cue: of('Cue'), content: of('Content') }
    relations.push({ spans, kind: kindOf(text, spans.content) })
  }
  return relations
}

function toSpan(pair: string, offsets: readonly number[]): Span {
  const [start = 0, end = 0] = pair.split(' ').map(Number)
  return { start: offsets[start] ?? start, end: offsets[end] ?? end }
}

/** brat counts characters, we count UTF-16 code units. */
function codeUnits(text: string): readonly number[] {
  const offsets: number[] = []
  let at = 0
  for (const character of text) {
    offsets.push(at)
    at += character.length
  }
  return [...offsets, at]
}

function kindOf(text: string, content: readonly Span[]): Kind {
  const words = content.map((span) => text.slice(span.start, span.end)).join(' ')
  if (!/[“”"«»]|''/.test(words)) return 'indirect'
  return /^(?:[“"«]|'')/.test(words) &&
    /(?:[”"»]|'')$/.test(words) &&
    content.every((span) => /^["“«']/.test(text.slice(span.start)))
    ? 'direct'
    : 'mixed'
}
