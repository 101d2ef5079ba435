import { stretchOf } from '../../record/dates.js'
import type { StoryView } from '../../record/story-view.js'
import type { Position } from '../../record/types.js'

/** The matter of positions that name none. */
export const NO_ISSUE = ''

export interface MatrixRow {
  readonly actor: string
  readonly side: string
  /** By matter: what the actor held there, the earliest first. */
  readonly cells: ReadonlyMap<string, readonly Position[]>
}

export interface Matrix {
  /** Ids of matters, the most frequent first; `NO_ISSUE` last. */
  readonly issues: readonly string[]
  readonly rows: readonly MatrixRow[]
  /** Days on which a position was taken, in order: the ticks of the slider. */
  readonly days: readonly string[]
}

/** Rows are actors, side by side with others of their side; columns are matters. */
export function toMatrix({ record, sideOf }: StoryView): Matrix {
  const rows = new Map<string, Map<string, Position[]>>()
  const lines = new Map<string, number>()
  for (const position of [...record.positions].sort(byDay)) {
    const cells = rows.get(position.actor) ?? new Map<string, Position[]>()
    const key = position.issue ?? NO_ISSUE
    cells.set(key, [...(cells.get(key) ?? []), position])
    rows.set(position.actor, cells)
    const side = sideOf.get(position.actor) ?? position.actor
    lines.set(side, (lines.get(side) ?? 0) + 1)
  }
  const used = new Set(record.positions.map(({ issue }) => issue ?? NO_ISSUE))
  return {
    issues: [...record.issues.map(({ id }) => id), NO_ISSUE].filter((issue) => used.has(issue)),
    rows: [...rows]
      .map(([actor, cells]) => ({ actor, side: sideOf.get(actor) ?? actor, cells }))
      .sort(
        (a, b) =>
          (lines.get(b.side) ?? 0) - (lines.get(a.side) ?? 0) ||
          (a.side < b.side
            ? -1
            : a.side > b.side
              ? 1
              : Number(b.actor === b.side) - Number(a.actor === a.side)),
      ),
    days: [...new Set(record.positions.flatMap(({ on }) => dayKey(on) ?? []))].sort(),
  }
}

function byDay(a: Position, b: Position): number {
  const [x, y] = [dayKey(a.on) ?? '', dayKey(b.on) ?? '']
  return x < y ? -1 : x > y ? 1 : 0
}

function dayKey(on: string | null): string | null {
  const at = stretchOf(on)
  return at === null ? null : new Date(at.from).toISOString().slice(0, 10)
}

/** What was held up to a day, undated positions included: the last one, and those before it that it replaced. */
export function heldBy(
  positions: readonly Position[],
  day: string | null,
): { readonly now: readonly Position[]; readonly before: readonly Position[] } {
  const known = positions.filter(({ on }) => day === null || (dayKey(on) ?? '') <= day)
  const latest = new Map<Position['kind'], Position>()
  for (const position of known) latest.set(position.kind, position)
  const now = [...latest.values()]
  return { now, before: known.filter((position) => !now.includes(position) && words(position, now)) }
}

/** An earlier position worded as a later one says nothing more. */
function words({ text }: Position, now: readonly Position[]): boolean {
  return now.every((later) => later.text !== text)
}
