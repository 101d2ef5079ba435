import { readFileSync } from 'node:fs'
import type { StoryRecord } from '@parley-record/engine'

type Statement = StoryRecord['statements'][number]

interface Place {
  readonly report: string
  readonly words: string
}

/** `expected.json`, as far as the tests use it (see stories/README.md). */
interface Expected {
  readonly actors: readonly { name: string; kind: string; actsFor?: string; aliases: readonly string[] }[]
  readonly moves: readonly {
    id: string
    move: string
    agent: string
    addressees: readonly string[]
    about: readonly string[]
    deadline?: string | null
    venue?: string | null
    conditions: readonly string[]
    evidence: Readonly<Record<string, string>>
  }[]
  readonly quotations: readonly (Place & { speaker: string })[]
  readonly contacts: readonly {
    kind: string
    between: readonly string[]
    when: string | null
    reports: readonly string[]
  }[]
  readonly times: readonly (Place & { value: string })[]
  readonly counts: readonly { by: string; against: string; value: number; reports: readonly string[] }[]
  readonly contradictions: readonly { type: string; a: Place; b: Place }[]
  readonly notContradictions: readonly { type: string; a: Place; b: Place }[]
  readonly superseded: readonly { old: Place; new: Place; why: string }[]
  readonly notSuperseded?: readonly { old: Place; new: Place; why: string }[]
  readonly replies?: readonly { kind: string; answer: Place; move: Place }[]
  readonly notReplies?: readonly { answer: Place; move: Place; why: string }[]
  readonly boilerplate: readonly Place[]
  readonly lineage: readonly { report: string; from: string | null; verdict: string }[]
}

/** One thing the record of a story must hold, with a stable name for the list of known misses. */
export interface Expectation {
  readonly id: string
  readonly kind: string
  holds(record: StoryRecord): boolean
}

/** All that `expected.json` of a story expects, one by one. */
export function expectationsOf(file: string): readonly Expectation[] {
  const expected = JSON.parse(readFileSync(file, 'utf8')) as Expected
  const actsFor = new Map(expected.actors.flatMap((a) => [[a.name, a.actsFor ?? a.name] as const]))
  return [
    ...expected.actors.map((a) => make('actor', a.name, (record) => actorHolds(record, a))),
    ...expected.quotations.map((q) =>
      make('quotation', `${q.report}: ${q.words.slice(0, 60)}`, (r) => quotationHolds(r, q)),
    ),
    ...expected.moves.flatMap((move) =>
      Object.entries(move.evidence).map(([report, words]) =>
        make('move', `${move.id} ${move.move} in ${report}`, (r) =>
          moveHolds(r, { move, report, words, actsFor }),
        ),
      ),
    ),
    ...expected.contacts.flatMap((c) =>
      c.reports.map((report) =>
        make('contact', `${c.kind} ${c.between.join('+')} in ${report}`, (r) => contactHolds(r, c, report)),
      ),
    ),
    ...expected.times.map((t) =>
      make('time', `${t.report}: ${t.words} = ${t.value}`, (r) => timeHolds(r, t)),
    ),
    ...expected.counts.flatMap((c) =>
      c.reports.map((report) =>
        make('count', `${c.by} ${c.value} in ${report}`, (r) => countHolds(r, c, { report, actsFor })),
      ),
    ),
    ...expected.contradictions.map((c) =>
      make('contradiction', `${c.type} ${c.a.report} / ${c.b.report}`, (r) => contradicts(r, c.a, c.b)),
    ),
    ...expected.notContradictions.map((c) =>
      make(
        'no contradiction',
        `${c.type} ${c.a.report} / ${c.b.report}: ${c.a.words.slice(0, 30)}`,
        (r) => !contradicts(r, c.a, c.b),
      ),
    ),
    ...expected.superseded.map((s) =>
      make('superseded', `${s.why} ${s.new.report} / ${s.old.report}: ${s.old.words.slice(0, 30)}`, (r) =>
        linked(r, 'supersedes', { from: s.new, to: s.old }),
      ),
    ),
    ...(expected.notSuperseded ?? []).map((s) =>
      make(
        'not superseded',
        `${s.new.report} / ${s.old.report}: ${s.old.words.slice(0, 30)}`,
        (r) => !linked(r, 'supersedes', { from: s.new, to: s.old }),
      ),
    ),
    ...(expected.replies ?? []).map((reply) =>
      make('reply', `${reply.kind} ${reply.answer.report}: ${reply.answer.words.slice(0, 40)}`, (r) =>
        linked(r, 'replies-to', { from: reply.answer, to: reply.move, kind: reply.kind }),
      ),
    ),
    ...(expected.notReplies ?? []).map((reply) =>
      make(
        'no reply',
        `${reply.answer.report}: ${reply.answer.words.slice(0, 40)}`,
        (r) => !linked(r, 'replies-to', { from: reply.answer, to: reply.move }),
      ),
    ),
    ...expected.boilerplate.map((b) =>
      make('boilerplate', `${b.report}: ${b.words.slice(0, 50)}`, (r) => inNoStatement(r, b)),
    ),
    ...expected.lineage
      .filter(({ from }) => from !== null)
      .map((l) => make('lineage', `${l.report} from ${l.from}`, (r) => derived(r, l.report, l.from ?? ''))),
  ]
}

