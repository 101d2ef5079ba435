import { kindInWords, publishedInWords, segment, speakerInWords } from '@parley-record/engine'
import { use } from 'react'
import { useMay } from '../../app/use-session.js'
import { Chip } from '../../evidence/chips.js'
import { useGrowing } from '../../parts/use-growing.js'
import { citationOf, claimAt, nameOf, namesOf, type StoryView, statementAt } from '../../record/story-view.js'
import type { Link, Span, Statement } from '../../record/types.js'
import { Decide } from '../decide.js'
import { Decisions } from '../decisions.js'
import { Section } from '../section.js'
import { StoryContext } from '../story-context.js'

/** The passages of each dispute facing each other, and what only looks like one. */
export function Disputed() {
  const { record } = use(StoryContext)
  const disputes = record.links.filter(({ type }) => type === 'contradicts')
  const settled = record.links.filter(({ type }) => type === 'supersedes')
  const shown = useGrowing(disputes.length, 8)
  return (
    <Section id="disputed" title="Disputed">
      {disputes.length === 0 ? <p className="empty">No dispute was found in these reports.</p> : null}
      {disputes.slice(0, shown).map((link) => (
        <Dispute key={link.id} link={link} />
      ))}
      {settled.length === 0 ? null : (
        <details className="settled">
          <summary>Not a contradiction: {settled.length} superseded</summary>
          {settled.map((link) => (
            <Dispute key={link.id} link={link} />
          ))}
        </details>
      )}
    </Section>
  )
}

function Dispute({ link }: { readonly link: Link }) {
  const view = use(StoryContext)
  const mayDecide = useMay('analyst')
  const [from, to] = [statementAt(view, link.from), statementAt(view, link.to)]
  const silent = from === null || to === null ? [] : notHeard(view, from, to)
  return (
    <article className="dispute" aria-labelledby={`dispute-${link.id}`}>
      <h3 id={`dispute-${link.id}`}>{kindInWords(link.kind)}</h3>
      <p className="measure">{link.why}</p>
      <div className="facing">
        {from === null ? null : <Passage statement={from} link={link} end={link.from} />}
        {to === null ? null : <Passage statement={to} link={link} end={link.to} />}
      </div>
      {silent.length === 0 ? null : (
        <p className="note">
          Who could settle it: {namesOf(view, silent)}, named in both passages and quoted in neither.
        </p>
      )}
      <Decisions targets={[link.id]} />
      {mayDecide ? <Decide targetKind="link" targetId={link.id} what="dispute" /> : null}
    </article>
  )
}

/** Actors whom both passages mention and who speak in neither: nobody has asked them yet. */
function notHeard(view: StoryView, a: Statement, b: Statement): readonly string[] {
  const speakers = new Set([a, b].flatMap(({ attribution }) => attribution?.source.actor ?? []))
  return a.actors
    .filter((actor) => b.actors.includes(actor) && !speakers.has(actor))
    .filter((actor, i, all) => all.indexOf(actor) === i)
    .filter((actor) => view.actors.get(actor)?.kind !== 'place')
    .slice(0, 3)
}

/** The figures or dates within a passage where those are what differs; else the passage itself. */
function differing(statement: Statement, { kind }: Link, span: Span): readonly Span[] {
  const parts = kind === 'value' ? statement.quantities : kind === 'time' ? statement.times : []
  const inside = parts.filter(({ start, end }) => start >= span.start && end <= span.end)
  return inside.length === 0 ? [span] : inside
}

function Passage({
  statement,
  link,
  end,
}: {
  readonly statement: Statement
  readonly link: Link
  readonly end: string
}) {
  const view = use(StoryContext)
  const report = view.reports.get(statement.report)
  if (report === undefined) return null
  const { start, end: stop } = statement.sentence
  const marked = link.evidence
    .filter((evidence) => evidence.report === report.id)
    .flatMap(({ spans }) => spans)
    .filter((span) => span.start < stop && span.end > start)
    .flatMap((span) => differing(statement, link, span))
    .map((span) => ({ span: { start: span.start - start, end: span.end - start }, of: true }))
  return (
    <figure>
      <blockquote className="words" dir="auto" lang={report.language}>
        {segment(report.text.slice(start, stop), marked).map((piece) =>
          piece.of.length === 0 ? piece.text : <u key={piece.start}>{piece.text}</u>,
        )}
      </blockquote>
      <figcaption>
        {report.source ?? 'Source not stated'}, {publishedInWords(report)};{' '}
        {speakerInWords(statement, (id) => nameOf(view, id))}{' '}
        <Chip citation={citationOf(statement)} claim={claimAt(view, end)} />
      </figcaption>
    </figure>
  )
}
