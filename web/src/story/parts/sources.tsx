import { creditedTo, publishedInWords } from '@parley-record/engine'
import { use, useMemo, useState } from 'react'
import { Link } from 'react-router'
import { useBase } from '../../app/use-base.js'
import { CompareTexts } from '../../drawings/compare-texts.js'
import { LineageDrawing } from '../../drawings/lineage.js'
import { type LineageModel, type LineageRow, toLineage } from '../../drawings/lineage-model.js'
import type { StoryView } from '../../record/story-view.js'
import { Quoted } from '../line.js'
import { Section } from '../section.js'
import { StoryContext } from '../story-context.js'
import { Corrections } from './corrections.js'

/** The reports, who has words from whom, and two texts beside each other. */
export function Sources() {
  const view = use(StoryContext)
  const model = useMemo(() => toLineage(view), [view])
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <Section id="sources" title="Sources">
      {model.lines.length === 0 ? (
        <p className="measure">
          No report was found to have its words from another: each counts as its own origin.
        </p>
      ) : (
        <LineageDrawing
          model={model}
          chosen={chosen}
          onChoose={({ key }) => setChosen(chosen === key ? null : key)}
          name={view.storyId}
        />
      )}
      <Comparison view={view} model={model} chosen={chosen} />
      <ol className="sources">
        {model.rows.map((row) => (row.report === null ? null : <Source key={row.id} row={row} />))}
      </ol>
      <Corrections />
    </Section>
  )
}

function Comparison({
  view,
  model,
  chosen,
}: {
  readonly view: StoryView
  readonly model: LineageModel
  readonly chosen: string | null
}) {
  const line = model.lines.find(({ key }) => key === chosen)
  if (line === undefined) return null
  const pair = line.pair === null ? undefined : view.record.lineage.pairs[line.pair]
  const [earlier, later] = [view.reports.get(line.from), view.reports.get(line.to)]
  if (pair === undefined || earlier === undefined || later === undefined)
    return (
      <p className="measure">
        {line.why} Its words are not in the record, so they cannot be set side by side.
      </p>
    )
  return <CompareTexts earlier={earlier} later={later} pair={pair} />
}

function Source({ row: { report, words } }: { readonly row: LineageRow }) {
  const base = useBase()
  const view = use(StoryContext)
  if (report === null) return null
  const credits = creditedTo(report)
  const facts = [
    publishedInWords(report),
    ...(report.publishedWhy === null ? [] : [report.publishedWhy]),
    ...(report.byline === null ? [] : [`By ${report.byline}`]),
    ...(credits.length === 0 ? [] : [`Credits ${credits.join(', ')}`]),
    words,
  ].filter(Boolean)
  return (
    <li className="source">
      <span className="source-number">{view.numbers.get(report.id)}</span>
      <p className="source-name">{report.source ?? 'Source not stated'}</p>
      <p className="source-title">
        <Link to={`${base}/reports/${report.id}?story=${view.storyId}`}>
          <Quoted>{report.title ?? 'Untitled'}</Quoted>
        </Link>
      </p>
      <p className="note">{facts.join(' · ')}</p>
    </li>
  )
}
