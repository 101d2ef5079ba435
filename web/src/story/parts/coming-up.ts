import { stretchOf } from '../../record/dates.js'
import { citationOf, headOf, type StoryView } from '../../record/story-view.js'
import type { Citation } from '../../record/types.js'

/** A date that lies ahead of the record, with the words that give it. */
export interface Coming {
  readonly key: string
  readonly date: string
  /** First moment of the date, in milliseconds of UTC. */
  readonly at: number
  readonly kind: 'event' | 'deadline' | 'truce'
  readonly claim: string | null
  readonly citations: readonly Citation[]
}

/** What is announced, which deadlines run out and which truces end after the day of the record. */
export function comingUp(view: StoryView): readonly Coming[] {
  const { record } = view
  const now = stretchOf(record.asOf)?.from ?? 0
  const events = record.timeline
    .filter(({ when }) => when === 'coming')
    .map(({ date, claim }) => ({ kind: 'event' as const, date, claim, citations: cited(view, claim) }))
  const deadlines = record.moves.flatMap(({ deadline, claim, evidence }) =>
    deadline === null
      ? []
      : [{ kind: 'deadline' as const, date: deadline.value, claim, citations: evidence }],
  )
  const truces = record.truces.flatMap(({ to, evidence }) =>
    to === null ? [] : [{ kind: 'truce' as const, date: to, claim: null, citations: evidence }],
  )
  return [...events, ...deadlines, ...truces]
    .flatMap((one) => {
      const at = stretchOf(one.date)
      return at === null || at.to <= now
        ? []
        : [{ ...one, at: at.from, key: `${one.kind} ${one.date} ${one.claim}` }]
    })
    .sort((a, b) => a.at - b.at)
}

function cited(view: StoryView, claim: string): readonly Citation[] {
  const head = headOf(view, view.claims.get(claim))
  return head === null ? [] : [citationOf(head)]
}
