import { type StretchRecogniser, whole } from './recogniser.js'

/** A drawn rule (`___`) or a line without a single letter: it parts or numbers a text and says nothing. */
export const ruleLine: StretchRecogniser = (index, { stretches }) => {
  const stretch = stretches[index]
  if (stretch === undefined) return null
  const drawn = stretch.marker === 'rule' || (stretch.words.length < 200 && !/\p{L}/u.test(stretch.words))
  return drawn ? whole('boilerplate', stretch) : null
}
