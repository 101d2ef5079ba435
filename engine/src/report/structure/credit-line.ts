import { contributed } from './contributed.js'
import { readMore } from './read-more.js'
import type { StretchRecogniser } from './recogniser.js'
import { isShort } from './stretch.js'

/**
 * A line that only says where the words come from. Asked before the lines that point elsewhere: "Read more at
 * X" names an origin, "Read more: title" advertises a page.
 */
export const creditLine: StretchRecogniser = (index, context) => {
  const stretch = context.stretches[index]
  if (stretch === undefined || !isShort(stretch)) return null
  for (const recogniser of [readMore, contributed]) {
    const found = recogniser(stretch.span, context)
    if (found !== null && found.rest.start >= found.rest.end) return found
  }
  return null
}
