import { pad } from '../days.js'
import { DAY_PARTS, ZONES } from '../lexicon.js'
import { cardinalAt, digitsOf } from '../numerals.js'
import { type Match, type Recogniser, type Scan, stated } from '../recogniser.js'
import type { Word } from '../words.js'

/** A time of day as printed. */
interface Clock {
  /** `10:30`, hours 00-24. */
  readonly value: string
  readonly length: number
}

const NAMED = new Map([
  ['noon', '12:00'],
  ['midday', '12:00'],
  ['midnight', '24:00'],
])

/**
 * A clock time: `10 a.m.`, `10:30 p.m. local time`, `0500 GMT`, `14:00`, `noon`, `10 o'clock`, `4 in the morning`, and
 * with the day right after it: `8 a.m. Tuesday`. The value starts with `T`: the date is filled in afterwards, from
 * the nearest day of the sentence.
 */
export const clockTime: Recogniser = (scan, at) => {
  const clock = withZone(scan.words, at, clockAt(scan.words, at))
  if (clock === null) return null
  const day = dayAfter(scan, at + clock.length)
  if (day === null) return stated(clock.length, 'TIME', `T${clock.value}`)
  return {
    ...day.match,
    type: 'TIME',
    length: clock.length + day.gap + day.match.length,
    value: `${day.match.value}T${clock.value}`,
  }
}

function clockAt(words: readonly Word[], at: number): Clock | null {
  const named = NAMED.get(words[at]?.lower ?? '')
  if (named !== undefined) return { value: named, length: 1 }
  return military(words, at) ?? withHalfDay(words, at) ?? colonTime(words, at)
}

/** `10 a.m.`, `10:30 pm`, `ten o'clock`, `10 in the morning`. */
function withHalfDay(words: readonly Word[], at: number): Clock | null {
  const hour = hourAt(words, at)
  if (hour === null) return null
  const half = halfDayAt(words, at + hour.length)
  if (half === null || hour.hours > 12) return null
  const hours = half.pm === null ? hour.hours : (hour.hours % 12) + (half.pm ? 12 : 0)
  return { value: `${pad(hours)}${hour.rest}`, length: hour.length + half.length }
}

function hourAt(
  words: readonly Word[],
  at: number,
): { readonly hours: number; readonly rest: string; readonly length: number } | null {
  const word = words[at]
  if (word === undefined) return null
  if (word.kind === 'clock') {
    const [hours = '', ...rest] = word.form.split(':')
    return { hours: Number(hours), rest: `:${rest.join(':')}`, length: 1 }
  }
  if (word.kind === 'word' && cardinalAt(words, at) === null) return null
  const dotted = /^(\d{1,2})\.([0-5]\d)$/.exec(word.form) // 6.30 p.m., as in British papers
  if (dotted !== null) return { hours: Number(dotted[1]), rest: `:${dotted[2]}`, length: 1 }
  const value = digitsOf(word) ?? cardinalAt(words, at)?.value ?? null
  return value !== null && Number.isInteger(value) && value >= 1 && value <= 12
    ? { hours: value, rest: ':00', length: 1 }
    : null
}

/** `a.m.` and its spellings; `pm` is null for `o'clock` without a part of day. */
function halfDayAt(
  words: readonly Word[],
  at: number,
): { readonly pm: boolean | null; readonly length: number } | null {
  const bare = words[at]?.lower.replaceAll('.', '') ?? ''
  if (bare === 'am' || bare === 'pm') return { pm: bare === 'pm', length: 1 }
  if ((bare === 'a' || bare === 'p') && words[at + 1]?.form === '.' && words[at + 2]?.lower === 'm') {
    return { pm: bare === 'p', length: words[at + 3]?.form === '.' && words[at + 3]?.glued === true ? 4 : 3 }
  }
  const clock = bare === "o'clock" ? 1 : 0
  const part =
    words[at + clock]?.lower === 'in' && words[at + clock + 1]?.lower === 'the'
      ? words[at + clock + 2]?.lower
      : undefined
  const code = DAY_PARTS.get(part ?? '')
  if (code !== undefined) return { pm: code !== 'MO', length: clock + 3 }
  return clock === 1 ? { pm: null, length: 1 } : null
}

/** `0500 GMT`, `1337 hours`. */
function military(words: readonly Word[], at: number): Clock | null {
  if (words[at]?.kind !== 'number') return null
  const form = words[at]?.form ?? ''
  const next = words[at + 1]?.lower ?? ''
  if (!/^([01]\d|2[0-4])[0-5]\d$/.test(form)) return null
  if (!ZONES.has(next) && next !== 'hours' && next !== 'hrs') return null
  return { value: `${form.slice(0, 2)}:${form.slice(2)}`, length: next.startsWith('h') ? 2 : 1 }
}

const BEFORE_BARE = new Set(
  'at by until till from around about since before after to between and - –'.split(' '),
)

/** `14:00` and `14:00:30` by themselves: after a preposition or before a zone, for `2:1` is also a score and `6:06` a length. */
function colonTime(words: readonly Word[], at: number): Clock | null {
  const match =
    words[at]?.kind === 'clock' ? /^(\d{1,2}):([0-5]\d)(:[0-5]\d)?$/.exec(words[at]?.form ?? '') : null
  if (match === null || Number(match[1]) > 24) return null
  if (!BEFORE_BARE.has(words[at - 1]?.lower ?? '') && !ZONES.has(words[at + 1]?.lower ?? '')) return null
  return { value: `${pad(Number(match[1]))}:${match[2]}${match[3] ?? ''}`, length: 1 }
}

/** `GMT`, `local time`, `Moscow time`, `Eastern Standard Time` after the clock. */
function withZone(words: readonly Word[], at: number, clock: Clock | null): Clock | null {
  if (clock === null) return null
  const next = at + clock.length
  const zone = ZONES.get(words[next]?.lower ?? '')
  if (zone !== undefined && words[next]?.form === words[next]?.form.toUpperCase()) {
    return { value: clock.value + zone, length: clock.length + 1 }
  }
  for (const gap of [1, 2]) {
    const time = words[next + gap]
    if (time?.lower === 'time' && words[next]?.kind === 'word') {
      const named = words[next]?.lower === 'local' || words[next]?.form !== words[next]?.lower
      if (named) return { value: clock.value, length: clock.length + gap + 1 }
    }
  }
  return clock
}

/** The day right after a clock time, with an optional comma: `5 p.m. EST, Nov. 6`. */
function dayAfter(scan: Scan, at: number): { readonly match: Match; readonly gap: number } | null {
  const gap = scan.words[at]?.form === ',' ? 1 : 0
  const match = scan.core(at + gap)
  return match !== null && match.type === 'DATE' && /^(\d{4}|XXXX)-(\d\d-\d\d|WXX-\d)$/.test(match.value)
    ? { match, gap }
    : null
}
