import { type StretchRecogniser, whole } from './recogniser.js'
import { endsSentence, isShort } from './stretch.js'

/** A label that points elsewhere, then what it points to. */
const LABELLED =
  /^(?:see also|see more|read more|read also|also read|read next|related(?: \w+)?|don[’']t miss|recommended(?: \w+)?|watch(?: live| now)?|listen)\s?:\s*\S/i
/** The same with labels that may also open a sentence; then only a line that ends like no sentence counts. */
const LABELLED_LINE =
  /^(?:more|video|audio|podcast|opinion|analysis|explainer|live(?: updates)?|interactive|timeline|quiz)\s?:\s*\S/i
const IMPERATIVE =
  /^(?:read|watch|see|listen to|view) (?:a|an|the|our|more|also|next|all|how|why|what|this|full)\b/i
const ALONE =
  /^(?:more on this(?: story| topic)?|(?:story|article) continues? below.{0,40}|story continued below|continue reading.{0,40}|advertisements?|skip advertisement|sponsored.{0,20}|promoted.{0,20}|loading|supported by.{0,30}|read (?:more|on)|see more|load more|view comments|back to top|skip to.{0,20})(?:[.…\s]*)$/i
/** "What comes next:Talks resume …": a label set in another type, its blank lost in extraction. */
const GLUED_LABEL = /^\p{Lu}[\p{L}\p{N}'’ -]{2,40}:[\p{Lu}“‘][^\n]{8,220}$/u

/** Lines that point to other pages. */
export const promo: StretchRecogniser = (index, { stretches }) => {
  const stretch = stretches[index]
  if (stretch === undefined || !isShort(stretch, 260)) return null
  const line = stretch.words
  const open = !endsSentence(line)
  const found =
    LABELLED.test(line) ||
    ALONE.test(line) ||
    GLUED_LABEL.test(line) ||
    (open && (LABELLED_LINE.test(line) || IMPERATIVE.test(line))) ||
    isAside(line)
  return found ? whole('boilerplate', stretch) : null
}

/** A line wholly in brackets whose words end like no sentence: a link, not an aside of the writer. */
function isAside(line: string): boolean {
  return /^\([^()]{4,200}\)$/.test(line) && !endsSentence(line.slice(0, -1))
}
