import { segment } from '@parley-record/engine'
import { useEffect, useRef } from 'react'
import type { RecordReport, Span } from '../record/types.js'

/** The whole text of a report with spans marked; scrolled so that the first mark stands a quarter down. */
export function ReportText({
  report,
  spans,
}: {
  readonly report: RecordReport
  readonly spans: readonly Span[]
}) {
  const box = useRef<HTMLElement>(null)
  const first = useRef<HTMLElement>(null)
  const key = spans.map(({ start, end }) => `${start}-${end}`).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place, not a new array, is what scrolls
  useEffect(() => {
    if (box.current === null) return
    box.current.scrollTop =
      first.current === null ? 0 : first.current.offsetTop - box.current.clientHeight * 0.25
  }, [report.id, key])
  const pieces = segment(
    report.text,
    spans.map((span) => ({ span, of: true })),
  )
  const firstMarked = pieces.find(({ of }) => of.length > 0)?.start
  return (
    <section
      className="report-text words"
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
      aria-label="Text of the report"
      dir="auto"
      lang={report.language}
    >
      {pieces.map(({ start, text, of }) =>
        of.length === 0 ? (
          start === 0 ? (
            text.trimStart()
          ) : (
            text
          )
        ) : (
          <mark key={start} className="now" ref={start === firstMarked ? first : undefined}>
            {text}
          </mark>
        ),
      )}
    </section>
  )
}
