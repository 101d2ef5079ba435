import { whenInWords } from '@parley-record/engine'
import type { StorySummary } from '../client/contract.js'
import { figure } from '../record/words.js'

/** What moved, what it rests on, what is contested and what comes next, in this order. */
export function StoryFacts({ story }: { readonly story: StorySummary }) {
  const fresh =
    story.revision === 0
      ? 'being read for the first time'
      : story.seenRevision === null
        ? 'not read yet'
        : (story.newSince ?? 0) > 0
          ? `${figure(story.newSince ?? 0, 'new claim')} since your last visit`
          : 'nothing new since your last visit'
  return (
    <>
      <ul className="story-facts">
        <li className={(story.newSince ?? 0) > 0 ? 'strong' : ''}>{fresh}</li>
        {story.state === 'dormant' ? <li>asleep: no report came for a while</li> : null}
        {story.pending && story.revision > 0 ? <li>being read again …</li> : null}
        <li>
          {figure(story.reports, 'report')}
          {story.revision === 0 ? '' : `, at most ${figure(story.origins, 'origin')}`}
        </li>
        {story.disputes === 0 ? null : (
          <li>
            <span aria-hidden="true">◆</span> {figure(story.disputes, 'dispute')}
          </li>
        )}
        {story.open === 0 ? null : (
          <li>
            <span aria-hidden="true">○</span> {figure(story.open, 'open question')}
          </li>
        )}
        {story.latestAt === null ? null : <li>last report {whenInWords(story.latestAt.slice(0, 10))}</li>}
      </ul>
      {story.nextDates.length === 0 ? null : (
        <ul className="story-dates" aria-label="Next dates">
          {story.nextDates.slice(0, 3).map(({ date, what }) => (
            <li key={`${date} ${what}`}>
              <span className="label">{whenInWords(date)}</span>{' '}
              <span className="words" dir="auto">
                {what}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
