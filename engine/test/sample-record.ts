import type {
  Allegation,
  BriefSection,
  BriefSentence,
  Citation,
  Claim,
  MoveEntry,
  Position,
  RecordActor,
  RecordReport,
  RecordTime,
  Statement,
  StoryRecord,
} from '../src/schema/story-record.js'

/**
 * A record written by hand for tests of what renders records: two invented states, four reports of which
 * two share their origin, one dispute, one conditional answer, one deadline that passed.
 */
const TEXTS = {
  agency: `TARNMOUTH, Kestria (North Line) - President Iva Roskell of Kestria on Monday offered Morland direct talks on reopening the Tarn Pass, which has been shut to freight since January 20.

"We are ready to sit down in Aldane on March 12, and we are ready to listen," Roskell told reporters outside the assembly. She invited Prime Minister Dorn Halvey to bring his own engineers.

Kestria asked Morland to answer by Friday, March 7. Morland's government did not comment on Monday night.

The Kestrian transport ministry said 340 trucks were waiting at the pass. Morland has called the closure a blockade; Kestria calls it a safety measure after the January landslide.`,
  courier: `President Iva Roskell of Kestria on Monday offered Morland direct talks on reopening the Tarn Pass, North Line reported. She invited Prime Minister Dorn Halvey to bring his own engineers.

Haulage firms in Corrie said they had lost contracts worth a third of their winter trade.`,
  gazette: `Prime Minister Dorn Halvey said on Tuesday that Morland would come to the table in Aldane only if Kestria first let medical freight through.

"Open one lane, and we open a conversation," Halvey said in Morrow. He warned that Morland would cut power deliveries to the Kestrian border towns if nothing moved before March 14.

Morland's customs service counted 410 trucks at the pass. Foreign Minister Lena Marsh telephoned her Aldanian counterpart, Oren Pell, on Tuesday to ask for neutral inspectors.`,
  clipping: `The two sides last met in Aldane in October 2029, when they agreed to share the cost of clearing snow.

Kestria rejects inspectors from outside the region, an adviser who asked not to be named said.

A truce at the pass from 1 to 3 March was poorly kept. Kestria counted 12 breaches by Morland. Morland counted 9 breaches by Kestria.`,
} as const

type Key = keyof typeof TEXTS

function report(key: Key, fields: Partial<RecordReport>): RecordReport {
  return {
    id: `r-${key}`,
    path: `reports/${key}.txt`,
    url: null,
    source: null,
    title: null,
    byline: null,
    published: null,
    publishedCertainty: fields.published == null ? 'unknown' : 'stated',
    publishedWhy: null,
    language: 'en',
    text: TEXTS[key],
    sha256: '0'.repeat(64),
    credits: [],
    ...fields,
  }
}

const REPORTS: readonly RecordReport[] = [
  report('agency', {
    url: 'https://northline.example/world/tarn-pass-offer',
    source: 'North Line',
    title: 'Kestria offers Morland talks on reopening Tarn Pass',
    byline: 'Ada Wren',
    published: '2031-03-03T20:15:00+01:00',
    credits: [{ ...find('agency', 'North Line'), kind: 'dateline', source: 'North Line' }],
  }),
  report('courier', {
    url: 'https://courier.example/tarn-pass',
    source: 'The Corrie Courier',
    title: 'Offer to talk about the pass',
    published: '2031-03-03',
    credits: [{ ...find('courier', 'North Line'), kind: 'source-mark', source: 'North Line' }],
  }),
  report('gazette', {
    url: 'https://gazette.example/halvey-condition',
    source: 'Morrow Gazette',
    title: 'Halvey sets a condition: “Open one lane”',
    byline: 'Staff',
    published: '2031-03-04',
  }),
  report('clipping', {}),
]

/** The place of words in a text; a word that is not there is a mistake in this file. */
function find(key: Key, words: string): { start: number; end: number; text: string } {
  const start = TEXTS[key].indexOf(words)
  if (start < 0) throw new Error(`the ${key} text does not say: ${words}`)
  return { start, end: start + words.length, text: words }
}

