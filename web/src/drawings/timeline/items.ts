import { kindInWords, moveStatusInWords, whenInWords } from '@parley-record/engine'
import { encode, toCited } from '../../evidence/place.js'
import { type Stretch, stretchOf } from '../../record/dates.js'
import { citationOf, headOf, nameOf, namesOf, type StoryView } from '../../record/story-view.js'
import type { Citation, Claim } from '../../record/types.js'

/** Which of the clocks the drawing runs on: when it happened, or when it was said. */
export type Clock = 'happened' | 'said'

export type GlyphKind =
  | 'move'
  | 'answer'
  | 'unclear'
  | 'refusal'
  | 'threat'
  | 'contact'
  | 'breach'
  | 'fact'
  | 'deadline'

/** One glyph: what it stands for, in which lane, when, and the words behind it. */
export interface Item {
  readonly id: string
  readonly claim: string | null
  readonly lane: string
  readonly glyph: GlyphKind
  /** A word or two beside the glyph. */
  readonly label: string
  /** Everything a screen reader says of it. */
  readonly name: string
  /** Null for what the reports do not date. */
  readonly at: Stretch | null
  readonly coming: boolean
  readonly cite: string
}

export interface Thread {
  readonly from: string
  readonly to: string
  readonly kind: string
}

export interface Band {
  readonly id: string
  readonly name: string
  /** Null at an end that no report gives. */
  readonly from: number | null
  readonly to: number | null
}

export interface TimelineModel {
  readonly lanes: readonly { readonly id: string; readonly name: string; readonly hue: number }[]
  readonly items: readonly Item[]
  readonly threads: readonly Thread[]
  readonly bands: readonly Band[]
}

/** The lane of what is done by nobody whom the words name. */
const NOBODY = ''

const GLYPH_OF_MOVE: Readonly<Record<string, GlyphKind>> = {
  acceptance: 'answer',
  'conditional-acceptance': 'answer',
  concession: 'answer',
  deferral: 'unclear',
  refusal: 'refusal',
  withdrawal: 'refusal',
  threat: 'threat',
}

/** What the timeline draws of a record: dated claims, all moves and answers, contacts, breaches, deadlines. */
export function toTimeline(view: StoryView, clock: Clock): TimelineModel {
  const { record } = view
  const dated = new Map(record.timeline.map((entry) => [entry.claim, entry]))
  const contacts = new Map(
    record.contacts.flatMap(({ claims: [first], ...rest }) =>
      first === undefined ? [] : [[first, rest] as const],
    ),
  )
  const ids = new Set([
    ...dated.keys(),
    ...view.moves.keys(),
    ...contacts.keys(),
    ...record.allegations.flatMap(({ claims: [first] }) => first ?? []),
  ])
  const items = [...ids].flatMap((id): readonly Item[] => {
    const claim = view.claims.get(id)
    const head = headOf(view, claim)
    if (claim === undefined || head === null) return []
    const move = view.moves.get(id)
    const contact = contacts.get(id)
    const breach = view.allegationOf.get(id)
    const happened = dated.get(id)?.date ?? move?.made ?? contact?.on ?? head.happened
    const value = clock === 'said' ? saidFirst(view, claim) : happened
    const who = move?.proposers ?? contact?.parties ?? breach?.by ?? head.agents
    const label =
      move !== undefined
        ? kindInWords(move.kind)
        : contact !== undefined
          ? kindInWords(contact.kind)
          : breach !== undefined
            ? kindInWords(breach.kind === 'check' ? 'finding' : breach.kind)
            : ''
    const status = move === undefined ? null : moveStatusInWords(move)
    return [
      {
        id,
        claim: id,
        lane: view.sideOf.get(who[0] ?? '') ?? NOBODY,
        glyph:
          move !== undefined
            ? (GLYPH_OF_MOVE[move.kind] ?? 'move')
            : contact !== undefined
              ? 'contact'
              : breach !== undefined
                ? 'breach'
                : 'fact',
        label,
        name: nameFor(label === '' ? 'Event' : label, who.length === 0 ? null : namesOf(view, who), [
          value === null ? 'date not stated' : whenInWords(value),
          status,
          claim.text,
        ]),
        at: stretchOf(value),
        coming: dated.get(id)?.when === 'coming',
        cite: cite(citationOf(head), claim),
      },
    ]
  })
  const all = [...items, ...deadlines(view)]
  return { lanes: lanesOf(view, all), items: all, threads: threadsOf(view), bands: bandsOf(view) }
}

