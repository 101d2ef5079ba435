import type { Sentence } from '../sentence.js'
import type { Word } from '../times/words.js'
import { MEASURES } from './units.js'

/** What a number counts: the token, and the place of its word. */
export interface Counted {
  /** Lower-case lemma. */
  readonly lemma: string
  /** Index of the word that carries it. */
  readonly word: number
}

/** Adjectives that stand for people by themselves after a number: "30 wounded". */
const NOMINAL_ADJECTIVES = new Set('dead wounded injured missing displaced homeless unemployed'.split(' '))
/** Words that may stand between a number and what it counts. */
const BETWEEN = new Set(['ADJ', 'PROPN', 'NOUN', 'ADV', 'VERB', 'DET', 'NUM'])
/** Between a sum of money and what it is for: "$7 billion in aid"; any figure takes "of": "75 percent of voters". */
const LINKS = new Set(['of', 'in', 'worth'])

/** Where a figure stands: its first word, the word after it, and whether it is a sum of money. */
export interface FigurePlace {
  readonly at: number
  readonly after: number
  readonly money: boolean
}

/**
 * The noun counted by a number whose words end before `after`: the head of the number in the tree when it stands
 * close behind, else the last noun of the noun sequence that follows, past adjectives.
 */
export function countedAfter(sentence: Sentence, words: readonly Word[], place: FigurePlace): Counted | null {
  const { at, after } = place
  const link = words[after]?.lower ?? ''
  const linked = link === 'of' || (place.money && LINKS.has(link))
  if (!linked) {
    const byTree = countedByTree(sentence, words, at, after)
    if (byTree !== null) return byTree
  }
  return nounFrom(sentence, words, linked ? skipLinks(words, after) : after)
}

function skipLinks(words: readonly Word[], at: number): number {
  let next = at
  while (
    ['of', 'in', 'worth', 'the', 'its', 'their', 'all', 'these', 'those', 'a', 'his', 'her', 'our'].includes(
      words[next]?.lower ?? '',
    )
  )
    next += 1
  return next
}

function countedByTree(
  sentence: Sentence,
  words: readonly Word[],
  at: number,
  after: number,
): Counted | null {
  for (let place = at; place < after; place += 1) {
    const token = sentence.tokens[words[place]?.token ?? -1]
    if (token === undefined || token.upos !== 'NUM' || !token.deprel.startsWith('nummod')) continue
    const head = sentence.tokens[token.head]
    if (head === undefined || (head.upos !== 'NOUN' && head.upos !== 'PROPN')) continue
    for (let word = after; word < Math.min(words.length, after + 6); word += 1) {
      const found = words[word]
      if (found?.kind === 'mark' && found.form !== '-') break
      if (found?.token === token.head) return { lemma: head.lemma.toLowerCase(), word }
    }
  }
  return null
}

function nounFrom(sentence: Sentence, words: readonly Word[], from: number): Counted | null {
  let last: Counted | null = null
  for (let place = from; place < Math.min(words.length, from + 6); place += 1) {
    const word = words[place]
    const token = sentence.tokens[word?.token ?? -1]
    if (word === undefined || token === undefined || word.kind === 'mark') {
      if (word?.form === '-' && word.glued) continue // "28-point plan"
      break
    }
    const noun = token.upos === 'NOUN' || (token.upos === 'PROPN' && /^NNP?S$/.test(token.xpos))
    const joined = words[place + 1]?.form === '-' && words[place + 1]?.glued === true // face-to-face
    if (MEASURES.has(word.lower) || joined) continue
    if (noun) last = { lemma: token.lemma.toLowerCase(), word: place }
    else if (last !== null) break
    else if (NOMINAL_ADJECTIVES.has(word.lower) && uposOf(sentence, words[place + 1]) !== 'NOUN')
      return { lemma: word.lower, word: place }
    else if (!BETWEEN.has(token.upos) || (token.upos === 'VERB' && token.xpos !== 'VBN')) break
    if (noun && token.xpos === 'NNS') break // the plural is the head: "3,300 rockets and mortars"
  }
  return last
}

function uposOf(sentence: Sentence, word: Word | undefined): string {
  return sentence.tokens[word?.token ?? -1]?.upos ?? ''
}
