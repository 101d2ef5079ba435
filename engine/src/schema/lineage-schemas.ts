import { z } from 'zod'
import { id, span } from './parts.js'

/** Where words come from: sentence by sentence, pair by pair, version by version, quotation by quotation. */
const place = z.object({ report: id, spans: z.array(span).min(1) })

const pointerSchema = z.object({
  report: id.nullable().describe('The report that has the words, when it is in the record'),
  spans: z.array(span).describe('The matching sentences of that report'),
  party: z
    .string()
    .nullable()
    .describe('The outlet or agency that has the words, when no report of it matches'),
  direction: z
    .enum(['from', 'shared'])
    .describe('`shared`: one has it from the other or both from a third; nobody can tell which'),
  evidence: z.array(span).describe('The words of this report that give the credit; empty for none'),
})

const sentenceSchema = span.extend({
  kind: z
    .enum(['own', 'carried', 'rewritten', 'unknown'])
    .describe(
      '`own`: no sign of another origin; `carried`: verbatim or lightly edited; `rewritten`: in other words, or credited without the words at hand',
    ),
  from: z.array(pointerSchema).describe('From whom, the closest first'),
  why: z.string().nullable().describe('One sentence in plain words; null for `own`'),
})

export const lineageSchema = z.object({
  reports: z.array(
    z.object({
      report: id,
      publisher: z.string().nullable().describe('Outlet or agency, by the name it is known by'),
      sentences: z.array(sentenceSchema).describe('Each sentence of running text, in order'),
    }),
  ),
  pairs: z
    .array(
      z.object({
        from: id.describe('The report that has words of the other'),
        to: id,
        verdict: z.enum(['derived', 'partly-derived', 'unknown']),
        direction: z.enum(['from', 'shared']),
        through: z.string().nullable().describe('The third party whom both credit'),
        signals: z.array(z.enum(['credit', 'words', 'facts', 'quotation'])),
        share: z.number().min(0).max(1).describe('Share of the sentences of `from` that match'),
        matches: z
          .array(z.object({ kind: z.enum(['carried', 'rewritten']), from: span, to: z.array(span).min(1) }))
          .min(1),
        why: z.string(),
      }),
    )
    .describe('For every pair of reports that is not listed, no shared origin was found'),
})

const changeSchema = z.object({
  kind: z.enum(['added', 'changed', 'withdrawn']),
  from: id.describe('The earlier version'),
  to: id.describe('The later version'),
  before: span.nullable().describe('The sentence in the earlier version'),
  after: span.nullable().describe('The sentence in the later version'),
  removed: z.array(span).describe('Words of the earlier version that the later has not'),
  inserted: z.array(span).describe('Words of the later version that the earlier has not'),
  stillCarriedBy: z.array(place).describe('Other reports that still have the words removed'),
})

export const versionsSchema = z.object({
  id,
  reports: z.array(id).min(2).describe('The earliest first; they count as one report'),
  order: z.enum(['published', 'notice', 'unknown']).describe('What tells which came first'),
  why: z.string(),
  changes: z.array(changeSchema),
})

export const correctionSchema = z.object({
  id,
  report: id,
  kind: z.enum(['correction', 'clarification', 'update', 'note']),
  span: span.describe('The notice'),
  was: z.array(span).describe('Figures and names that it withdraws'),
  now: z.array(span).describe('Figures and names that it gives instead'),
  stillCarriedBy: z.array(place).describe('Other reports that still have what it withdraws'),
})

const wordingSchema = z.object({
  report: id,
  spans: z.array(span).min(1).describe('The quoted words, without their marks'),
  text: z.string(),
  speaker: id.nullable().describe('The actor given as the speaker'),
})

export const quotationSchema = z.object({
  id,
  fullest: wordingSchema,
  variants: z
    .array(
      wordingSchema.extend({
        cut: z.boolean().describe('Begins later or ends earlier than the fullest wording'),
        differences: z.array(
          z.object({
            kind: z.enum(['omitted', 'replaced', 'added', 'translation']),
            fullest: span.nullable().describe('Words of the fullest wording'),
            variant: span.nullable().describe('Words of this wording'),
            marked: z.boolean().describe('The report shows the gap, by closing marks or an ellipsis'),
          }),
        ),
      }),
    )
    .min(1),
  occasion: z.enum(['public', 'outlet']).nullable().describe('To whom it was said, where the words tell'),
  why: z.string(),
})
