import type { ParsedSentence, Reader, Token } from '@parley-record/engine'
import { type LemmaTables, Lemmatizer } from './lemma/lemmatizer.js'
import { ModelFormatError, readModelFile } from './model/format.js'
import { type Lexeme, LexemeCache } from './model/lexeme.js'
import { onlyDescribes } from './names/descriptions.js'
import { Gazetteer, type GazetteerLists } from './names/gazetteer.js'
import { namesOfLabels } from './names/labels.js'
import { bestLabels } from './net/best-names.js'
import { bestTree } from './net/best-tree.js'
import { Network, type NetworkSizes, type Readings, type Rows } from './net/network.js'
import { type WordKind, withoutPunctuationHeads } from './net/repair.js'
import { cutSequences } from './net/sequences.js'
import { PLACE, type WordFeatures, wordFeatures } from './net/word-features.js'
import { WordPieces } from './net/word-pieces.js'
import { normalForms } from './tokenize/normal-form.js'
import type { RawToken } from './tokenize/raw-token.js'
import { splitSentences } from './tokenize/sentences.js'
import { tokenize } from './tokenize/tokenize.js'

/** A universal tag with the Penn tag beside it. */
export interface TagPair {
  readonly upos: string
  readonly xpos: string
}

/** The tables of a model file that are not weights. */
export interface ModelTexts {
  readonly tags: readonly TagPair[]
  readonly relations: readonly string[]
  readonly lemmas: LemmaTables
  readonly lists: GazetteerLists
  /** Word pieces, one a line; the line number is the id. */
  readonly pieces: string
}

/**
 * A reader with the weights of `model`, as `train/train.py` writes them. Runs in a browser and in Node.
 * Throws `ModelFormatError` when the bytes are no model of this version.
 */
export function createReader(model: ArrayBuffer): Reader {
  const { name, texts, sizes, arrays } = readModelFile(model)
  try {
    const network = new Network(sizes as unknown as NetworkSizes, arrays)
    const steps = new Steps(texts as unknown as ModelTexts, network)
    return { model: name, read: (paragraph) => steps.read(paragraph) }
  } catch (cause) {
    throw new ModelFormatError(`reading model ${name} is incomplete`, { cause })
  }
}

/** From the words of a paragraph to sentences: one pass of the network over each stretch, then its best answers. */
class Steps {
  readonly #texts: ModelTexts
  readonly #network: Network
  readonly #lexemes = new LexemeCache()
  readonly #pieces: WordPieces
  readonly #lemmatizer: Lemmatizer
  readonly #gazetteer: Gazetteer
  /** By tag. */
  readonly #kinds: readonly WordKind[]

  constructor(texts: ModelTexts, network: Network) {
    this.#texts = texts
    this.#network = network
    this.#pieces = new WordPieces(texts.pieces.split('\n'))
    this.#lemmatizer = new Lemmatizer(texts.lemmas)
    this.#gazetteer = new Gazetteer(texts.lists)
    this.#kinds = texts.tags.map(({ upos }) => ({ isMark: upos === 'PUNCT', isVerb: upos === 'VERB' }))
  }

