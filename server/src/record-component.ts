import { z } from '@hono/zod-openapi'
import { recordJsonSchema } from '@parley-record/engine/schema'
import type { DeskApp } from './context.js'

/** The record in the document of the API: the engine's own schema, the one `parley schema` prints. */
export function registerRecord(app: DeskApp): void {
  const { $schema: _, ...schema } = recordJsonSchema() as Record<string, unknown>
  app.openAPIRegistry.registerComponent('schemas', 'StoryRecord', schema)
}

/** Stands for the record: the engine made it, so it is not checked again on its way out. */
export const recordSchema = z.any().openapi({ $ref: '#/components/schemas/StoryRecord' } as never)
