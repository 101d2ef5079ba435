import { indexWorld, type Reader, type ReadingTools, type Report, readReport } from '@parley-record/engine'
import { loadWorld } from '@parley-record/sources'
import { addScores, chainF1 } from './chains.js'
import { type CoreferenceDocument, withMentions } from './corpora/gum-mentions.js'
import { readGum } from './corpora/treebanks.js'
import { f1, precision, recall, sum } from './count.js'
import { mostFrequent } from './error-kinds.js'
import type { OurMention } from './match-mentions.js'
import {
  type ChainName,
  type CoreferenceScore,
  type PronounCount,
  scoreCoreference,
} from './score-coreference.js'
import { type BenchOptions, type BenchResult, percent, round } from './table.js'

const GENRES = ['news', 'interview'] as const
/** Types of GUM that the engine looks for. */
const TYPES = ['person', 'organization', 'place'] as const
const FORMS = ['name', 'nominal', 'pronoun'] as const

/**
 * Actors within a report on GUM: are mentions of persons, organisations and places found, and do they come into the
 * right chains? Mentions match by their heads. Chains of one mention are left out of both sides.
 */
export async function benchCoreference({ data, split }: BenchOptions, reader: Reader): Promise<BenchResult> {
  const tools = { reader, world: indexWorld(await loadWorld()) }
  const documents = readGum(data, split)
    .filter(({ genre }) => GENRES.some((one) => one === genre))
    .map(withMentions)
  const scored = documents.map((document) => ({
    genre: document.genre,
    score: scoreDocument(document, tools),
  }))
  const groups = [...GENRES, 'all'].map((genre) => ({
    genre,
    scores: scored.flatMap((one) => (genre === 'all' || one.genre === genre ? [one.score] : [])),
  }))
  const all = scored.map(({ score }) => score)
  return {
    data: 'syntax-entities-coref-gum',
    split,
    metrics: Object.fromEntries(
      groups.flatMap(({ genre, scores }) =>
        Object.entries(figuresOf(scores)).map(([name, value]) => [`${genre}_${name}`, value]),
      ),
    ),
    rows: [
      [
        'genre',
        'documents',
        'mentions F1',
        'P',
        'R',
        'links F1',
        'MUC',
        'B³',
        'CEAF-e',
        'mean of the three',
        'LEA',
      ],
      ...groups.map(({ genre, scores }) => [genre, String(scores.length), ...chainCells(figuresOf(scores))]),
    ],
    more: [
      {
        title: 'Pronouns whose chain has a name or noun',
        rows: [
          ['genre', 'pronouns', 'count', 'given an actor', 'right of all', 'right of those given'],
          ...groups.flatMap(({ genre, scores }) => pronounRows(genre, scores)),
        ],
      },
      { title: 'Mentions found, by type and form', rows: foundRows(all) },
      mostFrequent(all.flatMap(mentionErrors)),
    ],
  }
}

function scoreDocument(document: CoreferenceDocument, tools: ReadingTools): CoreferenceScore {
  const gold = document.mentions.filter(({ type }) => TYPES.some((one) => one === type))
  return scoreCoreference(gold, mentionsOf(document, tools))
}

function mentionsOf(document: CoreferenceDocument, tools: ReadingTools): readonly OurMention[] {
  const { sentences, mentions } = readReport(reportOf(document), tools)
  return mentions.map(({ span, head, kind, actor }) => {
    const { start, end } = sentences[head.sentence]?.tokens[head.token] ?? span
    return { ...span, head: { start, end }, form: kind, actor }
  })
}

/** Every paragraph is read, headings too, for GUM has mentions in them. */
function reportOf({ name, created, text, paragraphs }: CoreferenceDocument): Report {
  return {
    id: name,
    path: null,
    url: null,
    source: null,
    title: null,
    byline: null,
    published: created,
    publishedCertainty: created === null ? 'unknown' : 'stated',
    language: 'en',
    text,
    sha256: '',
    blocks: paragraphs.map((span) => ({ kind: 'paragraph', span })),
    credits: [],
  }
}

type Figures = ReturnType<typeof figuresOf>

function figuresOf(scores: readonly CoreferenceScore[]) {
  const mentions = sum(scores.map((score) => score.mentions))
  const chain = (name: ChainName) => chainF1(addScores(scores.map(({ chains }) => chains[name])))
  const [links, muc, bCubed, ceafE, lea] = (['pairwise', 'muc', 'bCubed', 'ceafE', 'lea'] as const).map(chain)
  const three = [muc, bCubed, ceafE].map((value) => value ?? 0)
  const pronouns = addPronouns(scores.map(({ thirdPerson }) => thirdPerson))
  return {
    mention_f1: round(f1(mentions)),
    mention_precision: round(precision(mentions)),
    mention_recall: round(recall(mentions)),
    link_f1: round(links ?? 0),
    muc_f1: round(muc ?? 0),
    b_cubed_f1: round(bCubed ?? 0),
    ceaf_e_f1: round(ceafE ?? 0),
    mean_f1: round(three.reduce((total, value) => total + value, 0) / three.length),
    lea_f1: round(lea ?? 0),
    pronoun_accuracy: round(pronouns.right / Math.max(1, pronouns.all)),
  }
}

function chainCells(figures: Figures): readonly string[] {
  const { pronoun_accuracy: _, ...shown } = figures
  return Object.values(shown).map(percent)
}

function addPronouns(counts: readonly PronounCount[]): PronounCount {
  const add = (pick: (count: PronounCount) => number) =>
    counts.reduce((total, count) => total + pick(count), 0)
  return {
    all: add(({ all }) => all),
    answered: add(({ answered }) => answered),
    right: add(({ right }) => right),
  }
}

function pronounRows(genre: string, scores: readonly CoreferenceScore[]): readonly string[][] {
  const kinds = { 'he, she, it, they': 'thirdPerson', 'I, we, you': 'speakers' } as const
  return Object.entries(kinds).map(([name, kind]) => {
    const { all, answered, right } = addPronouns(scores.map((score) => score[kind]))
    const shares = [answered / Math.max(1, all), right / Math.max(1, all), right / Math.max(1, answered)]
    return [genre, name, String(all), ...shares.map(percent)]
  })
}

function foundRows(scores: readonly CoreferenceScore[]): readonly (readonly string[])[] {
  const found = scores.flatMap((score) => score.found)
  const rows = TYPES.flatMap((type) =>
    FORMS.map((form) => {
      const own = found.filter((one) => one.type === type && one.form === form)
      const share = own.filter(({ isFound }) => isFound).length / Math.max(1, own.length)
      return [type, form, String(own.length), percent(share)]
    }),
  )
  return [['type', 'form', 'mentions', 'found'], ...rows]
}

function mentionErrors({ found, spurious }: CoreferenceScore): readonly string[] {
  return [
    ...found.flatMap(({ type, form, isFound }) => (isFound ? [] : [`${form} of ${type} missed`])),
    ...spurious.map((form) => `${form} where GUM has no person, organisation or place`),
  ]
}
