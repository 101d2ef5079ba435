import { isPath, sectionsBefore } from './breadcrumb.js'
import { opensWithDateline } from './dateline.js'
import { highlightsLabel } from './highlights.js'
import { endsSentence, isShort, type Stretch, wordsOf } from './stretch.js'

const FIRST_LINES = 5
const LONGEST_TITLE = 200

/**
 * The title of a text that came without one: a marked line, a line printed twice, the line a breadcrumb
 * repeats, or a short first line that ends like no sentence and stands above running text.
 */
export function findTitle(stretches: readonly Stretch[]): string | null {
  const top = stretches.slice(0, FIRST_LINES)
  for (const [i, stretch] of top.entries()) {
    if (isRunningText(stretch) && stretch.marker === 'none') return null
    if (!isShort(stretch, LONGEST_TITLE) || !/\p{L}/u.test(stretch.words) || isPath(stretch)) continue
    const first = top.slice(0, i).every(isPath)
    if (stretch.marker === 'heading' || (stretch.marker === 'strong' && first)) return stretch.words
    const next = stretches[i + 1]
    if (next !== undefined && sectionsBefore(stretch, next.words)) return next.words
    const later = stretches.slice(i + 1, i + 4)
    if (later.some((other) => isShort(other, LONGEST_TITLE) && sameLine(stretch.words, other.words))) {
      return stretch.words
    }
    if (i === 0 && isHeadline(stretch, later)) return stretch.words
  }
  return null
}

function isRunningText(stretch: Stretch): boolean {
  return stretch.words.length >= SHORTEST_BODY && /\.[”"’']?$/u.test(stretch.words.slice(-2))
}

/** A line of this many code units is running text even when its end is cut off. */
const SHORTEST_BODY = 80

function isHeadline(stretch: Stretch, later: readonly Stretch[]): boolean {
  if (stretch.marker !== 'none' || /^(?:by|from)\s/i.test(stretch.words)) return false
  if (
    /[:,;]$/.test(stretch.words) ||
    highlightsLabel(stretch.words) !== null ||
    opensWithDateline(stretch.words)
  )
    return false
  const body = later.some(
    ({ words }) =>
      words.length > stretch.words.length && (words.length >= SHORTEST_BODY || endsSentence(words)),
  )
  if (!body) return false
  // "Will the talks resume?" can be a headline; "The talks resumed." is a sentence.
  return !endsSentence(stretch.words) || /[?!][”"’']?$|[^.][”"’')]$/u.test(stretch.words)
}

/** True when two lines have the same words, or one is the other with a site name behind a dash or bar. */
export function sameLine(a: string, b: string): boolean {
  const one = wordsOf(a)
  const two = wordsOf(b)
  if (one === '' || two === '') return false
  return one === two || one === wordsOf(withoutSite(b)) || two === wordsOf(withoutSite(a))
}

/** "Talks resume - The Daily Example" without what follows the last spaced dash or bar. */
function withoutSite(title: string): string {
  const cut = Math.max(...[' - ', ' | ', ' – ', ' — ', ' :: ', ' » '].map((sign) => title.lastIndexOf(sign)))
  return cut > 15 && title.length - cut < 50 ? title.slice(0, cut) : title
}
