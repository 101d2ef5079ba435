import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Timex } from '../score-times.js'

/** One document with its gold expressions; the creation time itself is not among them. */
export interface TimexDocument {
  readonly name: string
  readonly corpus: string
  /** Document creation time, ISO. */
  readonly created: string | null
  readonly text: string
  readonly gold: readonly Timex[]
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
