import { type Item, laneOf, type TimelineModel } from './items.js'

/** What stretch of time is shown, in milliseconds of UTC. */
export interface Domain {
  readonly from: number
  readonly to: number
}

export interface Placed {
  readonly item: Item
  readonly x: number
  readonly y: number
  /** End of a date that is longer than a day, in pixels; null for a point. */
  readonly until: number | null
  readonly labelled: boolean
}

export interface LaneBox {
  readonly id: string
  readonly name: string
  readonly hue: number
  readonly top: number
  readonly height: number
}

export interface Layout {
  readonly lanes: readonly LaneBox[]
  readonly placed: readonly Placed[]
  readonly height: number
  /** Items before and after the shown stretch. */
  readonly hidden: { readonly before: number; readonly after: number }
}

export interface Frame {
  readonly domain: Domain
  /** From a time to pixels. */
  readonly x: (time: number) => number
  readonly left: number
  readonly right: number
  /** Where items without a date are set; null when there is no room for them. */
  readonly undated: { readonly left: number; readonly right: number } | null
  readonly top: number
  /** Room above each lane's glyphs for its name. */
  readonly laneHead: number
}

export const ROW = 19
const GLYPH = 15
const LETTER = 6.1
const LANE_GAP = 8
const DAY = 86_400_000

/**
 * Sets the glyphs of each lane in rows so that none covers another: a glyph takes the first row that is free where
 * it and its label stand. A label is left out where it would cost a row of its own.
 */
export function layOut(model: TimelineModel, frame: Frame): Layout {
  let top = frame.top
  let before = 0
  let after = 0
  const lanes: LaneBox[] = []
  const placed: Placed[] = []
  for (const lane of model.lanes) {
    const items = model.items.filter((item) => laneOf(model, item) === lane.id)
    const rows = new Rows()
    const loose = new Grid(frame.undated)
    const dated: { readonly item: Item; readonly x: number }[] = []
    for (const item of items) {
      if (item.at === null) continue
      if (item.at.to <= frame.domain.from) before++
      else if (item.at.from >= frame.domain.to) after++
      else dated.push({ item, x: clamp(frame.x(item.at.from), frame) })
    }
    dated.sort((a, b) => a.x - b.x)
    const first = top + frame.laneHead + ROW / 2
    for (const { item, x } of dated) {
      const width = GLYPH + (item.label === '' ? 0 : item.label.length * LETTER + 4)
      const fits = x + width <= frame.right + 6
      const { row, labelled } = rows.place(x, GLYPH, fits ? width : GLYPH)
      placed.push({ item, x, y: first + row * ROW, until: untilOf(item, frame), labelled })
    }
    if (frame.undated !== null) {
      for (const item of items.filter(({ at }) => at === null)) {
        const { x, row, labelled } = loose.next(item.label)
        placed.push({ item, x, y: first + row * ROW, until: null, labelled })
      }
    }
    const height = frame.laneHead + Math.max(1, rows.count, loose.count) * ROW + LANE_GAP
    lanes.push({ ...lane, top, height })
    top += height
  }
  return { lanes, placed, height: top, hidden: { before, after } }
}

function clamp(x: number, { left, right }: Frame): number {
  return Math.min(Math.max(x, left), right)
}

function untilOf({ at }: Item, frame: Frame): number | null {
  if (at === null || at.to - at.from <= DAY) return null
  return clamp(frame.x(at.to), frame)
}

/** Rows of glyphs, each known by where it is free again. */
class Rows {
  readonly #ends: number[] = []

  get count(): number {
    return this.#ends.length
  }

  place(x: number, bare: number, whole: number): { readonly row: number; readonly labelled: boolean } {
    const start = x - bare / 2
    const free = this.#ends.findIndex((end) => end <= start)
    const row = free < 0 ? this.#ends.length : free
    this.#ends[row] = start + whole
    return { row, labelled: whole > bare }
  }
}

