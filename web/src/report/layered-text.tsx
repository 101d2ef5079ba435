import { type Cover, segment } from '@parley-record/engine'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { useBase } from '../app/use-base.js'
import type { ReportAnswer } from '../client/contract.js'
import { encode } from '../evidence/place.js'
import { LAYERS, type Layer } from './layers.js'

type Of = { readonly layer: Layer; readonly label: string }

/** A report's text by paragraph; each sentence that states something ends with a link to its claim. */
export function LayeredText({
  report,
  marks,
  layers,
  statements,
  story,
}: {
  readonly report: ReportAnswer['report']
  readonly marks: ReportAnswer['marks']
  readonly layers: ReadonlySet<Layer>
  readonly statements: ReportAnswer['statements']
  readonly story: string | null
}) {
  const base = useBase()
  const covers = useMemo(
    (): readonly Cover<Of>[] =>
      LAYERS.filter(({ key }) => layers.has(key)).flatMap(({ key }) =>
        (marks[key] ?? []).map(({ span, label }) => ({ span, of: { layer: key, label } })),
      ),
    [marks, layers],
  )
  const ends = useMemo(() => endsOf(statements), [statements])
  const pieces = useMemo(
    () =>
      segment(report.text, [
        ...covers,
        // Cuts the text where a link has to stand, without marking anything.
        ...[...ends.keys()].map((end) => ({ span: { start: end - 1, end }, of: null })),
      ]),
    [report.text, covers, ends],
  )
  return (
    <div className="report-words words" dir="auto" lang={report.language}>
      {pieces.map(({ start, end, text, of }) => {
        const marked = of.filter((one): one is Of => one !== null)
        const told = ends.get(end)
        return (
          <span key={start}>
            {marked.length === 0 ? (
              text
            ) : (
              <mark
                className={marked.map(({ layer }) => `layer-${layer}`).join(' ')}
                title={marked.map(({ label }) => label).join('; ')}
              >
                {text}
              </mark>
            )}
            {told === undefined || story === null ? null : (
              <Link
                className="to-claim"
                to={`${base}/stories/${story}?cite=${encode({ report: report.id, spans: [told.span], statement: told.id, claim: told.claimId })}`}
                aria-label={`In the record: ${told.text.slice(0, 80)}`}
              >
                ¶
              </Link>
            )}
          </span>
        )
      })}
    </div>
  )
}

/** The first statement that ends at each place. */
function endsOf(
  statements: ReportAnswer['statements'],
): ReadonlyMap<number, ReportAnswer['statements'][number]> {
  const ends = new Map<number, ReportAnswer['statements'][number]>()
  for (const statement of statements)
    if (!ends.has(statement.span.end)) ends.set(statement.span.end, statement)
  return ends
}
