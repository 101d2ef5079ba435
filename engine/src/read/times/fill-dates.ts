import { isoDay } from './days.js'
import type { Placed } from './join-ranges.js'
import type { Match, Scan } from './recogniser.js'
import { lastDay } from './recognisers/modified.js'

const DAY = /^\d{4}-\d{2}-\d{2}/

/**
 * Gives clock times and parts of day their date: that of the nearest day the sentence names ("10 a.m. on May 12"),
 * else the last day of the text before, else the day of publication.
 */
export function fillDates(scan: Scan, placed: readonly Placed[]): readonly Placed[] {
  const days = placed.filter(({ match }) => DAY.test(match.value) && match.type !== 'SET')
  return placed.map(({ at, match }) =>
    match.value.startsWith('T')
      ? { at, match: dated(scan, match, nearest(days, { at, match })) }
      : { at, match },
  )
}

/** The day with the fewest words between; of two the one that follows ("from 6 a.m. on Friday to 6 a.m. on Monday"). */
function nearest(days: readonly Placed[], clock: Placed): string | null {
  const gap = ({ at, match }: Placed) =>
    at > clock.at ? at - (clock.at + clock.match.length) - 0.5 : clock.at - (at + match.length)
  const sorted = days.toSorted((a, b) => gap(a) - gap(b))
  return sorted[0]?.match.value.slice(0, 10) ?? null
}

function dated(scan: Scan, match: Match, named: string | null): Match {
  const last = named === null ? lastDay(scan) : null
  const day = named ?? (last === null ? null : isoDay(last))
  if (day === null) return { ...match, value: `XXXX-XX-XX${match.value}`, certainty: 'unknown' }
  return { ...match, value: `${day}${match.value}`, certainty: 'implied' }
}
