import { dateInWords } from '../read/times/calendar.js'
import type { Facet } from './facets.js'
import { dayOfPublication, daysBetween, type StorySketch } from './story-sketch.js'
import type { Rarity } from './term-counts.js'

/** How many names, days or words a reason lists. */
const LISTED = 5

type Shared = Readonly<Record<Facet, readonly string[]>>

/** What two have in common, in sentences: names first, then places, days, numbers, titles and words. */
export function explainShared(
  shared: Shared,
  names: readonly (readonly [string, string])[],
): readonly string[] {
  const printed = new Map([...names].reverse())
  const named = (terms: readonly string[]) => [...new Set(terms.map((term) => inWords(term, printed)))]
  const plainTitle = shared.title.filter((term) => !term.startsWith('"'))
  return [
    ...sentence('Both name', named(shared.who)),
    ...sentence('Both tell of', named(shared.where)),
    ...sentence('Both speak of', shared.days.map(dateInWords)),
    ...sentence(
      'Both give',
      shared.numbers.map((term) => term.slice(1)),
    ),
    ...sentence('The titles share', plainTitle.map(quoted)),
    ...sentence('Both use', shared.what.map(quoted)),
  ]
}

function quoted(word: string): string {
  return `“${word}”`
}

function sentence(opening: string, items: readonly string[]): readonly string[] {
  const listed = items.slice(0, LISTED)
  const [last, ...rest] = [...listed].reverse()
  if (last === undefined) return []
  const list = rest.length === 0 ? last : `${rest.reverse().join(', ')} and ${last}`
  return [`${opening} ${list}.`]
}

/** When the report came relative to the story. */
export function explainGap(published: string | null, sketch: StorySketch): readonly string[] {
  const day = dayOfPublication(published)
  if (day === null) return ['The report has no date.']
  if (sketch.first === null || sketch.latest === null) return ['The story has no dated report.']
  const after = daysBetween(sketch.latest, day) ?? 0
  const before = daysBetween(day, sketch.first) ?? 0
  if (after > 0)
    return [`Published on ${dateInWords(day)}, ${inDays(after)} after the latest report of the story.`]
  if (before > 0)
    return [`Published on ${dateInWords(day)}, ${inDays(before)} before the first report of the story.`]
  return [`Published on ${dateInWords(day)}, while the story was reported.`]
}

function inDays(days: number): string {
  return days === 1 ? 'one day' : `${days} days`
}

export function nothingNear(looked: number): string {
  return looked === 1
    ? 'The one story that shares a rare term tells of something else.'
    : `None of ${looked} stories that share a rare term tells of the same; the nearest has this in common.`
}

/** When two stories were reported. */
export function explainStories(a: StorySketch, b: StorySketch): readonly string[] {
  return [`One was reported ${period(a)}, the other ${period(b)}.`]
}

function period({ first, latest }: StorySketch): string {
  if (first === null || latest === null) return 'on days that are not known'
  return first === latest
    ? `on ${dateInWords(first)}`
    : `from ${dateInWords(first)} to ${dateInWords(latest)}`
}

/** What each side of a story has for itself: what most of its reports tell and hardly any of the other side. */
export function explainSides(stay: StorySketch, leave: StorySketch, rarity: Rarity): readonly string[] {
  const names = [...stay.names, ...leave.names]
  return [
    `${stay.reports} reports and ${leave.reports} reports share hardly anything beyond what all of them share.`,
    ...sentence('Only the reports that stay tell of', own(stay, leave, { names, rarity })),
    ...sentence('Only the reports that leave tell of', own(leave, stay, { names, rarity })),
    ...explainStories(stay, leave),
  ]
}

function own(
  one: StorySketch,
  other: StorySketch,
  { names, rarity }: { names: StorySketch['names']; rarity: Rarity },
): readonly string[] {
  const elsewhere = new Map(other.present.map(([term, count]) => [term, count / other.mass]))
  const printed = new Map([...names].reverse())
  const telling = one.present
    .map(([term, count]) => {
      const excess = Math.max(0, count / one.mass - 3 * (elsewhere.get(term) ?? 0))
      return { term, value: rarity(term) * excess }
    })
    .filter(({ term, value }) => value > 0 && !/^["!=]/.test(term))
    .sort((a, b) => b.value - a.value || (a.term < b.term ? -1 : 1))
  return [...new Set(telling.map(({ term }) => inWords(term, printed)))]
}

function inWords(term: string, printed: ReadonlyMap<string, string>): string {
  const name = printed.get(term)
  if (name !== undefined) return name
  if (/^[@#]/.test(term)) return term.replace(/^[@#]~?/, '')
  const day = dateInWords(term)
  return day === term ? quoted(term) : day
}
