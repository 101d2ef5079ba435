import type { Reading } from '../src/read/reading.js'
import type { Span } from '../src/report/span.js'

const TEXT = `Prime Minister Dorn Halvey said on Tuesday that Morland would come to the table only if Kestria first let medical freight through. He warned of power cuts after March 14.

Morland's customs service counted more than 410 trucks at the pass.`

/** The place of words in the text; words that are not there are a mistake in this file. */
function at(words: string): Span {
  const start = TEXT.indexOf(words)
  if (start < 0) throw new Error(`the text does not say: ${words}`)
  return { start, end: start + words.length }
}

/** A reading written by hand for tests of what shows readings: every layer, with overlaps, no trees. */
export function sampleReading(): Reading {
  const head = (token: number) => ({ sentence: 0, token })
  return {
    report: {
      id: 'r-gazette',
      path: 'reports/gazette.txt',
      url: 'https://gazette.example/halvey-condition',
      source: 'Morrow Gazette',
      title: 'Halvey sets a condition',
      byline: null,
      published: '2031-03-04',
      publishedCertainty: 'stated',
      language: 'en',
      text: TEXT,
      sha256: '0'.repeat(64),
      blocks: [],
      credits: [],
    },
    sentences: [],
    times: [
      { span: at('Tuesday'), sentence: 0, type: 'DATE', value: '2031-03-04', certainty: 'implied' },
      {
        span: at('March 14'),
        sentence: 1,
        type: 'DATE',
        value: '2031-03-14',
        certainty: 'implied',
        mod: 'AFTER',
      },
    ],
    quantities: [
      {
        span: at('more than 410 trucks'),
        sentence: 2,
        value: 410,
        mod: 'more-than',
        unit: null,
        counted: 'truck',
      },
    ],
    mentions: [
      { span: at('Prime Minister Dorn Halvey'), head: head(3), kind: 'name', actor: 0, metonym: false },
      { span: at('Morland'), head: head(8), kind: 'name', actor: 1, metonym: true },
      { span: at('Kestria'), head: head(17), kind: 'name', actor: 2, metonym: true },
      { span: at('He'), head: { sentence: 1, token: 0 }, kind: 'pronoun', actor: 0, metonym: false },
      {
        span: at("Morland's customs service"),
        head: { sentence: 2, token: 3 },
        kind: 'nominal',
        actor: null,
        metonym: false,
      },
    ],
    actors: [
      {
        world: null,
        name: 'Dorn Halvey',
        kind: 'person',
        aliases: ['Dorn Halvey', 'Halvey'],
        roles: [{ office: 'prime minister', of: null, qualifier: null, span: at('Prime Minister') }],
        members: [],
      },
      { world: null, name: 'Morland', kind: 'state', aliases: ['Morland'], roles: [], members: [] },
      { world: null, name: 'Kestria', kind: 'state', aliases: ['Kestria'], roles: [], members: [] },
    ],
    quotations: [],
    attributions: [
      {
        sentence: 0,
        source: [at('Prime Minister Dorn Halvey')],
        sourceMention: 0,
        cue: [at('said')],
        cueLemma: 'say',
        content: [
          at('that Morland would come to the table only if Kestria first let medical freight through'),
        ],
        kind: 'indirect',
        polarity: 'affirmed',
        parent: null,
      },
    ],
    acts: [
      {
        trigger: head(10),
        span: at('Morland would come to the table only if Kestria first let medical freight through'),
        plover: 'AGREE',
        move: 'conditional-acceptance',
        contact: null,
        agents: [1],
        addressees: [2],
        theme: at('come to the table'),
        polarity: 'affirmed',
        modality: 'would',
        conditions: [{ span: at('only if Kestria first let medical freight through'), marker: 'only if' }],
        times: [],
        deadline: 1,
        venue: null,
        attribution: 0,
      },
    ],
  }
}
