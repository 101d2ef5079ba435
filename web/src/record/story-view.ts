import { numberSources } from '@parley-record/engine'
import type { Edit } from '../client/contract.js'
import type {
  Actor,
  Allegation,
  BriefSentence,
  Citation,
  Claim,
  Link,
  Move,
  RecordReport,
  Statement,
  StoryRecord,
} from './types.js'

/** A record with the look-ups the pages need: nothing is searched twice. */
export interface StoryView {
  readonly storyId: string
  readonly record: StoryRecord
  /** Numbers of the sources, from 1. */
  readonly numbers: ReadonlyMap<string, number>
  readonly reports: ReadonlyMap<string, RecordReport>
  readonly actors: ReadonlyMap<string, Actor>
  readonly statements: ReadonlyMap<string, Statement>
  readonly claims: ReadonlyMap<string, Claim>
  /** The claim each statement belongs to. */
  readonly claimOf: ReadonlyMap<string, Claim>
  readonly moves: ReadonlyMap<string, Move>
  readonly allegationOf: ReadonlyMap<string, Allegation>
  /** Links by either end: claims and statements. */
  readonly linksOf: ReadonlyMap<string, readonly Link[]>
  /** The party of each actor: the side it speaks for, else itself. */
  readonly sideOf: ReadonlyMap<string, string>
  /** Hue of a party, 1 to 7; parties beyond the seventh have none. */
  readonly hues: ReadonlyMap<string, number>
  /** Decisions in force, by what they are about. */
  readonly edits: ReadonlyMap<string, readonly Edit[]>
}

/** As many hues as the colour-blind-safe palette of Okabe and Ito has besides black. */
const HUES = 7

export function toStoryView(storyId: string, record: StoryRecord, edits: readonly Edit[] = []): StoryView {
  const sideOf = new Map(record.actors.map((actor) => [actor.id, actor.side ?? actor.id]))
  return {
    storyId,
    record,
    numbers: numberSources(record),
    reports: byId(record.reports),
    actors: byId(record.actors),
    statements: byId(record.statements),
    claims: byId(record.claims),
    claimOf: new Map(record.claims.flatMap((claim) => claim.statements.map((id) => [id, claim] as const))),
    moves: new Map(record.moves.map((move) => [move.claim, move])),
    allegationOf: new Map(record.allegations.flatMap((a) => a.claims.map((id) => [id, a] as const))),
    linksOf: group(
      record.links.flatMap((link) => [
        [link.from, link],
        [link.to, link],
      ]),
    ),
    sideOf,
    hues: toHues(record, sideOf),
    edits: group(
      edits.filter(({ undoneAt }) => undoneAt === null).map((edit) => [edit.targetId, edit] as const),
    ),
  }
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((item) => [item.id, item]))
}

/** Values under their keys, both in the order given. */
export function group<K, V>(pairs: Iterable<readonly [K, V]>): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>()
  for (const [key, value] of pairs) {
    const list = groups.get(key)
    if (list === undefined) groups.set(key, [value])
    else list.push(value)
  }
  return groups
}

/** The parties with most positions and moves get the hues; whoever speaks for one has its hue. */
function toHues(record: StoryRecord, sideOf: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const lines = new Map<string, number>()
  const count = (actor: string) => {
    const side = sideOf.get(actor) ?? actor
    lines.set(side, (lines.get(side) ?? 0) + 1)
  }
  for (const { actor } of record.positions) count(actor)
  for (const { proposers } of record.moves) for (const actor of proposers) count(actor)
  const order = [...lines].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([side]) => side)
  const hue = new Map(order.slice(0, HUES).map((side, i) => [side, i + 1]))
  return new Map(
    [...sideOf].flatMap(([actor, side]) => {
      const own = hue.get(side)
      return own === undefined ? [] : [[actor, own] as const]
    }),
  )
}

export function nameOf({ actors }: StoryView, actor: string): string {
  return actors.get(actor)?.name ?? 'an actor not in the record'
}

/** `A`, `A and B`, `A, B and C`. */
export function namesOf(view: StoryView, actors: readonly string[]): string {
  return joined(actors.map((id) => nameOf(view, id)))
}

/** `A`, `A and B`, `A, B and C`. */
export function joined(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

export function hueOf({ hues }: StoryView, actor: string | undefined): number {
  return hues.get(actor ?? '') ?? 0
}

/** The fullest statement of a claim. */
export function headOf({ statements }: StoryView, claim: Claim | null | undefined): Statement | null {
  return statements.get(claim?.statements[0] ?? '') ?? null
}

/** A citation of the whole sentence a statement stands in. */
export function citationOf({ id, report, sentence }: Statement): Citation {
  return { report, statement: id, spans: [sentence] }
}

/** The claim a sentence is about: its own, else the claim of the first statement it cites. */
export function claimBehind(view: StoryView, { claim, citations }: BriefSentence): Claim | null {
  if (claim !== null) return view.claims.get(claim) ?? null
  return view.claimOf.get(citations[0]?.statement ?? '') ?? null
}

/** The statement at an end of a link, which is a claim or a statement. */
export function statementAt(view: StoryView, end: string): Statement | null {
  return view.statements.get(end) ?? headOf(view, view.claims.get(end))
}

/** The claim at an end of a link. */
export function claimAt(view: StoryView, end: string): Claim | null {
  return view.claims.get(end) ?? view.claimOf.get(end) ?? null
}
