import { parseIsoDay } from '../read/times/days.js'
import type { Facets } from './facets.js'
import type { StoryProfile } from './story-profile.js'
import { dayOfPublication, type StorySketch } from './story-sketch.js'

/**
 * What the days of publication say for or against belonging together, as log odds. Reports of one story come in
 * bursts with a tail of weeks; the figures are those of a mixture of two exponentials (four in five within days, mean
 * 2; the rest within weeks, mean 10) against a story met by chance at any day of 60. Above 1 it is cut: on a busy day
 * many stories are equally near. A report that itself speaks of a day on which the story was reported (an anniversary,
 * talks that go on) is held against it half as much. 0 when a date is not known.
 */
export function timeEvidence(
  { published, facets }: Pick<StoryProfile, 'published' | 'facets'>,
  sketch: StorySketch,
): number {
  const evidence = evidenceOf(gapInDays(published, sketch))
  return evidence < 0 && speaksOf(facets, sketch) ? evidence / 2 : evidence
}

function evidenceOf(gap: number | null): number {
  if (gap === null) return 0
  const same = (0.8 / 2) * Math.exp(-gap / 2) + (0.2 / 10) * Math.exp(-gap / 10)
  return Math.max(LEAST, Math.min(MOST, Math.log(same * 60)))
}

const MOST = 1
/** However far apart: nearly the same words and a named day must be able to outweigh time. */
const LEAST = -10

/** True when one of the days told is a day on which the story was reported, or the day before one. */
export function speaksOf({ days }: Facets, { published }: StorySketch): boolean {
  const reported = new Set(published.flatMap(([day]) => parseIsoDay(day) ?? []))
  return days.some(([day]) => {
    const told = parseIsoDay(day)
    return told !== null && (reported.has(told) || reported.has(told + 1))
  })
}

/** The same for two stories: by the days of one that lie nearest to the other. */
export function storyTimeEvidence(a: StorySketch, b: StorySketch): number {
  const each = a.published.map(([day]) => evidenceOf(gapInDays(day, b)))
  return each.length === 0 ? 0 : each.reduce((most, one) => Math.max(most, one))
}

/** Days from a publication to the nearest day on which the story was reported; `null` when one is not known. */
export function gapInDays(published: string | null, sketch: StorySketch): number | null {
  const day = dayOfPublication(published)
  const at = day === null ? null : parseIsoDay(day)
  if (at === null) return null
  const gaps = sketch.published.flatMap(([known]) => {
    const other = parseIsoDay(known)
    return other === null ? [] : [Math.abs(other - at)]
  })
  return gaps.length === 0 ? null : gaps.reduce((a, b) => Math.min(a, b))
}
