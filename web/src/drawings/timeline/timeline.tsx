import { scaleUtc } from 'd3-scale'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { saveSvg } from '../../parts/save-svg.js'
import { useWidth } from '../../parts/use-width.js'
import { longDay } from '../../record/dates.js'
import { Glyph, Legend } from './glyph.js'
import type { GlyphKind, TimelineModel } from './items.js'
import {
  bulkDomain,
  type Domain,
  type Layout,
  layOut,
  type Placed,
  panned,
  wholeDomain,
  zoomed,
} from './layout.js'
import { walk } from './walk.js'

const AXIS = 26
const NARROW = 560
/** Room that the words of a tick need, in pixels. */
const LEAST_TICK = 66
const KINDS: readonly GlyphKind[] = [
  'move',
  'answer',
  'unclear',
  'refusal',
  'threat',
  'contact',
  'breach',
  'deadline',
  'fact',
]

/** Lanes by party, a glyph for each act, threads from moves to their answers, truces as bands. */
export function Timeline({
  model,
  now,
  name,
}: {
  readonly model: TimelineModel
  /** The day of the record, in milliseconds; a line is drawn there. */
  readonly now: number | null
  /** What the saved file is called. */
  readonly name: string
}) {
  const room = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const width = useWidth(room, 680)
  const [chosen, setDomain] = useState<Domain | null>(null)
  const domain = chosen ?? bulkDomain(model, now)
  const [focus, setFocus] = useState<string | null>(null)

  const dated = model.items.filter(({ at }) => at !== null).length
  const hasDated = dated > 0
  const hasUndated = model.items.some(({ at }) => at === null)
  const names = width < NARROW ? 0 : 104
  const undatedWidth = widthOfUndated(width - names, dated, model.items.length, width < NARROW)
  const left = names + 12
  const right = Math.max(left + 40, width - 12 - (undatedWidth === 0 ? 0 : undatedWidth + 20))
  const x = useMemo(
    () => scaleUtc().domain([domain.from, domain.to]).range([left, right]),
    [domain.from, domain.to, left, right],
  )
  const layout = useMemo(
    () =>
      layOut(model, {
        domain,
        x: (time) => x(time),
        left,
        right,
        undated: undatedWidth === 0 ? null : { left: hasDated ? width - undatedWidth : left, right: width },
        top: AXIS,
        laneHead: names === 0 ? 18 : 4,
      }),
    [model, domain, x, left, right, undatedWidth, width, names, hasDated],
  )
  const zoom = (factor: number, about = (domain.from + domain.to) / 2) =>
    setDomain(zoomed(domain, factor, about))
  useWheelZoom(svg, (factor, clientX) => {
    const box = svg.current?.getBoundingClientRect()
    zoom(factor, box === undefined ? undefined : x.invert(clientX - box.left).getTime())
  })
  const drag = useDrag((pixels) => setDomain(panned(domain, -pixels / (right - left))))
  const onKey = (event: KeyboardEvent) => {
    const actions: Readonly<Record<string, () => void>> = {
      '+': () => zoom(0.5),
      '=': () => zoom(0.5),
      '-': () => zoom(2),
      '0': () => setDomain(wholeDomain(model, now)),
    }
    const act = actions[event.key]
    const to = act === undefined ? walk(layout.placed, focus, event.key) : null
    if (act === undefined && to === null) return
    event.preventDefault()
    event.stopPropagation()
    act?.()
    if (to === null) return
    setFocus(to)
    svg.current?.querySelector<SVGGElement>(`[data-item="${CSS.escape(to)}"]`)?.focus()
  }
  const entry =
    focus !== null && layout.placed.some(({ item }) => item.id === focus) ? focus : layout.placed[0]?.item.id
  return (
    <div className="drawing" ref={room}>
      <div className="drawing-tools">
        {hasDated ? (
          <>
            <button type="button" onClick={() => zoom(0.5)} aria-label="Zoom in">
              +
            </button>
            <button type="button" onClick={() => zoom(2)} aria-label="Zoom out">
              −
            </button>
            <button type="button" onClick={() => setDomain(panned(domain, -0.4))} aria-label="Earlier">
              ←
            </button>
            <button type="button" onClick={() => setDomain(panned(domain, 0.4))} aria-label="Later">
              →
            </button>
            <button type="button" onClick={() => setDomain(wholeDomain(model, now))}>
              All
            </button>
          </>
        ) : null}
        <span className="note drawing-range">
          {hasDated ? rangeWords(domain, layout) : 'No date is stated'}
        </span>
        <button type="button" onClick={() => svg.current && saveSvg(svg.current, `${name}-timeline`)}>
          Save as SVG
        </button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a drawing */}
      <svg
        ref={svg}
        className="timeline"
        width={width}
        height={layout.height + 14}
        viewBox={`0 0 ${width} ${layout.height + 14}`}
        role="group"
        aria-label="Timeline. Arrow keys walk through the acts, Enter shows the words, plus and minus zoom."
        onKeyDown={onKey}
        {...drag}
      >
        <Lanes layout={layout} width={width} names={names} />
        {hasDated ? <Axis x={x} left={left} right={right} height={layout.height} now={now} /> : null}
        {hasUndated && hasDated ? (
          <g className="undated">
            <rect
              x={width - undatedWidth - 6}
              y={AXIS}
              width={undatedWidth + 6}
              height={layout.height - AXIS}
            />
            <text x={width - undatedWidth} y={AXIS - 9}>
              no date
            </text>
          </g>
        ) : null}
        <Bands model={model} x={x} left={left} right={right} height={layout.height} />
        <Threads model={model} placed={layout.placed} focus={focus} />
        {layout.placed.map((one) => (
          <Mark
            key={one.item.id}
            placed={one}
            hue={layout.lanes.find(({ top, height }) => one.y >= top && one.y < top + height)?.hue ?? 0}
            entry={one.item.id === entry}
            onFocus={() => setFocus(one.item.id)}
          />
        ))}
      </svg>
      <Legend kinds={KINDS.filter((kind) => model.items.some(({ glyph }) => glyph === kind))} />
    </div>
  )
}

