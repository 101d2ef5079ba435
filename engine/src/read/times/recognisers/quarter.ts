import { dateOf, isoYear } from '../days.js'
import { ordinalAt } from '../numerals.js'
import { implied, type Match, type Recogniser, type Scan, stated, unknown } from '../recogniser.js'
import { isDash, isPossessive, startsWith, type Word } from '../words.js'
import { isYear } from './year.js'

/** Quarter or half: `Q3`, `H2`, and the words read. */
interface Part {
  readonly code: string
  readonly length: number
}

/**
 * Quarters and halves of a year: `the third quarter`, `third-quarter`, `Q3 2025`, `the first half of 2025`,
 * `the 1988 third quarter`, `this year's third quarter`, `the fiscal first quarter`, `the year-earlier quarter`.
 */
export const quarter: Recogniser = (scan, at) =>
  yearEarlier(scan, at) ?? yearFirst(scan, at) ?? plain(scan, at)

function plain(scan: Scan, at: number): Match | null {
  const part = partAt(scan.words, at)
  if (part === null) return null
  const after = yearAfter(scan, at + part.length)
  const length = part.length + (after?.length ?? 0)
  if (after !== null && after.shift === null)
    return stated(length, 'DATE', `${isoYear(after.year)}-${part.code}`)
  if (scan.published === null) return unknown(length, 'DATE', `XXXX-${part.code}`)
  const year =
    after === null ? nearestYear(scan, at, part.code) : dateOf(scan.published).year + (after.shift ?? 0)
  return implied(length, 'DATE', `${isoYear(year)}-${part.code}`)
}

/** The article, `fiscal`, the ordinal and the noun; `first two quarters` is a half. */
function partAt(words: readonly Word[], at: number): Part | null {
  let next = at
  if (words[next]?.lower === 'the') next += 1
  if (words[next]?.lower === 'fiscal') next += isDash(words[next + 1]) ? 2 : 1
  const short = shortPart(words, next)
  if (short !== null) return { code: short, length: next - at + 2 }
  const ordinal = ordinalAt(words, next) ?? (words[next]?.lower === 'last' ? { value: 0, length: 1 } : null)
  if (ordinal === null) return null
  const joint = isDash(words[next + ordinal.length]) ? 1 : 0
  if (joint === 1 && words[at]?.lower === 'the') return null // the article belongs to the noun: "the third-quarter loss"
  const noun = words[next + ordinal.length + joint]?.lower
  const length = next - at + ordinal.length + joint + 1
  if ((noun === 'quarter' || noun === 'quarters') && ordinal.value >= 1 && ordinal.value <= 4)
    return { code: `Q${ordinal.value}`, length }
  return noun === 'half' && ordinal.value <= 2 && isPeriodHalf(words, at + length, next > at)
    ? { code: `H${ordinal.value || 2}`, length }
    : null
}

/** `Q3`, `H1`: capital letter and digit in one word. */
function shortPart(words: readonly Word[], at: number): string | null {
  const [letter, digit] = [words[at]?.form, words[at + 1]]
  if ((letter !== 'Q' && letter !== 'H') || digit === undefined || !digit.glued) return null
  return (letter === 'Q' ? /^[1-4]$/ : /^[12]$/).test(digit.form) ? letter + digit.form : null
}

/** "the first half" alone is a half of anything; it needs a year after it, or a hyphen. */
function isPeriodHalf(words: readonly Word[], at: number, article: boolean): boolean {
  const of = words[at]?.lower === 'of' ? 1 : 0
  const after = words[at + of]
  return (
    isYear(after) ||
    ['this', 'last', 'next'].includes(after?.lower ?? '') ||
    (article && startsWith(words, at, ['of', 'the', 'year']))
  )
}

function yearAfter(
  scan: Scan,
  at: number,
): { readonly year: number; readonly shift: number | null; readonly length: number } | null {
  const { words } = scan
  const of = words[at]?.lower === 'of' || words[at]?.lower === 'in' ? 1 : 0
  const fiscal = words[at + of]?.lower === 'fiscal' ? 1 : 0
  const word = words[at + of + fiscal]
  if (isYear(word)) return { year: Number(word?.form), shift: null, length: of + fiscal + 1 }
  const shift = { this: 0, last: -1, next: 1 }[word?.lower ?? '']
  if (shift !== undefined && words[at + of + fiscal + 1]?.lower === 'year')
    return { year: 0, shift, length: of + fiscal + 2 }
  return startsWith(words, at, ['of', 'the', 'year']) ? { year: 0, shift: 0, length: 3 } : null
}

/** A quarter that has not begun is last year's in past context; one long over is next year's in future context. */
function nearestYear(scan: Scan, at: number, code: string): number {
  const { year, month } = dateOf(scan.published ?? 0)
  const size = code.startsWith('Q') ? 3 : 6
  const begin = (Number(code.slice(1)) - 1) * size + 1
  const direction = scan.directionAt(at)
  if (begin > month && direction !== 'future') return year - 1
  // results are announced, with future verbs too, for months after the quarter has ended
  return begin + size + 5 < month && direction === 'future' ? year + 1 : year
}

/** `the 1988 third quarter`, `this year's third quarter`, `2025's first half`. */
function yearFirst(scan: Scan, at: number): Match | null {
  const { words } = scan
  const the = words[at]?.lower === 'the' ? 1 : 0
  const word = words[at + the]
  const shift = { this: 0, last: -1, next: 1 }[word?.lower ?? '']
  const relative =
    shift !== undefined && words[at + the + 1]?.lower === 'year' && isPossessive(words[at + the + 2])
  const head = relative ? 3 : isPossessive(words[at + the + 1]) ? 2 : 1
  if (!relative && !isYear(word)) return null
  const part = partAt(words, at + the + head)
  if (part === null) return null
  const length = the + head + part.length
  if (!relative) return stated(length, 'DATE', `${word?.form}-${part.code}`)
  if (scan.published === null) return unknown(length, 'DATE', `XXXX-${part.code}`)
  return implied(length, 'DATE', `${isoYear(dateOf(scan.published).year + (shift ?? 0))}-${part.code}`)
}

/** `the year-earlier quarter`, `the year-ago period`, `year-earlier`: the period under discussion, a year before. */
function yearEarlier(scan: Scan, at: number): Match | null {
  const { words } = scan
  let next = at
  if (words[next]?.lower === 'the') next += 1
  if (words[next]?.lower === 'comparable' || words[next]?.lower === 'corresponding') next += 1
  if (words[next]?.lower !== 'year' || !isDash(words[next + 1])) return null
  if (words[next + 2]?.lower !== 'earlier' && words[next + 2]?.lower !== 'ago') return null
  next += 3
  const part = partAt(words, next)
  if (part !== null) next += part.length
  else if (['quarter', 'period', 'half'].includes(words[next]?.lower ?? '')) next += 1
  else if (words[at]?.lower === 'the') return null
  return { ...lastYearOf(scan, part?.code ?? null), length: next - at }
}

/** The quarter in mind, or else the year, moved back by one year. */
export function lastYearOf(scan: Scan, code: string | null): Match {
  const under = scan.memory.quarter
  if (under !== null && code === null)
    return implied(1, 'DATE', `${Number(under.slice(0, 4)) - 1}${under.slice(4)}`, { passing: true })
  if (scan.published === null) return unknown(1, 'DATE', code === null ? 'XXXX' : `XXXX-${code}`)
  const year = isoYear(dateOf(scan.published).year - 1)
  return implied(1, 'DATE', code === null ? year : `${year}-${code}`, { passing: true })
}
