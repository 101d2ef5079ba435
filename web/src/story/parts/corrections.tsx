import { kindInWords } from '@parley-record/engine'
import { use } from 'react'
import { Chip } from '../../evidence/chips.js'
import type { Span } from '../../record/types.js'
import { Quoted } from '../line.js'
import { StoryContext } from '../story-context.js'

/** What reports took back, who still carries it, and how quotations drifted from their fullest wording. */
export function Corrections() {
  const view = use(StoryContext)
  const { corrections, quotations } = view.record
  const drifted = quotations.filter(({ variants }) =>
    variants.some(({ differences }) => differences.length > 0),
  )
  const words = (report: string, spans: readonly Span[]) =>
    spans.map(({ start, end }) => view.reports.get(report)?.text.slice(start, end) ?? '').join(' … ')
  return (
    <>
      {corrections.length === 0 ? null : <h3 className="under">Corrections</h3>}
      <ul className="lines">
        {corrections.map(({ id, kind, report, span, stillCarriedBy }) => (
          <li key={id}>
            <span className="label">{kindInWords(kind)}</span> <Quoted>{words(report, [span])}</Quoted>{' '}
            <Chip citation={{ report, statement: null, spans: [span] }} claim={null} />
            {stillCarriedBy.length === 0 ? null : (
              <span className="note">
                {' '}
                Still carried by{' '}
                {stillCarriedBy.map((place) => (
                  <Chip key={place.report} citation={{ ...place, statement: null }} claim={null} />
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
      {drifted.length === 0 ? null : <h3 className="under">Quotations in several wordings</h3>}
      <ul className="lines">
        {drifted.map(({ id, fullest, variants, why }) => (
          <li key={id}>
            <Quoted>{`“${fullest.text}”`}</Quoted>{' '}
            <Chip citation={{ report: fullest.report, statement: null, spans: fullest.spans }} claim={null} />{' '}
            <span className="note">{why}</span>
            <ul className="variants">
              {variants.map((variant) => (
                <li key={`${variant.report} ${variant.spans[0]?.start}`}>
                  {variant.cut ? 'Cut: ' : ''}
                  <Quoted>{`“${variant.text}”`}</Quoted>{' '}
                  <Chip
                    citation={{ report: variant.report, statement: null, spans: variant.spans }}
                    claim={null}
                  />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}
