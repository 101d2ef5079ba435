import type { Span } from '@parley-record/engine'
import { type GoldToken, paragraphs as inParagraphs, surface } from '@parley-record/reader/corpora'
import type { GumDocument } from './treebanks.js'

export type MentionForm = 'name' | 'nominal' | 'pronoun'

/** A mention of GUM at its place in the document's text. */
export interface GoldMention extends Span {
  /** Mentions of one entity have the same chain. */
  readonly chain: string
  /** `person`, `organization`, `place`, `event`, … */
  readonly type: string
  /** The word that heads it in the tree and the words of its minimal span: a match needs one of them. */
  readonly heads: readonly Span[]
  /** By the word that heads it. */
  readonly form: MentionForm
  /** That word in lower case. */
  readonly head: string
}

export interface CoreferenceDocument {
  readonly name: string
  readonly genre: string
  /** ISO date the document was written; `null` when GUM does not say. */
  readonly created: string | null
  /** Paragraphs with an empty line between. */
  readonly text: string
  readonly paragraphs: readonly Span[]
  readonly mentions: readonly GoldMention[]
}

/** The raw text of a document of GUM with the mentions of its `Entity=` annotation. */
export function withMentions({ name, genre, sentences }: GumDocument): CoreferenceDocument {
  let text = ''
  const paragraphs: Span[] = []
  const mentions: GoldMention[] = []
  for (const group of inParagraphs(sentences)) {
    if (text !== '') text += '\n\n'
    const start = text.length
    for (const { tokens: words } of group) {
      const { text: part, starts } = surface(words)
      const shift = text.length
      const spans = words.map(({ form }, i) => {
        const at = shift + (starts[i] ?? 0)
        return { start: at, end: at + form.length }
      })
      mentions.push(...mentionsIn(words, spans))
      text += part.endsWith(' ') ? part : `${part} `
    }
    text = text.trimEnd()
    paragraphs.push({ start, end: text.length })
  }
  const comments = sentences.flatMap(({ comments: lines }) => lines)
  const created = /dateCreated = (\d{4}-\d{2}-\d{2})/.exec(comments.join('\n'))?.[1] ?? null
  return { name, genre, created, text, paragraphs, mentions }
}

/**
 * Mentions of one sentence. `Entity=(7-person-giv:act-sssss-cf1-1,2-coref` opens one: chain, type, information
 * status, salience, centering, minimal span (counted from 1 within the mention), kind of link. `7)` closes it.
 */
function mentionsIn(words: readonly GoldToken[], spans: readonly Span[]): readonly GoldMention[] {
  const found: GoldMention[] = []
  const open = new Map<string, { readonly first: number; readonly fields: readonly string[] }[]>()
  words.forEach(({ misc }, last) => {
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? ''
    for (const bracket of entity.match(/\([^()]*\)?|[^()]+\)/g) ?? []) {
      const fields = bracket.replace(/[()]/g, '').split('-')
      const [chain = ''] = fields
      if (bracket.startsWith('(')) open.set(chain, [...(open.get(chain) ?? []), { first: last, fields }])
      if (!bracket.endsWith(')')) continue
      const opened = open.get(chain)?.pop()
      if (opened) found.push(mentionOf(words, spans, { ...opened, last }))
    }
  })
  return found
}

interface Opened {
  readonly first: number
  readonly last: number
  readonly fields: readonly string[]
}

function mentionOf(
  words: readonly GoldToken[],
  spans: readonly Span[],
  { first, last, fields }: Opened,
): GoldMention {
  const [chain = '', type = '', , , , minimal = ''] = fields
  const head = headOf(words, first, last)
  const places = [head, ...minimal.split(',').map((place) => first + Number(place) - 1)]
  return {
    chain,
    type,
    start: spans[first]?.start ?? 0,
    end: spans[last]?.end ?? 0,
    heads: [...new Set(places)].flatMap((place) => (place <= last ? (spans[place] ?? []) : [])),
    form: formOf(words[head]),
    head: words[head]?.form.toLowerCase() ?? '',
  }
}

/** The first word of the mention whose own head lies outside. */
function headOf(words: readonly GoldToken[], first: number, last: number): number {
  for (let at = first; at <= last; at++) {
    const head = words[at]?.head ?? -1
    if (head < first || head > last) return at
  }
  return first
}

function formOf(word: GoldToken | undefined): MentionForm {
  if (word?.xpos.startsWith('PRP')) return 'pronoun'
  return word?.upos === 'PROPN' ? 'name' : 'nominal'
}
