import type { Token } from '../src/read/reader.js'
import type { Sentence } from '../src/read/sentence.js'
import type { Report } from '../src/report/report.js'

const UPOS: readonly (readonly [RegExp, string])[] = [
  [/^NNPS?$/, 'PROPN'],
  [/^NNS?$/, 'NOUN'],
  [/^MD$/, 'AUX'],
  [/^VB/, 'VERB'],
  [/^JJ/, 'ADJ'],
  [/^RB/, 'ADV'],
  [/^CD$/, 'NUM'],
  [/^(IN|RP)$/, 'ADP'],
  [/^TO$/, 'PART'],
  [/^DT$/, 'DET'],
]

/** A report with one sentence per line, for grammars that need words and tags but no real tree. */
export interface TaggedReport {
  readonly report: Report
  readonly sentences: readonly Sentence[]
}

/**
 * Reads lines of words, each with an optional Penn tag and lemma after underscores (`talks_NNS opened_VBD_open`). Every token
 * hangs on the first verb of its line (the first token when there is none). Lines become sentences of one paragraph.
 */
export function tagged(source: string, published: string | null): TaggedReport {
  let text = ''
  const sentences = source.split('\n').map((line, index): Sentence => {
    const start = text === '' ? 0 : text.length + 1
    if (text !== '') text += ' '
    const tokens: Token[] = []
    for (const word of line.split(' ').filter((each) => each !== '')) {
      const [form = '', xpos = '', lemma] = word.split('_')
      if (form === '') continue
      if (text.length > start) text += ' '
      tokens.push({ ...token(form, xpos, text.length), ...(lemma === undefined ? {} : { lemma }) })
      text += form
    }
    const root = Math.max(
      0,
      tokens.findIndex(({ upos }) => upos === 'VERB'),
    )
    const hung = tokens.map((each, place) => ({
      ...each,
      head: place === root ? -1 : root,
      deprel: place === root ? 'root' : 'dep',
    }))
    return { start, end: text.length, tokens: hung, names: [], index, block: 0 }
  })
  return { report: reportOf(text, published), sentences }
}

function token(form: string, xpos: string, start: number): Token {
  const upos = UPOS.find(([pattern]) => pattern.test(xpos))?.[1] ?? (/^\d/.test(form) ? 'NUM' : 'X')
  const lemma = upos === 'NOUN' ? form.toLowerCase().replace(/s$/, '') : form.toLowerCase()
  return { form, lemma, upos, xpos, start, end: start + form.length, head: -1, deprel: 'dep' }
}

function reportOf(text: string, published: string | null): Report {
  return {
    id: 'test',
    path: null,
    url: null,
    source: null,
    title: null,
    byline: null,
    published,
    publishedCertainty: published === null ? 'unknown' : 'stated',
    language: 'en',
    text,
    sha256: '',
    blocks: [],
    credits: [],
  }
}
