import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Name, Span } from '@parley-record/engine'
import { surface } from '@parley-record/reader/corpora'
import { openDataSet } from '../data-set.js'
import { readEwt } from './treebanks.js'

/** A name by the characters it covers. */
export interface NameSpan extends Span {
  readonly kind: Name['kind']
}

/** A sentence, read as a paragraph of its own, with its names. */
export interface NamedText {
  readonly text: string
  readonly names: readonly NameSpan[]
}

/** World-wide newswire (Shan et al., EMNLP 2023). Facilities count as places; nationalities are no names here. */
export function readNewswire(data: string): readonly NamedText[] {
  const folder = openDataSet(data, 'entities-worldwide-newswire', 'processed_annotated')
  return readdirSync(join(folder, 'processed_annotated'))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, 'processed_annotated', file), 'utf8')
        .replace(/\r/g, '')
        .split(/\n[\t ]*\n/),
    )
    .map((block) => rowsOf(block, '\t').map(({ form, tag }) => ({ form: form.trim(), tag: tag.trim() })))
    .map((rows) => rows.filter(({ form }) => form !== ''))
    .filter((rows) => rows.length > 0 && !rows[0]?.form.startsWith('http'))
    .map((rows) => namedText(spaced(rows)))
}

/** Universal NER for EWT, test; spacing comes from the treebank. */
export function readUner(data: string): readonly NamedText[] {
  const folder = openDataSet(data, 'entities-uner-wikigold', 'uner')
  const trees = readEwt(data, 'test')
  return readFileSync(join(folder, 'uner', 'en_ewt-ud-test.iob2'), 'utf8')
    .split('\n\n')
    .filter((block) => /^\d/m.test(block))
    .map((block, index) => {
      const lines = block.split('\n').filter((line) => /^\d/.test(line))
      const rows = lines.map((line) => {
        const [, form = '', tag = 'O'] = line.split('\t')
        return { form, tag }
      })
      const words = trees[index]?.tokens ?? []
      const same = words.length === rows.length && words.every(({ form }, at) => form === rows[at]?.form)
      return namedText(
        rows.map((row, at) => ({ ...row, spaceAfter: !same || words[at]?.spaceAfter !== false })),
      )
    })
}

/** The fifth of Wikigold that the reader was not trained on: of every five runs of forty sentences the last. */
export function readWikigold(data: string): readonly NamedText[] {
  const folder = openDataSet(data, 'entities-uner-wikigold', 'data')
  const path = join(folder, 'data/wikigold/CONLL-format/data/wikigold.conll.txt')
  return readFileSync(path, 'utf8')
    .split('\n\n')
    .filter((_, index) => Math.floor(index / 40) % 5 === 4)
    .map((block) => rowsOf(block, ' ').filter(({ form }) => form !== ''))
    .filter((rows) => rows.length > 0)
    .map((rows) => namedText(spaced(rows)))
}

interface Row {
  readonly form: string
  readonly tag: string
}

function rowsOf(block: string, separator: string): readonly Row[] {
  return block.split('\n').map((line) => {
    const [form = '', tag = 'O'] = line.split(separator)
    return { form, tag }
  })
}

/** The sets print tokens with blanks between; prose has none before a comma, a possessive or after a bracket. */
function spaced(rows: readonly Row[]): readonly (Row & { readonly spaceAfter: boolean })[] {
  const closes = /^(?:[.,;:!?)\]%”’]|['’](?:s|ll|re|ve|d|m)?|n['’]t)$/
  return rows.map((row, index) => {
    const next = rows[index + 1]?.form ?? ''
    return { ...row, spaceAfter: !closes.test(next) && !/^[([$“‘]$/.test(row.form) }
  })
}

const KINDS: Readonly<Record<string, Name['kind']>> = {
  PER: 'PER',
  ORG: 'ORG',
  LOC: 'LOC',
  Person: 'PER',
  Organization: 'ORG',
  Location: 'LOC',
  Facility: 'LOC',
}

/** Names of `B-PER`, `I-Organization`, … tags; an `I-` of another kind begins a new name. */
export function namedText(rows: readonly (Row & { readonly spaceAfter: boolean })[]): NamedText {
  const { text, starts } = surface(rows)
  const names: NameSpan[] = []
  let before: Name['kind'] | undefined
  rows.forEach(({ form, tag }, index) => {
    const kind = KINDS[tag.slice(2)]
    const start = starts[index] ?? 0
    const end = start + form.length
    const last = names.at(-1)
    if (kind !== undefined && kind === before && tag.startsWith('I-') && last !== undefined)
      names[names.length - 1] = { ...last, end }
    else if (kind !== undefined) names.push({ start, end, kind })
    before = kind
  })
  return { text, names }
}
