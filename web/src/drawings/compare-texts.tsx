import { publishedInWords, segment } from '@parley-record/engine'
import { useRef } from 'react'
import type { Pair, RecordReport, Span } from '../record/types.js'

/** Two reports side by side with the words they share marked; a click on either brings up the other's. */
export function CompareTexts({
  earlier,
  later,
  pair,
}: {
  /** The report whose words the other has. */
  readonly earlier: RecordReport
  readonly later: RecordReport
  readonly pair: Pair
}) {
  const room = useRef<HTMLDivElement>(null)
  const show = (index: number) => {
    for (const mark of room.current?.querySelectorAll('mark.now') ?? []) mark.classList.remove('now')
    for (const mark of room.current?.querySelectorAll<HTMLElement>(`mark[data-match="${index}"]`) ?? []) {
      mark.classList.add('now')
      const box = mark.closest<HTMLElement>('.compare-text')
      if (box !== null) box.scrollTop = mark.offsetTop - box.clientHeight * 0.3
    }
  }
  return (
    <div className="compare" ref={room}>
      <p className="measure">{pair.why}</p>
      <div className="compare-pair">
        <Side
          report={earlier}
          marks={pair.matches.flatMap(({ to, kind }, index) => to.map((span) => ({ span, index, kind })))}
          onMark={show}
        />
        <Side
          report={later}
          marks={pair.matches.map(({ from, kind }, index) => ({ span: from, index, kind }))}
          onMark={show}
        />
      </div>
      <p className="note">Underlined: word for word. Dotted: rewritten. Choose one to see its other half.</p>
    </div>
  )
}

interface SharedMark {
  readonly span: Span
  readonly index: number
  readonly kind: 'carried' | 'rewritten'
}

function Side({
  report,
  marks,
  onMark,
}: {
  readonly report: RecordReport
  readonly marks: readonly SharedMark[]
  readonly onMark: (index: number) => void
}) {
  const pieces = segment(
    report.text,
    marks.map((mark) => ({ span: mark.span, of: mark })),
  )
  return (
    <div className="compare-side">
      <p className="source-name">{report.source ?? 'Source not stated'}</p>
      <p className="note">{publishedInWords(report)}</p>
      <section
        className="compare-text words"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        aria-label={`Text of ${report.source ?? 'the report'}`}
        dir="auto"
        lang={report.language}
      >
        {pieces.map(({ start, text, of: [mark] }) =>
          mark === undefined ? (
            text
          ) : (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the marks show what stands in the other text anyway
            <mark
              key={start}
              className={`shared-words ${mark.kind}`}
              data-match={mark.index}
              onClick={() => onMark(mark.index)}
            >
              {text}
            </mark>
          ),
        )}
      </section>
    </div>
  )
}
