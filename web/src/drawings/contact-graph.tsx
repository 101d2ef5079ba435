import { use, useMemo, useRef, useState } from 'react'
import { encode, toCited } from '../evidence/place.js'
import { saveSvg } from '../parts/save-svg.js'
import { useWidth } from '../parts/use-width.js'
import { dayOf, longDay, stretchOf } from '../record/dates.js'
import { hueOf, nameOf, type StoryView } from '../record/story-view.js'
import { StoryContext } from '../story/story-context.js'
import { type ContactEdge, placeActors } from './contact-layout.js'

const HEIGHT = 340

/** Who was in contact with whom up to a day; the thickness is the number of contacts. The table holds the same. */
export function ContactGraph() {
  const view = use(StoryContext)
  const room = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const width = useWidth(room, 680)
  const days = useMemo(() => daysOf(view), [view])
  const [at, setAt] = useState(days.length - 1)
  const day = days[at] ?? null
  const all = useMemo(() => edgesOf(view, null), [view])
  const places = useMemo(
    () =>
      new Map(
        placeActors(all, { width, height: HEIGHT, margin: Math.min(70, width / 6) }).map((place) => [
          place.id,
          place,
        ]),
      ),
    [all, width],
  )
  const edges = useMemo(() => edgesOf(view, day), [view, day])
  const known = new Set(edges.flatMap(({ a, b }) => [a, b]))
  return (
    <div className="drawing" ref={room}>
      <div className="drawing-tools">
        {days.length < 2 ? null : (
          <label className="graph-day">
            Contacts up to{' '}
            <input
              type="range"
              min={0}
              max={days.length - 1}
              value={at}
              aria-valuetext={dayWords(day)}
              onChange={(event) => setAt(Number(event.target.value))}
            />
          </label>
        )}
        <span className="note">{dayWords(day)}</span>
        <button type="button" onClick={() => svg.current && saveSvg(svg.current, `${view.storyId}-contacts`)}>
          Save as SVG
        </button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a drawing */}
      <svg
        ref={svg}
        className="graph"
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="group"
        aria-label="Graph of contacts; the table below holds the same. Broken lines: planned."
      >
        {edges.map((edge) => {
          const [a, b] = [places.get(edge.a), places.get(edge.b)]
          return a === undefined || b === undefined ? null : (
            <Edge
              key={edge.id}
              edge={edge}
              a={a}
              b={b}
              names={[nameOf(view, edge.a), nameOf(view, edge.b)]}
            />
          )
        })}
        {[...places.values()].map(({ id, x, y }) => (
          <g key={id} className={`actor-node hue-${hueOf(view, id)}${known.has(id) ? '' : ' absent'}`}>
            <circle cx={x} cy={y} r={6} />
            <text x={x} y={y - 11} textAnchor="middle">
              {nameOf(view, id)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}

interface Point {
  readonly x: number
  readonly y: number
}

function Edge({
  edge: { kinds, held, cite },
  a,
  b,
  names,
}: {
  readonly edge: ContactEdge
  readonly a: Point
  readonly b: Point
  readonly names: readonly [string, string]
}) {
  const words = [...new Set(kinds)].join(', ')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
    <g
      role="button"
      tabIndex={0}
      className={`contact-edge${held ? '' : ' planned'}`}
      data-cite={cite}
      aria-label={`${words} of ${names[0]} and ${names[1]}${held ? '' : ', planned'}`}
    >
      <line className="carry-room" x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
      <line className="contact-line" x1={a.x} y1={a.y} x2={b.x} y2={b.y} strokeWidth={0.5 + kinds.length} />
      <text x={(a.x + b.x) / 2} y={(a.y + b.y) / 2 - 3} textAnchor="middle">
        {words}
      </text>
    </g>
  )
}

function dayWords(day: string | null): string {
  const at = stretchOf(day)
  return at === null ? '' : longDay(at.from)
}

function daysOf({ record }: StoryView): readonly string[] {
  const days = record.contacts.flatMap(({ on }) => {
    const at = stretchOf(on)
    return at === null ? [] : [dayOf(at.from)]
  })
  return [...new Set(days)].sort()
}

/** One edge for each two who were in contact up to a day; a visit joins the visitor to the place. */
function edgesOf({ record }: StoryView, day: string | null): readonly ContactEdge[] {
  const edges = new Map<string, ContactEdge>()
  for (const { parties, kind, held, venue, on, evidence, claims } of record.contacts) {
    const at = stretchOf(on)
    const [citation] = evidence
    if (citation === undefined || (at !== null && day !== null && dayOf(at.from) > day)) continue
    const ends = parties.length > 1 || venue === null ? parties : [...parties, venue]
    for (const [i, a] of ends.entries()) {
      for (const b of ends.slice(i + 1)) {
        const id = a < b ? `${a} ${b}` : `${b} ${a}`
        const before = edges.get(id)
        edges.set(id, {
          id,
          a,
          b,
          kinds: [...(before?.kinds ?? []), kind],
          held: held || before?.held === true,
          cite: encode(toCited(citation, claims[0] ?? null)),
        })
      }
    }
  }
  return [...edges.values()]
}
