import { type Count, clash } from '../counts.js'
import type { Profile } from '../profile.js'
import { meet } from '../same.js'
import type { AlignedStory } from '../story.js'

/** What one party is reported to have counted of one thing: all statements that give one figure. */
export interface Tally {
  readonly counter: string
  readonly of: string
  readonly count: Count
  /** Sides whose doings are counted; empty when the words name none. */
  readonly against: ReadonlySet<string>
  readonly profiles: readonly Profile[]
}

/**
 * The figures that parties give of wrongs of others: "the ministry said they broke the truce 212 times", "logged
 * 247 breaches". Numbers of other things are compared by their words (see `figures.ts`).
 */
export function talliesOf(story: AlignedStory): readonly Tally[] {
  const tallies: Tallies = new Map()
  for (const { members } of story.claims) {
    for (const profile of members) {
      for (const count of profile.counts) add(tallies, profile, count)
    }
  }
  return [...tallies.values()]
}

type Tallies = Map<string, Tally & { readonly profiles: Profile[] }>

function add(tallies: Tallies, profile: Profile, count: Count): void {
  const [counter, ...others] = profile.from
  if (counter === undefined || others.length > 0 || count.of !== 'violation' || isPart(profile)) return
  // Two counts in one breath are often two counters'.
  if (profile.counts.filter(({ of }) => of === 'violation').length > 1) return
  // A count of both sides' doings, or of one's own, is no accusation.
  const accused = new Set([...profile.to, ...profile.named].filter((side) => side !== counter))
  if (accused.size > 1) return
  const key = [counter, count.of, count.value, ...accused].join('|')
  const known = tallies.get(key) ?? { counter, of: count.of, count, against: accused, profiles: [] }
  known.profiles.push(profile)
  tallies.set(key, known)
}

/** "in the first 24 hours", "overnight": a count of part of the time is no version of the whole. */
function isPart({ statement }: Profile): boolean {
  return (
    statement.times.some(({ type, text }) => type === 'DURATION' && /\b(?:first|last|past)\b/i.test(text)) ||
    /\b(?:in|during|over) the (?:first|last|past)\b/i.test(statement.text)
  )
}

/** True when two figures of one counter speak of one thing and cannot both be right. */
export function disagree(a: Tally, b: Tally): boolean {
  if (a.counter !== b.counter || a.of !== b.of || !clash(a.count, b.count)) return false
  if (a.against.size > 0 && b.against.size > 0 && !meet(a.against, b.against)) return false
  // A report that prints both figures takes them for two things.
  const reports = new Set(a.profiles.map((p) => p.statement.report))
  return !b.profiles.some((p) => reports.has(p.statement.report))
}

/** The statement that shows a figure best: an act before what was said, the fuller first. */
export function shownOf({ profiles }: Tally): Profile {
  const [first, ...rest] = profiles
  if (first === undefined) throw new RangeError('a tally has no statements')
  return rest.reduce((best, p) => (rank(p) > rank(best) ? p : best), first)
}

function rank({ statement, leaning }: Profile): number {
  return (statement.kind === 'act' ? 2 : statement.kind === 'attributed' ? 1 : 0) - (leaning ? 1.5 : 0)
}
