import { monthNumber } from './months.js'
import { isoDay } from './parse-date.js'

/** How a page writes `03/04/2025`: month first only where its language says so. */
export type SlashOrder = 'day-first' | 'month-first'

const ISO = /(?<!\d)(?<year>(?:19|20)\d{2})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/g
const COMPACT = /(?<!\d)(?<year>(?:19|20)\d{2})(?<month>[01]\d)(?<day>[0-3]\d)(?!\d)/g
const DOTTED = /(?<!\d)(?<day>\d{1,2})[.-] ?(?<month>\d{1,2})[.-] ?(?<year>(?:19|20)\d{2}|\d{2})(?!\d)/g
const SLASHED = /(?<!\d)(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<year>(?:19|20)\d{2}|\d{2})(?!\d)/g
const DAY_NAME =
  /(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|º|er|\.)? ?(?:de |of |-)?(?<name>\p{L}{3,12})\.?(?:,| de|-)? ?(?<year>(?:19|20)\d{2})(?!\d)/giu
const NAME_DAY =
  /(?<!\p{L})(?<name>\p{L}{3,12})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>(?:19|20)\d{2})(?!\d)/giu
const EAST_ASIAN = /(?<year>(?:19|20)\d{2})年 ?(?<month>\d{1,2})月 ?(?<day>\d{1,2})日/g

/** The first day named in `text`, as `YYYY-MM-DD`, whatever surrounds it; `null` when there is none. */
export function findDate(text: string, slashes: SlashOrder = 'day-first'): string | null {
  const named = [DAY_NAME, NAME_DAY]
    .flatMap((form) => [...text.matchAll(form)])
    .sort((a, b) => a.index - b.index)
  for (const match of named) {
    const month = monthNumber(match.groups?.name ?? '')
    const day = month === null ? null : isoDay(Number(match.groups?.year), month, Number(match.groups?.day))
    if (day !== null) return day
  }
  for (const form of [ISO, EAST_ASIAN, COMPACT, DOTTED]) {
    for (const { groups } of text.matchAll(form)) {
      const day = isoDay(fullYear(groups?.year), Number(groups?.month), Number(groups?.day))
      if (day !== null) return day
    }
  }
  return slashedDate(text, slashes)
}

function slashedDate(text: string, slashes: SlashOrder): string | null {
  for (const { groups } of text.matchAll(SLASHED)) {
    const [a, b] = [Number(groups?.a), Number(groups?.b)]
    const year = fullYear(groups?.year)
    const monthFirst = isoDay(year, a, b)
    const dayFirst = isoDay(year, b, a)
    const day = slashes === 'month-first' ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst)
    if (day !== null) return day
  }
  return null
}

function fullYear(year: string | undefined): number {
  const value = Number(year)
  return value < 100 ? 2000 + value : value
}
