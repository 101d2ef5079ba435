import type { StoryRecord } from '../schema/story-record.js'

/** What a list of stories says of one. */
export interface RecordSummary {
  /** The brief's headline; null for a brief without one. */
  readonly headline: string | null
  readonly reports: number
  /** Outlets that published them; a report that names none counts as one. */
  readonly outlets: number
  /** Upper bound on the origins of the story: reports tied by their words count once. */
  readonly origins: number
  readonly claims: number
  readonly moves: number
  /** Contradictions. */
  readonly disputes: number
  /** What the reports leave unanswered, unconfirmed or past its deadline. */
  readonly open: number
  /** The first and last day on which a report was published; null for none dated. */
  readonly from: string | null
  readonly to: string | null
  /** Names of the actors with the most statements. */
  readonly actors: readonly string[]
  /** What the reports say is coming and what falls due, the next first. */
  readonly nextDates: readonly { readonly date: string; readonly what: string }[]
}

const MOST_ACTORS = 8
const MOST_DATES = 5

/** A record in a few lines: for lists, where opening each record would cost too much. */
export function summarise(record: StoryRecord): RecordSummary {
  const { reports, claims, moves, links, questions, brief } = record
  const days = reports.flatMap(({ published }) => published?.slice(0, 10) ?? []).sort()
  return {
    headline: brief.headline?.text ?? null,
    reports: reports.length,
    outlets: new Set(reports.map(({ source, id }) => source ?? id)).size,
    origins: originsOf(record),
    claims: claims.length,
    moves: moves.length,
    disputes: links.filter(({ type }) => type === 'contradicts').length,
    open: questions.length,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    actors: mostHeard(record),
    nextDates: nextDates(record),
  }
}

/** Groups of reports that no tie of words joins; versions of one report are one. */
function originsOf({ reports, links, versions }: StoryRecord): number {
  const into = new Map<string, string>()
  const first = (id: string): string => {
    const next = into.get(id)
    return next === undefined ? id : first(next)
  }
  const ties = [
    ...links.flatMap(({ type, from, to }) => (type === 'derived-from' ? [[from, to] as const] : [])),
    ...versions.flatMap(({ reports: [one, ...others] }) =>
      one === undefined ? [] : others.map((other) => [one, other] as const),
    ),
  ]
  for (const [from, to] of ties) if (first(from) !== first(to)) into.set(first(from), first(to))
  return new Set(reports.map(({ id }) => first(id))).size
}

function mostHeard({ actors, statements }: StoryRecord): readonly string[] {
  const counts = new Map<string, number>()
  for (const id of statements.flatMap(({ agents }) => agents)) counts.set(id, (counts.get(id) ?? 0) + 1)
  const count = (id: string) => counts.get(id) ?? 0
  return actors
    .filter(({ id, kind }) => kind !== 'place' && count(id) > 0)
    .sort((a, b) => count(b.id) - count(a.id) || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_ACTORS)
    .map(({ name }) => name)
}

function nextDates({ timeline, moves, asOf }: StoryRecord): RecordSummary['nextDates'] {
  const ahead = timeline.flatMap(({ when, date, text }) =>
    when === 'coming' ? [{ date: date.slice(0, 10), what: text }] : [],
  )
  const due = moves.flatMap(({ deadline, status, kind }) =>
    deadline !== null && status === 'open'
      ? [{ date: deadline.value.slice(0, 10), what: `${kind}: ${deadline.text}` }]
      : [],
  )
  const dated = [...due, ...ahead].filter(
    ({ date }) => /^\d{4}-\d{2}-\d{2}$/.test(date) && (asOf === null || date >= asOf),
  )
  return [...new Map(dated.map((one) => [one.date, one])).values()]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .slice(0, MOST_DATES)
}
