import { creditedTo, publishedInWords } from '@parley-record/engine'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo, useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { useClient } from '../app/client.js'
import { ErrorNote, Loading } from '../app/states.js'
import { useBase } from '../app/use-base.js'
import { useTitle } from '../app/use-title.js'
import type { ReportAnswer } from '../client/contract.js'
import { figure } from '../record/words.js'
import { LayeredText } from './layered-text.js'
import { LAYERS, type Layer } from './layers.js'
import { webAddress } from './web-address.js'
import '../styles/report.css'

const Versions = lazy(async () => ({ default: (await import('./versions.js')).Versions }))

/** One report: its text with what was read in it, and from each statement the way to the claim it supports. */
export function ReportPage() {
  const { reportId = '' } = useParams()
  const [params] = useSearchParams()
  const client = useClient()
  const answer = useQuery({ queryKey: ['report', reportId], queryFn: () => client.report(reportId) })
  useTitle(answer.data?.report.title ?? 'Report')
  if (answer.error !== null)
    return (
      <main id="main" className="page">
        <h1>This report could not be shown</h1>
        <ErrorNote error={answer.error} retry={() => void answer.refetch()} />
      </main>
    )
  if (answer.data === undefined)
    return (
      <main id="main" className="page">
        <h1 className="unseen">Report</h1>
        <Loading what="the report" />
      </main>
    )
  return <Shown key={reportId} answer={answer.data} story={params.get('story') ?? answer.data.storyId} />
}

function Shown({ answer, story }: { readonly answer: ReportAnswer; readonly story: string | null }) {
  const base = useBase()
  const { report, marks, versions, statements } = answer
  const [layers, setLayers] = useState<ReadonlySet<Layer>>(new Set(['names', 'times']))
  const known = useMemo(() => LAYERS.filter(({ key }) => (marks[key]?.length ?? 0) > 0), [marks])
  const toggle = (layer: Layer) => {
    const next = new Set(layers)
    if (!next.delete(layer)) next.add(layer)
    setLayers(next)
  }
  return (
    <main id="main" className="page report-page">
      <header>
        <p className="story-title">
          {story === null ? null : <Link to={`${base}/stories/${story}`}>Back to the story</Link>}
        </p>
        <h1>
          <span className="words" dir="auto">
            {report.title ?? 'Untitled'}
          </span>
        </h1>
        <Facts report={report} />
      </header>
      <div className="layers">
        <fieldset>
          <legend>Marked in the text</legend>
          {known.map(({ key, name }) => (
            <label key={key} className={`layer layer-${key}`}>
              <input type="checkbox" checked={layers.has(key)} onChange={() => toggle(key)} />{' '}
              <span>{name}</span> <span className="count">{marks[key]?.length}</span>
            </label>
          ))}
        </fieldset>
      </div>
      <div className="report-columns">
        <LayeredText report={report} marks={marks} layers={layers} statements={statements} story={story} />
      </div>
      {versions.length < 2 ? null : (
        <section aria-labelledby="versions-title">
          <h2 id="versions-title">Versions</h2>
          <Suspense fallback={<Loading what="the versions" />}>
            <Versions report={report} versions={versions} />
          </Suspense>
        </section>
      )}
      <p className="note">
        {figure(statements.length, 'statement')} read in this report. The mark at the end of a sentence leads
        to the claims that it supports.
      </p>
    </main>
  )
}

function Facts({ report }: { readonly report: ReportAnswer['report'] }) {
  const credits = creditedTo(report)
  const address = webAddress(report.url)
  return (
    <dl className="fields">
      <div>
        <dt>Source</dt>
        <dd>{report.source ?? 'not stated'}</dd>
      </div>
      <div>
        <dt>Published</dt>
        <dd>
          {publishedInWords(report)}
          {report.publishedWhy == null ? '' : `. ${report.publishedWhy}`}
        </dd>
      </div>
      {report.byline === null ? null : (
        <div>
          <dt>By</dt>
          <dd>{report.byline}</dd>
        </div>
      )}
      {credits.length === 0 ? null : (
        <div>
          <dt>Credits</dt>
          <dd>{credits.join(', ')}</dd>
        </div>
      )}
      {address === null ? null : (
        <div>
          <dt>Address</dt>
          <dd>
            <a href={address} rel="external noreferrer noopener">
              {address}
            </a>
          </dd>
        </div>
      )}
    </dl>
  )
}
