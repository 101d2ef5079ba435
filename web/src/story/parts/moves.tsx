import {
  deadlineWords,
  kindInWords,
  MOVE_SHAPE,
  moveStatusInWords,
  supportInWords,
  whenInWords,
} from '@parley-record/engine'
import { use, useMemo, useState } from 'react'
import { Link } from 'react-router'
import { useClient } from '../../app/client.js'
import { useMay } from '../../app/use-session.js'
import { Chip } from '../../evidence/chips.js'
import { Choice } from '../../parts/choice.js'
import { useGrowing } from '../../parts/use-growing.js'
import { stretchOf } from '../../record/dates.js'
import { citationOf, headOf, hueOf, namesOf, type StoryView } from '../../record/story-view.js'
import type { Move } from '../../record/types.js'
import { counted } from '../../record/words.js'
import { Cite, Quoted } from '../line.js'
import { Section } from '../section.js'
import { StoryContext } from '../story-context.js'

type Filter = 'all' | 'waiting' | 'settled'

const WAITING: ReadonlySet<Move['status']> = new Set([
  'open',
  'past-deadline',
  'deferred',
  'mixed',
  'unknown',
])

/** The ledger of moves: who moves what to whom, on which terms, where it stands and who answered. */
export function Moves() {
  const view = use(StoryContext)
  const [filter, setFilter] = useState<Filter>('all')
  const rows = useMemo(() => rowsOf(view).filter(({ move }) => passes(move, filter)), [view, filter])
  const shown = useGrowing(rows.length, 25)
  const total = view.record.moves.length
  return (
    <Section
      id="moves"
      title="Moves"
      aside={
        total === 0 ? undefined : (
          <Choice
            label="Which moves"
            value={filter}
            onChange={setFilter}
            options={[
              ['all', 'All'],
              ['waiting', 'Waiting'],
              ['settled', 'Answered'],
            ]}
          />
        )
      }
    >
      {rows.length === 0 ? (
        <p className="empty">
          {total === 0
            ? 'No offer, demand, threat or answer was found in these reports.'
            : 'No move of this kind is in the record.'}
        </p>
      ) : (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">Move</th>
              <th scope="col">Words and terms</th>
              <th scope="col">Status and answers</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map(({ move, reply }) => (
              <Row key={move.claim} move={move} reply={reply} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

function passes({ status }: Move, filter: Filter): boolean {
  if (filter === 'all') return true
  return filter === 'waiting' ? WAITING.has(status) : status !== null && !WAITING.has(status)
}

interface Row {
  readonly move: Move
  /** True for an answer set under the move it answers. */
  readonly reply: boolean
}

/** By date, each answer under the first move it answers; what has no date comes last. */
function rowsOf({ record, moves }: StoryView): readonly Row[] {
  const date = ({ made, reported }: Move) => made ?? reported ?? '9999'
  const ordered = [...record.moves].sort((a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0))
  const placed = new Set<string>()
  const rows: Row[] = []
  const put = (move: Move, reply: boolean) => {
    if (placed.has(move.claim)) return
    placed.add(move.claim)
    rows.push({ move, reply })
    for (const { claim } of move.replies) {
      const answer = moves.get(claim)
      if (answer !== undefined) put(answer, true)
    }
  }
  for (const move of ordered) if (!move.answers.some((claim) => moves.has(claim))) put(move, false)
  for (const move of ordered) put(move, false)
  return rows
}

function Row({ move, reply }: Row) {
  const view = use(StoryContext)
  const claim = view.claims.get(move.claim) ?? null
  return (
    <tr className={`hue-${hueOf(view, move.proposers[0])}${reply ? ' reply' : ''}`} id={`move-${move.claim}`}>
      <th scope="row">
        {reply ? <span className="unseen">Answer: </span> : null}
        <span className="kind">{kindInWords(move.kind)}</span>
        <span className="by">{namesOf(view, move.proposers)}</span>
        {move.addressees.length === 0 ? null : (
          <span className="to"> to {namesOf(view, move.addressees)}</span>
        )}
        <MadeOn move={move} />
      </th>
      <td>
        <Cite citations={move.evidence} claim={claim} />
        <Terms move={move} />
      </td>
      <td>
        <Status move={move} />
      </td>
    </tr>
  )
}

function MadeOn({ move: { made, reported } }: { readonly move: Move }) {
  if (made !== null) return <span className="to made">{whenInWords(made)}</span>
  return (
    <span className="to made">
      {reported === null ? 'date not stated' : `reported ${whenInWords(reported)}`}
    </span>
  )
}

/** Conditions in the reports’ words, deadline and venue. */
function Terms({ move: { conditions, deadline, venue } }: { readonly move: Move }) {
  const view = use(StoryContext)
  if (conditions.length === 0 && deadline === null && venue === null) return null
  return (
    <dl className="terms">
      {conditions.map(({ text, statement, start }) => (
        <div key={`${statement} ${start}`}>
          <dt>Condition</dt>
          <dd>
            <Quoted>{text}</Quoted>
          </dd>
        </div>
      ))}
      {deadline === null ? null : (
        <div>
          <dt>Deadline</dt>
          <dd>{deadlineWords(deadline)}</dd>
        </div>
      )}
      {venue === null ? null : (
        <div>
          <dt>Venue</dt>
          <dd>{namesOf(view, [venue.actor])}</dd>
        </div>
      )}
    </dl>
  )
}

function Status({ move }: { readonly move: Move }) {
  const view = use(StoryContext)
  const words = moveStatusInWords(move)
  const claim = view.claims.get(move.claim)
  const late = daysLate(move, view.record.asOf)
  return (
    <>
      {move.status === null || words === null ? null : (
        <p className="status">
          <span aria-hidden="true">{MOVE_SHAPE[move.status]}</span> {words}
          {late === null ? '' : `, ${counted(late, 'day')} past its deadline`}
        </p>
      )}
      {move.status === 'superseded' || move.status === 'withdrawn' ? <p>{move.why}</p> : null}
      {claim === undefined ? null : <p className="support">{supportInWords(claim)}</p>}
      <TellMe move={move} />
      {move.replies.length === 0 ? null : (
        <ul className="answers">
          {move.replies.map((reply) => (
            <li key={reply.link}>
              <Reply reply={reply} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const ASKS_FOR_AN_ANSWER: ReadonlySet<string> = new Set(['offer', 'invitation', 'demand', 'threat'])

/** For what wants an answer: the way to be told of one, with the question already asked. */
function TellMe({ move: { kind, claim, proposers } }: { readonly move: Move }) {
  const view = use(StoryContext)
  const { server } = useClient()
  const mayAsk = useMay('analyst')
  if (server === null || !mayAsk || !ASKS_FOR_AN_ANSWER.has(kind)) return null
  const by = proposers.length === 0 ? '' : ` by ${namesOf(view, proposers)}`
  const title = `Answers to the ${kindInWords(kind).toLowerCase()}${by}`
  const query = new URLSearchParams({ story: view.storyId, on: 'reply', claim, title })
  return (
    <p className="tell-me">
      <Link to={`/alerts?${query.toString()}`}>
        Tell me of answers<span className="unseen">: {title}</span>
      </Link>
    </p>
  )
}

/** Whole days between the deadline and the day of the record; null unless it has passed. */
function daysLate({ status, deadline }: Move, asOf: string | null): number | null {
  if (status !== 'past-deadline') return null
  const [end, now] = [stretchOf(deadline?.value ?? null), stretchOf(asOf)]
  if (end === null || now === null || now.to <= end.to) return null
  return Math.max(1, Math.floor((now.to - end.to) / 86_400_000))
}

function Reply({ reply: { kind, by, on, claim: id } }: { readonly reply: Move['replies'][number] }) {
  const view = use(StoryContext)
  const claim = view.claims.get(id) ?? null
  const statement = headOf(view, claim)
  return (
    <>
      {kindInWords(kind)}
      {by.length === 0 ? '' : `: ${namesOf(view, by)}`}
      {on === null ? '' : `, ${whenInWords(on)}`}
      {claim?.status === 'superseded' ? ' (since answered)' : ''}{' '}
      {statement === null ? null : <Chip citation={citationOf(statement)} claim={claim} />}
    </>
  )
}
