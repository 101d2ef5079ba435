import { type StretchRecogniser, whole } from './recogniser.js'
import { endsSentence, isShort, type Stretch, wordsOf } from './stretch.js'

/** A breadcrumb stands above the text, never below its first lines. */
const LAST_INDEX = 6
const SEPARATED = /^[^>»›→|/]{1,40}(?:\s[>»›→|/]\s[^>»›→|/]{1,160}){1,6}$/u
const FIRST_WORD = /^(?:home|homepage|start|news|world)\b/i

/**
 * The path of sections above an article: "Home > World > Europe", or the same with its signs lost, which then
 * reads as section words followed by the headline that the next line repeats.
 */
export const breadcrumb: StretchRecogniser = (index, { stretches, title }) => {
  const stretch = stretches[index]
  if (stretch === undefined || index > LAST_INDEX || !isShort(stretch)) return null
  const next = stretches[index + 1]
  const repeatsTitle = title !== null && sectionsBefore(stretch, title)
  const repeatsNext = next !== undefined && isShort(next) && sectionsBefore(stretch, next.words)
  return isPath(stretch) || repeatsTitle || repeatsNext ? whole('breadcrumb', stretch) : null
}

/** True for "Home > World > Europe": a way, not a title. */
export function isPath(stretch: Stretch): boolean {
  return FIRST_WORD.test(stretch.words) && !endsSentence(stretch.words) && SEPARATED.test(stretch.words)
}

/** True when the line is one to four capitalised words and then `title`. */
export function sectionsBefore(stretch: Stretch, title: string): boolean {
  const line = wordsOf(stretch.words)
  const tail = wordsOf(title)
  if (tail.length < 12 || !line.endsWith(` ${tail}`)) return false
  const sections = stretch.words.split(/\s+/).slice(0, line.slice(0, -tail.length).trim().split(' ').length)
  return sections.length <= 4 && sections.every((word) => /^[\p{Lu}\p{N}>»›→|/&•-]/u.test(word))
}
