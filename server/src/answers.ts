import type { z } from '@hono/zod-openapi'
import { problemSchema } from './problems.js'

/** The content of a JSON answer. */
export function json<T extends z.ZodType>(schema: T, description: string) {
  return { content: { 'application/json': { schema } }, description }
}

/** A body of JSON that must be there. */
export function jsonBody<T extends z.ZodType>(schema: T) {
  return { content: { 'application/json': { schema } }, required: true }
}

/** What any route may answer instead. */
export const FAILURES = {
  default: {
    content: { 'application/problem+json': { schema: problemSchema } },
    description: 'A problem: what happened, to which input, and what to do',
  },
} as const
