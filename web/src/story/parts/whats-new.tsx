import { whenInWords } from '@parley-record/engine'
import { use } from 'react'
import { Chips } from '../../evidence/chips.js'
import { useGrowing } from '../../parts/use-growing.js'
import type { Change } from '../../record/types.js'
import { capital, counted } from '../../record/words.js'
import { Quoted } from '../line.js'
import { Section } from '../section.js'
import { StoryContext } from '../story-context.js'

const WHAT: Readonly<Record<Change['what'], string>> = {
  claim: 'New in the record',
  status: 'Changed standing',
  support: 'Changed support',
  dispute: 'Disputes',
  position: 'Positions',
  report: 'Reports',
}
/** What most changes how the story reads stands first. */
const ORDER: readonly Change['what'][] = ['dispute', 'status', 'position', 'support', 'report', 'claim']

/** What changed since the last visit or the chosen day; withdrawn words stay readable. */
export function WhatsNew() {
  const { record } = use(StoryContext)
  const { since } = record
  if (since === null)
    return (
      <Section id="new" title="What’s new">
        <p className="empty">
          Nothing has changed since your last visit, or this is your first. Choose a day above to see what
          changed since then.
        </p>
      </Section>
    )
  const from = since.date ?? since.asOf
  return (
    <Section id="new" title="What’s new">
      <p className="basis">
        {capital(counted(since.changes.length, 'change'))} and {counted(since.reports.length, 'new report')}
        {from === null ? '' : ` since ${whenInWords(from)}`}.
      </p>
      {ORDER.map((what) => (
        <Changes
          key={what}
          title={WHAT[what]}
          changes={since.changes.filter((change) => change.what === what)}
        />
      ))}
    </Section>
  )
}

function Changes({ title, changes }: { readonly title: string; readonly changes: readonly Change[] }) {
  const shown = useGrowing(changes.length, 30)
  if (changes.length === 0) return null
  const [first] = changes
  const same =
    changes.length > 1 && changes.every(({ why, kind }) => why === first?.why && kind === first.kind)
  const shared = same ? (first?.why ?? null) : null
  return (
    <>
      <h3 className="under">{title}</h3>
      {shared === null ? null : <p className="note shared-why">{shared}</p>}
      <Lines changes={changes.slice(0, FIRST)} shared={shared} />
      {changes.length <= FIRST ? null : (
        <details className="behind">
          <summary>{changes.length - FIRST} more</summary>
          <Lines changes={changes.slice(FIRST, shown)} shared={shared} />
        </details>
      )}
    </>
  )
}

const KIND: Readonly<Record<Change['kind'], string>> = {
  new: 'New',
  changed: 'Changed',
  withdrawn: 'Withdrawn',
}

/** How many changes of a kind are shown before the rest is folded away. */
const FIRST = 8

function Lines({ changes, shared }: { readonly changes: readonly Change[]; readonly shared: string | null }) {
  return (
    <ul className="lines">
      {changes.map((change) => (
        <li key={`${change.kind} ${change.claim} ${change.before} ${change.after} ${change.why}`}>
          <ChangeLine change={change} bare={shared !== null} />
        </li>
      ))}
    </ul>
  )
}

/** `bare`: the kind and the reason stand above the list, for all of its lines. */
function ChangeLine({
  change: { kind, before, after, why, evidence, claim },
  bare,
}: {
  readonly change: Change
  readonly bare: boolean
}) {
  const view = use(StoryContext)
  return (
    <>
      {bare ? null : <span className="label">{KIND[kind]} </span>}
      {before === null ? null : (
        <del>
          <Quoted>{before}</Quoted>
        </del>
      )}{' '}
      {after === null ? null : <Quoted>{after}</Quoted>}&nbsp;
      <Chips of={{ citations: evidence, also: [] }} claim={view.claims.get(claim ?? '') ?? null} />
      {bare ? null : <span className="note"> {why}</span>}
    </>
  )
}