function make(kind: string, name: string, holds: Expectation['holds']): Expectation {
  return { id: `${kind}: ${name}`, kind, holds }
}

function fileOf(record: StoryRecord, id: string): string {
  return (
    record.reports
      .find((report) => report.id === id)
      ?.path?.split('/')
      .at(-1) ?? ''
  )
}

function statementsIn(record: StoryRecord, file: string): readonly Statement[] {
  return record.statements.filter((statement) => fileOf(record, statement.report) === file)
}

function plain(text: string): string {
  return text
    .replace(/[“”"‘’'*_]/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
}

/** The place of words in a report: quotation marks and blanks may differ. */
function locate(
  record: StoryRecord,
  { report: file, words }: Place,
): { report: string; start: number; end: number } | null {
  const report = record.reports.find(({ id }) => fileOf(record, id) === file)
  if (report === undefined) return null
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[“”"‘’']/g, '[“”"‘’\']'))
    .join('\\s+')
  const match = new RegExp(pattern).exec(report.text)
  return match === null ? null : { report: report.id, start: match.index, end: match.index + match[0].length }
}

function touches(
  statement: Statement,
  place: { report: string; start: number; end: number } | null,
): boolean {
  return (
    place !== null &&
    statement.report === place.report &&
    statement.spans.some((span) => span.start < place.end && place.start < span.end)
  )
}

/** One actor has the name and every alias; no second actor of that kind has any of them. */
function actorHolds(record: StoryRecord, wanted: Expected['actors'][number]): boolean {
  const forms = [wanted.name, ...wanted.aliases].map(plain)
  const bearers = record.actors.filter(
    (actor) =>
      actor.kind === wanted.kind &&
      [actor.name, ...actor.aliases].some((form) => forms.includes(plain(form).replace(/^the /, ''))),
  )
  const [only] = bearers
  if (bearers.length !== 1 || only === undefined) return false
  const known = [only.name, ...only.aliases].map((form) => plain(form))
  return forms.every((form) => known.some((k) => k.includes(form)))
}

function isCalled(record: StoryRecord, id: string | null, name: string): boolean {
  const actor = record.actors.find((a) => a.id === id)
  if (actor === undefined) return false
  const forms = [actor.name, ...actor.aliases].map((form) => plain(form).replace(/^the /, ''))
  return forms.includes(plain(name).replace(/^the /, ''))
}

function quotationHolds(
  record: StoryRecord,
  { speaker, words, report }: Expected['quotations'][number],
): boolean {
  const wanted = plain(words).replace(/[.,!?]$/, '')
  return statementsIn(record, report).some(
    ({ attribution }) =>
      attribution !== null &&
      attribution.kind !== 'indirect' &&
      plain(attribution.content.text).includes(wanted) &&
      isCalled(record, attribution.source.actor, speaker),
  )
}

interface MoveIn {
  readonly move: Expected['moves'][number]
  readonly report: string
  readonly words: string
  readonly actsFor: ReadonlyMap<string, string>
}

/**
 * A statement over the evidence has the move, and its agent is the person, whom the person acts for, or who acts
 * for it. The condition and the deadline are asked for where the evidence of that report prints them.
 */
function moveHolds(record: StoryRecord, { move, report, words, actsFor }: MoveIn): boolean {
  const place = locate(record, { report, words })
  const agents = [move.agent, actsFor.get(move.agent) ?? move.agent]
  const kinds = SAME_MOVE[move.move] ?? [move.move]
  const timed = DATE_WORDS.test(words)
  const conditional = move.conditions.some((words_) => plain(words).includes(plain(words_)))
  return record.statements.some(
    (statement) =>
      touches(statement, place) &&
      kinds.includes(statement.act?.move ?? '') &&
      statement.agents.some((id) => agents.some((agent) => isOrActsFor(record, id, agent))) &&
      (move.deadline == null ||
        !timed ||
        statement.deadline?.value.slice(0, 10) === move.deadline.slice(0, 10)) &&
      (!conditional || statement.conditions.length > 0),
  )
}

/** Words that give a time: what the evidence does not print cannot be read from it. */
const DATE_WORDS = /\d|\b(?:noon|midday|midnight|today|tomorrow|\w+day)\b/i

/** The actor is called so, or its side is: a ministry and a spokesman act for their state. */
function isOrActsFor(record: StoryRecord, id: string | null, name: string): boolean {
  if (isCalled(record, id, name)) return true
  const actor = record.actors.find((a) => a.id === id)
  return actor !== undefined && actor.side !== null && isCalled(record, actor.side, name)
}

/** An invitation is an offer to meet, and reports print either word for one move. */
const SAME_MOVE: Readonly<Record<string, readonly string[]>> = {
  offer: ['offer', 'invitation'],
  invitation: ['offer', 'invitation'],
}

function contactHolds(
  record: StoryRecord,
  { kind, between, when }: Expected['contacts'][number],
  report: string,
): boolean {
  const alike = SAME_CONTACT[kind] ?? [kind]
  return statementsIn(record, report).some(({ act, agents, addressees, venue, happened }) => {
    const host = kind === 'visit' && venue !== null ? [venue] : []
    const parties = membersOf(record, [...agents, ...addressees, ...host])
    const same =
      alike.includes(act?.contact ?? '') &&
      between.every((name) => parties.some((id) => isOrActsFor(record, id, name)))
    return same && (when === null || happened === null || when.startsWith(happened.slice(0, 10)))
  })
}

/** Who is visited is met too, and a meeting of two sides is talks. */
const SAME_CONTACT: Readonly<Record<string, readonly string[]>> = {
  visit: ['visit', 'meeting'],
  meeting: ['meeting', 'talks'],
}

/** The actors themselves and, of a group, its members. */
function membersOf(record: StoryRecord, ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => [id, ...(record.actors.find((a) => a.id === id)?.members ?? [])])
}

