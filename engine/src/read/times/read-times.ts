import type { Report } from '../../report/report.js'
import type { Sentence } from '../sentence.js'
import { periodOf } from './calendar.js'
import { parseIsoDay } from './days.js'
import { directionAt } from './direction.js'
import { fillDates } from './fill-dates.js'
import { CORE, GRAMMAR } from './grammar.js'
import { joinClock } from './join-clock.js'
import { joinRanges, type Placed } from './join-ranges.js'
import { withLimit } from './limits.js'
import { meetTomorrow } from './meet-tomorrow.js'
import { printedWeekdays } from './printed-weekdays.js'
import type { Match, Memory, Recogniser, Scan } from './recogniser.js'
import type { TimeExpression } from './time-expression.js'
import { type Word, wordsOf } from './words.js'

const EMPTY: Memory = { latest: null, day: null, month: null, year: null, quarter: null }

/**
 * The time expressions of a report, in order, with TIMEX3 values worked out from `report.published`. Without it the
 * types are found and the values stay open (`XXXX-WXX-4`). Spans follow the TimeML annotation guidelines 1.2.1:
 * modifiers inside, prepositions outside. Never throws; time about linear in the text.
 */
export function readTimes(report: Report, sentences: readonly Sentence[]): readonly TimeExpression[] {
  const published = report.published === null ? null : parseIsoDay(report.published)
  const wordLists = sentences.map((sentence) => wordsOf(report.text, sentence))
  const known = { published, printedWeekdays: printedWeekdays(wordLists, published) }
  const times: TimeExpression[] = []
  let memory = EMPTY
  for (const [index, sentence] of sentences.entries()) {
    const words = wordLists[index] ?? []
    const found = readSentence(sentence, words, { ...known, memory })
    memory = found.memory
    times.push(...found.placed.map(({ at, match }) => expression(sentence, words, at, match)))
  }
  return published === null ? times : meetTomorrow(report.text, times, published)
}

/** What is known before a sentence is read. */
type Known = Pick<Scan, 'published' | 'printedWeekdays' | 'memory'>

function readSentence(
  sentence: Sentence,
  words: readonly Word[],
  known: Known,
): { readonly placed: readonly Placed[]; readonly memory: Memory } {
  const placed: Placed[] = []
  let { memory } = known
  let scan = scanOf(sentence, words, known)
  for (let at = 0; at < words.length; ) {
    const match = firstMatch(GRAMMAR, scan, at)
    if (match === null || match.length < 1) {
      at += 1
      continue
    }
    placed.push({ at, match: withLimit(scan, at, match) })
    // "had held since Tuesday": a stretch began then, and the text goes on in its own day.
    if (words[at - 1]?.lower !== 'since') memory = remember(memory, match)
    scan = { ...scan, memory }
    at += match.length
  }
  const dated = joinClock(words, fillDates(scanOf(sentence, words, known), placed))
  return { placed: joinRanges(words, dated), memory }
}

/** Depth of recognisers within recognisers: "the morning of Thursday of next week" needs three. */
const MAX_DEPTH = 4

function scanOf(sentence: Sentence, words: readonly Word[], known: Known): Scan {
  let depth = 0
  const scan: Scan = {
    words,
    ...known,
    directionAt: (at) => directionAt(sentence, words[at]?.token ?? -1),
    uposAt: (at) => sentence.tokens[words[at]?.token ?? -1]?.upos ?? '',
    core(at) {
      if (depth >= MAX_DEPTH || words[at] === undefined) return null
      depth += 1
      const match = firstMatch(CORE, this, at)
      depth -= 1
      return match
    },
  }
  return scan
}

function firstMatch(recognisers: readonly Recogniser[], scan: Scan, at: number): Match | null {
  for (const recogniser of recognisers) {
    const match = recogniser(scan, at)
    if (match !== null) return match
  }
  return null
}

/** Keeps the latest value of each size; a value of unknown place is not remembered. */
function remember(memory: Memory, match: Match): Memory {
  const { value, type } = match
  if (match.passing === true || type === 'DURATION' || type === 'SET' || periodOf(value) === null)
    return memory
  const latest = { ...memory, latest: value }
  if (/^\d{4}-Q/.test(value)) return { ...latest, quarter: value }
  if (/^\d{4}$/.test(value)) return { ...latest, year: value }
  if (/^\d{4}-\d{2}$/.test(value)) return { ...latest, month: value, year: value.slice(0, 4) }
  if (!/^\d{4}-\d{2}-\d{2}/.test(value)) return latest
  return { ...latest, day: value, month: value.slice(0, 7), year: value.slice(0, 4) }
}

function expression(sentence: Sentence, words: readonly Word[], at: number, match: Match): TimeExpression {
  const { length, passing: _, ...reading } = match
  const start = words[at]?.start ?? sentence.start
  const end = words[at + length - 1]?.end ?? start
  return { span: { start, end }, sentence: sentence.index, ...reading }
}
