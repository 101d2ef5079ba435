import ical, { ICalCalendarMethod } from 'ical-generator'
import type { ExportedStory } from './exported-story.js'
import { claimAddress } from './exported-story.js'
import { lookUp } from './look-up.js'

interface Entry {
  readonly id: string
  readonly claim: string
  readonly day: string
  readonly end: string | null
  readonly summary: string
  readonly words: string
}

const DAY = /^\d{4}-\d{2}-\d{2}/

/** What is coming and what falls due, as all-day events (iCalendar, RFC 5545). Days stay as the reports give them. */
export function calendar(story: ExportedStory): string {
  const feed = ical({ name: story.title, method: ICalCalendarMethod.PUBLISH, prodId: '//Parley//EN' })
  for (const { id, claim, day, end, summary, words } of entries(story)) {
    const address = claimAddress(story, claim)
    feed.createEvent({
      id: `${id}@parley`,
      start: new Date(`${day}T00:00:00Z`),
      end: new Date(Date.parse(`${end ?? day}T00:00:00Z`) + 86_400_000),
      allDay: true,
      timezone: 'UTC',
      stamp: new Date(story.madeAt),
      summary,
      description: words,
      ...(address === null ? {} : { url: address }),
    })
  }
  return feed.toString()
}

function entries({ record }: ExportedStory): readonly Entry[] {
  const { names } = lookUp(record)
  const coming = record.timeline.flatMap(({ claim, date, end, when, text }) =>
    when === 'coming' && DAY.test(date)
      ? [
          {
            id: `t-${claim}`,
            claim,
            day: date.slice(0, 10),
            end: dayOf(end),
            summary: cut(text),
            words: text,
          },
        ]
      : [],
  )
  const due = record.moves.flatMap(({ claim, kind, proposers, deadline, terms }) => {
    const day = dayOf(deadline?.value ?? null)
    if (day === null) return []
    const words = [terms?.text, deadline?.text].filter((text) => text !== undefined).join(' — ')
    return [
      { id: `d-${claim}`, claim, day, end: null, summary: `Deadline: ${kind} by ${names(proposers)}`, words },
    ]
  })
  const all = new Map([...due, ...coming].map((entry) => [`${entry.claim} ${entry.day}`, entry]))
  return [...all.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1))
}

function dayOf(value: string | null): string | null {
  return value !== null && DAY.test(value) ? value.slice(0, 10) : null
}

function cut(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 99).replace(/\s+\S*$/, '')}…`
}
