import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Gazetteer } from '../names/gazetteer.js'
import { labelsOfNames } from '../names/labels.js'
import { WordPieces } from '../net/word-pieces.js'
import type { ModelTexts } from '../read.js'
import { asHeadline, fillPattern, withOtherNames } from './augment-names.js'
import { fillTreePattern, readTreePatterns } from './augment-trees.js'
import { type GoldSentence, type GoldToken, paragraphs } from './conllu.js'
import { readEwt, readGum } from './corpora.js'
import { MOST_GOLD_WORDS, makeExamples } from './example.js'
import { type NamedSentence, readGumNames, readUner, readWikigold, withCapitals } from './name-corpora.js'
import { gazetteerLists, type NameLists, readNameLists } from './name-lists.js'
import { readOwnCorpus, withNames } from './own-corpus.js'
import { makeRandom } from './random.js'
import { type Encoder, encodeSequence, type KnownSentence, type KnownSequence } from './sequence.js'
import { collectPairs } from './tag-pairs.js'
import { trainLemmas } from './train-lemmas.js'

/** Where the corpora lie, where the encoder with its `vocab.txt`, and where the two files go. */
export interface PrepareOptions {
  readonly data: string
  readonly encoder: string
  readonly out: string
  readonly log: (line: string) => void
}

/** A sequence is no longer than this unless one sentence is. */
const SEQUENCE_WORDS = 128
/** Share of the sequences with names whose word lists are hidden. */
const HIDDEN = 0.35

/**
 * Writes `examples.jsonl`, one sequence a line with everything the network sees and is to answer (`sequence.ts`), and
 * `texts.json`, the tables of the model file that are not weights. The same data give the same files.
 */
export function prepare({ data, encoder, out, log }: PrepareOptions): void {
  const plain = makeExamples([...readEwt(data, 'train'), ...readGum(data, 'train')])
  const names = readNameLists()
  const texts: Omit<ModelTexts, 'pieces'> = {
    tags: collectPairs(plain, 3),
    relations: [...new Set(plain.flatMap(({ gold }) => gold.map(({ deprel }) => deprel)))].sort(),
    lemmas: trainLemmas(plain),
    lists: gazetteerLists(names, plain),
  }
  writeFileSync(join(out, 'texts.json'), JSON.stringify(texts))
  const vocabulary = readFileSync(join(encoder, 'vocab.txt'), 'utf8').trimEnd().split('\n')
  const toLine: Encoder = {
    pieces: new WordPieces(vocabulary),
    gazetteer: new Gazetteer(texts.lists),
    tags: texts.tags,
    relations: texts.relations,
  }
  const sequences = [...treeSequences(data, names), ...nameSequences(data, names)]
  const file = openSync(join(out, 'examples.jsonl'), 'w')
  for (const sequence of sequences) writeSync(file, `${encodeSequence(sequence, toLine)}\n`)
  closeSync(file)
  log(`${sequences.length} sequences, ${texts.tags.length} tags, ${texts.relations.length} relations`)
}

/** The treebanks by paragraph; patterns and headlines for what web text lacks. */
function treeSequences(data: string, lists: NameLists): readonly KnownSequence[] {
  const random = makeRandom(19)
  const treebanks = (['train', 'dev'] as const).flatMap((part) => {
    const gum = readGum(data, part)
    const names = readGumNames(data, part)
    const labels = new Map(gum.map((sentence, at) => [sentence, classesOf(names[at])]))
    return [
      ...inParagraphs(readEwt(data, part), `ewt-${part}`, () => null),
      ...inParagraphs(gum, `gum-${part}`, (sentence) => labels.get(sentence) ?? null),
    ]
  })
  const alone = (set: string, tokens: readonly GoldToken[]): KnownSequence => ({
    set,
    sentences: [{ tokens, names: null, hasTree: true }],
    hidden: false,
  })
  const patterns = Array.from({ length: 6 }, () => readTreePatterns()).flat()
  const short = [...readEwt(data, 'train'), ...readGum(data, 'train')].filter(
    ({ tokens }) => tokens.length >= 5 && tokens.length <= 16 && random() < 0.15,
  )
  return [
    ...treebanks,
    ...patterns.map((pattern) => alone('tree-patterns', fillTreePattern(pattern, lists, random))),
    ...short.map(({ tokens }) =>
      alone('headlines', asHeadline({ tokens, names: [] }, headlineStyle(random)).tokens),
    ),
  ]
}

/** Sentences of one paragraph together, so that the network learns where sentences end. */
function inParagraphs(
  sentences: readonly GoldSentence[],
  set: string,
  namesOf: (sentence: GoldSentence) => Uint8Array | null,
): readonly KnownSequence[] {
  const sequences: KnownSequence[] = []
  const close = (known: KnownSentence[]) => {
    if (known.length > 0) sequences.push({ set, sentences: known, hidden: false })
  }
  for (const paragraph of paragraphs(sentences)) {
    let known: KnownSentence[] = []
    let words = 0
    for (const sentence of paragraph) {
      const { tokens } = sentence
      if (tokens.length > MOST_GOLD_WORDS) continue
      if (words + tokens.length > SEQUENCE_WORDS) {
        close(known)
        known = []
        words = 0
      }
      known.push({ tokens, names: namesOf(sentence), hasTree: true })
      words += tokens.length
    }
    close(known)
  }
  return sequences
}

/** The corpora with names, the same with other names, filled patterns, and some of all as headlines. */
function nameSequences(data: string, lists: NameLists): readonly KnownSequence[] {
  const random = makeRandom(13)
  const own = readOwnCorpus('train').map(withNames)
  const wikigold = readWikigold(data, 'train')
  const uner = readUner(data, 'dev').map(withCapitals)
  const corpora = [...own, ...wikigold, ...uner]
  const renamed = [...corpora, ...readGumNames(data, 'train')]
    .filter(({ names }) => names.length > 0)
    .map((sentence) => withOtherNames(sentence, lists, random))
  const patterns = Array.from({ length: 4 }, () =>
    lists.patterns.map((pattern) => fillPattern(pattern, lists, random)),
  ).flat()
  const headlines = corpora
    .filter(() => random() < 0.1)
    .map((sentence) => asHeadline(sentence, headlineStyle(random)))
  const sets: Readonly<Record<string, readonly NamedSentence[]>> = {
    ...{ own, wikigold, 'uner-dev': uner, renamed, 'name-patterns': patterns, 'name-headlines': headlines },
    'own-dev': readOwnCorpus('dev').map(withNames),
    'wikigold-dev': readWikigold(data, 'dev'),
  }
  return Object.entries(sets).flatMap(([set, sentences]) =>
    sentences
      .filter(({ tokens }) => tokens.length > 0 && tokens.length <= MOST_GOLD_WORDS)
      .map((sentence) => ({
        set,
        sentences: [{ tokens: sentence.tokens, names: classesOf(sentence), hasTree: false }],
        hidden: random() < HIDDEN,
      })),
  )
}

function classesOf(sentence: NamedSentence | undefined): Uint8Array | null {
  return sentence === undefined ? null : labelsOfNames(sentence.tokens.length, sentence.names)
}

function headlineStyle(random: () => number): 'title' | 'capitals' {
  return random() < 0.8 ? 'title' : 'capitals'
}
