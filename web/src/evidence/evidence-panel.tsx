import {
  creditedTo,
  kindInWords,
  publishedInWords,
  speakerInWords,
  supportInWords,
  whenInWords,
} from '@parley-record/engine'
import { type ReactNode, use, useRef } from 'react'
import { Link } from 'react-router'
import { useBase } from '../app/use-base.js'
import { citationOf, claimAt, nameOf, type StoryView, statementAt } from '../record/story-view.js'
import type { Claim, RecordReport } from '../record/types.js'
import { claimStatusInWords } from '../record/words.js'
import { StoryContext } from '../story/story-context.js'
import { Chip } from './chips.js'
import type { Cited } from './place.js'
import { ReportText } from './report-text.js'
import type { Evidence } from './use-evidence.js'

/** The passage in its report with the cited words marked: beside the text, or a sheet from below on a phone. */
export function EvidencePanel({
  evidence: { pinned, place, count, close, step },
  children,
}: {
  readonly evidence: Evidence
  /** What can be decided about the pinned claim. */
  readonly children?: ReactNode
}) {
  const base = useBase()
  const view = use(StoryContext)
  const report = pinned === null ? undefined : view.reports.get(pinned.report)
  const swipe = useSwipeDown(close)
  return (
    <aside
      className={`evidence${pinned === null ? '' : ' open'}`}
      aria-labelledby="evidence-title"
      id="evidence"
      {...swipe}
    >
      <div className="evidence-bar">
        <h2 id="evidence-title">Evidence</h2>
        <span className="evidence-place">{place === null ? '' : `${place} of ${count}`}</span>
        <button type="button" onClick={() => step(-1)} aria-label="Previous citation">
          ‹
        </button>
        <button type="button" onClick={() => step(1)} aria-label="Next citation">
          ›
        </button>
        <button type="button" onClick={close} disabled={pinned === null}>
          Close
        </button>
      </div>
      {pinned === null || report === undefined ? (
        <p className="empty evidence-empty">
          {pinned === null
            ? 'Choose a citation to read its words here. [ and ] walk through all of them.'
            : 'This report is not in the record shown.'}
        </p>
      ) : (
        <>
          <div className="evidence-head">
            <p className="source-name">
              [{view.numbers.get(report.id)}] {report.source ?? 'Source not stated'}
            </p>
            <p className="words source-title" dir="auto">
              <Link to={`${base}/reports/${report.id}?story=${view.storyId}`}>
                {report.title ?? 'Untitled'}
              </Link>
            </p>
            <Facts view={view} cited={pinned} report={report} />
            {children}
          </div>
          <ReportText report={report} spans={pinned.spans} />
        </>
      )}
      <p className="unseen" role="status">
        {report === undefined ? '' : `Evidence: ${report.source ?? 'source not stated'}`}
      </p>
    </aside>
  )
}

/** A finger that moves down on the head of the sheet closes it. */
function useSwipeDown(close: () => void) {
  const from = useRef(0)
  return {
    onTouchStart: (event: React.TouchEvent) => {
      from.current = event.touches[0]?.clientY ?? 0
    },
    onTouchEnd: (event: React.TouchEvent) => {
      const down = (event.changedTouches[0]?.clientY ?? 0) - from.current
      const inText = event.target instanceof Element && event.target.closest('.report-text') !== null
      if (down > 60 && !inText) close()
    },
  }
}

function Facts({
  view,
  cited,
  report,
}: {
  readonly view: StoryView
  readonly cited: Cited
  readonly report: RecordReport
}) {
  const statement = view.statements.get(cited.statement ?? '')
  const claim = view.claims.get(cited.claim ?? '') ?? view.claimOf.get(cited.statement ?? '') ?? null
  const origin = originInWords(view, cited)
  const credits = creditedTo(report)
  return (
    <dl className="fields">
      <Field name="Published">{publishedInWords(report)}</Field>
      {statement === undefined ? null : (
        <Field name="Who says so">{speakerInWords(statement, (id) => nameOf(view, id))}</Field>
      )}
      {statement?.happened == null ? null : <Field name="Happened">{whenInWords(statement.happened)}</Field>}
      {claim === null ? null : (
        <Field name="This claim">
          {[supportInWords(claim), claimStatusInWords(claim)].filter(Boolean).join(', ')}
        </Field>
      )}
      {claim === null ? null : <OtherReports view={view} claim={claim} cited={cited} />}
      <Field name="Origin">
        {origin ?? (credits.length === 0 ? 'no sign of another origin' : `credits ${credits.join(', ')}`)}
      </Field>
      {claim === null ? null : <Links view={view} claim={claim} />}
    </dl>
  )
}

function Field({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Why the cited sentence is not this report's own, in the words of the lineage. */
function originInWords({ record }: StoryView, { report, spans }: Cited): string | null {
  const [at] = spans
  if (at === undefined) return null
  const sentence = record.lineage.reports
    .find((one) => one.report === report)
    ?.sentences.find(({ start, end }) => start < at.end && at.start < end)
  return sentence === undefined || sentence.kind === 'own' ? null : sentence.why
}

function OtherReports({
  view,
  claim,
  cited,
}: {
  readonly view: StoryView
  readonly claim: Claim
  readonly cited: Cited
}) {
  const others = claim.statements
    .flatMap((id) => view.statements.get(id) ?? [])
    .filter(({ id, report }) => id !== cited.statement && report !== cited.report)
  const first = [...new Map(others.map((statement) => [statement.report, statement])).values()]
  if (first.length === 0) return null
  return (
    <Field name="Also in">
      <span className="chips">
        {first.map((statement) => (
          <Chip key={statement.id} citation={citationOf(statement)} claim={claim} />
        ))}
      </span>
    </Field>
  )
}

const LINK_NAME: Readonly<Record<string, string>> = {
  contradicts: 'Contradicted',
  supersedes: 'Superseded',
  'replies-to': 'Reply',
}
const MOST_LINKS = 4

/** What stands against, after or in answer to the claim. */
function Links({ view, claim }: { readonly view: StoryView; readonly claim: Claim }) {
  const ends = [claim.id, ...claim.statements]
  const links = [...new Set(ends.flatMap((end) => view.linksOf.get(end) ?? []))]
    .filter(({ type }) => type in LINK_NAME)
    .slice(0, MOST_LINKS)
  return links.map((link) => {
    const other = ends.includes(link.from) ? link.to : link.from
    const statement = statementAt(view, other)
    return (
      <Field key={link.id} name={LINK_NAME[link.type] ?? kindInWords(link.type)}>
        {link.why}{' '}
        {statement === null ? null : <Chip citation={citationOf(statement)} claim={claimAt(view, other)} />}
      </Field>
    )
  })
}
