import { kindInWords, whenInWords } from '@parley-record/engine'
import { lazy, Suspense, use, useState } from 'react'
import { Loading } from '../../app/states.js'
import { hueOf, namesOf } from '../../record/story-view.js'
import type { Contact } from '../../record/types.js'
import { figure } from '../../record/words.js'
import { Cite } from '../line.js'
import { Section } from '../section.js'
import { StoryContext } from '../story-context.js'

const ContactGraph = lazy(async () => ({
  default: (await import('../../drawings/contact-graph.js')).ContactGraph,
}))

/** Who met or called whom: a table, and a graph for whoever would rather look. */
export function Contacts() {
  const { record } = use(StoryContext)
  const [graph, setGraph] = useState(false)
  const { contacts } = record
  if (contacts.length === 0)
    return (
      <Section id="contacts" title="Contacts">
        <p className="empty">No call, meeting or visit was found in these reports.</p>
      </Section>
    )
  return (
    <Section
      id="contacts"
      title="Contacts"
      aside={
        <button type="button" aria-expanded={graph} onClick={() => setGraph(!graph)}>
          {graph ? 'Hide the graph' : 'Draw as a graph'}
        </button>
      }
    >
      {graph ? (
        <Suspense fallback={<Loading what="the graph" />}>
          <ContactGraph />
        </Suspense>
      ) : null}
      <table className="plain-table contacts">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Contact</th>
            <th scope="col">Words</th>
          </tr>
        </thead>
        <tbody>
          {contacts.map((contact) => (
            <Row key={contact.id} contact={contact} />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Row({ contact }: { readonly contact: Contact }) {
  const view = use(StoryContext)
  const { kind, parties, venue, on, certainty, held, claims, reports, evidence } = contact
  return (
    <tr className={`hue-${hueOf(view, parties[0])}`}>
      <td>
        {on === null ? 'date not stated' : whenInWords(on)}
        {certainty === 'implied' && on !== null ? <span className="note"> (worked out)</span> : null}
      </td>
      <td>
        <span className="label">{kindInWords(kind)}</span>
        {held ? '' : ' (planned)'}
        <br />
        {namesOf(view, parties)}
        {venue === null ? null : <span className="note"> in {namesOf(view, [venue])}</span>}
      </td>
      <td>
        <Cite citations={evidence} claim={view.claims.get(claims[0] ?? '') ?? null} />
        <span className="note"> {figure(reports, 'report')}</span>
      </td>
    </tr>
  )
}
