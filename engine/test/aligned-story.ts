import type { ClaimGroup } from '../src/across/claims.js'
import type { Count } from '../src/across/counts.js'
import { matterOf } from '../src/across/matters.js'
import type { Profile } from '../src/across/profile.js'
import type { AlignedStory } from '../src/across/story.js'
import type { Statement } from '../src/schema/story-record.js'
import { sampleRecord } from './sample-record.js'

const [SAMPLE] = sampleRecord().statements

/** A statement made by hand; its words are those of its text, and the sentence is the text. */
export interface Given {
  readonly id: string
  readonly report: string
  readonly text: string
  readonly said?: string
  readonly from?: readonly string[]
  readonly to?: readonly string[]
  readonly named?: readonly string[]
  readonly counts?: readonly Partial<Count>[]
  readonly statement?: Partial<Statement>
}

/** An attribution with nothing but what the link finders look at. */
export const SAYS = {
  kind: 'indirect',
  polarity: 'affirmed',
  cue: { lemma: 'say' },
} as Statement['attribution']

/** A story of statements, one claim each, in the order given; the sentences of a report stand one after another. */
export function storyOf(given: readonly Given[]): AlignedStory {
  const reports = new Map<string, string>()
  const profiles = given.map((one) => {
    const before = reports.get(one.report) ?? ''
    reports.set(one.report, `${before}${one.text} `)
    const place = before === '' ? 0 : before.split(/(?<=\.) /).length - 1
    return profileOf(one, { start: before.length, end: before.length + one.text.length, place })
  })
  const claims = profiles.map(
    (profile): ClaimGroup => ({ id: `c-${profile.statement.id}`, members: [profile] }),
  )
  const actors = new Set(profiles.flatMap(({ statement }) => [...statement.agents, ...statement.actors]))
  return {
    readings: [],
    readingById: new Map(),
    reports: new Map([...reports].map(([id, text]) => [id, { id, text }])),
    actors: new Map(
      [...actors].map((id) => [id, { id, name: id, aliases: [id], side: null, kind: 'state', members: [] }]),
    ),
    profiles,
    claims,
    claimById: new Map(claims.map((claim) => [claim.id, claim])),
    frequency: { total: profiles.length, of: () => 1 },
  } as unknown as AlignedStory
}

interface Place {
  readonly start: number
  readonly end: number
  readonly place: number
}

function profileOf(given: Given, { start, end, place }: Place): Profile {
  if (SAMPLE === undefined) throw new Error('the sample record has no statement')
  const { id, report, text, said = '2031-03-08', from = [], to = [], named = [], counts = [] } = given
  const forms = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const words = new Set(forms.map((form) => matterOf(form.replace(/(?<=\p{L}{4})s$/u, ''))))
  return {
    statement: {
      ...SAMPLE,
      id,
      report,
      said,
      text,
      spans: [{ start, end }],
      sentence: { start, end },
      kind: 'fact',
      act: null,
      attribution: null,
      theme: null,
      times: [],
      quantities: [],
      conditions: [],
      happened: null,
      venue: null,
      agents: from,
      agent: from[0] ?? null,
      addressees: to,
      actors: [...from, ...to, ...named],
      ...given.statement,
    },
    words,
    context: words,
    themeWords: new Set(),
    quoted: [],
    from: new Set(from),
    to: new Set(to),
    named: new Set([...from, ...to, ...named]),
    counts: counts.map((c) => ({
      value: 0,
      mod: 'exact',
      unit: null,
      of: null,
      text: `${c.value}`,
      start: 0,
      ...c,
    })),
    place,
    leaning: false,
    complete: true,
  }
}
