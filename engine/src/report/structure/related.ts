import { type StretchRecogniser, whole } from './recogniser.js'
import { endsSentence, isShort, type Stretch } from './stretch.js'

const HEADER =
  /^(?:related(?: (?:posts?|articles?|stor(?:y|ies)|news|content|topics?|links?|coverage|reading))?|you (?:may|might) (?:also )?(?:like|be interested in).{0,20}|more (?:stories|news|articles|from .{2,40})|recommended(?: (?:for you|stories|reading))?|read next|most (?:read|popular|viewed)|trending(?: now)?|popular (?:posts|now)|latest (?:news|stories|posts)|editors?[’']? picks|further reading|what to read next|share this.{0,20}|tags?|topics|filed under.{0,60})\s*:?$/i
/** Enough for any list of links; bounds the walk back. */
const LONGEST_LIST = 25

/** "Related Posts" and the titles listed under it, up to the next running text. */
export const related: StretchRecogniser = (index, { stretches }) => {
  const stretch = stretches[index]
  if (stretch === undefined || !isLink(stretch)) return null
  for (let i = index; i >= 0 && i > index - LONGEST_LIST; i--) {
    const above = stretches[i]
    if (above === undefined || !isLink(above)) return null
    if (HEADER.test(above.words)) return whole('boilerplate', stretch)
  }
  return null
}

function isLink(stretch: Stretch): boolean {
  return isShort(stretch, 180) && (!endsSentence(stretch.words) || HEADER.test(stretch.words))
}
