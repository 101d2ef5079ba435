import { VERSION } from '@parley-record/engine'
import type { PostJson } from '@parley-record/sources'
import { type JobQueue, listAlerts, type Store } from '@parley-record/store'
import { SIGNATURE, sign } from './sign.js'
import { ALERT_QUEUE, type AlertJob } from './watch-alerts.js'

export interface WebhookTools {
  readonly store: Store
  readonly queue: Pick<JobQueue, 'work'>
  /** Never to private addresses unless allowed, never after a redirect. */
  readonly post: PostJson
  readonly now: () => Date
}

/** Tells webhooks what was found: at least once, tried again with growing pauses, then kept as a dead job. */
export async function tellWebhooks({ store, queue, post, now }: WebhookTools): Promise<void> {
  await queue.work<AlertJob>(ALERT_QUEUE, { concurrency: 2 }, async ({ data, last, id }) => {
    const alert = (await listAlerts(store.db)).find((one) => one.id === data.alert)
    if (alert === undefined || alert.webhook === null || alert.paused) return
    const body = JSON.stringify({
      delivery: id,
      alert: { id: alert.id, title: alert.title, question: alert.question },
      story: data.story,
      at: data.at,
      findings: data.findings,
    })
    const answer = await post(alert.webhook, body, {
      'user-agent': `Parley/${VERSION}`,
      ...(alert.secret === null ? {} : { [SIGNATURE]: sign(alert.secret, body, now()) }),
    })
    if (answer.ok) {
      if (alert.failure !== null) await noteFailure(store, alert.id, null)
      return
    }
    const message = last ? `${answer.why}; it was given up` : answer.why
    await noteFailure(store, alert.id, JSON.stringify({ at: now().toISOString(), message }))
    throw new Error(`${alert.webhook}: ${answer.why}`)
  })
}

/** How far the alert has looked is not touched: another process may be looking. */
async function noteFailure({ db }: Store, id: string, failure: string | null): Promise<void> {
  await db.updateTable('parley.alert').set({ failure }).where('id', '=', id).execute()
}
