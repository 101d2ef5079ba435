import type { Tx } from '@parley-record/store'

/** The story of an earlier version of the same article; null for a report without one. */
export async function storyOfEarlierVersion(tx: Tx, report: string): Promise<string | null> {
  const row = await tx
    .selectFrom('parley.report as this')
    .innerJoin('parley.report as other', (join) =>
      join.onRef('other.article_id', '=', 'this.article_id').onRef('other.version', '<', 'this.version'),
    )
    .innerJoin('parley.membership as membership', 'membership.report_id', 'other.id')
    .select('membership.story_id')
    .where('this.id', '=', report)
    .orderBy('other.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.story_id ?? null
}
