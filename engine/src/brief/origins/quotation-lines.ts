import { textOf } from '../../report/span.js'
import type { StoryRecord } from '../../schema/story-record.js'
import { at, clip, inRow, line, type OriginLine, type OriginPart, ours } from './origin-line.js'

type Quotation = StoryRecord['quotations'][number]
type Variant = Quotation['variants'][number]
type Difference = Variant['differences'][number]

const FEW = 4

/**
 * Quotations printed in several wordings: the fullest, then each other one with what differs. A gap that the report
 * marks, and words a reader would not miss, are no difference in what was said.
 */
export function quotationLines(record: StoryRecord, all: boolean): readonly OriginLine[] {
  const told = record.quotations.flatMap((quotation) => {
    const drifted = quotation.variants.flatMap((variant) => {
      const differences = differencesOf(record, quotation, { variant, all })
      return differences.length === 0 ? [] : [{ variant, differences }]
    })
    if (drifted.length === 0) return []
    const { report, spans, text } = quotation.fullest
    const who = nameOf(record, quotation.fullest.speaker)
    const parts: readonly OriginPart[] = [
      ...(who === null ? [] : [ours(`${who}: `)]),
      { kind: 'words', text: clip(text) },
      ours(' '),
      at(report, spans),
    ]
    return [
      line(
        parts,
        drifted.map(({ variant, differences }) => variantLine(variant, differences)),
      ),
    ]
  })
  return told.slice(0, all ? told.length : FEW)
}

function nameOf({ actors }: StoryRecord, id: string | null): string | null {
  return actors.find((actor) => actor.id === id)?.name ?? null
}

function variantLine(
  { report, spans, text }: Variant,
  differences: readonly (readonly OriginPart[])[],
): OriginLine {
  return line([
    { kind: 'words', text: clip(text) },
    ours(' '),
    at(report, spans),
    ours(' '),
    ...inRow(differences),
  ])
}

/** Words whose loss changes nothing in what was said. */
const EMPTY =
  /\b(?:that|this|these|those|with|from|have|has|had|been|they|them|then|than|were|was|is|are|be|it|its|which|who|just|also|very|into|upon|their|there|and|but|so|the|of|to|an?|in|on|for|at|by|as)\b/giu
/** What carries sense: a word of two letters or more, a figure. */
const SENSE = /\p{L}{2,}|\d/u

function differencesOf(
  { reports }: StoryRecord,
  { fullest }: Quotation,
  { variant, all }: { readonly variant: Variant; readonly all: boolean },
): readonly (readonly OriginPart[])[] {
  const textIn = (report: string, span: Difference['fullest']): string | null => {
    const text = reports.find(({ id }) => id === report)?.text
    return span === null || text === undefined ? null : clip(textOf(text, span), 80)
  }
  return variant.differences.flatMap((difference): readonly (readonly OriginPart[])[] => {
    const [full, own] = [
      textIn(fullest.report, difference.fullest),
      textIn(variant.report, difference.variant),
    ]
    if (difference.marked || !SENSE.test(`${full ?? ''} ${own ?? ''}`.replace(EMPTY, ''))) return []
    if (!all && difference.kind === 'translation') return []
    return [inWords(full, own)]
  })
}

function inWords(full: string | null, own: string | null): readonly OriginPart[] {
  const said = (text: string): OriginPart => ({ kind: 'words', text })
  if (own === null) return [ours('leaves out '), said(full ?? '')]
  if (full === null) return [ours('adds '), said(own)]
  return [ours('has '), said(own), ours(' for '), said(full)]
}
