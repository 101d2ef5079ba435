import { z } from 'zod'

/** What several definitions of the record are made of. */
export const id = z.string().min(1)

/** Half-open, in UTF-16 code units of the `text` of the report it belongs to. */
export const span = z.object({ start: z.int().min(0), end: z.int().min(0) })

/** A span with its words. */
export const spanText = span.extend({ text: z.string() })

/** Words of a report that support a line. */
export const citationSchema = z.object({
  report: id,
  statement: id.nullable(),
  spans: z.array(span).min(1),
})

/** What an act is in a negotiation. */
export const moveKind = z.enum([
  'offer',
  'invitation',
  'demand',
  'acceptance',
  'conditional-acceptance',
  'refusal',
  'deferral',
  'threat',
  'concession',
  'withdrawal',
])
