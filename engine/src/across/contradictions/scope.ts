import type { Link } from '../../schema/story-record.js'
import { type Count, clash } from '../counts.js'
import { isMatter } from '../matters.js'
import type { Profile } from '../profile.js'
import { type AlignedStory, head } from '../story.js'
import { frameOf } from './alike.js'
import { conflict, pairsOf, sameReport } from './conflict.js'
import { sameSpeaker } from './value.js'

/** Units of extent: how wide, how far, how high. */
const EXTENT = /^(?:km|mile|mi|m|metre|meter|ha|acre|km2|sq km|nm|nautical mile)$/
/** Words other than numbers that two sentences on the extent of one thing must share. */
const SHARED_WORDS = 3
/** Statements with an extent that are compared with each other: a story has few. */
const MOST = 300

/** One agreement said to reach "within 20 kilometres" and "within 30 kilometres" of a place. */
export function scopeConflicts(story: AlignedStory): readonly Link[] {
  const reaching = story.claims.map(head).filter((profile) => extentOf(profile) !== null)
  return pairsOf(reaching.slice(0, MOST)).flatMap(([a, b]) => {
    if (sameReport(a, b) || !sameSpeaker(a, b)) return []
    const [x, y] = [extentOf(a), extentOf(b)]
    if (x === null || y === null || x.unit !== y.unit || !clash(x, y) || !sameFrame(a, b)) return []
    return [
      conflict(
        'scope',
        [a, b],
        `The reports differ on how far it reaches: ${x.value} and ${y.value} ${x.unit}.`,
      ),
    ]
  })
}

function extentOf({ counts, statement }: Profile): Count | null {
  const found = counts.filter(({ unit }) => unit !== null && EXTENT.test(unit))
  const [only] = found
  if (found.length !== 1 || only === undefined) return null
  const before = statement.text.slice(0, Math.max(0, statement.text.indexOf(only.text)))
  return /\b(?:within|up to|at least|about|of|a|radius of|wide|for)\s*$/i.test(before) ? only : null
}

/** Enough words in common, a matter of negotiation among them. */
function sameFrame(a: Profile, b: Profile): boolean {
  const other = frameOf(b)
  const common = [...frameOf(a)].filter((word) => other.has(word))
  return common.length >= SHARED_WORDS && common.some(isMatter)
}