/** The column of what has no date grows with its share, so that a story without dates is not an empty axis. */
function widthOfUndated(room: number, dated: number, all: number, narrow: boolean): number {
  if (dated === all) return 0
  if (dated === 0) return room - 24
  const least = narrow ? 62 : 92
  const share = (all - dated) / all
  return share < 0.6 ? least : Math.max(least, room * Math.min(0.7, share))
}

function rangeWords({ from, to }: Domain, { hidden }: Layout): string {
  const words = `${longDay(from)} to ${longDay(to)}`
  const out = [
    ...(hidden.before > 0 ? [`${hidden.before} earlier`] : []),
    ...(hidden.after > 0 ? [`${hidden.after} later`] : []),
  ]
  return out.length === 0 ? words : `${words} (${out.join(', ')})`
}

function Lanes({
  layout,
  width,
  names,
}: {
  readonly layout: Layout
  readonly width: number
  readonly names: number
}) {
  return layout.lanes.map(({ id, name, hue, top, height }) => (
    <g key={id} className={`lane hue-${hue}`}>
      <line className="lane-rule" x1={0} x2={width} y1={top} y2={top} />
      <rect className="lane-edge" x={0} y={top + 3} width={3} height={height - 6} />
      <text className="lane-name" x={10} y={top + (names === 0 ? 14 : 18)}>
        {names > 0 && name.length > 15 ? `${name.slice(0, 14)}…` : name}
        <title>{name}</title>
      </text>
    </g>
  ))
}

function Axis({
  x,
  left,
  right,
  height,
  now,
}: {
  readonly x: ReturnType<typeof scaleUtc<number, number>>
  readonly left: number
  readonly right: number
  readonly height: number
  readonly now: number | null
}) {
  const all = x.ticks(Math.max(2, Math.floor((right - left) / 95)))
  const stride = Math.max(1, Math.ceil((all.length * LEAST_TICK) / (right - left)))
  const ticks = all.filter((_, i) => i % stride === 0)
  const [from, to] = x.range()
  const format = tickWords(ticks)
  return (
    <g className="axis">
      {ticks.map((tick) => (
        <g key={tick.getTime()}>
          <line x1={x(tick)} x2={x(tick)} y1={AXIS} y2={height} />
          <text x={x(tick)} y={AXIS - 9} textAnchor="middle">
            {format(tick)}
          </text>
        </g>
      ))}
      {now !== null && x(now) >= (from ?? 0) && x(now) <= (to ?? 0) ? (
        <g className="now">
          <line x1={x(now)} x2={x(now)} y1={AXIS - 4} y2={height} />
          <text x={x(now)} y={height + 11} textAnchor="middle">
            as of
          </text>
        </g>
      ) : null}
    </g>
  )
}

