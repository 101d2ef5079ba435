import { type Day, isoDay } from './days.js'
import type { TimeExpression } from './time-expression.js'

/**
 * A report written on both sides of midnight, or dated in another zone than its place, says "talks planned for
 * Thursday" and "sat down again on Thursday" of one day. Where the text names tomorrow by its weekday, the same bare
 * weekday in the past tense is tomorrow too: six days back would be "last Thursday".
 */
export function meetTomorrow(
  text: string,
  times: readonly TimeExpression[],
  published: Day,
): readonly TimeExpression[] {
  const [tomorrow, weekAgo] = [isoDay(published + 1), isoDay(published - 6)]
  const bare = ({ span, certainty }: TimeExpression) =>
    certainty === 'implied' &&
    WEEKDAY.test(text.slice(span.start, span.end)) &&
    !BOUND.test(text.slice(span.start, span.end))
  if (!times.some((time) => time.value.startsWith(tomorrow) && bare(time))) return times
  return times.map((time) =>
    time.value.startsWith(weekAgo) && bare(time)
      ? { ...time, value: time.value.replace(weekAgo, tomorrow) }
      : time,
  )
}

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i
/** Words and figures that fix the week. */
const BOUND = /\d|\b(?:last|past|previous|next|following|today|yesterday|that|same)\b/i
