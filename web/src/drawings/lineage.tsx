import { scaleUtc } from 'd3-scale'
import { curveBumpX, link } from 'd3-shape'
import { type KeyboardEvent, useRef } from 'react'
import { saveSvg } from '../parts/save-svg.js'
import { useWidth } from '../parts/use-width.js'
import { shortDay } from '../record/dates.js'
import type { LineageLine, LineageModel, LineageRow } from './lineage-model.js'

const ROW = 34
const TOP = 24
const NARROW = 560

/**
 * Time runs to the right; each line leads from an origin to a report that carries its words, the thicker the larger
 * its share. Where nobody can tell who was first the line is broken.
 */
export function LineageDrawing({
  model,
  chosen,
  onChoose,
  name,
}: {
  readonly model: LineageModel
  readonly chosen: string | null
  readonly onChoose: (line: LineageLine) => void
  readonly name: string
}) {
  const room = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const width = useWidth(room, 680)
  const names = width < NARROW ? 118 : 190
  const times = model.rows.flatMap(({ at }) => at ?? [])
  const span = [Math.min(...times), Math.max(...times)] as const
  const credited = model.rows.some(({ report }) => report === null)
  const left = names + (credited ? 70 : 48)
  const x = scaleUtc()
    .domain(span[0] === span[1] ? [span[0] - 86_400_000, span[1] + 86_400_000] : span)
    .range([left, width - 26])
  const height = TOP + model.rows.length * ROW + 8
  const place = (row: LineageRow, i: number) => ({
    x: row.report === null ? names + 16 : row.at === null || times.length === 0 ? width - 26 : x(row.at),
    y: TOP + i * ROW + ROW / 2,
  })
  const places = new Map(model.rows.map((row, i) => [row.id, place(row, i)]))
  const onKey = (event: KeyboardEvent) => {
    const way =
      event.key === 'ArrowDown' || event.key === 'ArrowRight'
        ? 1
        : event.key === 'ArrowUp' || event.key === 'ArrowLeft'
          ? -1
          : 0
    if (way === 0) return
    event.preventDefault()
    const marks = [...(svg.current?.querySelectorAll<SVGGElement>('[role="button"]') ?? [])]
    const at = marks.indexOf(document.activeElement as unknown as SVGGElement)
    marks[(at + way + marks.length) % marks.length]?.focus()
  }
  return (
    <div className="drawing" ref={room}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a drawing */}
      <svg
        ref={svg}
        className="lineage"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label="Lineage: which report carries whose words. Arrow keys walk, Enter compares two texts."
        onKeyDown={onKey}
      >
        {times.length < 2 ? null : (
          <g className="axis">
            {x.ticks(Math.max(2, Math.floor((width - left) / 110))).map((tick) => (
              <g key={tick.getTime()}>
                <line x1={x(tick)} x2={x(tick)} y1={TOP - 4} y2={height} />
                <text x={x(tick)} y={TOP - 9} textAnchor="middle">
                  {shortDay(tick.getTime())}
                </text>
              </g>
            ))}
          </g>
        )}
        {model.rows.map((row, i) => (
          <RowLabel key={row.id} row={row} y={TOP + i * ROW} width={width} names={names} />
        ))}
        {model.lines.map((line, i) => {
          const [from, to] = [places.get(line.from), places.get(line.to)]
          if (from === undefined || to === undefined) return null
          return (
            <LineMark
              key={line.key}
              line={line}
              from={from}
              to={to}
              names={model.rows}
              entry={i === 0}
              chosen={chosen === line.key}
              onChoose={() => onChoose(line)}
            />
          )
        })}
        {model.rows.map((row) => {
          const at = places.get(row.id)
          if (at === undefined) return null
          return row.report === null ? (
            <rect key={row.id} className="origin" x={at.x - 4} y={at.y - 4} width={8} height={8} />
          ) : (
            <g key={row.id} className="node">
              <circle cx={at.x} cy={at.y} r={9} />
              <text x={at.x} y={at.y + 4} textAnchor="middle">
                {row.number}
              </text>
            </g>
          )
        })}
      </svg>
      <div className="drawing-tools">
        <span className="note">
          Thickness: share of sentences. Broken line: nobody can tell who was first.
        </span>
        <button type="button" onClick={() => svg.current && saveSvg(svg.current, `${name}-lineage`)}>
          Save as SVG
        </button>
      </div>
    </div>
  )
}

function RowLabel({
  row,
  y,
  width,
  names,
}: {
  readonly row: LineageRow
  readonly y: number
  readonly width: number
  readonly names: number
}) {
  const letters = Math.floor(names / 6.7)
  const short = row.name.length > letters ? `${row.name.slice(0, letters - 1)}…` : row.name
  return (
    <g className="lineage-row">
      <line x1={0} x2={width} y1={y} y2={y} />
      <text className="lane-name" x={0} y={y + 15}>
        {short}
        <title>{row.name}</title>
      </text>
      <text className="row-when" x={0} y={y + 28}>
        {whenShort(row)}
      </text>
    </g>
  )
}

function whenShort({ at, report }: LineageRow): string {
  if (report === null) return 'credited, not here'
  if (at === null) return 'undated'
  const time = /T(\d\d:\d\d)/.exec(report.published ?? '')?.[1]
  return `${shortDay(at)}${time === undefined ? '' : `, ${time}`}${report.publishedCertainty === 'implied' ? ' (implied)' : ''}`
}

interface Point {
  readonly x: number
  readonly y: number
}

const bump = link<{ readonly source: Point; readonly target: Point }, Point>(curveBumpX)
  .x(({ x }) => x)
  .y(({ y }) => y)

/** A curve to the right; reports of about the same hour are joined by a bow at the left, clear of what lies between. */
function curve(from: Point, to: Point): string {
  const along = Math.abs(to.x - from.x)
  if (along > 60) {
    return bump({ source: from, target: to }) ?? ''
  }
  const bow = Math.min(from.x, to.x) - 14 - Math.abs(to.y - from.y) * 0.28
  return `M${from.x} ${from.y}C${bow} ${from.y} ${bow} ${to.y} ${to.x} ${to.y}`
}

function LineMark({
  line,
  from,
  to,
  names,
  entry,
  chosen,
  onChoose,
}: {
  readonly line: LineageLine
  readonly from: Point
  readonly to: Point
  readonly names: readonly LineageRow[]
  readonly entry: boolean
  readonly chosen: boolean
  readonly onChoose: () => void
}) {
  const nameOf = (id: string) => names.find((row) => row.id === id)?.name ?? id
  const share = Math.round(line.share * 100)
  const label = line.directed
    ? `${share} percent of ${nameOf(line.to)} comes from ${nameOf(line.from)}`
    : `${share} percent of ${nameOf(line.to)} is shared with ${nameOf(line.from)}`
  const path = curve(from, to)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
    <g
      role="button"
      className={`carry${line.directed ? '' : ' shared'}${chosen ? ' chosen' : ''}`}
      tabIndex={entry ? 0 : -1}
      aria-label={label}
      aria-pressed={chosen}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onChoose()
      }}
    >
      <title>{label}</title>
      <path className="carry-room" d={path} />
      <path className="carry-line" d={path} strokeWidth={1 + line.share * 8} />
    </g>
  )
}
