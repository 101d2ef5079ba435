import { splitNames } from './outlet-words.js'
import { type StretchRecogniser, whole } from './recogniser.js'
import { headOf, isShort } from './stretch.js'

/** A note about the writer stands among the last lines. */
const LAST_LINES = 4
const IS_A = /^[^.!?]{0,160}\b(?:is|was|are|were|has been|covers|writes|reports|works|teaches)\b/

/** "Jane Doe, a professor at …, is the author of …": begins with the writer's own name, below the text. */
export const authorNote: StretchRecogniser = (index, { stretches, byline }) => {
  const stretch = stretches[index]
  if (stretch === undefined || byline === null || index < stretches.length - LAST_LINES) return null
  if (!isShort(stretch, 600)) return null
  const opensWithWriter = splitNames(byline).some((name) => name.length > 4 && stretch.words.startsWith(name))
  return opensWithWriter && IS_A.test(headOf(stretch)) ? whole('boilerplate', stretch) : null
}
