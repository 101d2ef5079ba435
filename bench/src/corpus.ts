import {
  indexWorld,
  type Reader,
  type Reading,
  type Report,
  readReport,
  type Span,
} from '@parley-record/engine'
import { type CorpusSentence, type PartRole, readOwnCorpus } from '@parley-record/reader/corpora'
import { loadWorld } from '@parley-record/sources'
import type { Article, Relation } from './corpora/polnear.js'
import { f1, precision, recall, Tally } from './count.js'
import { mostFrequent } from './error-kinds.js'
import { compareAttributions } from './score-attribution.js'
import { type BenchOptions, type BenchResult, percent, round } from './table.js'

/**
 * The whole reading of the project's own held-out sentences (`reader/corpus`), each read as a report of one paragraph:
 * names (exact span and kind), attributions (tokens of source, cue and content, as on PolNeAR, at depth 0), and acts. An
 * act is found when its trigger shares a character with one of ours that has the same PLOVER type; the parts of found
 * acts are right when their words share a character.
 */
export async function benchCorpus({ split }: BenchOptions, reader: Reader): Promise<BenchResult> {
  const world = indexWorld(await loadWorld())
  const sentences = readOwnCorpus(split === 'train' ? 'train' : 'dev')
  const tally = new Tally()
  const errors: string[] = []
  for (const [index, sentence] of sentences.entries()) {
    const reading = readReport(reportOf(sentence.text, index), { reader, world })
    compareNames(sentence, reading, tally)
    compareSpeech(sentence, reading, tally)
    errors.push(...compareActs(sentence, reading, tally))
  }
  const keys = ['names', 'token', 'acts', ...tally.keys().filter((key) => !MAIN.has(key))]
  return {
    data: 'parley-corpus',
    split,
    metrics: {
      sentences: sentences.length,
      ...Object.fromEntries(keys.map((key) => [`${key}_f1`, round(f1(tally.get(key)))])),
    },
    rows: [
      ['measure', 'precision', 'recall', 'F1', 'gold'],
      ...keys.map((key) => {
        const count = tally.get(key)
        const figures = [precision(count), recall(count), f1(count)].map(percent)
        return [TITLES[key] ?? key.replaceAll('_', ' '), ...figures, String(count.gold)]
      }),
    ],
    more: [mostFrequent(errors)],
  }
}

const MAIN = new Set(['names', 'token', 'acts'])
const TITLES: Readonly<Record<string, string>> = {
  names: 'names, exact span and kind',
  token: 'attributions, tokens of source, cue and content',
  acts: 'acts, trigger and PLOVER type',
}

function reportOf(text: string, index: number): Report {
  return {
    ...{
      id: `corpus-${index}`,
      path: null,
      url: null,
      source: null,
      title: null,
      byline: null,
      published: null,
    },
    ...{ publishedCertainty: 'unknown', language: 'en', text, sha256: '', credits: [] },
    blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length } }],
  }
}

function compareNames(sentence: CorpusSentence, { sentences }: Reading, tally: Tally): void {
  const key = (kind: string, { start, end }: Span) => `${kind} ${start}-${end}`
  const ours = new Set(
    sentences.flatMap(({ tokens, names }) =>
      names.map(({ first, last, kind }) =>
        key(kind, { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 }),
      ),
    ),
  )
  const gold = sentence.names
    .filter(({ span }) => !sentence.names.some((other) => other.span !== span && holds(other.span, span)))
    .map(({ kind, span }) => key(kind, span))
  for (const kind of ['PER', 'ORG', 'LOC']) {
    const of = (keys: Iterable<string>) => [...keys].filter((one) => one.startsWith(kind))
    const count = {
      hit: of(gold).filter((one) => ours.has(one)).length,
      ours: of(ours).length,
      gold: of(gold).length,
    }
    tally.add('names', count)
    tally.add(`names_${kind}`, count)
  }
}

