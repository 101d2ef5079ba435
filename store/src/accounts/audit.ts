import type { Queries } from '../tables/database.js'

/** Something that somebody did. */
export interface AuditLine {
  readonly at: Date
  readonly who: string
  /** Hyphenated: `signed-in`, `edited`, `source-added`, … */
  readonly action: string
  readonly target?: string | null
  /** Address that the request came from. */
  readonly address?: string | null
  readonly body?: Readonly<Record<string, unknown>>
}

export async function appendAudit(db: Queries, line: AuditLine): Promise<void> {
  const { at, who, action, target, address, body } = line
  await db
    .insertInto('parley.audit')
    .values({
      at,
      who,
      action,
      target: target ?? null,
      address: address ?? null,
      body: JSON.stringify(body ?? {}),
    })
    .execute()
}

/** What was done, the latest first, from a line's number downwards. */
export async function auditLines(
  db: Queries,
  { limit, before }: { readonly limit: number; readonly before?: number },
): Promise<readonly (AuditLine & { readonly id: number })[]> {
  const lines = db.selectFrom('parley.audit').selectAll().orderBy('id', 'desc').limit(limit)
  const rows = await (before === undefined ? lines : lines.where('id', '<', before)).execute()
  return rows.map(({ body, ...row }) => ({ ...row, body: body ?? {} }))
}
