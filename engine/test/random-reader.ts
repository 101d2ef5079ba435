import type { ParsedSentence, Reader, Token } from '../src/read/reader.js'

const UPOS = [
  'NOUN',
  'PROPN',
  'VERB',
  'AUX',
  'ADJ',
  'ADV',
  'ADP',
  'DET',
  'PRON',
  'PUNCT',
  'NUM',
  'PART',
  'CCONJ',
  'SCONJ',
  'X',
]
const XPOS = [
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'VBD',
  'VBN',
  'VBZ',
  'VB',
  'VBG',
  'MD',
  'JJ',
  'IN',
  'DT',
  'PRP',
  'PRP$',
  'CD',
  'WP',
]
const DEPREL =
  'nsubj nsubj:pass obj iobj obl obl:tmod nmod nmod:poss amod compound flat appos conj cc case det mark advcl acl acl:relcl ccomp xcomp parataxis aux aux:pass cop punct nummod advmod dep'.split(
    ' ',
  )
const KINDS = ['PER', 'ORG', 'LOC'] as const

/**
 * A reader that cuts words and sentences plainly and gives them tags, trees and names that are lawful but without
 * sense: what the rules must bear, whatever a model does. The same text always gives the same answer.
 */
export const randomReader: Reader = {
  model: 'random',
  read(paragraph) {
    const sentences: ParsedSentence[] = []
    let tokens: Token[] = []
    const close = () => {
      if (tokens.length > 0) sentences.push(sentenceOf(tokens))
      tokens = []
    }
    for (const match of paragraph.matchAll(/[\p{L}\p{M}]+|\p{N}+|\S/gu)) {
      tokens.push(tokenOf(match[0], match.index, tokens.length))
      if (/[.!?]/.test(match[0]) && mixed(match.index) % 3 > 0) close()
    }
    close()
    return sentences
  },
}

function tokenOf(form: string, start: number, index: number): Token {
  const seed = mixed(start + form.length * 131)
  const head = index === 0 ? -1 : seed % 5 === 0 ? 0 : Math.max(0, index - 1 - (seed % 7))
  const upos = /^\p{N}/u.test(form) ? 'NUM' : pick(UPOS, seed >>> 3)
  return {
    form,
    lemma: form.toLowerCase(),
    upos,
    xpos: pick(XPOS, seed >>> 5),
    head,
    deprel: index === 0 ? 'root' : pick(DEPREL, seed >>> 7),
    start,
    end: start + form.length,
  }
}

function sentenceOf(tokens: readonly Token[]): ParsedSentence {
  const names = tokens.flatMap((token, first) => {
    const seed = mixed(token.start * 7 + 3)
    const last = Math.min(tokens.length - 1, first + (seed % 3))
    return seed % 11 === 0 && first % 4 === 0 ? [{ first, last, kind: pick(KINDS, seed >>> 4) }] : []
  })
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, tokens, names }
}

function pick<T>(list: readonly T[], seed: number): T {
  const item = list[seed % list.length]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}

/** A multiplicative hash: spreads neighbouring numbers (Knuth, TAOCP 6.4). */
function mixed(value: number): number {
  return Math.imul(value + 1, 2_654_435_761) >>> 0
}