/** The sentence, ended by a full stop and a blank, in which words stand. */
function sentenceAround(key: Key, words: string): { start: number; end: number } {
  const text = TEXTS[key]
  const { start, end } = find(key, words)
  const before = Math.max(0, ...['\n', '. ', ' - '].map((stop) => after(text, stop, start)))
  const stop = /\.[”"]?(?=\s|$)/.exec(text.slice(end - 1))
  return { start: before, end: stop === null ? text.length : end - 1 + stop.index + stop[0].length }
}

/** Where the text goes on after the last `stop` before `at`; -1 when there is none. */
function after(text: string, stop: string, at: number): number {
  const found = text.lastIndexOf(stop, at)
  return found < 0 ? -1 : found + stop.length
}

function day(
  key: Key,
  words: string,
  value: string,
  certainty: RecordTime['certainty'] = 'implied',
): RecordTime {
  return { ...find(key, words), type: 'DATE', value, certainty }
}

function statement(id: string, key: Key, words: string, fields: Partial<Statement>): Statement {
  const { text, ...span } = find(key, words)
  const agents = fields.agents ?? []
  return {
    id: `s-${id}`,
    report: `r-${key}`,
    spans: [span],
    text,
    sentence: sentenceAround(key, words),
    kind: 'fact',
    agent: agents[0] ?? null,
    agents,
    addressees: [],
    actors: [...agents, ...(fields.addressees ?? [])],
    act: null,
    theme: null,
    attribution: null,
    times: [],
    quantities: [],
    conditions: [],
    deadline: null,
    venue: null,
    happened: null,
    said: REPORTS.find((r) => r.id === `r-${key}`)?.published ?? null,
    ...fields,
  }
}

function act(
  plover: 'REQUEST' | 'ACCUSE' | 'AGREE' | 'THREATEN' | 'REJECT' | 'CONSULT',
  move: NonNullable<Statement['act']>['move'],
): Statement['act'] {
  return {
    plover,
    move,
    contact: plover === 'CONSULT' ? 'call' : null,
    polarity: 'affirmed',
    modality: 'did',
  }
}

function said(key: Key, source: string, cue: string, content: string): Statement['attribution'] {
  const place = (words: string) => {
    const { text, ...span } = find(key, words)
    return { spans: [span], text }
  }
  return {
    source: { ...place(source), actor: null },
    cue: { ...place(cue), lemma: cue },
    content: place(content),
    kind: content.startsWith('"') ? 'direct' : 'indirect',
    polarity: 'affirmed',
    chain: [],
  }
}

const OFFER =
  'President Iva Roskell of Kestria on Monday offered Morland direct talks on reopening the Tarn Pass'
const CONDITION =
  'Morland would come to the table in Aldane only if Kestria first let medical freight through'

const STATEMENTS: readonly Statement[] = [
  statement('offer-1', 'agency', OFFER, {
    kind: 'act',
    agents: ['a-roskell'],
    addressees: ['a-morland'],
    act: act('REQUEST', 'offer'),
    times: [day('agency', 'Monday', '2031-03-03')],
    deadline: { ...day('agency', 'Friday, March 7', '2031-03-07'), mod: 'BEFORE' },
    venue: 'a-aldane',
    happened: '2031-03-03',
  }),
  statement('offer-2', 'courier', OFFER, {
    kind: 'act',
    agents: ['a-roskell'],
    addressees: ['a-morland'],
    act: act('REQUEST', 'offer'),
    happened: '2031-03-03',
  }),
  statement('invite', 'agency', 'She invited Prime Minister Dorn Halvey to bring his own engineers', {
    kind: 'act',
    agents: ['a-roskell'],
    addressees: ['a-halvey'],
    act: act('REQUEST', 'invitation'),
  }),
  statement('ready', 'agency', 'We are ready to sit down in Aldane on March 12, and we are ready to listen', {
    kind: 'attributed',
    agents: ['a-roskell'],
    attribution: said(
      'agency',
      'Roskell',
      'told',
      '"We are ready to sit down in Aldane on March 12, and we are ready to listen,"',
    ),
    times: [day('agency', 'March 12', '2031-03-12')],
  }),
  statement('closed', 'agency', 'which has been shut to freight since January 20', {
    times: [day('agency', 'January 20', '2031-01-20')],
    happened: '2031-01-20',
  }),
  statement('trucks-340', 'agency', '340 trucks were waiting at the pass', {
    kind: 'attributed',
    attribution: said(
      'agency',
      'The Kestrian transport ministry',
      'said',
      '340 trucks were waiting at the pass',
    ),
  }),
  statement(
    'trade',
    'courier',
    'Haulage firms in Corrie said they had lost contracts worth a third of their winter trade',
    {},
  ),
  statement('condition', 'gazette', CONDITION, {
    kind: 'act',
    agents: ['a-halvey'],
    addressees: ['a-kestria'],
    act: act('AGREE', 'conditional-acceptance'),
    conditions: [
      { ...find('gazette', 'only if Kestria first let medical freight through'), marker: 'only if' },
    ],
    venue: 'a-aldane',
  }),
  statement('lane', 'gazette', 'Open one lane, and we open a conversation', {
    kind: 'attributed',
    agents: ['a-halvey'],
    attribution: said('gazette', 'Halvey', 'said', '"Open one lane, and we open a conversation,"'),
  }),
  statement(
    'power',
    'gazette',
    'Morland would cut power deliveries to the Kestrian border towns if nothing moved before March 14',
    {
      kind: 'act',
      agents: ['a-halvey'],
      addressees: ['a-kestria'],
      act: act('THREATEN', 'threat'),
      conditions: [{ ...find('gazette', 'if nothing moved'), marker: 'if' }],
      deadline: day('gazette', 'March 14', '2031-03-14'),
    },
  ),
  statement('trucks-410', 'gazette', "Morland's customs service counted 410 trucks at the pass", {}),
  statement(
    'call',
    'gazette',
    'Foreign Minister Lena Marsh telephoned her Aldanian counterpart, Oren Pell, on Tuesday',
    {
      kind: 'act',
      agents: ['a-marsh'],
      addressees: ['a-pell'],
      act: act('CONSULT', null),
      happened: '2031-03-04',
    },
  ),
  statement('met', 'clipping', 'The two sides last met in Aldane in October 2029', { happened: '2029-10' }),
  statement('inspectors', 'clipping', 'Kestria rejects inspectors from outside the region', {
    kind: 'act',
    agents: ['a-kestria'],
    act: act('REJECT', 'refusal'),
    attribution: {
      ...said(
        'clipping',
        'an adviser who asked not to be named',
        'said',
        'Kestria rejects inspectors from outside the region',
      ),
      chain: [],
    } as NonNullable<Statement['attribution']>,
  }),
  statement('truce', 'clipping', 'A truce at the pass from 1 to 3 March was poorly kept', {}),
  statement('breach-12', 'clipping', 'Kestria counted 12 breaches by Morland', {
    kind: 'act',
    agents: ['a-kestria'],
    addressees: ['a-morland'],
    act: act('ACCUSE', null),
  }),
  statement('breach-9', 'clipping', 'Morland counted 9 breaches by Kestria', {
    kind: 'act',
    agents: ['a-morland'],
    addressees: ['a-kestria'],
    act: act('ACCUSE', null),
  }),
]

function actor(
  id: string,
  name: string,
  kind: RecordActor['kind'],
  fields: Partial<RecordActor> = {},
): RecordActor {
  return { id: `a-${id}`, name, kind, aliases: [name], roles: [], side: null, members: [], ...fields }
}

const ACTORS: readonly RecordActor[] = [
  actor('kestria', 'Kestria', 'state'),
  actor('morland', 'Morland', 'state'),
  actor('aldane', 'Aldane', 'place'),
  actor('roskell', 'Iva Roskell', 'person', {
    side: 'a-kestria',
    roles: [
      {
        office: 'president',
        of: 'Kestria',
        qualifier: null,
        reports: ['r-agency', 'r-courier'],
        evidence: [],
      },
    ],
  }),
  actor('halvey', 'Dorn Halvey', 'person', {
    side: 'a-morland',
    roles: [{ office: 'prime minister', of: null, qualifier: null, reports: ['r-gazette'], evidence: [] }],
  }),
  actor('marsh', 'Lena Marsh', 'person', {
    side: 'a-morland',
    roles: [{ office: 'foreign minister', of: null, qualifier: null, reports: ['r-gazette'], evidence: [] }],
  }),
  actor('pell', 'Oren Pell', 'person'),
]

function claim(id: string, statements: readonly string[], fields: Partial<Claim> = {}): Claim {
  const ids = statements.map((name) => `s-${name}`)
  const text = statementOf(ids[0] ?? '').text
  return {
    id: `c-${id}`,
    statements: ids,
    text,
    status: 'reported',
    reports: ids.length,
    origins: 1,
    witnesses: 1,
    ...fields,
  }
}

function move(id: string, fields: Partial<MoveEntry>): MoveEntry {
  const { statements } = CLAIMS.find((c) => c.id === `c-${id}`) ?? { statements: [] }
  const head = statementOf(statements[0] ?? '')
  return {
    claim: `c-${id}`,
    kind: 'offer',
    proposers: head.agents,
    addressees: head.addressees,
    terms: null,
    conditions: head.conditions.map(({ start, end, text }) => ({ start, end, text, statement: head.id })),
    deadline: null,
    venue: null,
    made: null,
    reported: head.said?.slice(0, 10) ?? null,
    answers: [],
    replies: [],
    status: null,
    why: null,
    evidence: statements.map((s) => ({
      report: statementOf(s).report,
      statement: s,
      spans: statementOf(s).spans,
    })),
    ...fields,
  }
}

const MOVES = (): readonly MoveEntry[] => {
  const { deadline } = statementOf('s-offer-1')
  const { text = '', value = '', start = 0, end = 1 } = deadline ?? {}
  return [
    move('offer', {
      status: 'accepted-on-condition',
      why: 'Dorn Halvey accepted it on a condition.',
      deadline: deadline === null ? null : { text, value, start, end, statement: 's-offer-1' },
      replies: [
        {
          link: 'l-answer',
          claim: 'c-condition',
          kind: 'conditional-acceptance',
          by: ['a-halvey'],
          on: '2031-03-04',
        },
      ],
    }),
    move('condition', { kind: 'conditional-acceptance', answers: ['c-offer'] }),
    move('power', { kind: 'threat', status: 'open', why: 'Its deadline had not passed.' }),
    move('invite', { kind: 'invitation', status: 'past-deadline', why: 'Its deadline has passed.' }),
  ]
}

function position(
  actor: string,
  kind: Position['kind'],
  fields: { readonly issue: string | null; readonly claim: string; readonly text: string },
): Position {
  const found = CLAIMS.find((c) => c.id === `c-${fields.claim}`)
  const statement = found?.statements[0] ?? ''
  return { actor, kind, ...fields, claim: `c-${fields.claim}`, statement, on: statementOf(statement).said }
}

function breach(id: string, words: string, by: string, against: string): Allegation {
  const { start, end, text } = find('clipping', words)
  const value = Number(/\d+/.exec(words)?.[0])
  return {
    id: `b-${id}`,
    truces: ['t-march'],
    kind: 'allegation',
    by: [by],
    against: [against],
    count: { start, end, text, value, mod: 'exact', unit: null, counted: 'breach' },
    claims: [`c-${id}`],
    counter: [id === 'breach-12' ? 'b-breach-9' : 'b-breach-12'],
    evidence: [cite(id)],
  }
}

function statementOf(id: string): Statement {
  const found = STATEMENTS.find((s) => s.id === id)
  if (found === undefined) throw new Error(`no statement ${id}`)
  return found
}

const CLAIMS: readonly Claim[] = [
  claim('offer', ['offer-1', 'offer-2'], { status: 'answered' }),
  claim('invite', ['invite'], { status: 'unanswered' }),
  claim('ready', ['ready']),
  claim('closed', ['closed']),
  claim('trucks-340', ['trucks-340'], { status: 'disputed' }),
  claim('trade', ['trade']),
  claim('condition', ['condition'], { status: 'unanswered' }),
  claim('lane', ['lane']),
  claim('power', ['power'], { status: 'unanswered' }),
  claim('trucks-410', ['trucks-410'], { status: 'disputed' }),
  claim('call', ['call']),
  claim('met', ['met']),
  claim('inspectors', ['inspectors']),
  claim('truce', ['truce']),
  claim('breach-12', ['breach-12']),
  claim('breach-9', ['breach-9']),
]

function cite(id: string): Citation {
  const { report, sentence } = statementOf(`s-${id}`)
  return { report, statement: `s-${id}`, spans: [sentence] }
}

interface Line {
  readonly claim?: string
  readonly label?: string
  readonly text?: string
  readonly also?: readonly string[]
  readonly note?: string
}

function line(ids: readonly string[], fields: Line = {}): BriefSentence {
  const { report, sentence } = statementOf(`s-${ids[0]}`)
  const printed = REPORTS.find((r) => r.id === report)?.text.slice(sentence.start, sentence.end) ?? ''
  return {
    text: fields.text ?? printed,
    citations: ids.map(cite),
    also: (fields.also ?? []).map(cite),
    claim: fields.claim === undefined ? null : `c-${fields.claim}`,
    label: fields.label ?? null,
    note: fields.note ?? null,
  }
}

const SECTIONS: readonly BriefSection[] = [
  {
    kind: 'summary',
    title: 'Summary',
    sentences: [
      line(['offer-1', 'offer-2'], { claim: 'offer' }),
      line(['condition'], { claim: 'condition' }),
      line(['power'], { claim: 'power' }),
    ],
  },
  { kind: 'context', title: 'Context', sentences: [line(['met'], { claim: 'met' })] },
  {
    kind: 'deeper',
    title: 'Points to dive deeper',
    sentences: [
      line(['trucks-340'], { claim: 'trucks-340', also: ['trucks-410'] }),
      line(['trade'], { claim: 'trade' }),
    ],
  },
  {
    kind: 'moves',
    title: 'Moves',
    sentences: [
      line(['offer-1', 'offer-2'], {
        claim: 'offer',
        label: 'Offer · Iva Roskell to Morland',
        text: `${OFFER}.`,
      }),
      line(['condition'], {
        claim: 'condition',
        label: '↳ Conditional acceptance · Dorn Halvey to Kestria',
        text: `${CONDITION}.`,
      }),
      line(['power'], { claim: 'power', label: 'Threat · Dorn Halvey to Kestria' }),
      line(['inspectors'], { claim: 'inspectors', label: 'Refusal · Kestria' }),
    ],
  },
  {
    kind: 'positions',
    title: 'Positions',
    sentences: [
      line(['offer-1'], { claim: 'offer', label: 'Talks · Iva Roskell · offer', text: `${OFFER}.` }),
      line(['ready'], { claim: 'ready', label: 'Talks · Iva Roskell · says' }),
      line(['condition'], {
        claim: 'condition',
        label: 'Talks · Dorn Halvey · acceptance on a condition',
        text: `${CONDITION}.`,
      }),
      line(['power'], { claim: 'power', label: 'Power · Dorn Halvey · threat' }),
      line(['lane'], { claim: 'lane', label: 'Talks · Dorn Halvey · says' }),
    ],
  },
  {
    kind: 'ceasefires',
    title: 'Ceasefires',
    sentences: [
      line(['truce'], {
        claim: 'truce',
        label: 'Truce of 1 March 2031 to 3 March 2031',
        note: 'Saturday, 1 March 2031 to Monday, 3 March 2031.',
      }),
      line(['breach-12'], { claim: 'breach-12', label: '↳ Alleged by Kestria, of Morland · 12 breaches' }),
      line(['breach-9'], { claim: 'breach-9', label: '↳ Alleged by Morland, of Kestria · 9 breaches' }),
    ],
  },
  {
    kind: 'contacts',
    title: 'Contacts',
    sentences: [line(['call'], { claim: 'call', label: 'Call · Lena Marsh and Oren Pell' })],
  },
  {
    kind: 'timeline',
    title: 'Timeline',
    sentences: [
      line(['met'], { claim: 'met', label: '2029-10' }),
      line(['closed'], { claim: 'closed', label: '2031-01-20' }),
      line(['offer-1', 'offer-2'], { claim: 'offer', label: '2031-03-03' }),
      line(['call'], { claim: 'call', label: '2031-03-04' }),
    ],
  },
  {
    kind: 'disputed',
    title: 'Disputed',
    sentences: [
      line(['trucks-340', 'trucks-410'], {
        label: 'value',
        note: 'Both report the number of trucks at the pass, with two numbers: 340 and 410.',
        text: "“The Kestrian transport ministry said 340 trucks were waiting at the pass.” / “Morland's customs service counted 410 trucks at the pass.”",
      }),
    ],
  },
  {
    kind: 'unanswered',
    title: 'Open',
    sentences: [
      line(['invite'], {
        label: 'past-deadline',
        note: 'The reports give no answer from Dorn Halvey to the invitation by Iva Roskell.',
        text: '“She invited Prime Minister Dorn Halvey to bring his own engineers.”',
      }),
    ],
  },
  {
    kind: 'coming',
    title: 'Coming up',
    sentences: [line(['ready'], { claim: 'ready', label: '2031-03-12' })],
  },
]

/** A fresh record each time: tests change parts of it with spread syntax. */
export function sampleRecord(): StoryRecord {
  const span = ({ start, end }: { start: number; end: number }) => ({ start, end })
  const evidence = (id: string, words: string, key: Key) => ({
    report: statementOf(`s-${id}`).report,
    spans: [span(find(key, words))],
  })
  return {
    version: '1',
    generator: { name: 'parley', version: '0.1.0', model: 'by hand', world: '2031-01-01' },
    asOf: '2031-03-08',
    reports: REPORTS,
    notices: [
      {
        code: 'undated',
        level: 'warning',
        path: 'reports/clipping.txt',
        message: 'No date of publication was found. Give one with --date, or leave it undated.',
      },
    ],
    actors: ACTORS,
    statements: STATEMENTS,
    claims: CLAIMS,
    links: [
      {
        id: 'l-value',
        type: 'contradicts',
        kind: 'value',
        from: 's-trucks-340',
        to: 's-trucks-410',
        why: 'Both report the number of trucks at the pass, with two numbers: 340 and 410.',
        evidence: [
          evidence('trucks-340', '340 trucks', 'agency'),
          evidence('trucks-410', '410 trucks', 'gazette'),
        ],
      },
      {
        id: 'l-answer',
        type: 'replies-to',
        kind: 'conditional-acceptance',
        from: 'c-condition',
        to: 'c-offer',
        why: 'Dorn Halvey accepted with conditions what Iva Roskell put forward (offer).',
        evidence: [evidence('condition', CONDITION, 'gazette'), evidence('offer-1', OFFER, 'agency')],
      },
    ],
    lineage: { reports: [], pairs: [] },
    versions: [],
    corrections: [],
    quotations: [],
    timeline: [
      entry('2029-10', 'met', 'stated'),
      entry('2031-01-20', 'closed'),
      entry('2031-03-03', 'offer'),
      entry('2031-03-04', 'call'),
      { ...entry('2031-03-12', 'ready'), when: 'coming' },
    ],
    moves: MOVES(),
    issues: [
      { id: 'i-talks', name: 'talks', words: ['talks'], moves: 2 },
      { id: 'i-power', name: 'power', words: ['power'], moves: 1 },
    ],
    shifts: [],
    truces: [
      {
        id: 't-march',
        name: 'Truce of 1 March 2031 to 3 March 2031',
        scope: [],
        from: '2031-03-01',
        to: '2031-03-03',
        length: null,
        parties: [],
        evidence: [cite('truce')],
      },
    ],
    allegations: [
      breach('breach-12', '12 breaches', 'a-kestria', 'a-morland'),
      breach('breach-9', '9 breaches', 'a-morland', 'a-kestria'),
    ],
    contacts: [
      {
        id: 'k-call',
        kind: 'call',
        parties: ['a-marsh', 'a-pell'],
        venue: null,
        on: '2031-03-04',
        certainty: 'implied',
        held: true,
        claims: ['c-call'],
        reports: 1,
        evidence: [cite('call')],
      },
    ],
    since: null,
    edits: [],
    positions: [
      position('a-roskell', 'offers', { issue: 'i-talks', claim: 'offer', text: OFFER }),
      position('a-roskell', 'says', { issue: 'i-talks', claim: 'ready', text: 'We are ready to listen' }),
      position('a-halvey', 'accepts-on-condition', { issue: 'i-talks', claim: 'condition', text: CONDITION }),
      position('a-halvey', 'threatens', {
        issue: 'i-power',
        claim: 'power',
        text: 'Morland would cut power deliveries',
      }),
      position('a-halvey', 'says', { issue: 'i-talks', claim: 'lane', text: 'Open one lane' }),
    ],
    questions: [
      {
        id: 'q-invite',
        kind: 'past-deadline',
        text: 'The reports give no answer from Dorn Halvey to the invitation by Iva Roskell.',
        claim: 'c-invite',
        of: ['a-halvey'],
        deadline: '2031-03-07',
      },
    ],
    brief: {
      headline: line(['offer-1', 'offer-2'], { claim: 'offer', text: OFFER }),
      sections: SECTIONS,
      leftOut: [{ text: 'Morland refused.', claim: null, why: 'name not in the cited words: Morland' }],
    },
  }
}

function entry(
  date: string,
  id: string,
  certainty: 'stated' | 'implied' = 'implied',
): StoryRecord['timeline'][number] {
  const found = CLAIMS.find((c) => c.id === `c-${id}`)
  const statement = found?.statements[0] ?? ''
  return { date, end: null, certainty, when: 'past', claim: `c-${id}`, statement, text: found?.text ?? '' }
}
