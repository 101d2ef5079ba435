import { z } from 'zod'
import { editSchema } from './edit-schema.js'
import { storyRecordSchema } from './record-schema.js'
import type { Edit, StoryRecord } from './story-record.js'

/** The record's JSON Schema (draft 2020-12), generated from its one definition. */
export function recordJsonSchema(): object {
  return z.toJSONSchema(storyRecordSchema, { target: 'draft-2020-12' })
}

/** A record read from outside, or the places where it is none. */
export function parseRecord(
  value: unknown,
): { readonly record: StoryRecord } | { readonly problems: readonly string[] } {
  const result = storyRecordSchema.safeParse(value)
  if (result.success) return { record: result.data }
  return { problems: result.error.issues.map(({ path, message }) => `${path.join('/')}: ${message}`) }
}

/** A decision read from outside, or the places where it is none. */
export function parseEdit(
  value: unknown,
): { readonly edit: Edit } | { readonly problems: readonly string[] } {
  const result = editSchema.safeParse(value)
  if (result.success) return { edit: result.data }
  return { problems: result.error.issues.map(({ path, message }) => `${path.join('/')}: ${message}`) }
}
