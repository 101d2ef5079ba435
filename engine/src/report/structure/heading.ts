import { highlightsLabel } from './highlights.js'
import { type StretchRecogniser, whole } from './recogniser.js'
import { endsSentence, isShort, type Stretch } from './stretch.js'

const LONGEST = 110
const MOST_WORDS = 14
const ASKS = /^(?:what|why|how|who|when|where|which)\b/i
/** Sentence-style labels that news writing sets above a passage. */
const LABEL =
  /^(?:background|context|key (?:points|facts|takeaways)|why it matters|the big picture|what(?:[’']s| is| comes)? next|what (?:happened|we know|they(?:[’']re| are) saying)|the latest|the details|go deeper|dive deeper|zoom (?:in|out)|between the lines|the bottom line|driving the news|state of play|yes, but|the other side|summary|in brief|in summary|analysis|conclusion|timeline):?$/i

/** A line set above a passage: marked as such, or short, without a full stop, and followed by running text. */
export const heading: StretchRecogniser = (index, { stretches }) => {
  const stretch = stretches[index]
  if (stretch === undefined || !isShort(stretch, LONGEST * 2)) return null
  if (stretch.marker === 'heading' || stretch.marker === 'strong') return whole('heading', stretch)
  if (!isShort(stretch, LONGEST) || stretch.words.split(/\s+/).length > MOST_WORDS) return null
  const found = LABEL.test(stretch.words) || isTitledLabel(stretch) || standsAbove(index, stretches)
  return found ? whole('heading', stretch) : null
}

/** "The Peace Process:": every word but small ones capitalised. "The minister added:" leads into a sentence. */
function isTitledLabel(stretch: Stretch): boolean {
  const label = /^(.{2,60})[:：]["”’']?$/u.exec(stretch.words)?.[1]
  const words = label?.replace(/["“”‘’']/gu, '').split(/\s+/) ?? []
  const small = /^(?:a|an|and|as|at|for|in|of|on|or|the|to|vs)$/
  const titled = words.every((word, i) => /^[\p{Lu}\p{N}&]/u.test(word) || (i > 0 && small.test(word)))
  return (
    words.length > 0 &&
    words.length <= 6 &&
    titled &&
    !/^(?:according|as|at|by|for|from|in|on|per|via)$/i.test(words[0] ?? '')
  )
}

function standsAbove(index: number, stretches: readonly Stretch[]): boolean {
  const stretch = stretches[index]
  if (stretch === undefined || !isOpenLine(stretch, stretches[index + 1])) return false
  if (stretch.marker === 'bullet' || stretch.marker === 'quote' || !/\p{L}/u.test(stretch.words)) return false
  if (inHighlights(index, stretches)) return false
  const { from, to } = openRun(index, stretches)
  const above = stretches[from - 1]
  const listed = to - from >= 1 && above !== undefined && above.words.endsWith(':')
  // Three open lines in a row inside a text are a list that lost its markers, unless nothing follows them.
  const middle = from > 0 && to < stretches.length - 1
  return !listed && !(middle && to - from >= 2) && hasRunningText(stretches)
}

/** A line that ends like no sentence; a question only when numbered or asked above an answer. */
function isOpenLine(stretch: Stretch, next: Stretch | undefined): boolean {
  const line = stretch.words
  if (!isShort(stretch, LONGEST) || /[,;:]$/.test(line)) return false
  if (!endsSentence(line)) return true
  // Headlines quote with single marks where running text uses double ones.
  if (/^[‘'][^’']{3,60}[’']$/u.test(line) && !/[.,][’']$/u.test(line)) return next !== undefined
  if (!line.endsWith('?')) return /[^.!?…][’'"”)]$/u.test(line)
  return (
    next !== undefined &&
    next.words.length > line.length &&
    (stretch.marker === 'number' || isBareQuestion(line))
  )
}

function isBareQuestion(line: string): boolean {
  return ASKS.test(line) && line.split(/\s+/).length <= 9
}

/** The unbroken run of open lines around `index`, at most a few in each direction. */
function openRun(index: number, stretches: readonly Stretch[]): { from: number; to: number } {
  const isOpen = (i: number) => {
    const other = stretches[i]
    return (
      other !== undefined &&
      other.marker !== 'heading' &&
      other.marker !== 'strong' &&
      isOpenLine(other, stretches[i + 1])
    )
  }
  let from = index
  let to = index
  while (from > 0 && index - from < 6 && isOpen(from - 1)) from--
  while (to < stretches.length - 1 && to - index < 6 && isOpen(to + 1)) to++
  return { from, to }
}

/** Summary lines under "Story highlights" end without a stop, yet each of them states something. */
function inHighlights(index: number, stretches: readonly Stretch[]): boolean {
  for (let i = index; i >= 0 && i > index - 8; i--) {
    const above = stretches[i]
    if (above === undefined) return false
    if (highlightsLabel(above.words) !== null) return true
    if (/[.!:]$/.test(above.words) || !isShort(above, LONGEST)) return false
  }
  return false
}

/** A text without a single finished sentence has no headings, only lines. */
function hasRunningText(stretches: readonly Stretch[]): boolean {
  return stretches.some((stretch) => !isShort(stretch, LONGEST) || endsSentence(stretch.words))
}
