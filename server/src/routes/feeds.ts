import { listAlerts } from '@parley-record/store'
import { alertFeed } from '../alerts/alert-feed.js'
import type { DeskApp, ServerContext } from '../context.js'
import { unchanged } from '../etag.js'
import { atom, jsonFeed, rss } from '../exports/feed.js'
import { EXPORT_FORMATS, type ExportName } from '../exports/formats.js'
import { ProblemError } from '../problems.js'
import { allow } from '../security/roles.js'
import { whoIs } from '../security/who.js'
import { findRecord } from '../stories/find-story.js'

const FORMATS: ReadonlyMap<string, ExportName> = new Map([
  ['rss', 'rss'],
  ['atom', 'atom'],
  ['json', 'jsonfeed'],
  ['ics', 'ics'],
])

/**
 * Each story as a feed and a calendar, under addresses that readers and calendars can keep. They carry what they
 * carry to whoever may read: a token in `Authorization` on a shared desk.
 */
export function feedRoutes(app: DeskApp, { store, publicAddress }: ServerContext): void {
  const { middleware } = allow('reader')
  app.get('/feeds/stories/:file', middleware, async (context) => {
    const [, id = '', extension = ''] = /^([\w-]{1,100})\.(\w+)$/.exec(context.req.param('file')) ?? []
    const format = FORMATS.get(extension)
    if (format === undefined) {
      throw new ProblemError('not-found', 'A feed is /feeds/stories/ID.rss, .atom, .json or .ics.')
    }
    const { mediaType, render } = EXPORT_FORMATS[format]
    const { story, record, revision, madeAt, sha256 } = await findRecord(store.db, id)
    const same = unchanged(context, `${extension}-${sha256.slice(0, 24)}`)
    if (same !== null) return same
    const address = publicAddress === null ? null : `${publicAddress}/stories/${story.id}`
    const body = render({
      id: story.id,
      title: story.title,
      revision,
      madeAt: madeAt.toISOString(),
      address,
      record,
    })
    return context.body(body as string, 200, { 'content-type': mediaType })
  })

  app.get('/feeds/alerts/:file', middleware, async (context) => {
    const [, id = '', extension = ''] =
      /^([\w-]{1,100})\.(rss|atom|json)$/.exec(context.req.param('file')) ?? []
    const alert = (await listAlerts(store.db)).find((one) => one.id === id)
    if (alert === undefined || alert.who !== whoIs(context).name) {
      throw new ProblemError(
        'not-found',
        'You have no such alert; its feed is /feeds/alerts/ID.rss, .atom or .json.',
      )
    }
    const feed = await alertFeed(store.db, alert, publicAddress)
    const { mediaType } =
      EXPORT_FORMATS[extension === 'json' ? 'jsonfeed' : extension === 'rss' ? 'rss' : 'atom']
    const body = extension === 'json' ? jsonFeed(feed) : extension === 'rss' ? rss(feed) : atom(feed)
    return context.body(body, 200, { 'content-type': mediaType })
  })
}
