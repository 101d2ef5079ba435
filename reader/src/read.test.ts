import type { ParsedSentence, Token } from '@parley-record/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadReader } from './node.js'

const reader = loadReader()

/** What the `Reader` port promises and these sentences break; nothing when all is well. */
function brokenPromises(text: string, sentences: readonly ParsedSentence[]): readonly string[] {
  let end = 0
  return sentences.flatMap(({ tokens, names, start, end: sentenceEnd }) => {
    const broken: string[] = []
    if (start !== tokens[0]?.start || sentenceEnd !== tokens.at(-1)?.end) broken.push('span of the sentence')
    if (tokens.filter(({ head }) => head === -1).length !== 1) broken.push('one root')
    for (const token of tokens) {
      if (token.start < end || token.end <= token.start) broken.push(`order at ${token.start}`)
      if (text.slice(token.start, token.end) !== token.form) broken.push(`form at ${token.start}`)
      if ((token.deprel === 'root') !== (token.head === -1)) broken.push(`relation at ${token.start}`)
      if (!reachesRoot(tokens, token)) broken.push(`cycle at ${token.start}`)
      end = token.end
    }
    let last = -1
    for (const name of names) {
      if (name.first <= last || name.last < name.first || name.last >= tokens.length) broken.push('names')
      last = name.last
    }
    return broken
  })
}

function reachesRoot(tokens: readonly Token[], from: Token): boolean {
  let at: Token | undefined = from
  for (let steps = 0; steps <= tokens.length; steps++) {
    if (at === undefined || at.head === -1) return at !== undefined
    at = tokens[at.head]
  }
  return false
}

describe('a reader with the committed model', () => {
  it('keeps its promises for any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        'The talks ended. ',
        '“No,” ',
        "don't ",
        'Gen. ',
        '\n',
        ' … ',
        '$5m ',
        '. ',
        'U.S. ',
        '😀 ',
        '\ud800',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        expect(brokenPromises(text, reader.read(text))).toEqual([])
      }),
    )
  })

  it.each([
    ['nothing', ''],
    ['spaces', ' \n\t\u00a0\u200b'],
    ['one character', '?'],
    ['an unpaired surrogate', 'a \udc00 b'],
    ['one long word', 'a'.repeat(100_000)],
    ['one long line', 'the envoy left the town and '.repeat(1_500)],
    ['only periods', '. '.repeat(8_000)],
    ['only quotation marks', '"'.repeat(8_000)],
    ['dotted letters', 'a.'.repeat(5_000)],
    ['a hyphen chain', 'a-'.repeat(5_000)],
  ])('reads %s', (_, text) => {
    expect(brokenPromises(text, reader.read(text))).toEqual([])
  })

  it('reads the same text the same way again', () => {
    const text = 'The envoy of Freedonia refused to sign the treaty.'
    expect(reader.read(text)).toEqual(reader.read(text))
  })

  it('gives the relations that rules build on', () => {
    const [sentence] = reader.read(
      'The ministers from Norway, Kenya, and Chile threatened to leave the talks.',
    )
    const tokens = sentence?.tokens ?? []
    const at = (form: string) => tokens.findIndex((token) => token.form === form)
    expect(tokens[at('ministers')]).toMatchObject({
      lemma: 'minister',
      upos: 'NOUN',
      head: at('threatened'),
      deprel: 'nsubj',
    })
    expect(tokens[at('threatened')]).toMatchObject({ lemma: 'threaten', xpos: 'VBD', head: -1 })
    expect(tokens[at('leave')]).toMatchObject({ upos: 'VERB', head: at('threatened'), deprel: 'xcomp' })
    expect(tokens[at('talks')]).toMatchObject({ lemma: 'talk', head: at('leave'), deprel: 'obj' })
    expect(tokens[at('Chile')]).toMatchObject({ upos: 'PROPN', head: at('Norway'), deprel: 'conj' })
  })

  it.each([
    [
      'Norwegian Foreign Minister Kari Olsen met Daniel Mwangi in Nairobi.',
      ['PER Kari Olsen', 'PER Daniel Mwangi', 'LOC Nairobi'],
    ],
    ['The United Nations said Chile had agreed.', ['ORG United Nations', 'LOC Chile']],
    ['The Kenyan army denied it.', []],
  ])('names: %s', (text, names) => {
    const found = reader
      .read(text)
      .flatMap(({ tokens, names }) =>
        names.map(
          ({ first, last, kind }) => `${kind} ${text.slice(tokens[first]?.start, tokens[last]?.end)}`,
        ),
      )
    expect(found).toEqual(names)
  })
})
