import { roleInWords, stanceInWords, whenInWords } from '@parley-record/engine'
import { use, useMemo, useState } from 'react'
import { Chip } from '../../evidence/chips.js'
import { tightDate } from '../../record/dates.js'
import { citationOf, hueOf, nameOf, type StoryView } from '../../record/story-view.js'
import type { Position } from '../../record/types.js'
import { capital } from '../../record/words.js'
import { Quoted } from '../line.js'
import { Section } from '../section.js'
import { StoryContext } from '../story-context.js'
import { AsOfSlider } from './as-of-slider.js'
import { heldBy, type Matrix, type MatrixRow, NO_ISSUE, toMatrix } from './positions-model.js'

/** Who stands where on what, as of any day; a table that turns into cards on a narrow screen. */
export function Positions() {
  const view = use(StoryContext)
  const matrix = useMemo(() => toMatrix(view), [view])
  const [day, setDay] = useState<string | null>(null)
  if (matrix.rows.length === 0)
    return (
      <Section id="positions" title="Positions">
        <p className="empty">No position of a party was found in these reports.</p>
      </Section>
    )
  return (
    <Section id="positions" title="Positions">
      <AsOfSlider days={matrix.days} value={day} onChange={setDay} changes={changeDays(view)} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls and must be reached by the keyboard */}
      <section className="matrix-room" tabIndex={0} aria-label="Positions by actor and matter">
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">Actor</th>
              {matrix.issues.map((issue) => (
                <th scope="col" key={issue}>
                  {issueName(view, issue)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map((row) => (
              <Row key={row.actor} row={row} matrix={matrix} day={day} />
            ))}
          </tbody>
        </table>
      </section>
      <Shifts />
    </Section>
  )
}

function issueName({ record }: StoryView, issue: string): string {
  if (issue === NO_ISSUE) return 'Other matters'
  return capital(record.issues.find(({ id }) => id === issue)?.name ?? issue)
}

function changeDays({ record }: StoryView): ReadonlySet<string> {
  return new Set(record.shifts.map(({ on }) => on.slice(0, 10)))
}

function Row({
  row: { actor, side, cells },
  matrix,
  day,
}: {
  readonly row: MatrixRow
  readonly matrix: Matrix
  readonly day: string | null
}) {
  const view = use(StoryContext)
  const known = view.actors.get(actor)
  const role =
    known === undefined ? null : roleInWords(known, (of) => view.actors.get(of)?.name ?? nameOf(view, side))
  return (
    <tr className={`hue-${hueOf(view, actor)}`}>
      <th scope="row">
        {nameOf(view, actor)}
        {role === null ? null : <span className="role">{role}</span>}
      </th>
      {matrix.issues.map((issue) => (
        <td key={issue} data-issue={issueName(view, issue)}>
          <Cell positions={cells.get(issue) ?? []} day={day} />
        </td>
      ))}
    </tr>
  )
}

function Cell({ positions, day }: { readonly positions: readonly Position[]; readonly day: string | null }) {
  const { now, before } = heldBy(positions, day)
  if (now.length === 0) return <span className="none">–</span>
  return (
    <>
      {now.map((position) => (
        <Held key={`${position.claim} ${position.kind}`} position={position} />
      ))}
      {before.length === 0 ? null : (
        <details className="before">
          <summary>{before.length === 1 ? 'Before' : `${before.length} before`}</summary>
          {before.map((position) => (
            <del key={`${position.claim} ${position.kind}`}>
              <Held position={position} />
            </del>
          ))}
        </details>
      )}
    </>
  )
}

/** The words of a cell beyond which it is cut short; the chip has them all. */
const SHORT = 120

function Held({ position: { kind, text, on, claim: id, statement: said } }: { readonly position: Position }) {
  const view = use(StoryContext)
  const statement = view.statements.get(said)
  const short = text.length <= SHORT ? text : `${text.slice(0, text.lastIndexOf(' ', SHORT))} …`
  return (
    <div className="held">
      <span className="stance">
        {capital(stanceInWords(kind))}
        {on === null ? '' : ` · ${tightDate(on) ?? whenInWords(on)}`}
      </span>{' '}
      <Quoted>{short}</Quoted>{' '}
      {statement === undefined ? null : (
        <Chip citation={citationOf(statement)} claim={view.claims.get(id) ?? null} />
      )}
    </div>
  )
}

/** What shifted, the earlier words struck. */
function Shifts() {
  const view = use(StoryContext)
  const { shifts } = view.record
  if (shifts.length === 0) return null
  return (
    <>
      <h3 className="under">Shifts</h3>
      <ul className="lines">
        {shifts.map(({ id, why, from, to, evidence }) => (
          <li key={id}>
            {why}{' '}
            <del>
              <Quoted>{view.claims.get(from)?.text ?? ''}</Quoted>
            </del>{' '}
            <Quoted>{view.claims.get(to)?.text ?? ''}</Quoted>{' '}
            {evidence.map((citation) => (
              <Chip
                key={`${citation.report} ${citation.statement}`}
                citation={citation}
                claim={view.claims.get(to) ?? null}
              />
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}
