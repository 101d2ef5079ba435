import { whenInWords } from '@parley-record/engine'
import { use, useMemo, useState } from 'react'
import { type Clock, type Item, toTimeline } from '../../drawings/timeline/items.js'
import { Timeline } from '../../drawings/timeline/timeline.js'
import { Chip } from '../../evidence/chips.js'
import { decode } from '../../evidence/place.js'
import { Choice } from '../../parts/choice.js'
import { useGrowing } from '../../parts/use-growing.js'
import { stretchOf } from '../../record/dates.js'
import { nameOf } from '../../record/story-view.js'
import { Quoted } from '../line.js'
import { Section } from '../section.js'
import { StoryContext } from '../story-context.js'

/** What happened when, drawn; and the same as a table. */
export function TimelinePart() {
  const view = use(StoryContext)
  const [clock, setClock] = useState<Clock>('happened')
  const model = useMemo(() => toTimeline(view, clock), [view, clock])
  if (model.items.length === 0)
    return (
      <Section id="timeline" title="Timeline">
        <p className="empty">No dated event was found in these reports.</p>
      </Section>
    )
  return (
    <Section
      id="timeline"
      title="Timeline"
      aside={
        <Choice
          label="Which time"
          value={clock}
          onChange={setClock}
          options={[
            ['happened', 'Happened'],
            ['said', 'Said'],
          ]}
        />
      }
    >
      <Timeline
        key={clock}
        model={model}
        now={stretchOf(view.record.asOf)?.from ?? null}
        name={view.storyId}
      />
      <details className="behind">
        <summary>The table behind the drawing</summary>
        <Table items={model.items} clock={clock} />
      </details>
    </Section>
  )
}

function Table({ items, clock }: { readonly items: readonly Item[]; readonly clock: Clock }) {
  const view = use(StoryContext)
  const ordered = useMemo(
    () => [...items].sort((a, b) => (a.at?.from ?? Infinity) - (b.at?.from ?? Infinity)),
    [items],
  )
  const shown = useGrowing(ordered.length, 40)
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{clock === 'said' ? 'Said' : 'Happened'}</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
        </tr>
      </thead>
      <tbody>
        {ordered.slice(0, shown).map((item) => (
          <tr key={item.id}>
            <td>{item.at === null ? 'not stated' : dateOf(item)}</td>
            <td>{item.lane === '' ? '' : nameOf(view, item.lane)}</td>
            <td>
              <TableWords item={item} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function dateOf({ at }: Item): string {
  return at === null ? '' : whenInWords(new Date(at.from).toISOString().slice(0, 10))
}

function TableWords({ item: { cite, label, claim: id } }: { readonly item: Item }) {
  const view = use(StoryContext)
  const cited = decode(cite)
  const claim = view.claims.get(id ?? '') ?? null
  return (
    <>
      {label === '' ? null : <span className="label">{label} </span>}
      <Quoted>{claim?.text ?? ''}</Quoted>{' '}
      {cited === null ? null : (
        <Chip
          citation={{ report: cited.report, statement: cited.statement, spans: cited.spans }}
          claim={claim}
        />
      )}
    </>
  )
}
