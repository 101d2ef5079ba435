import { z } from 'zod'
import { id, moveKind } from './parts.js'

/** What a person sets right in a statement; what is absent stays as it was read. */
export const correctionsSchema = z
  .object({
    agents: z.array(id).optional().describe('Actors who act'),
    addressees: z.array(id).optional().describe('Actors to whom it is done or said'),
    move: moveKind.nullable().optional().describe('What it is in the negotiation; null for no move'),
    polarity: z.enum(['affirmed', 'negated']).optional(),
    modality: z.enum(['did', 'will', 'may', 'would', 'must']).optional(),
    happened: z.string().nullable().optional().describe('Event time: a TIMEX3 date value; null for unknown'),
  })
  .strict()

const base = z.object({
  id,
  who: z.string().min(1).describe('The person who decided'),
  at: z.string().describe('When: ISO 8601 date and time with zone'),
  why: z.string().nullable().describe('The reason, in that person’s words'),
})

const target = <K extends readonly [string, ...string[]]>(...kinds: K) =>
  z.object({ kind: z.enum(kinds), id })

/**
 * What a person decided about a record. The record is made again with it; nothing that was read is lost, and
 * without the edit the record is what it was. A claim is named by its own id or by that of a statement in it.
 */
export const editSchema = z.discriminatedUnion('action', [
  base.extend({
    action: z.literal('accept').describe('A person looked and found it right'),
    target: target('statement', 'claim', 'link', 'move', 'actor', 'question', 'report'),
  }),
  base.extend({
    action: z.literal('reject').describe('The reading is wrong: the record is made without it'),
    target: target('statement', 'claim', 'link'),
  }),
  base.extend({
    action: z.literal('correct'),
    target: target('statement'),
    payload: correctionsSchema,
  }),
  base.extend({
    action: z.literal('merge').describe('Two claims say the same, or two actors are one'),
    target: target('claim', 'actor'),
    payload: z.object({ into: id }).strict(),
  }),
  base.extend({
    action: z.literal('split').describe('Some statements are a claim of their own; some names another actor'),
    target: target('claim', 'actor'),
    payload: z
      .object({
        statements: z.array(id).optional().describe('Of a claim: those that leave it'),
        names: z.array(z.string().min(1)).optional().describe('Of an actor: the printed names that leave it'),
      })
      .strict(),
  }),
  base.extend({
    action: z.literal('note').describe('A remark beside the line'),
    target: target('statement', 'claim', 'link', 'move', 'actor', 'question', 'report'),
  }),
])

/** An edit as the record shows it. */
export const shownEditSchema = z.object({
  edit: editSchema,
  applied: z.boolean().describe('False when what it speaks of is not in this record'),
  effect: z.string().describe('What it did, in one sentence'),
})
