import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Reader, type Report, readTimes, type Sentence } from '@parley-record/engine'

/** One time expression, gold or found: half-open offsets in the document's text. */
export interface Timex {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly value: string
}

/** One document with its gold expressions; the creation time itself is not among them. */
export interface TimexDocument {
  readonly name: string
  readonly corpus: string
  /** Document creation time, ISO. */
  readonly created: string | null
  readonly text: string
  readonly gold: readonly Timex[]
}

/** Counts over documents, from which TempEval-3's scores follow. */
export interface TimesRow {
  readonly corpus: string
  readonly documents: number
  readonly gold: number
  readonly found: number
  readonly strict: number
  readonly relaxedGold: number
  readonly relaxedFound: number
  /** Found expressions that overlap a gold one and have its value. */
  readonly value: number
  readonly strict_f1: number
  readonly relaxed_f1: number
  readonly value_f1: number
}

export interface TimesResult {
  readonly rows: readonly TimesRow[]
  readonly metrics: { readonly strict_f1: number; readonly relaxed_f1: number; readonly value_f1: number }
}

export interface TimesOptions {
  /** Folder with the unpacked `times-tbaq-meantime-recognizers`. */
  readonly data: string
  /** `tbaq`, `meantime`, `timebank`, `aquaint`; all of TBAQ and MEANTIME without it. */
  readonly split?: string
  /** Reader of the sentences; the project's own when it is left out. */
  readonly reader?: Reader
}

/**
 * TempEval-3 task A on TBAQ and MEANTIME: span F1, strict and relaxed (any overlap), and value F1, where a found
 * expression counts when it overlaps a gold one and has the same TIMEX3 value (UzZaman et al., SemEval 2013).
 */
export async function benchTimes(options: TimesOptions): Promise<TimesResult> {
  const reader = options.reader ?? (await projectReader())
  const documents = readTimexDocuments(options.data).filter((document) => inSplit(document, options.split))
  const corpora = [...new Set(documents.map((document) => document.corpus))]
  const scored = documents.map((document) => ({
    document,
    counts: score(document, findTimes(document, reader)),
  }))
  const rows = corpora.map((corpus) =>
    row(
      corpus,
      scored.filter((each) => each.document.corpus === corpus).map((each) => each.counts),
    ),
  )
  const all = row(
    'all',
    scored.map((each) => each.counts),
  )
  return {
    rows: [...rows, all],
    metrics: { strict_f1: all.strict_f1, relaxed_f1: all.relaxed_f1, value_f1: all.value_f1 },
  }
}

/** Every document of the data folder that has annotation: TBAQ first, then MEANTIME. */
export function readTimexDocuments(data: string): readonly TimexDocument[] {
  const files = walk(data)
  const timeml = files.filter((file) => file.endsWith('.tml') && !file.includes('testpipeline'))
  const meantime = files.filter(
    (file) => file.endsWith('.xml') && file.includes(`${join('intra-doc_annotation')}`),
  )
  return [...timeml.map(readTimeMl), ...meantime.map(readMeantime)]
}

/** The engine's time expressions of a document. */
export function findTimes(document: TimexDocument, reader: Reader): readonly Timex[] {
  const sentences = readSentences(document.text, reader)
  return readTimes(reportOf(document), sentences).map(({ span, type, value }) => ({ ...span, type, value }))
}

function readSentences(text: string, reader: Reader): readonly Sentence[] {
  const sentences: Sentence[] = []
  for (const match of text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)) {
    // one blank for each line break, so that offsets stay
    for (const parsed of reader.read(match[0].replaceAll('\n', ' '))) {
      const tokens = parsed.tokens.map((token) => ({
        ...token,
        start: token.start + match.index,
        end: token.end + match.index,
      }))
      const span = { start: parsed.start + match.index, end: parsed.end + match.index }
      sentences.push({ ...parsed, ...span, tokens, index: sentences.length, block: 0 })
    }
  }
  return sentences
}

async function projectReader(): Promise<Reader> {
  const { loadReader } = await import('@parley-record/reader/node')
  return await loadReader()
}

function reportOf(document: TimexDocument): Report {
  return {
    id: document.name,
    path: null,
    url: null,
    source: null,
    title: null,
    byline: null,
    published: document.created,
    publishedCertainty: 'stated',
    language: 'en',
    text: document.text,
    sha256: '',
    blocks: [],
    credits: [],
  }
}

function inSplit(document: TimexDocument, split: string | undefined): boolean {
  if (split === undefined || split === document.corpus) return true
  return split === 'tbaq' && document.corpus !== 'meantime'
}

type Counts = Pick<TimesRow, 'gold' | 'found' | 'strict' | 'relaxedGold' | 'relaxedFound' | 'value'>

function score(document: TimexDocument, found: readonly Timex[]): Counts {
  const { gold } = document
  const overlap = (a: Timex, b: Timex) => a.start < b.end && b.start < a.end
  const same = (a: Timex, b: Timex) => a.start === b.start && a.end === b.end
  return {
    gold: gold.length,
    found: found.length,
    strict: found.filter((timex) => gold.some((other) => same(timex, other))).length,
    relaxedGold: gold.filter((timex) => found.some((other) => overlap(timex, other))).length,
    relaxedFound: found.filter((timex) => gold.some((other) => overlap(timex, other))).length,
    value: found.filter((timex) => gold.some((other) => overlap(timex, other) && sameValue(timex, other)))
      .length,
  }
}