function compareSpeech(sentence: CorpusSentence, reading: Reading, tally: Tally): void {
  const gold: readonly Relation[] = sentence.attributions
    .filter((one) => !sentence.attributions.some((other) => other !== one && stands(one, other)))
    .map(({ source, cue, content, kind }) => ({ spans: { source, cue, content }, kind }))
  const ours = reading.attributions
    .filter(({ parent }) => parent === null)
    .map(({ source, cue, content, kind }) => ({ spans: { source, cue, content }, kind }))
  const verbs = reading.sentences.flatMap(({ tokens }) => tokens.filter(({ upos }) => upos === 'VERB'))
  const article: Article = { name: '', text: sentence.text, gold }
  compareAttributions(article, { relations: ours, verbs }, tally)
}

/** Whether all words of one attribution stand in the content of another. */
function stands(
  inner: CorpusSentence['attributions'][number],
  outer: CorpusSentence['attributions'][number],
): boolean {
  const words = [...inner.source, ...inner.cue]
  return words.length > 0 && words.every((span) => outer.content.some((content) => holds(content, span)))
}

const PARTS = ['agent', 'addressee', 'condition', 'deadline', 'venue'] as const

/** Adds the acts to the tally and names every error by its kind. */
function compareActs({ acts: gold }: CorpusSentence, reading: Reading, tally: Tally): readonly string[] {
  const free = new Set(reading.acts)
  const errors: string[] = []
  for (const want of gold) {
    const triggers = spansOf(want, 'trigger')
    const near = [...free].filter((act) => triggers.some((span) => meets(span, triggerSpan(reading, act))))
    const found = near.find(({ plover }) => plover === want.plover)
    tally.add('acts', { gold: 1, hit: found === undefined ? 0 : 1 })
    if (found === undefined) {
      errors.push(`${want.plover} ${near[0] === undefined ? 'not found' : `read as ${near[0].plover}`}`)
      continue
    }
    free.delete(found)
    const answers: readonly (readonly [string, string, string])[] = [
      ['move', want.move ?? 'none', found.move ?? 'none'],
      ['polarity', want.polarity, found.polarity],
      ['modality', want.modality, found.modality],
    ]
    for (const [name, right, said] of answers) {
      tally.add(`act_${name}`, { gold: 1, ours: 1, hit: right === said ? 1 : 0 })
      if (right !== said) errors.push(`${name} ${right} read as ${said}`)
    }
    for (const part of PARTS) {
      const [right, said] = [spansOf(want, part), partOf(reading, found, part)]
      const hit = right.some((span) => said.some((one) => meets(span, one)))
      tally.add(`act_${part}`, {
        gold: Number(right.length > 0),
        ours: Number(said.length > 0),
        hit: Number(hit),
      })
      if (!hit && right.length > 0) errors.push(`${part} ${said.length > 0 ? 'wrong' : 'missed'}`)
      if (right.length === 0 && said.length > 0) errors.push(`${part} where none is`)
    }
  }
  tally.add('acts', { ours: reading.acts.length })
  for (const { plover } of free) errors.push(`${plover} where none is`)
  return errors
}

type GoldAct = CorpusSentence['acts'][number]
type OurAct = Reading['acts'][number]

function spansOf({ parts }: GoldAct, role: PartRole): readonly Span[] {
  return parts.filter((part) => part.role === role).flatMap(({ spans }) => spans)
}

function triggerSpan({ sentences }: Reading, { trigger }: OurAct): Span {
  return sentences[trigger.sentence]?.tokens[trigger.token] ?? { start: 0, end: 0 }
}

function partOf(reading: Reading, act: OurAct, part: (typeof PARTS)[number]): readonly Span[] {
  const mentions = (indexes: readonly number[]) => indexes.flatMap((at) => reading.mentions[at]?.span ?? [])
  switch (part) {
    case 'agent':
      return mentions(act.agents)
    case 'addressee':
      return mentions(act.addressees)
    case 'condition':
      return act.conditions.map(({ span }) => span)
    case 'deadline':
      return act.deadline === null ? [] : [reading.times[act.deadline]?.span ?? { start: 0, end: 0 }]
    case 'venue':
      return act.venue === null ? [] : mentions([act.venue])
  }
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end
}
