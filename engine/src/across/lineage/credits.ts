import { foldName } from '../../report/fold.js'
import type { Credit, Report } from '../../report/report.js'
import { overlaps, type Span, textOf } from '../../report/span.js'
import type { Parties, Party } from './parties.js'

/** What a report says about where its words come from. */
export interface SourceCredit {
  readonly party: Party
  /** The words that say so. */
  readonly evidence: Span
  /** `whole`: all its words; `block`: the paragraph before it; `part`: some words, the report does not say which. */
  readonly scope: 'whole' | 'block' | 'part'
  /** Index of the paragraph, for `block`. */
  readonly block: number | null
  /** The credit is one that agency copy carries: a dateline or an agency's byline. */
  readonly verbatim: boolean
}

/**
 * Credits and datelines, as printed: the strongest sign there is, since the outlet gives it itself (Clough et al.,
 * METER, LREC 2002, took the credited agency for granted). A report's own name is no credit.
 */
export function readCredits(report: Report, parties: Parties): readonly SourceCredit[] {
  const own = parties.publisherOf(report)
  const found = report.credits.flatMap((credit) => toSourceCredit(report, credit, parties) ?? [])
  return [...found, ...signedByAgency(report, parties)].filter(({ party }) => party.key !== own?.key)
}

function toSourceCredit(report: Report, credit: Credit, parties: Parties): SourceCredit | null {
  const party = parties.named(credit.source)
  const whole = { party, evidence: credit.span, scope: 'whole' as const, block: null, verbatim: false }
  switch (credit.kind) {
    case 'dateline':
      return { ...whole, verbatim: true }
    case 'byline':
      return parties.known(credit.source) === null ? null : { ...whole, verbatim: true }
    case 'read-more':
      return {
        ...whole,
        evidence: lineOf(report, credit.span),
        scope: sendsOn(report, credit) ? 'part' : 'whole',
      }
    case 'source-mark':
      return { ...whole, scope: 'block', block: paragraphBefore(report, credit.span) }
    case 'contributed': {
      const agency = parties.known(credit.source)
      return agency && { ...whole, party: agency, evidence: lineOf(report, credit.span), scope: 'part' }
    }
    // A copyright line is the page's, not the text's.
    case 'copyright':
      return null
  }
}

/** "Click for more from X" points to X; "Read the full story at X" says that this is X's story. */
function sendsOn(report: Report, { span }: Credit): boolean {
  return /^(?:click|find|see|view)\b/i.test(textOf(report.text, lineOf(report, span)))
}

/** The whole line in which a name is printed. */
function lineOf({ blocks }: Report, span: Span): Span {
  return blocks.find((block) => block.kind === 'credit' && overlaps(block.span, span))?.span ?? span
}

/** The paragraph that a source printed at its end belongs to. */
function paragraphBefore({ blocks }: Report, span: Span): number | null {
  const index = blocks.findLastIndex((block) => block.kind === 'paragraph' && block.span.end <= span.start)
  return index < 0 ? null : index
}

/** A byline that is an agency's name, or ends with one: "Meridian Press", "Jane Doe, AP". */
function signedByAgency(report: Report, parties: Parties): readonly SourceCredit[] {
  const names = (report.byline ?? '').split(/,|;|\band\b|\/|\bfor\b/).map((name) => name.trim())
  return names.flatMap((name) => {
    const party = name === '' || foldName(name) === '' ? null : parties.known(name)
    if (party === null) return []
    const at = report.text.indexOf(name)
    const evidence = at < 0 ? { start: 0, end: 0 } : { start: at, end: at + name.length }
    return [{ party, evidence, scope: 'whole' as const, block: null, verbatim: true }]
  })
}
