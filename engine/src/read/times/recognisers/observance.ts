import { type Day, dateOf, isoDay } from '../days.js'
import { OBSERVANCES, type Observance } from '../observances/observances.js'
import { implied, type Match, type Recogniser, type Scan, stated, unknown } from '../recogniser.js'
import type { Direction } from '../verb-tense.js'
import { isCapitalised, type Word } from '../words.js'
import { trailingYear } from './month-day.js'

interface NamedObservance {
  readonly words: readonly string[]
  readonly observance: Observance
}

/** By first word, the longest name first, so that Easter Monday is not read as Easter. */
const BY_FIRST_WORD = byFirstWord(OBSERVANCES)

/** A holiday or observance: `Easter`, `last Christmas`, `Victory Day`, `Ramadan 2024`, `the Fourth of July`. */
export const observance: Recogniser = (scan, at) => {
  const { words } = scan
  const lead = { last: -1, next: 1, this: 0 }[words[at]?.lower ?? '']
  const place = at + (lead === undefined ? 0 : 1)
  const named = namedAt(words, place)
  if (named === null) return null
  const end = place + named.words.length
  const year = trailingYear(words, end)
  const length = end - at + (year?.length ?? 0)
  if (year !== null) return observed(length, named.observance, { year: year.value, certain: true })
  if (scan.published === null) return unknown(length, 'DATE', 'XXXX')
  return observed(length, named.observance, {
    year: nearestYear(scan, at, named.observance, lead),
    certain: false,
  })
}

function namedAt(words: readonly Word[], at: number): NamedObservance | null {
  const entries = BY_FIRST_WORD.get(words[at]?.lower ?? '')
  if (entries === undefined) return null
  const found = entries.find((entry) => entry.words.every((form, index) => words[at + index]?.lower === form))
  if (found === undefined || !isCapitalised(words[at + (found.words[0] === 'the' ? 1 : 0)])) return null
  const after = words[at + found.words.length]
  // Easter Island, Christmas Island: the name of something else
  return isCapitalised(after) && after?.kind === 'word' && !found.words.includes('day') ? null : found
}

function observed(
  length: number,
  observance: Observance,
  found: { readonly year: number; readonly certain: boolean },
): Match {
  const first = observance.days(found.year)[0]
  if (first === undefined) return unknown(length, 'DATE', String(found.year))
  const make = found.certain ? stated : implied
  const lasts = observance.lasts ?? 1
  const mod = observance.approximate === true ? ({ mod: 'APPROX' } as const) : {}
  if (lasts === 1) return make(length, 'DATE', isoDay(first), mod)
  const [begin, end] = [isoDay(first), isoDay(first + lasts - 1)]
  return make(length, 'DATE', `${begin}/${end}`, { begin, end, ...mod })
}

/** Tense decides only when the nearest is further away on the other side: people are on Thanksgiving leave before it. */
const NEAR = 14

/** The nearest one; `last` and `next` exclude one side, the tense all of it but what is near. */
function nearestYear(scan: Scan, at: number, observance: Observance, lead: number | undefined): number {
  const published = scan.published ?? 0
  const { year } = dateOf(published)
  const slack = lead === undefined ? NEAR : 0
  const direction: Direction | null = lead === -1 ? 'past' : lead === 1 ? 'future' : scan.directionAt(at)
  const days = [year - 1, year, year + 1].flatMap((each) => observance.days(each))
  const lasts = observance.lasts ?? 1
  const fits = (day: Day) =>
    direction === 'past'
      ? day <= published + slack
      : direction === 'future'
        ? day + lasts > published - slack
        : true
  const nearest = days.filter(fits).toSorted((a, b) => Math.abs(a - published) - Math.abs(b - published))[0]
  return nearest === undefined ? year : dateOf(nearest).year
}

/** Splits a name as `wordsOf` splits text. */
function splitName(name: string): readonly string[] {
  return name.match(/'s(?!\p{L})|\p{L}+|\d+(?:st|nd|rd|th)|\S/gu) ?? []
}

function byFirstWord(observances: readonly Observance[]): ReadonlyMap<string, readonly NamedObservance[]> {
  const entries = observances.flatMap((observance) =>
    observance.names.map((name) => ({ words: splitName(name), observance })),
  )
  const index = new Map<string, NamedObservance[]>()
  for (const entry of entries.toSorted((a, b) => b.words.length - a.words.length)) {
    const first = entry.words[0] ?? ''
    index.set(first, [...(index.get(first) ?? []), entry])
  }
  return index
}