function sameValue(a: Timex, b: Timex): boolean {
  return normalValue(a.value) === normalValue(b.value)
}

/** Two spellings of one value are equal: `1998-W8` and `1998-W08`, `2000-04-02TNI` with or without a stop. */
export function normalValue(value: string): string {
  return value.trim().replace(/-W(\d)(?!\d)/, '-W0$1')
}

function row(corpus: string, counts: readonly Counts[]): TimesRow {
  const sum = (key: keyof Counts) => counts.reduce((total, each) => total + each[key], 0)
  const [gold, found] = [sum('gold'), sum('found')]
  const f1 = (foundRight: number, goldRight: number) => {
    const [precision, recall] = [foundRight / Math.max(1, found), goldRight / Math.max(1, gold)]
    return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  }
  const totals = {
    gold,
    found,
    strict: sum('strict'),
    relaxedGold: sum('relaxedGold'),
    relaxedFound: sum('relaxedFound'),
  }
  return {
    corpus,
    documents: counts.length,
    ...totals,
    value: sum('value'),
    strict_f1: f1(totals.strict, totals.strict),
    relaxed_f1: f1(totals.relaxedFound, totals.relaxedGold),
    value_f1: f1(sum('value'), sum('value')),
  }
}

function walk(folder: string): readonly string[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const path = join(folder, name)
      return statSync(path).isDirectory() ? walk(path) : [path]
    })
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
}

function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? null
}

/** TimeML: the text of `<TEXT>` without tags, the offsets of its TIMEX3 elements. */
function readTimeMl(path: string): TimexDocument {
  const source = readFileSync(path, 'utf8')
  const created = /<DCT>[\s\S]*?<TIMEX3([^>]*)>/.exec(source)?.[1] ?? ''
  const body = /<TEXT>([\s\S]*)<\/TEXT>/.exec(source)?.[1] ?? ''
  const gold: Timex[] = []
  const open: { tag: string; start: number }[] = []
  let text = ''
  for (const [piece] of body.matchAll(/<[^>]*>|[^<]+/g)) {
    if (!piece.startsWith('<')) text += decode(piece)
    else if (piece.startsWith('<TIMEX3')) open.push({ tag: piece, start: text.length })
    else if (piece.startsWith('</TIMEX3')) {
      const { tag, start } = open.pop() ?? { tag: '', start: 0 }
      const value = attribute(tag, 'value') ?? ''
      gold.push({ start, end: text.length, type: attribute(tag, 'type') ?? '', value })
    }
  }
  const corpus = path.includes('AQUAINT') ? 'aquaint' : 'timebank'
  return { name: basename(path), corpus, created: attribute(created, 'value'), text, gold }
}

/** MEANTIME is annotated in its first six sentences only, the title and the date line counted. */
const ANNOTATED_SENTENCES = 6

/** MEANTIME (CAT XML): tokens joined by blanks, sentences by line breaks; the creation time is left out of the text. */
function readMeantime(path: string): TimexDocument {
  const source = readFileSync(path, 'utf8')
  const places = new Map<string, { start: number; end: number }>()
  const timexes = [...source.matchAll(/<TIMEX3 ((?:[^>"/]|"[^"]*")*)>([\s\S]*?)<\/TIMEX3>/g)]
  const creation = timexes.find(([, tag = '']) => attribute(tag, 'functionInDocument') === 'CREATION_TIME')
  const skipped = new Set(anchors(creation?.[2] ?? ''))
  let text = ''
  let sentence = '0'
  for (const [, tag = '', form = ''] of source.matchAll(/<token ([^>]*)>([^<]*)<\/token>/g)) {
    const own = attribute(tag, 'sentence') ?? sentence
    if (Number(own) >= ANNOTATED_SENTENCES || skipped.has(attribute(tag, 't_id') ?? '')) continue
    if (text !== '') text += own === sentence ? ' ' : '\n\n'
    sentence = own
    const start = text.length
    text += decode(form)
    places.set(attribute(tag, 't_id') ?? '', { start, end: text.length })
  }
  const gold = timexes.flatMap(([, tag = '', inner = '']): Timex[] => {
    const spans = anchors(inner).flatMap((id) => places.get(id) ?? [])
    if (spans.length === 0) return []
    const [start, end] = [
      Math.min(...spans.map((span) => span.start)),
      Math.max(...spans.map((span) => span.end)),
    ]
    return [{ start, end, type: attribute(tag, 'type') ?? '', value: attribute(tag, 'value') ?? '' }]
  })
  const created = creation === undefined ? null : attribute(creation[1] ?? '', 'value')
  return { name: basename(path), corpus: 'meantime', created, text, gold }
}

function anchors(inner: string): readonly string[] {
  return [...inner.matchAll(/t_id="(\d+)"/g)].map(([, id = '']) => id)
}
