import { z } from 'zod'
import { citationSchema, id, moveKind, spanText } from './parts.js'

/**
 * The views of a record as data: what the brief shows, line by line, for whoever wants to show it otherwise.
 * Each line names its claims and carries the words that support it.
 */
const evidence = z.array(citationSchema).min(1).describe('The words that support the line')

const day = z.string().describe('TIMEX3 date value: a day, month or year')

/** A part of a move as one statement words it. */
const part = spanText.extend({ statement: id })

export const moveSchema = z.object({
  claim: id.describe('The claim that tells the move; each move stands once'),
  kind: moveKind,
  proposers: z.array(id).min(1).describe('Actors who make the move'),
  addressees: z.array(id).describe('Actors to whom it is made; empty when no report says'),
  terms: part.nullable().describe('What the move is about, in the words of its fullest statement'),
  conditions: z.array(part).describe('Conditions set on it, in the reports’ words'),
  deadline: part
    .extend({ value: z.string().describe('TIMEX3 value') })
    .nullable()
    .describe('The time by which it asks for something'),
  venue: z.object({ statement: id, actor: id }).nullable().describe('Where it is to be'),
  made: day.nullable().describe('When it was made; null when the words do not say'),
  reported: day.nullable().describe('The first day on which a report tells it'),
  answers: z.array(id).describe('Claims of the moves that this one answers'),
  replies: z.array(
    z.object({
      link: id,
      claim: id,
      kind: z.string().describe('acceptance, conditional-acceptance, refusal, deferral, …'),
      by: z.array(id).describe('Actors who answer'),
      on: day.nullable().describe('When the answer was given; else when it was first reported'),
    }),
  ),
  status: z
    .enum([
      'open',
      'accepted',
      'accepted-on-condition',
      'refused',
      'deferred',
      'mixed',
      'withdrawn',
      'superseded',
      'past-deadline',
      'unknown',
    ])
    .nullable()
    .describe('Where a move that awaits something stands as of the record; null for answers'),
  why: z.string().nullable().describe('The status in one sentence'),
  evidence,
})

export const issueSchema = z.object({
  id,
  name: z.string().describe('The form printed most often: talks, ceasefire, sanctions'),
  words: z.array(z.string()).describe('Every form the reports print for it'),
  moves: z.int().min(1).describe('Number of moves that are about it'),
})

export const positionSchema = z.object({
  actor: id,
  kind: z.enum([
    'says',
    'wants',
    'sets-condition',
    'refuses',
    'threatens',
    'offers',
    'accepts',
    'accepts-on-condition',
    'defers',
    'withdraws',
  ]),
  issue: id.nullable().describe('What it is about; null when no issue of the story is named'),
  claim: id,
  statement: id.describe('The statement whose words are given'),
  on: day.nullable().describe('When it was taken; else when it was first reported'),
  text: z.string(),
})

export const shiftSchema = z.object({
  id,
  side: id.describe('Whose stance changed: a state, an organisation, or the actor itself'),
  issue: id,
  from: id.describe('Claim of the earlier stance'),
  to: id.describe('Claim of the later stance'),
  on: day.describe('When the later stance was taken or first reported'),
  why: z.string().describe('From what to what, and when, in one sentence'),
  evidence,
})

const role = z.object({
  actor: id,
  claim: id,
  kind: z.enum([
    'declared',
    'offered',
    'demanded',
    'accepted',
    'accepted-on-condition',
    'refused',
    'deferred',
  ]),
})

export const truceSchema = z.object({
  id,
  name: z.string().describe('What tells it from the other truces of the story: `Easter truce`'),
  scope: z.array(z.enum(['air', 'sea', 'land', 'energy', 'humanitarian'])).describe('Empty when not said'),
  from: day.nullable(),
  to: day.nullable().describe('Last day, included'),
  length: z.string().nullable().describe('TIMEX3 duration: P30D'),
  parties: z.array(role).describe('Who declared, offered, demanded, accepted or refused it'),
  evidence,
})

export const allegationSchema = z.object({
  id,
  truces: z.array(id).describe('The truces it speaks of; empty when the words leave that open'),
  kind: z
    .enum(['allegation', 'denial', 'check'])
    .describe('check: what somebody found who is party to neither side'),
  by: z.array(id),
  against: z.array(id),
  count: spanText
    .extend({
      value: z.number(),
      mod: z.enum(['exact', 'more-than', 'less-than', 'at-least', 'at-most', 'about']),
      unit: z.string().nullable(),
      counted: z.string().nullable(),
    })
    .nullable(),
  claims: z.array(id).min(1),
  counter: z.array(id).describe('Allegations of the other side about the same truce'),
  evidence,
})

export const contactSchema = z.object({
  id,
  kind: z.enum(['call', 'meeting', 'visit', 'talks']),
  parties: z.array(id).min(1),
  venue: id.nullable(),
  on: day.nullable(),
  certainty: z.enum(['stated', 'implied', 'unknown']),
  held: z.boolean().describe('False for what is planned or announced'),
  claims: z.array(id).min(1).describe('Every claim that tells of it, the fullest first'),
  reports: z.int().min(1),
  evidence,
})

export const sinceSchema = z.object({
  date: z.string().nullable().describe('The day after which things count as new'),
  asOf: z.string().nullable().describe('The day of the earlier record'),
  reports: z.array(id).describe('Reports that the earlier record does not have'),
  changes: z.array(
    z.object({
      kind: z.enum(['new', 'changed', 'withdrawn']),
      what: z.enum(['claim', 'status', 'support', 'dispute', 'position', 'report']),
      claim: id.nullable(),
      before: z.string().nullable(),
      after: z.string().nullable(),
      why: z.string().describe('One sentence in plain words'),
      evidence: z.array(citationSchema).describe('Empty only for words that no report of this record has'),
    }),
  ),
})
