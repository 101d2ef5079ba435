import { sql } from 'kysely'
import { queueCounts } from '../jobs/counts.js'
import { deadLetters } from '../jobs/dead-letters.js'
import type { ReadingVersion } from '../readings.js'
import { listSources } from '../sources.js'
import type { Store } from '../store.js'
import type { Finding } from './finding.js'

/** What the caller knows and the store does not. */
export interface DoctorOptions {
  readonly now: Date
  /** The model and world facts in use: readings by others are old. */
  readonly reading?: ReadingVersion
}

/** Failures in a row after which a source is worth a word: one may be a hiccup. */
const FAILURES = 3
/** Minutes after which a record that is wanted is late. */
const LATE = 10
/** Jobs that wait after which somebody should know. */
const MANY = 1000

/** How the work goes: sources, jobs, readings, records. */
export async function checkWork(store: Store, options: DoctorOptions): Promise<readonly Finding[]> {
  return [
    ...(await sources(store)),
    ...(await jobs(store)),
    ...(await readings(store, options)),
    ...(await records(store, options)),
  ]
}

async function sources({ db }: Store): Promise<readonly Finding[]> {
  const all = await listSources(db)
  if (all.every(({ kind }) => kind === 'given')) {
    const message = 'No feed, page or folder is followed.'
    return [
      {
        code: 'no-sources',
        level: 'note',
        message,
        remedy: 'Add some: "parley watch FEEDS.opml", or a URL.',
      },
    ]
  }
  return all
    .filter(({ failures, paused }) => failures >= FAILURES && !paused)
    .map(({ title, address, failures, failure, succeededAt }) => ({
      code: 'source-failing',
      level: 'warning',
      message:
        `${title ?? address} failed ${failures} times in a row (${failure?.message ?? 'no reason kept'}); ` +
        `last success: ${succeededAt === null ? 'never' : succeededAt.toISOString().slice(0, 16)}.`,
      remedy: `Open ${address} in a browser; correct its address or pause it.`,
    }))
}

async function jobs({ pool }: Store): Promise<readonly Finding[]> {
  const found: Finding[] = []
  const [letter] = await deadLetters(pool, 1)
  const counts = await queueCounts(pool)
  const dead = counts.reduce((sum, count) => sum + count.dead, 0)
  if (letter !== undefined) {
    found.push({
      code: 'jobs-failed',
      level: 'warning',
      message: `${dead === 1 ? '1 job' : `${dead} jobs`} failed for good; the latest of ${letter.queue}: ${letter.error}`,
      remedy:
        '"parley work --dead" lists them with their reasons; "parley work --retry-dead" tries them again.',
    })
  }
  const waiting = counts.reduce((sum, count) => sum + count.waiting, 0)
  const active = counts.reduce((sum, count) => sum + count.active, 0)
  if (waiting > MANY || (waiting > 0 && active === 0)) {
    found.push({
      code: 'jobs-waiting',
      level: 'note',
      message: `${waiting === 1 ? '1 job waits' : `${waiting} jobs wait`}, and ${active} are being done.`,
      remedy:
        active === 0
          ? 'Start a worker: "parley watch" or "parley work".'
          : 'Start more workers: "parley work".',
    })
  }
  return found
}

async function readings({ db }: Store, { reading }: DoctorOptions): Promise<readonly Finding[]> {
  const { rows } = await sql<{ unread: number; old: number }>`
    select count(*) filter (where not any_reading)::int as unread,
      count(*) filter (where any_reading and not own_reading)::int as old
    from (select exists (select from parley.reading g where g.report_id = r.id) as any_reading,
        exists (select from parley.reading g where g.report_id = r.id
          and model = ${reading?.model ?? ''} and world = ${reading?.world ?? ''}) as own_reading
      from parley.report r) as report`.execute(db)
  const { unread = 0, old = 0 } = rows[0] ?? {}
  const found: Finding[] = []
  if (unread > 0) {
    const message = `${unread === 1 ? '1 report is' : `${unread} reports are`} not read yet.`
    found.push({
      code: 'reports-unread',
      level: 'note',
      message,
      remedy: 'Workers read them; see that one runs.',
    })
  }
  if (reading !== undefined && old > 0) {
    const message = `${old} reports were read by an older model or with older world facts.`
    found.push({
      code: 'readings-old',
      level: 'note',
      message,
      remedy: 'Read them again: "parley work --reread".',
    })
  }
  return found
}

async function records({ db }: Store, { now }: DoctorOptions): Promise<readonly Finding[]> {
  const before = new Date(now.getTime() - LATE * 60_000)
  const { count } = await db
    .selectFrom('parley.story')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '<>', 'merged')
    .where('reports', '>', 0)
    .whereRef('revision', '<', 'wanted')
    .where('changed_at', '<', before)
    .executeTakeFirstOrThrow()
  if (count === 0) return []
  return [
    {
      code: 'records-behind',
      level: 'warning',
      message: `${count} stories have changed more than ${LATE} minutes ago and have no new record yet.`,
      remedy: 'Workers make them; see that one runs, and whether jobs failed.',
    },
  ]
}
