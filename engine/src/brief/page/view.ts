import { groupBy } from '../../report/group-by.js'
import type {
  BriefSentence,
  Citation,
  Claim,
  MoveEntry,
  Position,
  RecordActor,
  RecordReport,
  Statement,
  StoryRecord,
} from '../../schema/story-record.js'
import { numberSources } from '../sources.js'

/** A record with the look-ups a page needs: nothing is searched twice. */
export interface PageView {
  readonly record: StoryRecord
  /** Numbers of the sources, from 1. */
  readonly numbers: ReadonlyMap<string, number>
  readonly reports: ReadonlyMap<string, RecordReport>
  readonly actors: ReadonlyMap<string, RecordActor>
  readonly statements: ReadonlyMap<string, Statement>
  readonly claims: ReadonlyMap<string, Claim>
  /** The claim each statement belongs to. */
  readonly claimOf: ReadonlyMap<string, Claim>
  /** Moves and positions by their claim. */
  readonly moves: ReadonlyMap<string, MoveEntry>
  readonly positionsOf: ReadonlyMap<string, readonly Position[]>
  /** Hue of a party, 1 to 7; parties beyond the seventh have none. */
  readonly hues: ReadonlyMap<string, number>
}

export function toView(record: StoryRecord): PageView {
  const claimOf = new Map(
    record.claims.flatMap((claim) => claim.statements.map((id) => [id, claim] as const)),
  )
  return {
    record,
    numbers: numberSources(record),
    reports: byId(record.reports),
    actors: byId(record.actors),
    statements: byId(record.statements),
    claims: byId(record.claims),
    claimOf,
    moves: new Map(record.moves.map((move) => [move.claim, move])),
    positionsOf: groupBy(record.positions, ({ claim }) => claim),
    hues: toHues(record),
  }
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((item) => [item.id, item]))
}

/** As many hues as the colour-blind-safe palette of Okabe and Ito has besides black. */
const HUES = 7

/** The parties with most positions get the hues; a person has the hue of the side they speak for. */
function toHues(record: StoryRecord): ReadonlyMap<string, number> {
  const side = new Map(record.actors.map((actor) => [actor.id, actor.side ?? actor.id]))
  const lines = groupBy(record.positions, ({ actor }) => side.get(actor) ?? actor)
  const order = [...lines].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1)).map(([id]) => id)
  const hue = new Map(order.slice(0, HUES).map((id, i) => [id, i + 1]))
  return new Map(
    [...side].flatMap(([actor, of]) => (hue.has(of) ? [[actor, hue.get(of) ?? 0] as const] : [])),
  )
}

/** The claim a sentence is about: its own, else the claim of the first statement it cites. */
export function claimBehind(view: PageView, sentence: BriefSentence): Claim | null {
  if (sentence.claim !== null) return view.claims.get(sentence.claim) ?? null
  return view.claimOf.get(sentence.citations[0]?.statement ?? '') ?? null
}

/** The fullest statement of a claim. */
export function headOf(view: PageView, claim: Claim | null): Statement | null {
  return view.statements.get(claim?.statements[0] ?? '') ?? null
}

/** A citation of the whole sentence a statement stands in. */
export function citationOf({ id, report, sentence }: Statement): Citation {
  return { report, statement: id, spans: [sentence] }
}

export function nameOf(view: PageView, actor: string): string {
  return view.actors.get(actor)?.name ?? 'an actor not in the record'
}

/** `A`, `A and B`, `A, B and C`. */
export function namesOf(view: PageView, actors: readonly string[]): string {
  const names = actors.map((id) => nameOf(view, id))
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}
