import type { Link } from '../../schema/story-record.js'
import { makeLink } from '../link.js'
import type { Profile } from '../profile.js'

/** A contradiction between two statements; the order of the two does not matter. */
export function conflict(
  kind: string,
  [a, b]: readonly [Profile, Profile],
  why: string,
  more: readonly Profile[] = [],
): Link {
  const [from, to] = a.statement.id < b.statement.id ? [a, b] : [b, a]
  const ends = { from: from.statement.id, to: to.statement.id }
  return makeLink('contradicts', ends, { kind, why, evidence: [from, to, ...more] })
}

/** Every pair of a list, each once. */
export function pairsOf<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b) => [a, b] as const))
}

/** One link for each two claims, or for each two groups of statements that a key names. */
export function onePerKey(links: readonly { readonly key: string; readonly link: Link }[]): readonly Link[] {
  const found = new Map<string, Link>()
  for (const { key, link } of links) if (!found.has(key)) found.set(key, link)
  return [...found.values()]
}

/** The day a report was published, `null` when unknown. */
export function dayOf({ statement }: Profile): string | null {
  return statement.said?.slice(0, 10) ?? null
}

/** True when everything in `later` was published on a later day than everything in `earlier`. */
export function isLater(later: readonly Profile[], earlier: readonly Profile[]): boolean {
  const days = (profiles: readonly Profile[]) => profiles.map(dayOf)
  const [after, before] = [days(later), days(earlier)]
  if (after.includes(null) || before.includes(null)) return false
  const first = after.reduce((a, b) => ((a ?? '') < (b ?? '') ? a : b), after[0] ?? null) ?? ''
  const last = before.reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b), before[0] ?? null) ?? ''
  return first > last
}

/** The number of days between two ISO days. */
export function daysApart(a: string, b: string): number {
  return Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / 86_400_000
}

export function sameReport(a: Profile, b: Profile): boolean {
  return a.statement.report === b.statement.report
}
