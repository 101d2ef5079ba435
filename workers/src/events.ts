import type { Notice } from '@parley-record/engine'
import { appendEvent, type Tx } from '@parley-record/store'

interface Arrival {
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
}

/**
 * What a desk tells of its work, one row of `parley.event` each. Written in the transaction of the step it tells of,
 * so that nothing is told that did not happen.
 */
export type DeskEvent =
  | {
      readonly kind: 'source.checked'
      readonly source: string
      /** Addresses that were new, and those the source names all told. */
      readonly body: {
        readonly title: string
        readonly fresh: number
        readonly named: number
        readonly notices: readonly Notice[]
      }
    }
  | {
      readonly kind: 'source.failed'
      readonly source: string
      readonly body: { readonly title: string; readonly notice: Notice; readonly failures: number }
    }
  | {
      readonly kind: 'source.recovered'
      readonly source: string
      readonly body: { readonly title: string; readonly failures: number }
    }
  | {
      readonly kind: 'report.arrived'
      readonly source: string
      readonly report: string
      readonly body: Arrival & { readonly version: number; readonly notices: readonly Notice[] }
    }
  | {
      /** The same text from the same outlet was here before. */
      readonly kind: 'report.known'
      readonly source: string
      readonly report: string
      readonly body: Arrival
    }
  | {
      readonly kind: 'report.failed'
      readonly source: string | null
      /** Null when no report came out at all. */
      readonly report: string | null
      readonly body: {
        readonly address: string | null
        readonly title: string | null
        readonly notice: Notice
      }
    }
  | {
      readonly kind: 'story.started' | 'story.joined'
      readonly story: string
      readonly report: string
      readonly body: { readonly title: string; readonly reports: number; readonly why: string }
    }
  | {
      readonly kind: 'story.merged' | 'story.split'
      readonly story: string
      readonly body: { readonly title: string; readonly other: string; readonly why: string }
    }
  | {
      /** A new revision of the record. */
      readonly kind: 'story.changed'
      readonly story: string
      readonly body: {
        readonly title: string
        readonly revision: number
        readonly reports: number
        readonly origins: number
        readonly disputes: number
      }
    }
  | {
      readonly kind: 'job.dead'
      readonly story: string | null
      readonly report: string | null
      readonly body: { readonly job: string; readonly notice: Notice }
    }

export type DeskEventKind = DeskEvent['kind']

/** Writes one event; whoever listens is woken when the transaction commits. */
export async function tell(tx: Tx, event: DeskEvent, at: Date): Promise<void> {
  await appendEvent(tx, {
    at,
    kind: event.kind,
    sourceId: 'source' in event ? event.source : null,
    reportId: 'report' in event ? event.report : null,
    storyId: 'story' in event ? event.story : null,
    body: { ...event.body },
  })
}