function cite(citation: Citation, claim: Claim | null): string {
  return encode(toCited(citation, claim?.id ?? null))
}

function nameFor(label: string, who: string | null, rest: readonly (string | null)[]): string {
  return [who === null ? label : `${label}, ${who}`, ...rest].filter(Boolean).join('. ')
}

/** When the first report that says it was published. */
function saidFirst({ statements }: StoryView, { statements: ids }: Claim): string | null {
  const said = ids.flatMap((id) => statements.get(id)?.said ?? [])
  return said.reduce<string | null>((first, date) => (first === null || date < first ? date : first), null)
}

/** A flag at each deadline, in the lane of whoever sets it. */
function deadlines(view: StoryView): readonly Item[] {
  return view.record.moves.flatMap((move) => {
    const { deadline, evidence } = move
    const at = stretchOf(deadline?.value ?? null)
    const [citation] = evidence
    if (deadline === null || at === null || citation === undefined) return []
    const claim = view.claims.get(move.claim) ?? null
    return [
      {
        id: `deadline ${move.claim}`,
        claim: null,
        lane: view.sideOf.get(move.proposers[0] ?? '') ?? NOBODY,
        glyph: 'deadline' as const,
        label: 'Deadline',
        name: nameFor('Deadline', `set by ${namesOf(view, move.proposers)}`, [
          whenInWords(deadline.value),
          moveStatusInWords(move),
        ]),
        at,
        coming: false,
        cite: cite(citation, claim),
      },
    ]
  })
}

/** Parties with most glyphs first; whoever has fewer than two of them shares the last lane. */
const LEAST_FOR_A_LANE = 2
const MOST_LANES = 7

function lanesOf(view: StoryView, items: readonly Item[]): TimelineModel['lanes'] {
  const counts = new Map<string, number>()
  for (const { lane } of items) counts.set(lane, (counts.get(lane) ?? 0) + 1)
  const own = [...counts]
    .filter(([id, count]) => id !== NOBODY && count >= LEAST_FOR_A_LANE)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_LANES)
    .map(([id]) => ({ id, name: nameOf(view, id), hue: view.hues.get(id) ?? 0 }))
  const others = items.some(({ lane }) => !own.some(({ id }) => id === lane))
  return others ? [...own, { id: NOBODY, name: own.length === 0 ? 'All' : 'Others', hue: 0 }] : own
}

/** The lane an item is drawn in: its party's, else the shared one. */
export function laneOf(model: TimelineModel, item: Item): string {
  return model.lanes.some(({ id }) => id === item.lane) ? item.lane : NOBODY
}

function threadsOf({ record, claims }: StoryView): readonly Thread[] {
  return record.moves.flatMap(({ claim, replies }) =>
    replies
      .filter((reply) => claims.has(reply.claim))
      .map((reply) => ({ from: claim, to: reply.claim, kind: reply.kind })),
  )
}

function bandsOf({ record }: StoryView): readonly Band[] {
  return record.truces.flatMap(({ id, name, from, to, length }) => {
    const [begin, end] = [stretchOf(from), stretchOf(to)]
    const duration = durationOf(length)
    const first = begin?.from ?? (end !== null && duration !== null ? end.to - duration : null)
    const last = end?.to ?? (begin !== null && duration !== null ? begin.from + duration : null)
    return first === null && last === null ? [] : [{ id, name, from: first, to: last }]
  })
}

/** Milliseconds of a TIMEX3 duration of hours, days or weeks. */
function durationOf(length: string | null): number | null {
  const match = /^P(T?)(\d{1,4})([HDW])$/.exec(length ?? '')
  if (match === null) return null
  const unit = { H: 3_600_000, D: 86_400_000, W: 604_800_000 }[match[3] ?? ''] ?? 0
  return Number(match[2]) * unit
}
