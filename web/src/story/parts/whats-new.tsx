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
  const { record, moves } = use(StoryContext)
  const { since } = record
  if (since === null)
    return (
      <Section id="new" title="What’s new">
        <p className="empty">
          Nothing has changed since your last visit. Choose a day above to compare with.
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
          changes={movesFirst(
            since.changes.filter((change) => change.what === what),
            moves,
          )}
        />
      ))}
    </Section>
  )
}

/** Offers, answers and threats before what is told around them; otherwise in the order given. */
function movesFirst(changes: readonly Change[], moves: ReadonlyMap<string, unknown>): readonly Change[] {
  const isMove = ({ claim }: Change) => claim !== null && moves.has(claim)
  return [...changes.filter(isMove), ...changes.filter((change) => !isMove(change))]
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

const DISPUTE: Readonly<Record<Change['kind'], string>> = {
  new: 'Now disputed:',
  changed: 'Now disputed:',
  withdrawn: 'No longer disputed:',
}

/** `past-deadline` as words; sentences stay as they are. */
function worded(text: string): string {
  return /^[a-z]+(?:-[a-z]+)+$/.test(text) ? text.replaceAll('-', ' ') : text
}

/** Changes of what stands beside a claim: the claim itself has to be said. */
const ABOUT_A_CLAIM: ReadonlySet<Change['what']> = new Set(['support', 'status'])

/** `bare`: the kind and the reason stand above the list, for all of its lines. */
function ChangeLine({
  change: { kind, what, before, after, why, evidence, claim },
  bare,
}: {
  readonly change: Change
  readonly bare: boolean
}) {
  const view = use(StoryContext)
  const about = view.claims.get(claim ?? '')
  return (
    <>
      {bare ? null : <span className="label">{what === 'dispute' ? DISPUTE[kind] : KIND[kind]} </span>}
      {ABOUT_A_CLAIM.has(what) && about !== undefined ? (
        <>
          <Quoted>{about.text.replace(/\.$/, '')}</Quoted>:{' '}
        </>
      ) : null}
      {what === 'dispute' && before !== null && after !== null ? (
        <>
          <Quoted>{before}</Quoted> <span className="note">against</span>{' '}
        </>
      ) : before === null ? null : (
        <del>
          <Quoted>{worded(before)}</Quoted>
        </del>
      )}{' '}
      {after === null ? null : <Quoted>{worded(after)}</Quoted>}&nbsp;
      <Chips of={{ citations: evidence, also: [] }} claim={about ?? null} />
      {bare ? null : <span className="note"> {why}</span>}
    </>
  )
}
