import type { Link } from '../../schema/story-record.js'
import { correctedOf, correctionsIn } from '../corrections.js'
import { clash, sameCounts } from '../counts.js'
import { matterOf } from '../matters.js'
import type { Profile } from '../profile.js'
import { meet, timesAgree } from '../same.js'
import { type AlignedStory, nameOf } from '../story.js'
import type { AlikePair } from './alike.js'
import { conflict, isLater, pairsOf } from './conflict.js'
import { disagree, shownOf, type Tally, talliesOf } from './tallies.js'

/** Shared words from which two sentences with one number each are taken to count one thing. */
const SAME_COUNT = 0.5

/**
 * Two numbers of one thing: what one party counted, or what a sentence in almost the same words gives. A count
 * that is larger in later reports has grown and contradicts nothing.
 */
export function valueConflicts(story: AlignedStory, alike: readonly AlikePair[]): readonly Link[] {
  return [...tallyConflicts(story), ...figureConflicts(story, alike)]
}

function tallyConflicts(story: AlignedStory): readonly Link[] {
  return pairsOf(talliesOf(story))
    .filter(([a, b]) => disagree(a, b) && !hasGrown(a, b) && !hasGrown(b, a))
    .map(([a, b]) => {
      const who = nameOf(story, a.counter)
      const why = `The reports give two numbers for what ${who} counted: ${a.count.text} and ${b.count.text}.`
      return conflict('value', [shownOf(a), shownOf(b)], why)
    })
}

/** The later figure is the larger: the count went on. */
export function hasGrown(later: Tally, earlier: Tally): boolean {
  return later.count.value > earlier.count.value && isLater(later.profiles, earlier.profiles)
}

/** What parties count of each other's wrongs is compared as tallies. */
const WRONGS = matterOf('violation')

function figureConflicts(story: AlignedStory, alike: readonly AlikePair[]): readonly Link[] {
  const corrections = correctionsIn(story)
  return alike.flatMap(({ a, b, score }) => {
    if (score < SAME_COUNT || !timesAgree(a.statement, b.statement) || !sameSpeaker(a, b)) return []
    const pairs = sameCounts(a, b)
    const different = pairs.filter(([x, y]) => clash(x, y))
    const [first] = different.filter(([x]) => x.of !== WRONGS)
    if (first === undefined || pairs.length > different.length || different.length > 1) return []
    const [x, y] = first
    const [low, high] = x.value < y.value ? [a, b] : [b, a]
    if (isLater([high], [low]) || correctedOf(corrections, [a, x.value], [b, y.value]) !== null) return []
    const why = `The reports give two numbers for the same thing (${x.of}): ${x.text} and ${y.text}.`
    return [conflict('value', [a, b], why)]
  })
}

/** What two people say of one thing are two opinions; a report's own words and anybody's may be compared. */
export function sameSpeaker(a: Profile, b: Profile): boolean {
  return a.from.size === 0 || b.from.size === 0 || meet(a.from, b.from)
}
