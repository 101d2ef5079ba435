import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { writeModelFile } from '../model/format.js'
import { LinearModel } from '../model/linear-model.js'
import { Gazetteer } from '../names/gazetteer.js'
import { InputMaker, type TagPair } from '../parse/input.js'
import type { ModelTexts } from '../read.js'
import { Tagger } from '../tag/tagger.js'
import { asHeadline, fillPattern, withOtherNames } from './augment-names.js'
import { fillTreePattern, readTreePatterns } from './augment-trees.js'
import type { GoldToken } from './conllu.js'
import { readEwt, readGum } from './corpora.js'
import { type Example, makeExample, makeExamples } from './example.js'
import { type NamedSentence, readGumNames, readUner, readWikigold, withCapitals } from './name-corpora.js'
import { gazetteerLists, type NameLists, readNameLists } from './name-lists.js'
import { makeRandom } from './random.js'
import { trainLemmas } from './train-lemmas.js'
import { makeNameExample, trainNames, withoutHints } from './train-names.js'
import { collectActions, makeParserExample, type ParserExample, trainParser } from './train-parser.js'
import { collectPairs, trainTagger } from './train-tagger.js'

/** Where the data lies, where the model goes, and what it is called. */
export interface TrainOptions {
  readonly data: string
  readonly out: string
  readonly name: string
  readonly log: (line: string) => void
}

/** Weights smaller than this are dropped: they cost bytes and change next to no decision. */
const PRUNE = { tagger: 0.07, parser: 0.055, namer: 0.03 } as const
const TAGGER = { minimumCount: 2, rate: 0.1, hidden: 0 } as const
const PARSER = { minimumCount: 4, rate: 0.1, hidden: 0, exploration: 0.9 } as const
const NAMER = { minimumCount: 2, rate: 0.1, hidden: 0.2 } as const
const FOLDS = 5

/** Trains every part from the corpora and writes one model file; the same data give the same file. */
export function trainModel({ data, out, name, log }: TrainOptions): void {
  const plain = makeExamples([...readEwt(data, 'train'), ...readGum(data, 'train')])
  const names = readNameLists()
  const examples = [...plain, ...headlines(plain), ...patterned(names)]
  const tags = collectPairs(plain, 3)
  log(`${examples.length} sentences, ${tags.length} tags`)

  const tagger = trainTagger(examples, tags, { ...TAGGER, epochs: 5, seed: 1 }).export(PRUNE.tagger)
  log(`tagger: ${tagger.checks.length} features`)
  const jackknifed = jackknife(examples, tags)
  log('tags for the parser predicted')

  const relations = [...new Set(plain.flatMap(({ gold }) => gold.map(({ deprel }) => deprel)))].sort()
  const inputs = new InputMaker(tags)
  const trees = examples.map((example, index) =>
    parserExample(example, jackknifed[index] as Uint8Array, inputs, relations),
  )
  const actions = collectActions(trees, 3)
  const parser = trainParser(trees, actions, {
    ...{ ...PARSER, epochs: 4, seed: 3 },
    report: (epoch, errors) => log(`parser epoch ${epoch}: ${errors} wrong actions`),
  }).export(PRUNE.parser)
  log(`parser: ${parser.checks.length} features`)

  const lists = gazetteerLists(names, plain)
  const named = nameSentences(data, names)
  const random = makeRandom(11)
  const taggerModel = new Tagger(new LinearModel(tagger))
  const gazetteer = new Gazetteer(lists)
  const nameExamples = named
    .map((sentence) => makeNameExample(sentence, taggerModel, gazetteer))
    .map((example) => (random() < 0.35 ? withoutHints(example) : example))
  const namer = trainNames(nameExamples, { ...NAMER, epochs: 5, seed: 5 }).export(PRUNE.namer)
  log(`namer: ${namer.checks.length} features from ${named.length} sentences`)

  const texts: ModelTexts = { tags, relations, actions, lemmas: trainLemmas(plain), lists }
  const file = writeModelFile({ name, texts: { ...texts }, linear: { tagger, parser, namer } })
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(`${out}.part`, file)
  renameSync(`${out}.part`, out)
  log(`${out}: ${file.byteLength} bytes`)
}

/** Every tree pattern several times with other names: the sentences of news that web text lacks. */
function patterned(names: NameLists): readonly Example[] {
  const random = makeRandom(19)
  const patterns = Array.from({ length: 8 }, () => readTreePatterns()).flat()
  return patterns.map((pattern) => makeExample(fillTreePattern(pattern, names, random)))
}

/** Some short sentences again as headlines: every word capitalised, no final period. */
function headlines(examples: readonly Example[]): readonly Example[] {
  const random = makeRandom(17)
  return examples
    .filter(({ gold }) => gold.length >= 5 && gold.length <= 16 && random() < 0.2)
    .map(({ gold }) =>
      makeExample(
        withoutPeriod(asHeadline({ tokens: gold, names: [] }, random() < 0.85 ? 'title' : 'capitals').tokens),
      ),
    )
}

function withoutPeriod(tokens: readonly GoldToken[]): readonly GoldToken[] {
  const last = tokens.length - 1
  const endsWithPeriod = tokens[last]?.form === '.' && tokens.every(({ head }) => head !== last)
  return endsWithPeriod ? tokens.slice(0, -1) : tokens
}

/** Tags each fifth of the sentences with a tagger that has seen only the other four. */
function jackknife(examples: readonly Example[], tags: readonly TagPair[]): readonly Uint8Array[] {
  const predicted: Uint8Array[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = examples.filter((_, index) => index % FOLDS !== fold)
    const model = trainTagger(others, tags, { ...TAGGER, epochs: 3, seed: 7 + fold }).export(PRUNE.tagger)
    const tagger = new Tagger(new LinearModel(model))
    examples.forEach((example, index) => {
      if (index % FOLDS === fold) predicted[index] = tagger.tag(example.words)
    })
  }
  return predicted
}

function parserExample(
  example: Example,
  tags: Uint8Array,
  inputs: InputMaker,
  relations: readonly string[],
): ParserExample {
  const heads = example.gold.map(({ head }) => head)
  const labels = Uint8Array.from(example.gold, ({ deprel }) => relations.indexOf(deprel))
  return makeParserExample(inputs.make(example.lexemes, tags), heads, labels)
}

/** The corpora with names, the same with other names, and the filled patterns; a share of all as headlines. */
function nameSentences(data: string, lists: NameLists): readonly NamedSentence[] {
  const random = makeRandom(13)
  const corpora = [
    ...readWikigold(data, 'train'),
    ...readUner(data, 'dev').map(withCapitals),
    ...readGumNames(data, 'train'),
  ]
  const sentences = [
    ...corpora,
    ...corpora
      .filter(({ names }) => names.length > 0)
      .map((sentence) => withOtherNames(sentence, lists, random)),
    ...Array.from({ length: 6 }, () =>
      lists.patterns.map((pattern) => fillPattern(pattern, lists, random)),
    ).flat(),
  ]
  const some = sentences.filter(() => random() < 0.08)
  return [
    ...sentences,
    ...some.map((sentence) => asHeadline(sentence, random() < 0.75 ? 'title' : 'capitals')),
  ]
}
