import type { ParsedSentence, Reader, Token } from '@parley-record/engine'
import { type LemmaTables, Lemmatizer } from './lemma/lemmatizer.js'
import { readModelFile } from './model/format.js'
import { type Lexeme, LexemeCache } from './model/lexeme.js'
import { LinearModel, type LinearWeights } from './model/linear-model.js'
import { makeWords } from './model/words.js'
import { Gazetteer, type GazetteerLists } from './names/gazetteer.js'
import { Namer } from './names/namer.js'
import type { Action } from './parse/actions.js'
import { InputMaker, type TagPair } from './parse/input.js'
import { Parser } from './parse/parser.js'
import { type WordKind, withoutPunctuationHeads } from './parse/repair.js'
import { Tagger } from './tag/tagger.js'
import { normalForms } from './tokenize/normal-form.js'
import type { RawToken } from './tokenize/raw-token.js'
import { splitSentences } from './tokenize/sentences.js'
import { tokenize } from './tokenize/tokenize.js'

/** The tables of a model file that are not weights. */
export interface ModelTexts {
  readonly tags: readonly TagPair[]
  readonly relations: readonly string[]
  readonly actions: readonly Action[]
  readonly lemmas: LemmaTables
  readonly lists: GazetteerLists
}

/** Names of the linear models in a model file. */
export const MODEL_PARTS = ['tagger', 'parser', 'namer'] as const

/**
 * A reader with the weights of `model`, as `train/train.js` writes them. Runs in a browser and in Node.
 * Throws `ModelFormatError` when the bytes are no model of this version.
 */
export function createReader(model: ArrayBuffer): Reader {
  const file = readModelFile(model)
  const steps = new Steps(file.texts as unknown as ModelTexts, file.linear)
  return { model: file.name, read: (paragraph) => readParagraph(paragraph, steps) }
}

function readParagraph(paragraph: string, steps: Steps): readonly ParsedSentence[] {
  const raw = tokenize(paragraph)
  const normal = normalForms(paragraph, raw)
  let from = 0
  return splitSentences(paragraph, raw).map((tokens) => {
    const sentence = steps.sentence(tokens, normal.slice(from, from + tokens.length))
    from += tokens.length
    return sentence
  })
}

/** The trained steps in their order: tags, tree, lemmas, names. */
class Steps {
  readonly #texts: ModelTexts
  readonly #lexemes = new LexemeCache()
  readonly #tagger: Tagger
  readonly #inputs: InputMaker
  readonly #parser: Parser
  readonly #lemmatizer: Lemmatizer
  readonly #gazetteer: Gazetteer
  readonly #namer: Namer
  /** By tag. */
  readonly #kinds: readonly WordKind[]

  constructor(texts: ModelTexts, linear: Readonly<Record<string, LinearWeights>>) {
    const [tagger, parser, namer] = MODEL_PARTS.map((part) => new LinearModel(linear[part] as LinearWeights))
    this.#texts = texts
    this.#kinds = texts.tags.map(({ upos }) => ({ isMark: upos === 'PUNCT', isVerb: upos === 'VERB' }))
    this.#tagger = new Tagger(tagger as LinearModel)
    this.#inputs = new InputMaker(texts.tags)
    this.#parser = new Parser(parser as LinearModel, texts.actions)
    this.#lemmatizer = new Lemmatizer(texts.lemmas)
    this.#gazetteer = new Gazetteer(texts.lists)
    this.#namer = new Namer(namer as LinearModel)
  }

  sentence(raw: readonly RawToken[], normal: readonly string[]): ParsedSentence {
    const lexemes = normal.map((form) => this.#lexemes.get(form))
    const words = makeWords(lexemes)
    const tags = this.#tagger.tag(words)
    const tree = this.#parser.parse(this.#inputs.make(lexemes, tags))
    const heads = withoutPunctuationHeads(
      tree.heads,
      Array.from(tags, (tag) => this.#kinds[tag] as WordKind),
    )
    const names = this.#namer.names({ words, tags, hints: this.#gazetteer.hints(lexemes) })
    const tokens = raw.map((token, index) =>
      this.#token(token, lexemes[index] as Lexeme, {
        tag: tags[index] as number,
        head: heads[index] as number,
        label: tree.labels[index] as number,
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

/** What the steps chose for one word, as indices into the tables. */
interface Choice {
  readonly tag: number
  readonly head: number
  readonly label: number
}
