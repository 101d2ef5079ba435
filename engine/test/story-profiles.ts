import { eachFacet, type Facet, type Terms } from '../src/stories/facets.js'
import type { StoryProfile } from '../src/stories/story-profile.js'

/** A profile with only what a test says. */
export function profileOf(
  report: string,
  facets: Partial<Record<Facet, Terms>> = {},
  published: string | null = null,
): StoryProfile {
  return {
    version: 1,
    report,
    published,
    headline: null,
    facets: eachFacet((facet) => facets[facet] ?? []),
    names: (facets.who ?? []).map(([term]) => [term, term.slice(1).toUpperCase()]),
  }
}

const terms = (mark: string, ...words: readonly string[]): Terms => words.map((word) => [mark + word, 1])

/** A report of the strike at the port of Velmark. */
export function strikeReport(report: string, published: string | null = '2025-03-04'): StoryProfile {
  return profileOf(
    report,
    {
      who: terms('@', 'dockers union', 'velmark', 'ilse brandt'),
      where: terms('#', 'asmere'),
      what: terms('', 'docker', 'strike', 'crane', 'wharf', 'container', 'stevedore', 'picket', report),
      title: terms('', 'docker', 'strike', 'asmere'),
      acts: terms('!', 'strike docker'),
      days: [['2025-03-04', 1]],
    },
    published,
  )
}

/** A report of a flood in another country, on the same days. */
export function floodReport(report: string, published: string | null = '2025-03-04'): StoryProfile {
  return profileOf(
    report,
    {
      who: terms('@', 'river authority', 'tolland', 'piet maas'),
      where: terms('#', 'lower ozra'),
      what: terms('', 'flood', 'levee', 'sandbag', 'evacuate', 'torrent', 'reservoir', 'sluice', report),
      title: terms('', 'flood', 'levee', 'ozra'),
      acts: terms('!', 'flood river'),
      days: [['2025-03-03', 1]],
    },
    published,
  )
}
