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

/** How many reports the latest records show, all together, and how many different ones. */
export async function reportsShown({ pool }: Store): Promise<readonly number[]> {
  const { rows } = await pool.query<{ all: number; different: number }>(
    `select count(*)::int as all, count(distinct m.report_id)::int as different
     from parley.story s
     join parley.record r on r.story_id = s.id and r.revision = s.revision
     join parley.membership m on m.story_id = s.id
     where s.state <> 'merged'
       and r.reports = (select count(*) from parley.membership n where n.story_id = s.id)`,
  )
  return rows.map((row) => [row.all, row.different])[0] ?? []
}
