import { sameLine } from './find-title.js'
import { type StretchRecogniser, whole } from './recogniser.js'
import { isShort } from './stretch.js'

/** The title, wherever and however often the text prints it on a line of its own. */
export const titleLine: StretchRecogniser = (index, { stretches, title }) => {
  const stretch = stretches[index]
  if (stretch === undefined || title === null || !isShort(stretch)) return null
  return sameLine(stretch.words, title) ? whole('title', stretch) : null
}
