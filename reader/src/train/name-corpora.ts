import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Name } from '@parley-record/engine'
import { tokenize } from '../tokenize/tokenize.js'
import { type GoldToken, readConllu } from './conllu.js'
import { readGum } from './corpora.js'

/** A sentence with its names; `forms[i]` is followed by a space unless `spaceAfter[i]` is false. */
export interface NamedSentence {
  readonly tokens: readonly GoldToken[]
  readonly names: readonly Name[]
}

type Kind = Name['kind']

/** Wikigold: the first four of every five articles to train on, the fifth to measure. */
export function readWikigold(data: string, part: 'train' | 'dev'): readonly NamedSentence[] {
  const path = join(data, 'entities-uner-wikigold/data/wikigold/CONLL-format/data/wikigold.conll.txt')
  const blocks = readFileSync(path, 'utf8').split('\n\n')
  return blocks
    .map((block) => block.split('\n').map((line) => line.split(' ')))
    .filter((_, index) => (Math.floor(index / 40) % 5 === 4) === (part === 'dev'))
    .map((rows) => fromRows(rows.map(([form = '', tag = 'O']) => ({ form, tag }))))
    .filter(({ tokens }) => tokens.length > 0)
}

/** Universal NER for EWT; forms and spacing come from the treebank of the same part. */
export function readUner(data: string, part: 'dev' | 'test'): readonly NamedSentence[] {
  const text = readFileSync(join(data, `entities-uner-wikigold/uner/en_ewt-ud-${part}.iob2`), 'utf8')
  const trees = readConllu(join(data, `syntax-ud-english-ewt/en_ewt-ud-${part}.conllu`))
  const blocks = text.split('\n\n').filter((block) => /^\d/mu.test(block))
  return blocks.map((block, index) => {
    const rows = block.split('\n').filter((line) => /^\d/u.test(line))
    const tags = rows.map((line) => line.split('\t')[2] ?? 'O')
    const forms = rows.map((line) => line.split('\t')[1] ?? '')
    const tree = trees[index]?.tokens ?? []
    const same = tree.length === forms.length && tree.every(({ form }, at) => form === forms[at])
    const tokens = same ? tree : forms.map((form) => plainToken(form, true))
    return { tokens, names: namesOfTags(tags) }
  })
}

/** The sentence without the names that web text writes in lower case: the model is to look for capitals. */
export function withCapitals({ tokens, names }: NamedSentence): NamedSentence {
  const hasCapital = ({ first, last }: Name) =>
    tokens.slice(first, last + 1).some(({ form }) => /\p{Lu}/u.test(form))
  return { tokens, names: names.filter(hasCapital) }
}

interface Row {
  readonly form: string
  readonly tag: string
}

/** Tokens of another style, cut as this reader cuts them, with spaces where prose has them. */
function fromRows(rows: readonly Row[]): NamedSentence {
  const tokens: GoldToken[] = []
  const tags: string[] = []
  rows.forEach(({ form, tag }, index) => {
    const spaced = spaceBetween(form, rows[index + 1]?.form ?? '')
    const parts = /^\p{Lu}\.$/u.test(form) ? [{ start: 0, end: 2, form }] : tokenize(form)
    parts.forEach((part, at) => {
      const last = at === parts.length - 1
      const next = parts[at + 1]
      tokens.push(plainToken(part.form, last ? spaced : next !== undefined && next.start > part.end))
      tags.push(at > 0 ? tag.replace(/^B-/u, 'I-') : tag)
    })
  })
  return { tokens, names: namesOfTags(tags) }
}

