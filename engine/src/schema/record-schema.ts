import { z } from 'zod'
import { shownEditSchema } from './edit-schema.js'
import { correctionSchema, lineageSchema, quotationSchema, versionsSchema } from './lineage-schemas.js'
import { citationSchema, id, moveKind, span, spanText } from './parts.js'
import {
  allegationSchema,
  contactSchema,
  issueSchema,
  moveSchema,
  positionSchema,
  shiftSchema,
  sinceSchema,
  truceSchema,
} from './view-schemas.js'

/**
 * The one definition of the record. `docs/record.schema.json` is generated from it, the types below are
 * inferred from it, and `parley verify` validates with it. Spans are half-open ranges of UTF-16 code units
 * in the `text` of the report they belong to; dates are ISO 8601.
 */
const creditSchema = spanText.extend({
  kind: z.enum(['dateline', 'read-more', 'source-mark', 'contributed', 'byline', 'copyright']),
  source: z.string().describe('Who is credited, as printed'),
})

const reportSchema = z.object({
  id,
  path: z.string().nullable(),
  url: z.string().nullable(),
  source: z.string().nullable().describe('Who published it; null when the report does not say'),
  title: z.string().nullable(),
  byline: z.string().nullable(),
  published: z.string().nullable(),
  publishedCertainty: z.enum(['stated', 'implied', 'unknown']),
  publishedWhy: z
    .string()
    .nullable()
    .describe('How the other reports told the date of one that has none; null for a date stated or given'),
  language: z.string(),
  text: z.string(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of `text` in UTF-8'),
  credits: z.array(creditSchema),
})

const roleSchema = z.object({
  office: z.string(),
  of: z.string().nullable(),
  qualifier: z.string().nullable(),
  reports: z.array(id).describe('Reports that print this role'),
  evidence: z.array(z.object({ report: id, spans: z.array(span) })).describe('Where it is printed'),
})

const actorSchema = z.object({
  id,
  name: z.string(),
  kind: z.enum(['person', 'state', 'organisation', 'group', 'place']),
  aliases: z.array(z.string()).describe('Every form printed, most frequent first'),
  roles: z.array(roleSchema),
  side: id.nullable().describe('The state or organisation the actor speaks for, where that is known'),
  members: z.array(id),
})

const timeSchema = spanText.extend({
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: z.string().describe('TIMEX3 value'),
  certainty: z.enum(['stated', 'implied', 'unknown']),
  mod: z.string().optional(),
  from: z.string().optional().describe('First day of a range'),
  to: z.string().optional().describe('Last day of a range'),
})

const quantitySchema = spanText.extend({
  value: z.number(),
  mod: z.enum(['exact', 'more-than', 'less-than', 'at-least', 'at-most', 'about']),
  unit: z.string().nullable(),
  counted: z.string().nullable(),
})

const actSchema = z.object({
  plover: z.enum([
    'AGREE',
    'CONSULT',
    'SUPPORT',
    'COOPERATE',
    'AID',
    'YIELD',
    'REQUEST',
    'ACCUSE',
    'REJECT',
    'THREATEN',
    'PROTEST',
    'SANCTION',
    'MOBILIZE',
    'COERCE',
    'ASSAULT',
  ]),
  move: moveKind.nullable(),
  contact: z.enum(['call', 'meeting', 'visit', 'talks']).nullable(),
  polarity: z.enum(['affirmed', 'negated']),
  modality: z.enum(['did', 'will', 'may', 'would', 'must']),
})

const attributionSchema = z.object({
  source: z.object({ spans: z.array(span), text: z.string(), actor: id.nullable() }),
  cue: z.object({ spans: z.array(span), text: z.string(), lemma: z.string() }),
  content: z.object({ spans: z.array(span), text: z.string() }),
  kind: z.enum(['direct', 'indirect', 'mixed']),
  polarity: z.enum(['affirmed', 'negated']),
  chain: z
    .array(z.object({ source: z.string(), actor: id.nullable(), cue: z.string() }))
    .describe('Attributions this one stands in, innermost first: who told it'),
})

const statementSchema = z.object({
  id,
  report: id,
  spans: z.array(span).min(1).describe('The words that state it'),
  text: z.string(),
  sentence: span.describe('The whole sentence or sentences around the spans'),
  kind: z.enum(['act', 'attributed', 'fact']),
  agent: id.nullable().describe('The first of `agents`; null when the text does not say who'),
  agents: z.array(id),
  addressees: z.array(id),
  actors: z.array(id).describe('Every actor the words mention, in order'),
  act: actSchema.nullable(),
  theme: spanText.nullable(),
  attribution: attributionSchema.nullable(),
  times: z.array(timeSchema),
  quantities: z.array(quantitySchema),
  conditions: z.array(spanText.extend({ marker: z.string() })),
  deadline: timeSchema.nullable(),
  venue: id.nullable(),
  happened: z.string().nullable().describe('Event time: a TIMEX3 date value; null when the words do not say'),
  said: z.string().nullable().describe('Statement time: when the report carrying it was published'),
})

const claimSchema = z.object({
  id,
  statements: z.array(id).min(1).describe('The statements that say it, the fullest first'),
  text: z.string(),
  status: z.enum(['reported', 'disputed', 'superseded', 'unanswered', 'answered']),
  reports: z.int().min(1).describe('Number of distinct reports; versions of one count once'),
  origins: z
    .int()
    .min(1)
    .describe('Upper bound on the independent sources of what is said: one speaker is one'),
  witnesses: z
    .int()
    .min(1)
    .describe('Upper bound on the outlets that vouch for it independently of each other'),
})

const linkSchema = z.object({
  id,
  type: z.enum(['corroborates', 'contradicts', 'supersedes', 'replies-to', 'derived-from']),
  kind: z
    .string()
    .describe('What about: value, time, office, direction, polarity, denial; acceptance, refusal, …'),
  from: id,
  to: id,
  why: z.string().describe('One sentence in plain words'),
  evidence: z.array(z.object({ report: id, spans: z.array(span) })),
})

const timelineEntrySchema = z.object({
  date: z.string().describe('TIMEX3 date value: a day, month or year'),
  end: z.string().nullable().describe('Last day of a range'),
  certainty: z.enum(['stated', 'implied', 'unknown']),
  when: z.enum(['past', 'coming']),
  claim: id,
  statement: id.describe('The statement of the claim that gives the date'),
  text: z.string(),
})

const questionSchema = z.object({
  id,
  kind: z.enum(['unanswered', 'unconfirmed', 'past-deadline']),
  text: z.string(),
  claim: id,
  of: z.array(id).describe('Actors from whom the answer is awaited'),
  deadline: z.string().nullable(),
})

const briefSentenceSchema = z.object({
  text: z.string().describe('Words of the reports'),
  note: z.string().nullable().describe('Our own words on it, made from checked fields'),
  citations: z.array(citationSchema).min(1).describe('Each supports the whole sentence; checked by code'),
  also: z.array(citationSchema).describe('Reports that say the same with other or fewer details'),
  claim: id.nullable(),
  label: z.string().nullable().describe('A date, an actor or a kind that introduces the sentence'),
})

const briefSchema = z.object({
  headline: briefSentenceSchema.nullable(),
  sections: z.array(
    z.object({
      kind: z.enum([
        'since',
        'summary',
        'context',
        'deeper',
        'moves',
        'positions',
        'ceasefires',
        'contacts',
        'timeline',
        'disputed',
        'unanswered',
        'coming',
      ]),
      title: z.string(),
      sentences: z.array(briefSentenceSchema),
    }),
  ),
  leftOut: z.array(z.object({ text: z.string(), claim: id.nullable(), why: z.string() })),
})

export const storyRecordSchema = z
  .object({
    version: z.literal('1'),
    generator: z.object({
      name: z.literal('parley'),
      version: z.string(),
      model: z.string(),
      world: z.string(),
    }),
    asOf: z.string().nullable().describe('The record shows what was published up to this date'),
    reports: z.array(reportSchema),
    notices: z.array(
      z.object({
        code: z.string(),
        level: z.enum(['error', 'warning']),
        path: z.string().nullable(),
        message: z.string(),
      }),
    ),
    actors: z.array(actorSchema),
    statements: z.array(statementSchema),
    claims: z.array(claimSchema),
    links: z.array(linkSchema),
    lineage: lineageSchema.describe('Which sentences have their words from where'),
    versions: z.array(versionsSchema).describe('Versions of one report and what changed between them'),
    corrections: z.array(correctionSchema).describe('Notices in which reports speak of their own changes'),
    quotations: z
      .array(quotationSchema)
      .describe('What several reports quote, set beside the fullest wording'),
    timeline: z.array(timelineEntrySchema),
    moves: z.array(moveSchema).describe('Ledger of moves: each move once'),
    issues: z.array(issueSchema).describe('What the moves are about, the most frequent first'),
    positions: z.array(positionSchema).describe('Who takes which stance on which issue'),
    shifts: z.array(shiftSchema).describe('Stances that changed between two dates'),
    truces: z.array(truceSchema),
    allegations: z.array(allegationSchema).describe('Breaches alleged, denied and checked'),
    contacts: z.array(contactSchema),
    questions: z.array(questionSchema),
    since: sinceSchema.nullable().describe('What changed since a date or a record; null when not asked'),
    edits: z.array(shownEditSchema).describe('What people decided: the record is made with these edits'),
    brief: briefSchema,
  })
  .meta({
    title: 'Parley story record',
    description: 'One sourced record of what reports say about one story',
  })
