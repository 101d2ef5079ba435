import { candidateTerms, type Rarity, type StoryProfile } from '@parley-record/engine'
import { findCandidates, findStory, type Queries, type Story, type Tx } from '@parley-record/store'

/** Days before a report after which a story that fell silent is no longer looked at. */
const REACH_DAYS = 60
const DAY = 86_400_000
/** Numbers are given before a transaction commits: as many as may run at once are looked at again. */
const IN_FLIGHT = 100

/** What was found before the lock was taken, and up to which decision. */
export interface Search {
  readonly ids: readonly string[]
  readonly through: number
}

/** The stories that a report could belong to. Searching takes the time; it is done before the lock. */
export async function searchStories(
  db: Queries,
  profile: StoryProfile,
  { rarity, arrived }: { readonly rarity: Rarity; readonly arrived: Date },
): Promise<Search> {
  const through = await latestDecision(db)
  const published = profile.published === null ? Number.NaN : Date.parse(profile.published)
  const time = Number.isNaN(published) ? arrived.getTime() : Math.min(published, arrived.getTime())
  const stories = await findCandidates(db, {
    terms: candidateTerms(profile, rarity),
    since: new Date(time - REACH_DAYS * DAY),
  })
  return { ids: stories.map(({ id }) => id), through }
}

/** Under the lock: those stories as they stand now, and all that were decided about since the search. */
export async function freshStories(tx: Tx, { ids, through }: Search): Promise<readonly Story[]> {
  const changed = await tx
    .selectFrom('parley.story_event')
    .select('story_id')
    .distinct()
    .where('id', '>', through - IN_FLIGHT)
    .execute()
  const all = new Set([...ids, ...changed.map(({ story_id: id }) => id)])
  const stories = await Promise.all([...all].map((id) => findStory(tx, id)))
  return stories.filter(
    (story): story is Story => story !== null && story.state !== 'merged' && story.reports > 0,
  )
}

async function latestDecision(db: Queries): Promise<number> {
  const row = await db
    .selectFrom('parley.story_event')
    .select((eb) => eb.fn.max('id').as('id'))
    .executeTakeFirst()
  return row?.id ?? 0
}
