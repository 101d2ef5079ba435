import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Attribution, Span } from '@parley-record/engine'

export const ROLES = ['source', 'cue', 'content'] as const
export type Role = (typeof ROLES)[number]
export type Kind = Attribution['kind']

/** One attribution, of the corpus or ours: spans by role. */
export interface Relation {
  readonly spans: Readonly<Record<Role, readonly Span[]>>
  readonly kind: Kind
}

/** One article; where it was annotated several times, by its first annotator. */
export interface Article {
  readonly name: string
  readonly text: string
  readonly gold: readonly Relation[]
}

/** The articles of a part of PolNeAR. */
export function readArticles(folder: string): readonly Article[] {
  const files = new Map<string, string>()
  for (const file of readdirSync(join(folder, 'attributions')).sort()) {
    const name = file.replace(/\.ann$/, '').replace(/_[0-9a-f]{4}$/, '')
    if (file.endsWith('.ann') && !files.has(name)) files.set(name, file)
  }
  return [...files].map(([name, file]) => {
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
