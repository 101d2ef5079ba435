import { useId } from 'react'
import { longDay, stretchOf } from '../../record/dates.js'

/**
 * A day chosen from those on which something was said; the last place of the slider is "now", without a limit.
 * Every place of it is a tick, taller where a stance shifted.
 */
export function AsOfSlider({
  days,
  value,
  onChange,
  changes,
}: {
  readonly days: readonly string[]
  readonly value: string | null
  readonly onChange: (day: string | null) => void
  /** Days on which a stance shifted: their ticks are taller. */
  readonly changes: ReadonlySet<string>
}) {
  const id = useId()
  if (days.length < 2) return null
  const last = days.length - 1
  const at = value === null ? last : Math.max(0, days.indexOf(value))
  const words = at === last && value === null ? `${dayWords(days[last])}, the latest` : dayWords(days[at])
  return (
    <div className="as-of">
      <label htmlFor={id}>As of</label>
      <div className="as-of-track">
        <input
          id={id}
          type="range"
          min={0}
          max={last}
          step={1}
          value={at}
          aria-valuetext={words}
          onChange={(event) => {
            const next = Number(event.target.value)
            onChange(next === last ? null : (days[next] ?? null))
          }}
        />
        <svg className="ticks" viewBox={`0 0 ${last} 10`} preserveAspectRatio="none" aria-hidden="true">
          {days.map((day, i) => (
            <line
              key={day}
              x1={i}
              x2={i}
              y1={0}
              y2={changes.has(day) ? 10 : 5}
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
      </div>
      <output htmlFor={id}>{words}</output>
    </div>
  )
}

function dayWords(day: string | undefined): string {
  const at = stretchOf(day ?? null)
  return at === null ? '' : longDay(at.from)
}
