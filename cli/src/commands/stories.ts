import { renderHtml, renderMarkdown } from '@parley-record/engine'
import { currentStory, latestRecord, listStories, type Store, type StoryLine } from '@parley-record/store'
import { toColumns } from '../desk/columns.js'
import type { DeskOptions } from '../desk/desk-options.js'
import { ago } from '../desk/duration.js'
import { withDesk } from '../desk/open.js'
import { EXIT } from '../exit-codes.js'
import { emit } from '../output.js'
import { UserError } from '../user-error.js'

export interface StoriesOptions extends DeskOptions {
  readonly limit?: number
  readonly json?: boolean
}

export interface ShowOptions extends DeskOptions {
  readonly format: 'md' | 'html' | 'json'
  readonly output?: string
}

/** Lists the stories of a desk, the one with the latest report first. */
export async function stories(options: StoriesOptions): Promise<number> {
  return withDesk(options, async ({ store }) => {
    const { stories: found } = await listStories(store.db, { limit: options.limit ?? 50 })
    if (found.length === 0 && options.quiet !== true && options.json !== true) {
      process.stderr.write('parley: no story yet; parley watch and parley add bring reports.\n')
    }
    const now = new Date()
    const text = options.json === true ? found.map((story) => JSON.stringify(story)) : toLines(found, now)
    process.stdout.write(text.map((line) => `${line}\n`).join(''))
    return EXIT.ok
  })
}

function toLines(found: readonly StoryLine[], now: Date): readonly string[] {
  if (found.length === 0) return []
  const rows = found.map(({ id, title, state, reports, summary, changedAt, revision }) => [
    id,
    String(reports),
    summary === null ? '–' : String(summary.origins),
    summary === null ? '–' : String(summary.disputes),
    ago(changedAt, now),
    `${state === 'dormant' ? '(asleep) ' : ''}${revision === 0 ? '(no record yet) ' : ''}${title}`,
  ])
  return toColumns([['id', 'reports', 'origins', 'disputed', 'changed', 'title'], ...rows])
}

/** Prints the latest record of one story: as a brief, a page or the record itself. */
export async function showStory(id: string, options: ShowOptions): Promise<number> {
  return withDesk(options, async ({ store }) => {
    const story = await findByStart(store, id)
    const kept = await latestRecord(store.db, story)
    if (kept === null)
      throw new UserError(`story ${story} has no record yet; parley work makes it.`, EXIT.nothing)
    const { record } = kept
    const text =
      options.format === 'json'
        ? `${JSON.stringify(record, null, 2)}\n`
        : options.format === 'html'
          ? renderHtml(record, { form: 'brief' })
          : renderMarkdown(record, { form: 'brief' })
    await emit(text, options.output)
    return EXIT.ok
  })
}

/** The story whose id begins so; what was merged is found where it is now. */
async function findByStart({ db }: Store, start: string): Promise<string> {
  if (!/^[\w-]{1,64}$/.test(start))
    throw new UserError(`“${start}” is no id of a story; parley stories lists them.`)
  const found = await db
    .selectFrom('parley.story')
    .select('id')
    .where('id', 'like', `${start.replaceAll('_', '\\_')}%`)
    .limit(2)
    .execute()
  const [first, second] = found
  if (first === undefined)
    throw new UserError(`there is no story ${start}; parley stories lists them.`, EXIT.nothing)
  if (second !== undefined)
    throw new UserError(`more than one story begins with ${start}; give more of its id.`)
  return (await currentStory(db, first.id))?.id ?? first.id
}