function timeHolds(record: StoryRecord, { report, words, value }: Expected['times'][number]): boolean {
  return statementsIn(record, report).some(({ times }) =>
    times.some(
      (time) =>
        plain(time.text) === plain(words) &&
        (time.value === value || (time.from !== undefined && value === `${time.from}/${time.to}`)),
    ),
  )
}

/** The counter is named, or the state it counts for, or the person who speaks for it. */
function countHolds(
  record: StoryRecord,
  { by, value }: Expected['counts'][number],
  { report, actsFor }: { readonly report: string; readonly actsFor: ReadonlyMap<string, string> },
): boolean {
  const counters = [
    by,
    actsFor.get(by) ?? by,
    ...[...actsFor].flatMap(([name, of]) => (of === by ? name : [])),
  ]
  return statementsIn(record, report).some(
    ({ agents, quantities, attribution }) =>
      quantities.some((quantity) => quantity.value === value) &&
      [...agents, attribution?.source.actor ?? null].some((id) =>
        counters.some((name) => isCalled(record, id, name)),
      ),
  )
}

function contradicts(record: StoryRecord, a: Place, b: Place): boolean {
  const [x, y] = [locate(record, a), locate(record, b)]
  const [from, to] = [claimsAt(record, x), claimsAt(record, y)]
  return record.links.some(
    (link) =>
      link.type === 'contradicts' &&
      ((from.has(link.from) && to.has(link.to)) || (from.has(link.to) && to.has(link.from))),
  )
}

/**
 * Ids of the statements at a place and of their claims, with every statement that says the same: a link holds for
 * all that share a claim with its ends.
 */
function claimsAt(
  record: StoryRecord,
  place: { report: string; start: number; end: number } | null,
): ReadonlySet<string> {
  const here = new Set(record.statements.filter((s) => touches(s, place)).map((s) => s.id))
  const claims = record.claims.filter(({ statements }) => statements.some((id) => here.has(id)))
  return new Set([...here, ...claims.flatMap(({ id, statements }) => [id, ...statements])])
}

/** A link of the type, and of the kind where one is given, from the later or answering place to the other. */
function linked(
  record: StoryRecord,
  type: string,
  { from, to, kind }: { readonly from: Place; readonly to: Place; readonly kind?: string },
): boolean {
  const [a, b] = [claimsAt(record, locate(record, from)), claimsAt(record, locate(record, to))]
  return record.links.some(
    (link) =>
      link.type === type &&
      (kind === undefined || link.kind === kind) &&
      ((a.has(link.from) && b.has(link.to)) ||
        // Two parties that accuse each other: neither comes first.
        (kind === 'counter-accusation' && b.has(link.from) && a.has(link.to))),
  )
}

function inNoStatement(record: StoryRecord, { report, words }: Place): boolean {
  return statementsIn(record, report).every(({ text }) => !plain(text).includes(plain(words)))
}

function derived(record: StoryRecord, report: string, from: string): boolean {
  return record.links.some((link) => {
    const ends = [fileOf(record, link.from), fileOf(record, link.to)]
    return link.type === 'derived-from' && ends.includes(report) && ends.includes(from)
  })
}
