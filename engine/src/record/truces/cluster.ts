import { singleDayOf } from '../../read/times/calendar.js'
import { groupBy } from '../../report/group-by.js'
import { stableId } from '../../report/stable-id.js'
import type { TruceMention } from './mentions.js'
import { daysIn } from './period.js'

/** Mentions of one truce, in several reports. */
export interface TruceCluster {
  readonly id: string
  /** The mentions that say which truce they mean, the fullest first. */
  readonly mentions: readonly TruceMention[]
  /** One mention for each way in which the truce is identified. */
  readonly leads: readonly TruceMention[]
}

/** True when the words tell this truce from another: a day, a length, a scope or a name. */
export function isIdentified({ scope, period, length, names, plural }: TruceMention): boolean {
  if (plural && period === null) return false
  return scope.length > 0 || period !== null || length !== null || names.length > 0
}

/**
 * Groups mentions into truces: by day first, then by what they cover, their length or their name. A mention that
 * fits two truces equally joins neither. Mentions that identify a truce in the same way are compared once.
 */
export function clusterTruces(mentions: readonly TruceMention[]): readonly TruceCluster[] {
  const kinds = [...groupBy([...mentions].filter(isIdentified).sort(byFullness), identity).values()]
  const clusters: { readonly leads: TruceMention[]; readonly mentions: TruceMention[] }[] = []
  for (const kind of kinds) {
    const [lead] = kind
    if (lead === undefined) continue
    const fits = clusters.filter(({ leads }) => leads.every((m) => !conflicts(m, lead)))
    const alike = fits.filter(({ leads }) => leads.some((m) => isSame(m, lead)))
    const [only] = alike
    if (alike.length > 1) continue
    if (only === undefined) clusters.push({ leads: [lead], mentions: [...kind] })
    else {
      only.leads.push(lead)
      only.mentions.push(...kind)
    }
  }
  return clusters.map(({ mentions: of, leads }) => ({ id: idOf(of), mentions: of, leads }))
}

function identity({ scope, period, length, names }: TruceMention): string {
  return JSON.stringify([scope, period?.from, period?.to, length, names])
}

/** True when nothing in the words of two truces tells them apart. */
export function mergeable(a: TruceCluster, b: TruceCluster): boolean {
  return a.leads.every((one) => b.leads.every((other) => !conflicts(one, other)))
}

/** Two truces as one. */
export function mergeTruces(a: TruceCluster, b: TruceCluster): TruceCluster {
  return {
    id: a.id < b.id ? a.id : b.id,
    mentions: [...a.mentions, ...b.mentions],
    leads: [...a.leads, ...b.leads],
  }
}

/** From the words that identify it most, so that a further report of the same truce keeps the id. */
function idOf(mentions: readonly TruceMention[]): string {
  const places = mentions.map(
    ({ report, span, period }) => `${report}:${span.start}:${period?.from ?? period?.to ?? ''}`,
  )
  return stableId('t', [...places].sort()[0] ?? '')
}

function fullness({ scope, period, length, names }: TruceMention): number {
  return (
    (period === null ? 0 : 4 + (period.from === null ? 0 : 1) + (period.to === null ? 0 : 1)) +
    (length === null ? 0 : 2) +
    Math.min(scope.length, 1) +
    Math.min(names.length, 1)
  )
}

function byFullness(a: TruceMention, b: TruceMention): number {
  return (
    fullness(b) - fullness(a) ||
    (a.report < b.report ? -1 : a.report > b.report ? 1 : a.span.start - b.span.start)
  )
}

/** Two mentions that cannot mean one truce. */
function conflicts(a: TruceMention, b: TruceMention): boolean {
  const narrow = (m: TruceMention) => m.scope.includes('energy')
  if (narrow(a) !== narrow(b) && isIdentified(a) && isIdentified(b)) return true
  if (a.period !== null && b.period !== null && !daysMeet(a, b)) return true
  const [x, y] = [lengthOf(a), lengthOf(b)]
  return x !== null && y !== null && Math.abs(x - y) > Math.max(1, 0.1 * Math.max(x, y))
}

function lengthOf({ length }: TruceMention): number | null {
  return length === null ? null : daysIn(length)
}

function isSame(a: TruceMention, b: TruceMention): boolean {
  if (a.period !== null && b.period !== null) return daysMeet(a, b)
  const [x, y] = [lengthOf(a), lengthOf(b)]
  if (x !== null && y !== null) return true
  if (a.period !== null || b.period !== null) return sharesName(a, b)
  return a.scope.some((scope) => b.scope.includes(scope)) || sharesName(a, b)
}

function sharesName(a: TruceMention, b: TruceMention): boolean {
  return a.names.some((name) => b.names.includes(name))
}

/** Do the days of two mentions overlap? An end that is not said is taken to be the other end. */
function daysMeet(a: TruceMention, b: TruceMention): boolean {
  const days = ({ period }: TruceMention) => {
    const first = singleDayOf(period?.from ?? period?.to ?? '')
    const last = singleDayOf(period?.to ?? period?.from ?? '')
    return first === null || last === null ? null : { first, last }
  }
  const [x, y] = [days(a), days(b)]
  return x !== null && y !== null && x.first <= y.last && y.first <= x.last
}