function spaceBetween(form: string, next: string): boolean {
  return !/^(?:[.,;:!?)\]%”’]|['’](?:s|ll|re|ve|d|m)?|n['’]t)$/u.test(next) && !/^[([$“‘]$/u.test(form)
}

function plainToken(form: string, spaceAfter: boolean): GoldToken {
  return { form, lemma: '', upos: '', xpos: '', head: -1, deprel: '', misc: '', spaceAfter }
}

/** Names from `B-PER`, `I-Organization`, … ; an `I-` of another kind begins a new name. */
function namesOfTags(tags: readonly string[]): readonly Name[] {
  const names: Name[] = []
  let open: { first: number; kind: Kind } | undefined
  const close = (last: number) => {
    if (open !== undefined) names.push({ first: open.first, last, kind: open.kind })
    open = undefined
  }
  tags.forEach((tag, index) => {
    const kind = KIND_OF[tag.slice(2)]
    const continues = open !== undefined && tag.startsWith('I-') && kind === open.kind
    if (continues) return
    close(index - 1)
    if (kind !== undefined) open = { first: index, kind }
  })
  close(tags.length - 1)
  return names
}

const KIND_OF: Readonly<Record<string, Kind>> = {
  PER: 'PER',
  ORG: 'ORG',
  LOC: 'LOC',
  Person: 'PER',
  Organization: 'ORG',
  Location: 'LOC',
  Facility: 'LOC',
}

/** GUM: mentions of persons, organisations and places whose head is a proper noun, cut down to the name. */
export function readGumNames(data: string, part: 'train' | 'dev'): readonly NamedSentence[] {
  return readGum(data, part).map(({ tokens }) => ({ tokens, names: outermost(gumNames(tokens)) }))
}

const GUM_KINDS: Readonly<Record<string, Kind>> = { person: 'PER', organization: 'ORG', place: 'LOC' }

function gumNames(tokens: readonly GoldToken[]): readonly Name[] {
  const names: Name[] = []
  const open = new Map<string, { first: number; type: string }[]>()
  tokens.forEach(({ misc }, index) => {
    const entity =
      misc
        .split('|')
        .find((field) => field.startsWith('Entity='))
        ?.slice('Entity='.length) ?? ''
    for (const bracket of entity.match(/\([^()]*\)?|[^()]+\)/gu) ?? []) {
      const [id = '', type = ''] = bracket.replace(/[()]/gu, '').split('-')
      if (bracket.startsWith('(')) open.set(id, [...(open.get(id) ?? []), { first: index, type }])
      if (!bracket.endsWith(')')) continue
      const mention = open.get(id)?.pop()
      const kind = GUM_KINDS[mention?.type ?? '']
      if (mention === undefined || kind === undefined) continue
      const name = nameInMention(tokens, mention.first, index, kind)
      if (name !== undefined) names.push(name)
    }
  })
  return names
}

/** The proper noun at the head of a mention with the words that belong to the name. */
function nameInMention(tokens: readonly GoldToken[], from: number, to: number, kind: Kind): Name | undefined {
  const inside = (at: number) => at >= from && at <= to
  let head = from
  while (inside(head) && inside(tokens[head]?.head ?? -1)) head = tokens[head]?.head as number
  if (!inside(head) || tokens[head]?.upos !== 'PROPN') return undefined
  let first = head
  let last = head
  for (let at = head + 1; at <= to && belongs(tokens, at, head, kind); at++) {
    if (isNamePart(tokens[at])) last = at
  }
  if (kind === 'PER') while (first < last && TITLES.test(tokens[first]?.form ?? '')) first++
  if (kind !== 'PER') for (let at = head - 1; at >= from && isNamePart(tokens[at]); at--) first = at
  const isTitle = kind === 'PER' && first === last && TITLES.test(tokens[first]?.form ?? '')
  // "The Kenyans", "the Minister": GUM has persons here, this project no names.
  return isTitle || (kind === 'PER' && tokens[last]?.xpos === 'NNPS') ? undefined : { first, last, kind }
}

/** Forms of address before a name; they are no part of it. */
const TITLES =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Sir|Lord|Lady|President|Senator|Sen|Governor|Gov|General|Gen|Captain|Professor|Judge|Justice|King|Queen|Prince|Princess|Saint|St|Pope|Minister|Secretary|Chief|Emperor)\.?$/u

function isNamePart(token: GoldToken | undefined): boolean {
  return (
    token !== undefined &&
    (token.upos === 'PROPN' || token.xpos.startsWith('NNP')) &&
    !/^nmod:poss/u.test(token.deprel)
  )
}

/** Words after the head that a name may run over: `flat` for persons; `of the`, hyphens and `and` for others. */
function belongs(tokens: readonly GoldToken[], at: number, head: number, kind: Kind): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (kind === 'PER') return token.deprel.startsWith('flat') && token.head === head
  if (isNamePart(token)) return !/^(?:appos|conj|parataxis|list|obl|nmod:unmarked)/u.test(token.deprel)
  return /^(?:of|the|for|-|&)$/iu.test(token.form) && isNamePart(tokens[at + 1] ?? tokens[at + 2])
}

/** Drops names inside longer ones and, of two that overlap, the later. */
function outermost(names: readonly Name[]): readonly Name[] {
  const byPlace = [...names].sort((a, b) => a.first - b.first || b.last - a.last)
  const kept: Name[] = []
  for (const name of byPlace) {
    const before = kept.at(-1)
    if (before === undefined || name.first > before.last) kept.push(name)
  }
  return kept
}