/** Hours, days, months or years, by how far the ticks stand apart. */
function tickWords(ticks: readonly Date[]): (tick: Date) => string {
  const [first, second] = ticks
  const step = first === undefined || second === undefined ? 86_400_000 : second.getTime() - first.getTime()
  const options: Intl.DateTimeFormatOptions =
    step < 86_400_000
      ? { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }
      : step < 27 * 86_400_000
        ? { weekday: 'short', day: 'numeric', month: 'short' }
        : step < 360 * 86_400_000
          ? { month: 'short', year: 'numeric' }
          : { year: 'numeric' }
  const format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
  return (tick) => format.format(tick).replace(',', '')
}

function Bands({
  model,
  x,
  left,
  right,
  height,
}: {
  readonly model: TimelineModel
  readonly x: (time: number) => number
  readonly left: number
  readonly right: number
  readonly height: number
}) {
  return model.bands.map(({ id, name, from, to }) => {
    const begin = Math.min(Math.max(from === null ? left : x(from), left), right)
    const end = Math.min(Math.max(to === null ? right : x(to), left), right)
    if (end - begin < 1) return null
    return (
      <g key={id} className="truce-band">
        <rect x={begin} y={AXIS} width={end - begin} height={height - AXIS}>
          <title>{name}</title>
        </rect>
        {end - begin > 60 ? (
          <text x={begin + 4} y={height - 4}>
            {name.length * 5.6 > end - begin ? 'truce' : name}
          </text>
        ) : null}
      </g>
    )
  })
}

function Threads({
  model,
  placed,
  focus,
}: {
  readonly model: TimelineModel
  readonly placed: readonly Placed[]
  readonly focus: string | null
}) {
  const at = new Map(placed.map((one) => [one.item.id, one]))
  return model.threads.map(({ from, to, kind }) => {
    const [a, b] = [at.get(from), at.get(to)]
    if (a === undefined || b === undefined) return null
    const lit = focus === from || focus === to
    // A line across the whole drawing to what has no date is shown only when asked for.
    if (!lit && (a.item.at === null || b.item.at === null)) return null
    const bend = Math.max(18, Math.abs(b.x - a.x) * 0.4)
    return (
      <path
        key={`${from} ${to}`}
        className={`thread${lit ? ' lit' : ''}`}
        d={`M${a.x} ${a.y}C${a.x + bend} ${a.y} ${b.x - bend} ${b.y} ${b.x} ${b.y}`}
      >
        <title>{kind.replaceAll('-', ' ')}</title>
      </path>
    )
  })
}

function Mark({
  placed: { item, x, y, until, labelled },
  hue,
  entry,
  onFocus,
}: {
  readonly placed: Placed
  readonly hue: number
  readonly entry: boolean
  readonly onFocus: () => void
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
    <g
      role="button"
      className={`mark hue-${hue}`}
      tabIndex={entry ? 0 : -1}
      aria-label={item.name}
      data-cite={item.cite}
      data-item={item.id}
      onFocus={onFocus}
      transform={`translate(${x} ${y})`}
    >
      <rect className="hit" x={-8} y={-9} width={labelled ? item.label.length * 6.1 + 18 : 16} height={18} />
      {until === null ? null : <line className="until" x1={0} x2={Math.max(0, until - x)} y1={8} y2={8} />}
      <Glyph kind={item.glyph} hollow={item.coming} />
      {labelled ? (
        <text x={9} y={4}>
          {item.label}
        </text>
      ) : null}
    </g>
  )
}

/** Ctrl and the wheel, or two fingers on a pad, zoom about the pointer; the wheel alone scrolls the page. */
function useWheelZoom(
  svg: React.RefObject<SVGSVGElement | null>,
  zoom: (factor: number, clientX: number) => void,
) {
  const latest = useRef(zoom)
  latest.current = zoom
  useEffect(() => {
    const element = svg.current
    if (element === null) return
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      latest.current(1.0015 ** event.deltaY, event.clientX)
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [svg])
}

function useDrag(move: (pixels: number) => void) {
  const from = useRef<number | null>(null)
  return {
    onPointerDown: (event: React.PointerEvent) => {
      const onMark = event.target instanceof Element && event.target.closest('[data-cite]') !== null
      from.current = onMark || event.pointerType === 'touch' ? null : event.clientX
    },
    onPointerMove: (event: React.PointerEvent) => {
      if (from.current === null || event.buttons === 0) return
      move(event.clientX - from.current)
      from.current = event.clientX
    },
    onPointerUp: () => {
      from.current = null
    },
  }
}
