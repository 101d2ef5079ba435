import { boundaryError, pairUp } from './boundary.js'
import { normalValue, type Timex } from './score-times.js'

/** Kinds of error of one document: missed, spurious, and of each pair its bounds, its type, its value. */
export function timexErrors(gold: readonly Timex[], found: readonly Timex[]): readonly string[] {
  const { pairs, missed, spurious } = pairUp(gold, found)
  return [
    ...missed.map(({ type }) => `${type} missed`),
    ...spurious.map(({ type }) => `${type} where there is none`),
    ...pairs.flatMap(([wanted, given]) => pairErrors(wanted, given)),
  ]
}

function pairErrors(wanted: Timex, given: Timex): readonly string[] {
  const boundary = boundaryError(given, wanted)
  const bounds = boundary === null ? [] : [`${wanted.type} ${boundary}`]
  if (wanted.type !== given.type) return [...bounds, `type ${given.type} for ${wanted.type}`]
  return normalValue(wanted.value) === normalValue(given.value)
    ? bounds
    : [...bounds, `${wanted.type}: ${valueError(shapeOf(wanted.value), shapeOf(given.value))}`]
}

function valueError(wanted: string, given: string): string {
  return wanted === given ? `another ${wanted}` : `${given} for ${wanted}`
}

/** Shapes of TIMEX3 values, the narrow ones first. */
const SHAPES: readonly (readonly [string, RegExp])[] = [
  ['reference to past, present or future', /_REF$/],
  ['length of time', /^PT?[\dX]/],
  ['point or set of hours', /T/],
  ['week or weekend', /^[\dX]{4}-W/],
  ['quarter, half or season', /^[\dX]{4}-(?:Q|H|S[PU]|FA|WI)/],
  ['day', /^[\dX]{4}-[\dX]{2}-[\dX]{2}$/],
  ['month', /^[\dX]{4}-[\dX]{2}$/],
  ['year', /^[\dX]{4}$/],
  ['decade or century', /^\d{2,3}X*$/],
]

function shapeOf(value: string): string {
  return SHAPES.find(([, shape]) => shape.test(value))?.[0] ?? 'value of another shape'
}
