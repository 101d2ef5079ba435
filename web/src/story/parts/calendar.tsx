import { whenInWords } from '@parley-record/engine'
import { use } from 'react'
import { useClient } from '../../app/client.js'
import { stretchOf } from '../../record/dates.js'
import { group } from '../../record/story-view.js'
import { counted } from '../../record/words.js'
import { Cite } from '../line.js'
import { Section } from '../section.js'
import { StoryContext } from '../story-context.js'
import { type Coming, comingUp } from './coming-up.js'

const KIND: Readonly<Record<Coming['kind'], string>> = {
  event: 'Announced',
  deadline: '⚑ Deadline',
  truce: 'Truce ends',
}

/** What lies ahead, day by day, with how far away it is from the day of the record. */
export function Calendar() {
  const view = use(StoryContext)
  const client = useClient()
  const dates = [...group(comingUp(view).map((one) => [one.date.slice(0, 10), one]))]
  const calendar = client.exportAddress(view.storyId, 'ics', null)
  return (
    <Section
      id="calendar"
      title="Coming up"
      aside={
        dates.length === 0 || calendar === null ? undefined : <a href={calendar}>Subscribe (iCalendar)</a>
      }
    >
      {dates.length === 0 ? (
        <p className="empty">No date ahead was found in these reports.</p>
      ) : (
        <ol className="calendar">
          {dates.map(([date, list]) => (
            <li key={date}>
              <DateBlock date={date} asOf={view.record.asOf} />
              <ul className="lines">
                {list.map(({ key, kind, claim, citations }) => (
                  <li key={key}>
                    <span className="label">{KIND[kind]}</span>{' '}
                    <Cite citations={citations} claim={view.claims.get(claim ?? '') ?? null} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

function DateBlock({ date, asOf }: { readonly date: string; readonly asOf: string | null }) {
  const [at, now] = [stretchOf(date), stretchOf(asOf)]
  const days = at === null || now === null ? null : Math.round((at.from - now.from) / 86_400_000)
  return (
    <h3>
      <time dateTime={date}>{whenInWords(date)}</time>
      {days === null || days < 0 ? null : (
        <span className="note"> {days === 0 ? 'the day of the record' : `in ${counted(days, 'day')}`}</span>
      )}
    </h3>
  )
}