  read(paragraph: string): readonly ParsedSentence[] {
    const raw = tokenize(paragraph)
    const opening = new Set(splitSentences(paragraph, raw).map(([first]) => first))
    const lexemes = normalForms(paragraph, raw).map((form) => this.#lexemes.get(form))
    const opens = (word: number) => opening.has(raw[word] as RawToken)
    return cutSequences(raw.length, opens).flatMap(([from, to]) => {
      const stretch = { raw: raw.slice(from, to), lexemes: lexemes.slice(from, to) }
      const hints = this.#gazetteer.hints(stretch.lexemes)
      const features = this.#features(paragraph, { ...stretch, hints }, (word) => opens(from + word))
      return this.#sentences(this.#network.read(features), { ...stretch, hints })
    })
  }

  #features(
    text: string,
    { raw, lexemes, hints }: Words,
    opens: (word: number) => boolean,
  ): readonly WordFeatures[] {
    return lexemes.map((lexeme, at) => {
      const start = raw[at]?.start ?? 0
      const spaced = at === 0 || /\s/u.test(text.charAt(start - 1))
      const place =
        (spaced ? PLACE.spaced : 0) | (at === 0 || opens(at) ? PLACE.opens : 0) | (at === 0 ? PLACE.first : 0)
      return wordFeatures(lexeme, this.#pieces, { hints: hints[at] as number, place })
    })
  }

  #sentences(readings: Readings, words: Words): readonly ParsedSentence[] {
    const starts: number[] = []
    for (let word = 0; word < readings.words; word++) {
      if (word === 0 || scoreAt(readings.starts, word, 0) > 0) starts.push(word)
    }
    return starts.map((from, at) => this.#sentence(readings, words, [from, starts[at + 1] ?? readings.words]))
  }

  #sentence(readings: Readings, words: Words, [from, to]: readonly [number, number]): ParsedSentence {
    const raw = words.raw.slice(from, to)
    const tags = raw.map((_, at) => bestOf(readings.tags, from + at, this.#network.sizes.tags))
    const heads = bestTree(raw.length, (dependent, head) => arcScore(readings, from, dependent, head))
    const labels = this.#network.relations(readings, heads, from)
    const repaired = withoutPunctuationHeads(
      heads,
      tags.map((tag) => this.#kinds[tag] as WordKind),
    )
    const [lexemes, hints] = [words.lexemes.slice(from, to), words.hints.slice(from, to)]
    const names = namesOfLabels(bestLabels(readings.names, from, to)).filter(
      (name) => !onlyDescribes(name, lexemes, hints),
    )
    const tokens = raw.map((token, at) =>
      this.#token(token, lexemes[at] as Lexeme, {
        tag: tags[at] as number,
        head: repaired[at] as number,
        label: labels[at] as number,
      }),
    )
    return { start: raw[0]?.start ?? 0, end: raw.at(-1)?.end ?? 0, tokens, names }
  }

  #token(raw: RawToken, lexeme: Lexeme, { tag, head, label }: Choice): Token {
    const { upos, xpos } = this.#texts.tags[tag] ?? { upos: 'X', xpos: 'FW' }
    const relation = this.#texts.relations[label] ?? 'dep'
    const lemma = this.#lemmatizer.lemma(lexeme.normal, upos, xpos)
    const deprel = head < 0 ? 'root' : relation === 'root' ? (upos === 'PUNCT' ? 'punct' : 'dep') : relation
    return { start: raw.start, end: raw.end, form: raw.form, lemma, upos, xpos, head, deprel }
  }
}

/** The words of one stretch of a paragraph, with the hints of the word lists. */
interface Words {
  readonly raw: readonly RawToken[]
  readonly lexemes: readonly Lexeme[]
  readonly hints: Uint8Array
}

/** What the steps chose for one word, as indices into the tables. */
interface Choice {
  readonly tag: number
  readonly head: number
  readonly label: number
}

function scoreAt({ data, stride, offset }: Rows, word: number, column: number): number {
  return data[offset + word * stride + column] as number
}

function bestOf(rows: Rows, word: number, columns: number): number {
  let best = 0
  for (let column = 1; column < columns; column++) {
    if (scoreAt(rows, word, column) > scoreAt(rows, word, best)) best = column
  }
  return best
}

/** `from` is the first word of the sentence within the sequence. */
function arcScore(
  { seekers, offers, rootOffer }: Readings,
  from: number,
  dependent: number,
  head: number,
): number {
  const seeker = seekers.offset + (from + dependent) * seekers.stride
  const [offer, start] =
    head < 0 ? [rootOffer, 0] : [offers.data, offers.offset + (from + head) * offers.stride]
  let score = 0
  for (let term = 0; term < rootOffer.length; term++) {
    score += (seekers.data[seeker + term] as number) * (offer[start + term] as number)
  }
  return score
}
