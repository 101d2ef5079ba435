import type { Lexeme } from '../model/lexeme.js'
import type { ParserInput } from './features.js'

/** A part of speech: universal tag and Penn Treebank tag. */
export interface TagPair {
  readonly upos: string
  readonly xpos: string
}

/** Turns tag indices into what the parser's features need. */
export class InputMaker {
  readonly #fine: readonly number[]
  readonly #coarse: readonly number[]
  readonly #verbs: readonly boolean[]
  readonly #breaks: readonly boolean[]

  constructor(pairs: readonly TagPair[]) {
    this.#fine = numbered(pairs.map((pair) => pair.xpos))
    this.#coarse = numbered(pairs.map((pair) => pair.upos))
    this.#verbs = pairs.map((pair) => pair.upos === 'VERB')
    this.#breaks = pairs.map((pair) => pair.xpos === ',' || pair.xpos === ':')
  }

  make(lexemes: readonly Lexeme[], tags: Uint8Array): ParserInput {
    return {
      lexemes,
      fine: tags.map((tag) => this.#fine[tag] ?? 0),
      coarse: tags.map((tag) => this.#coarse[tag] ?? 0),
      verbsBefore: countsBefore(tags, this.#verbs),
      breaksBefore: countsBefore(tags, this.#breaks),
    }
  }
}

/** Numbers each distinct value from 1 in order of appearance. */
function numbered(values: readonly string[]): readonly number[] {
  const distinct = [...new Set(values)]
  return values.map((value) => distinct.indexOf(value) + 1)
}

/** `counts[i]`: how many of the words before `i` have a tag in the set; one slot more than there are words. */
function countsBefore(tags: Uint8Array, members: readonly boolean[]): Uint8Array {
  const counts = new Uint8Array(tags.length + 2)
  for (let index = 0; index <= tags.length; index++) {
    const member = index < tags.length && members[tags[index] as number] === true
    counts[index + 1] = (counts[index] as number) + (member ? 1 : 0)
  }
  return counts
}
