/** The closed word classes of English time expressions. Keys are lower-case. */

/** Month names and abbreviations to 1-12. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...numbered('january february march april may june july august september october november december'),
  ...numbered('jan feb mar apr may jun jul aug sep oct nov dec'),
  ['sept', 9],
])

/** Weekday names and abbreviations to ISO 1-7. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...numbered('monday tuesday wednesday thursday friday saturday sunday'),
  ...numbered('mon tue wed thu fri sat sun'),
  ['tues', 2],
  ['thur', 4],
  ['thurs', 4],
])

/** Plural weekdays: `on Fridays`, `Sundays`. */
export const PLURAL_WEEKDAYS: ReadonlyMap<string, number> = new Map(
  numbered('mondays tuesdays wednesdays thursdays fridays saturdays sundays'),
)

/** Seasons to TIMEX3. `fall` and `spring` are also other words: the recogniser asks for more. */
export const SEASONS: ReadonlyMap<string, string> = new Map([
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
])

/** Parts of the day to TIMEX3. */
export const DAY_PARTS: ReadonlyMap<string, string> = new Map([
  ['dawn', 'MO'],
  ['morning', 'MO'],
  ['mornings', 'MO'],
  ['afternoon', 'AF'],
  ['afternoons', 'AF'],
  ['evening', 'EV'],
  ['evenings', 'EV'],
  ['dusk', 'EV'],
  ['night', 'NI'],
  ['nights', 'NI'],
  ['nighttime', 'NI'],
  ['daytime', 'DT'],
])

/** A unit of time: its letter in an ISO duration, whether it follows `T`, and the grain of a date of that size. */
export interface TimeUnit {
  readonly letter: string
  readonly clock: boolean
  /** How many of `letter` one unit is: a fortnight is two weeks, a decade ten years. */
  readonly factor: number
  readonly grain: Grain
  /** Letter used when the number is not given (`decades` PXE). */
  readonly vagueLetter: string
}

export type Grain = 'clock' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century'

/** Singular and plural unit words. */
export const UNITS: ReadonlyMap<string, TimeUnit> = new Map([
  ...unit('second sec', 'S', 'clock', { clock: true }),
  ...unit('minute min', 'M', 'clock', { clock: true }),
  ...unit('hour hr', 'H', 'clock', { clock: true }),
  ...unit('day', 'D', 'day'),
  ...unit('night', 'D', 'day'),
  ...unit('week', 'W', 'week'),
  ...unit('fortnight', 'W', 'week', { factor: 2 }),
  ...unit('month', 'M', 'month'),
  ...unit('quarter', 'Q', 'quarter'),
  ...unit('year', 'Y', 'year'),
  ...unit('decade', 'Y', 'decade', { factor: 10, vagueLetter: 'E' }),
  ['century', { letter: 'Y', clock: false, factor: 100, grain: 'century', vagueLetter: 'C' }],
  ['centuries', { letter: 'Y', clock: false, factor: 100, grain: 'century', vagueLetter: 'C' }],
])

/** Adjectives that stand between a number and its unit without changing it: `eight trading days`. */
export const UNIT_ADJECTIVES: ReadonlySet<string> = new Set(
  'trading working business calendar consecutive straight full more additional extra long whole successive school academic solid further other fiscal'.split(
    ' ',
  ),
)

/** Zone names that follow a clock time. */
export const ZONES: ReadonlyMap<string, string> = new Map([
  ...['gmt', 'utc', 'z'].map((zone): [string, string] => [zone, 'Z']),
  ...'est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest eet eest msk ist jst kst aest aedt'
    .split(' ')
    .map((zone): [string, string] => [zone, '']),
])

function numbered(words: string): readonly [string, number][] {
  return words.split(' ').map((word, index) => [word, index + 1])
}

function unit(
  names: string,
  letter: string,
  grain: Grain,
  options: { clock?: boolean; factor?: number; vagueLetter?: string } = {},
): readonly [string, TimeUnit][] {
  const { clock = false, factor = 1, vagueLetter = letter } = options
  const entry = { letter, clock, factor, grain, vagueLetter }
  return names.split(' ').flatMap((name): [string, TimeUnit][] => [
    [name, entry],
    [`${name}s`, entry],
  ])
}
