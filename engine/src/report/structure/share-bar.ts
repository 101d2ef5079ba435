import { type StretchRecogniser, whole } from './recogniser.js'
import { isShort, wordsOf } from './stretch.js'

const BUTTONS = new Set(
  'share shares tweet tweets email print facebook twitter whatsapp telegram linkedin reddit pinterest messenger flipboard copy comment comments save bookmark gift listen'.split(
    ' ',
  ),
)
const BETWEEN = new Set(
  'this article story page post link url on via with to by the x more a in e mail'.split(' '),
)

/** "Share Tweet Post Email", "Share on Facebook", "12 comments": every word is a button or stands between them. */
export const shareBar: StretchRecogniser = (index, { stretches }) => {
  const stretch = stretches[index]
  if (stretch === undefined || !isShort(stretch, 160)) return null
  const words = wordsOf(stretch.words).split(' ')
  const known = words.every((word) => BUTTONS.has(word) || BETWEEN.has(word) || /^\d{1,5}$/.test(word))
  return known && words.some((word) => BUTTONS.has(word)) ? whole('boilerplate', stretch) : null
}
