import type { PostJson } from '@parley-record/sources'
import type { JobQueue, Store } from '@parley-record/store'
import { tellWebhooks } from './tell-webhook.js'
import { ALERT_QUEUE, watchAlerts } from './watch-alerts.js'

export interface AlertSettings {
  readonly store: Store
  readonly queue: JobQueue
  readonly post: PostJson
  readonly now?: () => Date
  readonly onProblem?: (problem: Error) => void
}

/** A webhook that is away for a day is still told. */
const RETRIES = 12

/** Asks saved questions of every new record and tells their webhooks, until stopped. @returns what stops it */
export async function startAlerts(settings: AlertSettings): Promise<() => Promise<void>> {
  const { store, queue, post, now = () => new Date(), onProblem = () => undefined } = settings
  await queue.start([{ name: ALERT_QUEUE, retries: RETRIES, retryDelay: 5 }])
  await tellWebhooks({ store, queue, post, now })
  return watchAlerts({ store, queue, now }, onProblem)
}
