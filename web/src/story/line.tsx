import { supportInWords } from '@parley-record/engine'
import { use } from 'react'
import { Chips } from '../evidence/chips.js'
import { claimBehind } from '../record/story-view.js'
import type { BriefSentence, Citation, Claim } from '../record/types.js'
import { CLAIM_SHAPE, claimStatusInWords } from '../record/words.js'
import { Decisions } from './decisions.js'
import { StoryContext } from './story-context.js'

/** Words of a report: set in a serif, isolated so that right-to-left marks in them cannot reach our own words. */
export function Quoted({ children }: { readonly children: string }) {
  return (
    <span className="words" dir="auto">
      {children}
    </span>
  )
}

/** A sentence of the brief with its chips, our own note, and where the claim stands. */
export function Line({ sentence }: { readonly sentence: BriefSentence }) {
  const view = use(StoryContext)
  const claim = claimBehind(view, sentence)
  return (
    <>
      <Quoted>{sentence.text}</Quoted>&nbsp;
      <Chips of={sentence} claim={claim} />
      {sentence.note === null ? null : <span className="note"> {sentence.note}</span>}
      <Standing claim={claim} />
      <Decisions targets={claim === null ? [] : [claim.id, ...claim.statements]} />
    </>
  )
}

/** The cited words of the report with their chips: for lines that the brief does not word. */
export function Cite({
  citations,
  claim,
  also = [],
}: {
  readonly citations: readonly Citation[]
  readonly claim: Claim | null
  readonly also?: readonly Citation[]
}) {
  const view = use(StoryContext)
  const [first] = citations
  const report = view.reports.get(first?.report ?? '')
  if (first === undefined || report === undefined) return null
  const words = first.spans.map(({ start, end }) => report.text.slice(start, end)).join(' … ')
  return (
    <>
      <Quoted>{words}</Quoted>&nbsp;
      <Chips
        of={{ citations: [first], also: onceEach([...citations.slice(1), ...also], first.report) }}
        claim={claim}
      />
      <Decisions targets={claim === null ? [] : [claim.id, ...claim.statements]} />
    </>
  )
}

/** One citation a report: the first, and none of the report that is cited anyway. */
function onceEach(citations: readonly Citation[], cited: string): readonly Citation[] {
  const first = new Map<string, Citation>()
  for (const citation of citations) if (!first.has(citation.report)) first.set(citation.report, citation)
  first.delete(cited)
  return [...first.values()]
}

/** `◆ disputed`; nothing for what is merely reported. */
export function Standing({ claim }: { readonly claim: Claim | null }) {
  if (claim === null) return null
  const status = claimStatusInWords(claim)
  if (status === null) return null
  return (
    <span className="standing" title={supportInWords(claim)}>
      {' '}
      <span aria-hidden="true">{CLAIM_SHAPE[claim.status]}</span> {status}
    </span>
  )
}