/** Room from which glyphs without a date have their words beside them, in pixels. */
const ROOM_FOR_WORDS = 200

/** Glyphs without a date, row by row in a column of their own. */
class Grid {
  readonly #left: number
  readonly #right: number
  #x: number
  #row = 0
  #placed = 0

  constructor(room: Frame['undated']) {
    this.#left = room?.left ?? 0
    this.#right = room?.right ?? 0
    this.#x = this.#left
  }

  get count(): number {
    return this.#placed === 0 ? 0 : this.#row + 1
  }

  next(label: string): { readonly x: number; readonly row: number; readonly labelled: boolean } {
    const labelled = label !== '' && this.#right - this.#left >= ROOM_FOR_WORDS
    const width = labelled ? GLYPH + label.length * LETTER + 8 : GLYPH
    if (this.#x > this.#left && this.#x + width > this.#right) {
      this.#x = this.#left
      this.#row++
    }
    const x = this.#x + GLYPH / 2
    this.#x += width
    this.#placed++
    return { x, row: this.#row, labelled }
  }
}

const HOUR = 3_600_000

/** Everything that is dated, with a margin at each side. */
export function wholeDomain(model: TimelineModel, now: number | null): Domain {
  const times = model.items.flatMap(({ at }) =>
    at === null ? [] : [at.from, Math.min(at.to, at.from + 2 * DAY)],
  )
  const all = now === null ? times : [...times, now]
  return all.length === 0 ? { from: 0, to: DAY } : padded(Math.min(...all), Math.max(...all))
}

/** Shares of the dated items that the first view may leave out: a date of years ago, or of years ahead, must not
 *  squeeze a week into a line. */
const LEFT_OUT = { early: 0.2, late: 0.1 }
/** How many times as long as the bulk the first view may be. */
const MOST_TIMES_BULK = 4

/** Where most of it happens: the whole, unless a few early or late dates make it several times as long as the bulk. */
export function bulkDomain(model: TimelineModel, now: number | null): Domain {
  const dated = model.items.flatMap(({ at }) => at ?? [])
  const starts = dated.map(({ from }) => from).sort((a, b) => a - b)
  const ends = dated.map(({ from, to }) => Math.min(to, from + 2 * DAY)).sort((a, b) => a - b)
  const from = starts[Math.floor(starts.length * LEFT_OUT.early)]
  const to = ends[Math.ceil(ends.length * (1 - LEFT_OUT.late)) - 1]
  const last = ends.at(-1)
  if (from === undefined || to === undefined || last === undefined) return wholeDomain(model, now)
  // A story that ended long ago is shown as it was, not as a dot at the far left of the time since.
  const near = now !== null && now <= to + MOST_TIMES_BULK * (to - from) ? now : null
  const bulk = padded(from, Math.max(to, near ?? to))
  const choices = [
    wholeDomain(model, near),
    padded(from, Math.max(last, near ?? last)),
    padded(starts[0] ?? from, bulk.to),
  ]
  const length = (domain: Domain) => domain.to - domain.from
  return choices.find((domain) => length(domain) <= MOST_TIMES_BULK * length(bulk)) ?? bulk
}

function padded(from: number, to: number): Domain {
  const margin = Math.max((to - from) * 0.04, 6 * HOUR)
  return { from: from - margin, to: to + margin }
}

const SHORTEST = 6 * HOUR
const LONGEST = 200 * 366 * DAY

/** A domain `factor` times as long about a point in time: below one zooms in. */
export function zoomed({ from, to }: Domain, factor: number, about: number): Domain {
  const length = Math.min(Math.max((to - from) * factor, SHORTEST), LONGEST)
  const share = (about - from) / (to - from)
  return { from: about - share * length, to: about + (1 - share) * length }
}

export function panned({ from, to }: Domain, share: number): Domain {
  const by = (to - from) * share
  return { from: from + by, to: to + by }
}
