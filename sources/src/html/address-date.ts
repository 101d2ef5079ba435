import { findDate } from '../dates/find-date.js'
import { isoDay } from '../dates/parse-date.js'

/** Archives put the address of the page behind the time of their copy, which is not the page's. */
const ARCHIVE = /^https?:\/\/web\.archive\.org\/web\/\d{4,14}[a-z_]*\//i

const YEAR_FIRST = /[/=._-]((?:19|20)\d{2})[/_-](\d{1,2}|[a-z]{3})[/_-](\d{1,2})(?!\d)/i
const DAY_FIRST = /[/=._-](\d{1,2})[/_-](\d{1,2})[/_-]((?:19|20)\d{2})(?!\d)/
const COMPACT = /[/=._-]((?:19|20)\d{2})([01]\d)([0-3]\d)(?!\d)/

/** The day in an address: `/2014/08/05/`, `/2014/aug/05/`, `2014-08-05`, `29-10-2021` or `20140805`. */
export function dateInAddress(url: string): string | null {
  const address = url.replace(ARCHIVE, '')
  const named = YEAR_FIRST.exec(address)
  if (named !== null) {
    const [, year = '', month = '', day = ''] = named
    const found = /^\d/.test(month)
      ? isoDay(Number(year), Number(month), Number(day))
      : findDate(`${day} ${month} ${year}`)
    if (found !== null) return found
  }
  const last = DAY_FIRST.exec(address)
  // Only where the two cannot be exchanged: which comes first is the outlet's habit.
  if (last !== null && (Number(last[1]) > 12 || last[1] === last[2])) {
    const found = isoDay(Number(last[3]), Number(last[2]), Number(last[1]))
    if (found !== null) return found
  }
  const compact = COMPACT.exec(address)
  return compact === null ? null : isoDay(Number(compact[1]), Number(compact[2]), Number(compact[3]))
}
