import { whenInWords } from '@parley-record/engine'
import { use } from 'react'
import { hueOf, namesOf } from '../../record/story-view.js'
import type { Allegation, Truce } from '../../record/types.js'
import { capital } from '../../record/words.js'
import { Cite, Quoted } from '../line.js'
import { Section } from '../section.js'
import { StoryContext } from '../story-context.js'

/** Each truce with its time, scope and parties; under it who alleges, denies and finds what, counts drawn. */
export function Ceasefires() {
  const { record } = use(StoryContext)
  const loose = record.allegations.filter(({ truces }) => truces.length === 0)
  if (record.truces.length === 0 && record.allegations.length === 0)
    return (
      <Section id="ceasefires" title="Ceasefires">
        <p className="empty">No truce and no breach of one was found in these reports.</p>
      </Section>
    )
  return (
    <Section id="ceasefires" title="Ceasefires">
      {record.truces.map((truce) => (
        <TruceEntry
          key={truce.id}
          truce={truce}
          allegations={record.allegations.filter(({ truces }) => truces.includes(truce.id))}
        />
      ))}
      {loose.length === 0 ? null : (
        <div className="truce">
          <h3>No truce named</h3>
          <Allegations list={loose} />
        </div>
      )}
    </Section>
  )
}

function TruceEntry({
  truce,
  allegations,
}: {
  readonly truce: Truce
  readonly allegations: readonly Allegation[]
}) {
  return (
    <div className="truce">
      <h3>{capital(truce.name)}</h3>
      <p className="basis">{factsOf(truce).join(' · ')}</p>
      <TruceParties truce={truce} />
      <p className="measure">
        <Cite citations={truce.evidence} claim={null} />
      </p>
      <Allegations list={allegations} />
    </div>
  )
}

function factsOf({ from, to, length, scope }: Truce): readonly string[] {
  const time =
    from !== null && to !== null
      ? `${whenInWords(from)} to ${whenInWords(to)}`
      : from !== null
        ? `from ${whenInWords(from)}`
        : to !== null
          ? `until ${whenInWords(to)}`
          : 'dates not stated'
  return [
    time,
    ...(length === null ? [] : [lengthInWords(length)]),
    scope.length === 0 ? 'scope not stated' : `scope: ${scope.join(', ')}`,
  ]
}

/** `PT72H` as `72 hours`. */
function lengthInWords(length: string): string {
  const match = /^P(T?)(\d+)([HMDWY])$/.exec(length)
  if (match === null) return length
  const [, time, count = '', unit = ''] = match
  const names: Readonly<Record<string, string>> = {
    D: 'day',
    W: 'week',
    Y: 'year',
    H: 'hour',
    M: time ? 'minute' : 'month',
  }
  return `${count} ${names[unit] ?? unit}${count === '1' ? '' : 's'}`
}

function TruceParties({ truce: { parties } }: { readonly truce: Truce }) {
  const view = use(StoryContext)
  if (parties.length === 0) return null
  const said = [...new Map(parties.map((party) => [`${party.actor} ${party.kind}`, party])).values()]
  return (
    <p className="measure">
      {said
        .map(({ actor, kind }) => `${capital(kind.replaceAll('-', ' '))} by ${namesOf(view, [actor])}`)
        .join('. ')}
      .
    </p>
  )
}

const HEADING: Readonly<Record<Allegation['kind'], string>> = {
  allegation: 'Alleged by',
  denial: 'Denied by',
  check: 'Found by',
}

/** Bars share one scale, so that the counts of both sides can be compared by eye; the words carry the count. */
function Allegations({ list }: { readonly list: readonly Allegation[] }) {
  const view = use(StoryContext)
  if (list.length === 0) return <p className="empty">No breach of it is alleged in these reports.</p>
  const most = Math.max(0, ...list.map(({ count }) => count?.value ?? 0))
  return (
    <ul className="alleged">
      {list.map((allegation) => (
        <li key={allegation.id} className={`hue-${hueOf(view, allegation.by[0])}`}>
          <p>
            <span className="kind">
              {HEADING[allegation.kind]}{' '}
              {allegation.by.length === 0 ? 'somebody not named' : namesOf(view, allegation.by)}
            </span>
            {allegation.against.length === 0 ? null : (
              <span className="to"> of {namesOf(view, allegation.against)}</span>
            )}
            {allegation.counter.length === 0 ? null : <span className="to"> · counter-allegation</span>}
          </p>
          <CountBar allegation={allegation} most={most} />
          <p>
            <Cite
              citations={allegation.evidence}
              claim={view.claims.get(allegation.claims[0] ?? '') ?? null}
            />
          </p>
        </li>
      ))}
    </ul>
  )
}

const MOD: Readonly<Record<string, string>> = {
  'more-than': 'more than ',
  'less-than': 'fewer than ',
  'at-least': 'at least ',
  'at-most': 'at most ',
  about: 'about ',
  exact: '',
}

function CountBar({
  allegation: { count },
  most,
}: {
  readonly allegation: Allegation
  readonly most: number
}) {
  if (count === null) return null
  const open = count.mod === 'more-than' || count.mod === 'at-least'
  return (
    <p className="count-words">
      <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className="bar-room" x="0" y="0" width="100" height="10" />
        <rect
          className="bar-fill"
          x="0"
          y="0"
          width={most === 0 ? 0 : (count.value / most) * 100}
          height="10"
        />
      </svg>
      <span>
        <Quoted>{count.text}</Quoted>
        <span className="unseen">
          {' '}
          ({MOD[count.mod]}
          {count.value})
        </span>
        {open ? <span className="note"> or more</span> : null}
      </span>
    </p>
  )
}
