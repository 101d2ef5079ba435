import { publishedInWords } from '@parley-record/engine'
import { use } from 'react'
import { Link } from 'react-router'
import { useBase } from '../app/use-base.js'
import type { ReviewItem } from '../client/contract.js'
import { group } from '../record/story-view.js'
import { StoryContext } from '../story/story-context.js'

/** A stretch cut where a word ends, with a sign that it goes on. */
function cutBefore(text: string, start: number, end: number): string {
  const whole = text.lastIndexOf('\n', end - 1) + 1
  if (whole >= start) return text.slice(whole, end)
  return `… ${text.slice(text.indexOf(' ', start) + 1, end)}`
}

function cutAfter(text: string, start: number, end: number): string {
  const line = text.indexOf('\n', start)
  const whole = line < 0 ? text.length : line
  if (whole <= end) return text.slice(start, whole)
  return `${text.slice(start, Math.max(start, text.lastIndexOf(' ', end)))} …`
}

/** How much of a report stands around the words in question, in characters. */
const AROUND = 220

/** The words in question within their report, report by report beside each other. */
export function QueueEvidence({ item }: { readonly item: ReviewItem }) {
  const base = useBase()
  const view = use(StoryContext)
  const byReport = [...group(item.evidence.map((one) => [one.reportId, one] as const))]
  return (
    <div className="facing">
      {byReport.map(([id, places]) => {
        const report = view.reports.get(id)
        const [first] = places
        if (report === undefined || first === undefined) return null
        return (
          <figure key={id}>
            <blockquote className="words" dir="auto" lang={report.language}>
              {cutBefore(report.text, first.span.start - AROUND, first.span.start)}
              <mark className="now">{report.text.slice(first.span.start, first.span.end)}</mark>
              {cutAfter(report.text, first.span.end, first.span.end + AROUND)}
            </blockquote>
            <figcaption>
              [{view.numbers.get(id)}]{' '}
              <Link to={`${base}/reports/${id}?story=${view.storyId}`}>
                {report.source ?? 'Source not stated'}
              </Link>
              , {publishedInWords(report)}
            </figcaption>
          </figure>
        )
      })}
    </div>
  )
}
