import { type StretchRecogniser, whole } from './recogniser.js'
import { headOf } from './stretch.js'

const LABELLED = /^(?:corrections?|clarification|editor[’']s note|update)\b[^.!?]{0,30}[:–—]\s/i
const SAYS_SO =
  /^this (?:story|article|report|item|version) (?:has been|was) (?:corrected|updated|amended|clarified)\b/i

/** "CORRECTION: …", "This story has been updated …": speaks of the report, not of what it reports. */
export const correction: StretchRecogniser = (index, { stretches }) => {
  const stretch = stretches[index]
  if (stretch === undefined) return null
  const head = headOf(stretch)
  return LABELLED.test(head) || SAYS_SO.test(head) ? whole('boilerplate', stretch) : null
}
