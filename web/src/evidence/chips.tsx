import { describeReport, supportInWords } from '@parley-record/engine'
import { use } from 'react'
import type { StoryView } from '../record/story-view.js'
import type { BriefSentence, Citation, Claim } from '../record/types.js'
import { originsWords } from '../record/words.js'
import { StoryContext } from '../story/story-context.js'
import { encode, toCited } from './place.js'

/** The chips of a sentence: those that support it, then apart those that say the same in other words. */
export function Chips({
  of: { citations, also },
  claim,
}: {
  readonly of: Pick<BriefSentence, 'citations' | 'also'>
  readonly claim: Claim | null
}) {
  const view = use(StoryContext)
  const cited = distinct(view, citations)
  const taken = new Set(cited.map((citation) => encode(toCited({ ...citation, statement: null }, null))))
  const others = distinct(view, also).filter(
    (citation) => !taken.has(encode(toCited({ ...citation, statement: null }, null))),
  )
  return (
    <span className="chips">
      {cited.map((citation) => (
        <Chip key={encode(toCited(citation, null))} citation={citation} claim={claim} />
      ))}
      {others.length === 0 ? null : (
        <span className="also">
          also&nbsp;
          {others.map((citation) => (
            <Chip key={encode(toCited(citation, null))} citation={citation} claim={claim} />
          ))}
        </span>
      )}
      <Origins claim={claim} />
    </span>
  )
}

/** How many independent sources there are behind the chips: told only where several reports say it. */
export function Origins({ claim }: { readonly claim: Claim | null }) {
  if (claim === null || claim.reports < 2) return null
  return (
    <span className="origins" title={supportInWords(claim)}>
      {originsWords(claim)}
    </span>
  )
}

/**
 * The number of a source. A plain button: the story page hears all chips at once (`evidence-listener.ts`), so that
 * thousands of them cost nothing.
 */
export function Chip({ citation, claim }: { readonly citation: Citation; readonly claim: Claim | null }) {
  const view = use(StoryContext)
  const number = view.numbers.get(citation.report) ?? 0
  const report = view.reports.get(citation.report)
  const described = report === undefined ? 'a report not in the record' : describeReport(report)
  const support = claim === null ? '' : `. This claim: ${supportInWords(claim)}`
  return (
    <button
      type="button"
      className="chip"
      data-cite={encode(toCited(citation, claim?.id ?? null))}
      aria-label={`Source ${number}: ${described}${support}`}
    >
      {number}
    </button>
  )
}

/** Each cited place once, by number of source. */
export function distinct(view: StoryView, citations: readonly Citation[]): readonly Citation[] {
  const byPlace = new Map(
    citations.map((citation) => [encode(toCited({ ...citation, statement: null }, null)), citation]),
  )
  const number = ({ report }: Citation) => view.numbers.get(report) ?? 0
  return [...byPlace.values()].sort((a, b) => number(a) - number(b))
}
