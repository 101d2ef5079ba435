import type { Comparison } from './comparison.js'
import type { Misfit } from './misfit.js'
import { isContent, type Passage, type Word } from './passage.js'

/** One thing set before another, or above it: the keys of the two sides, in that order. */
interface Ranked {
  readonly first: ReadonlySet<string>
  readonly second: ReadonlySet<string>
}

const BEFORE = /^(?:before|precede|precedes|preceding|until)$/
const AFTER = /^(?:after|following|since|once)$/
const THEN = /^(?:then|later|afterwards|subsequently)$/
/** Words that only say that there is an order. */
const EMPTY = /^(?:first|one|day|hour|week|month|year|time)$/

/** "A before B" and "B after A" agree; "A after B" does not: by which side has which words. */
export function checkOrder({ sentence, cited }: Comparison): readonly Misfit[] {
  return [
    ...turned(ordersOf(sentence), ordersOf(cited)),
    ...turned(comparisonsOf(sentence), comparisonsOf(cited)),
  ]
}

function turned(said: readonly Ranked[], printed: readonly Ranked[]): readonly Misfit[] {
  const full = printed.filter((one) => one.first.size > 0 && one.second.size > 0)
  if (full.length === 0) return []
  return said
    .filter((one) => one.first.size > 0 && one.second.size > 0)
    .filter((one) => !full.some((other) => straight(one, other) >= crossed(one, other)))
    .map(({ first }) => ({ kind: 'order' as const, what: [...first].join(' ') }))
}

function straight(a: Ranked, b: Ranked): number {
  return strength(common(a.first, b.first), common(a.second, b.second))
}

/** Both sides must be recognised; the rest decides between equals. */
function strength(a: number, b: number): number {
  return 100 * Math.min(a, b) + a + b
}

function crossed(a: Ranked, b: Ranked): number {
  return strength(common(a.first, b.second), common(a.second, b.first))
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((key) => b.has(key)).length
}

function ordersOf(passage: Passage): readonly Ranked[] {
  return passage.words.flatMap((word) => {
    const before = BEFORE.test(word.lower) || word.lower === 'prior'
    const after = AFTER.test(word.lower)
    if (THEN.test(word.lower)) return [inOrder(passage, word)]
    if (!before && !after) return []
    if (passage.words.slice(word.at + 1, word.at + 4).find(isContent)?.time === true) return []
    const [left, right] = sidesOf(passage, word)
    return [before ? { first: left, second: right } : { first: right, second: left }]
  })
}

/** "first A, then B": what stands before comes first. */
function inOrder(passage: Passage, word: Word): Ranked {
  const [from, to] = [sentenceStart(passage, word), sentenceEnd(passage, word)]
  if (keysIn(passage, word.at + 1, to).size === 0) {
    const joint = passage.words.slice(from, word.at).findLast((w) => w.upos === 'CCONJ' || w.form === ',')
    const cut = joint?.at ?? word.at
    return { first: keysIn(passage, from, cut), second: keysIn(passage, cut, word.at) }
  }
  return {
    first: keysIn(passage, from, word.at),
    second: keysIn(passage, word.at + 1, sentenceEnd(passage, word)),
  }
}

/** What stands on the two sides of a word; after an opening "before …," the main clause is the left side. */
function sidesOf(passage: Passage, word: Word): readonly [ReadonlySet<string>, ReadonlySet<string>] {
  const { words } = passage
  const [from, to] = [sentenceStart(passage, word), sentenceEnd(passage, word)]
  const before = keysIn(passage, from, word.at)
  const comma = words.findIndex((w) => w.at > word.at && w.at < to && w.form === ',')
  const opening = [...words.slice(from, word.at)].filter((w) => !isTimeOrAdverb(w)).length === 0
  if (!opening) return [before, keysIn(passage, word.at + 1, comma > word.at + 1 && comma > 0 ? to : to)]
  const end = clauseEnd(passage, word, to)
  const cut = comma > 0 && (end <= word.at + 1 || comma < end) ? comma : end
  return [keysIn(passage, cut, to), keysIn(passage, word.at + 1, cut)]
}

/** Without a comma: the end of the phrase that the preposition or conjunction opens. */
function clauseEnd({ words, children }: Passage, word: Word, to: number): number {
  const head = word.head
  if (head < 0) return to
  const found = [head]
  for (let i = 0; i < found.length; i++) found.push(...(children[found[i] ?? -1] ?? []))
  const last = Math.max(...found.filter((at) => words[at]?.sentence === word.sentence))
  return Math.min(to, last + 1)
}

function isTimeOrAdverb({ upos, lower }: Word): boolean {
  return (
    upos === 'ADV' ||
    upos === 'NUM' ||
    /^(?:hours?|days?|weeks?|months?|years?|minutes?|a|an|only)$/.test(lower)
  )
}

function sentenceStart({ words }: Passage, { sentence }: Word): number {
  return words.findIndex((w) => w.sentence === sentence)
}

function sentenceEnd({ words }: Passage, { sentence, at }: Word): number {
  const next = words.findIndex((w) => w.at > at && w.sentence !== sentence)
  return next < 0 ? words.length : next
}

function keysIn({ words }: Passage, from: number, to: number): ReadonlySet<string> {
  return new Set(
    words
      .slice(from, to)
      .filter((w) => isContent(w) && !w.time && !EMPTY.test(w.lower))
      .map((w) => w.key),
  )
}

const UP =
  /^(?:more|higher|larger|bigger|greater|faster|heavier|stricter|better|longer|stronger|older|richer|taller|dearer|costlier|earlier|wider|twice)$/
const DOWN =
  /^(?:less|fewer|lower|smaller|slower|lighter|milder|worse|shorter|weaker|younger|poorer|cheaper|later|narrower|half)$/

/** "A is higher than B": the higher side first. */
function comparisonsOf(passage: Passage): readonly Ranked[] {
  const { words } = passage
  return words.flatMap((word) => {
    if (word.lower !== 'than' && !isSecondAs(words, word)) return []
    const marker = [...words.slice(Math.max(0, word.at - 6), word.at)]
      .reverse()
      .find((w) => UP.test(w.lower) || DOWN.test(w.lower))
    if (marker === undefined || words[word.at + 1]?.upos === 'NUM') return []
    const left = keysIn(passage, sentenceStart(passage, word), word.at)
    const right = keysIn(passage, word.at + 1, sentenceEnd(passage, word))
    const only = (a: ReadonlySet<string>, b: ReadonlySet<string>) => new Set([...a].filter((k) => !b.has(k)))
    const up =
      UP.test(marker.lower) &&
      !/^(?:slow|slowly|weakly|cheaply|lightly|rarely)$/.test(words[marker.at + 1]?.lower ?? '')
    const [above, below] = up ? [left, right] : [right, left]
    return [{ first: only(above, below), second: only(below, above) }]
  })
}

function isSecondAs(words: readonly Word[], { at, lower }: Word): boolean {
  return lower === 'as' && words[at - 2]?.lower === 'as'
}
