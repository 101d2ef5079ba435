import type { Recogniser } from './recogniser.js'
import { anaphor } from './recognisers/anaphor.js'
import { clockTime } from './recognisers/clock-time.js'
import { dayOfMonth } from './recognisers/day-of-month.js'
import { dayRange } from './recognisers/day-range.js'
import { decade } from './recognisers/decade.js'
import { deicticDay } from './recognisers/deictic-day.js'
import { duration } from './recognisers/duration.js'
import { modified } from './recognisers/modified.js'
import { month } from './recognisers/month.js'
import { monthDay } from './recognisers/month-day.js'
import { numericDate } from './recognisers/numeric-date.js'
import { observance } from './recognisers/observance.js'
import { offset } from './recognisers/offset.js'
import { partOfDay } from './recognisers/part-of-day.js'
import { quarter } from './recognisers/quarter.js'
import { relativePeriod } from './recognisers/relative-period.js'
import { season } from './recognisers/season.js'
import { set } from './recognisers/set.js'
import { stretch } from './recognisers/stretch.js'
import { vague } from './recognisers/vague.js'
import { pluralWeekday, weekday } from './recognisers/weekday.js'
import { year } from './recognisers/year.js'
import { yearEnded } from './recognisers/year-ended.js'
import { yearRange } from './recognisers/year-range.js'

/**
 * The recognisers in the order they are asked; at each word the first that answers wins, so the longer reading of
 * the same words comes first:
 *
 * - observances before months and weekdays: "Good Friday", "May Day";
 * - ranges before dates, dates before months, months before years: "May 8-10", "May 8", "May";
 * - sets before weekdays and amounts: "Tuesday nights", "twice a week", "every two years";
 * - clock times before years and amounts: "0500 GMT", "10 in the morning";
 * - year ranges and decades before years: "2014-2016", "1990s", "1990";
 * - years told by their end before relative periods: "the year ended March 31", "the year";
 * - offsets before stretches and durations: "three days later", "three days";
 * - relative periods and stretches before anaphors, which take what "the" leaves over.
 */
export const CORE: readonly Recogniser[] = [
  observance,
  dayRange,
  numericDate,
  monthDay,
  pluralWeekday,
  weekday,
  deicticDay,
  clockTime,
  set,
  quarter,
  yearEnded,
  relativePeriod,
  month,
  yearRange,
  decade,
  season,
  offset,
  stretch,
  duration,
  dayOfMonth,
  year,
  anaphor,
  partOfDay,
  vague,
]

/** Modifiers build on the core, so they are asked before it and call it for the words after them. */
export const GRAMMAR: readonly Recogniser[] = [modified, ...CORE]
