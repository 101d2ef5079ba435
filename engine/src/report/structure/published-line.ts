import { type StretchRecogniser, whole } from './recogniser.js'
import { isShort } from './stretch.js'

const STAMP =
  /^(?:first )?(?:published|updated|posted|last (?:updated|modified)|created|issued|date)\b[^.]{0,20}\d/i
const TIME_WORD =
  /^(?:\d{1,4}(?:st|nd|rd|th)?|\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:am|pm)?|\d{1,2}(?:am|pm)|\d{4}-\d{2}-\d{2}(?:t\S*)?|\d{1,2}[./]\d{1,2}[./]\d{2,4}|am|pm|[ap]\.m|[a-z]{2,4}t|utc|z|at|on|of|ago|hours?|hrs?|minutes?|mins?|days?|read|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)$/i

/** "Published 12 May 2025", "Updated 3:45 PM EDT", or a line that is nothing but a date. */
export const publishedLine: StretchRecogniser = (index, { stretches, bodyStart }) => {
  const stretch = stretches[index]
  if (stretch === undefined || index > bodyStart + 1 || !isShort(stretch, 120)) return null
  const words = stretch.words
    .split(/[\s,|•·()–—-]+/u)
    .map((word) => word.replace(/[.:]$/, ''))
    .filter((word) => word !== '')
  const onlyTime = words.length > 0 && words.length <= 14 && words.every((word) => TIME_WORD.test(word))
  const dated = onlyTime && /\d/.test(stretch.words) && /\p{L}|[-/.:]\d/u.test(stretch.words)
  return dated || STAMP.test(stretch.words) ? whole('boilerplate', stretch) : null
}
