import type { Store } from '@parley-record/store'

/** What a desk holds, for comparing: counts that must be exact. */
export async function holdings({ pool }: Store) {
  const { rows } = await pool.query<Record<string, number>>(
    `select (select count(*)::int from parley.report) as reports,
       (select count(*)::int from parley.article) as articles,
       (select count(*)::int from parley.membership) as memberships,
       (select count(*)::int from parley.waiting) as waiting,
       (select count(*)::int from parley.story_event where kind in ('started', 'joined')) as placements,
       (select count(*)::int from parley.story where state <> 'merged') as stories,
       (select count(*)::int from parley.story where revision < wanted) as behind,
       (select count(*)::int from parley.event where kind = 'report.arrived') as arrivals,
       (select count(*)::int from parley.item where state = 'fetched') as fetched`,
  )
  return rows[0] ?? {}
}

/** Hashes of the latest records, sorted. */
export async function recordHashes({ pool }: Store): Promise<readonly string[]> {
  const { rows } = await pool.query<{ sha256: string }>(
    `select sha256 from parley.record r join parley.story s on s.id = r.story_id and s.revision = r.revision
     where s.state <> 'merged' order by sha256`,
  )
  return rows.map(({ sha256 }) => sha256)
}
