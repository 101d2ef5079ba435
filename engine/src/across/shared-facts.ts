import type { Reading } from '../read/reading.js'
import type { Sentence } from '../read/sentence.js'
import { directionAt } from '../read/times/direction.js'
import type { TimeExpression } from '../read/times/time-expression.js'
import type { Direction } from '../read/times/verb-tense.js'

/** A day that a dated report gives to what a sentence of an undated report tells too. */
export interface SharedFact {
  /** The time in the undated report, by its span: "Saturday", "yesterday". */
  readonly time: TimeExpression
  /** ISO day in the dated report. */
  readonly day: string
  readonly report: string
}

interface DatedSentence {
  readonly day: string
  readonly report: string
  /** Past or future on the day its report was published. */
  readonly direction: Direction | null
  readonly words: ReadonlySet<string>
}

const DAY = /^\d{4}-\d{2}-\d{2}/
/** Two sentences tell the same when they share so many words that count, and so large a part of the shorter. */
const SHARED_WORDS = 4
const SHARED_PART = 0.5
/** A word that stands in more sentences than this tells none apart. */
const COMMON = 40

/**
 * Times of an undated report whose sentence says the same as a sentence of a dated report that puts it on a day.
 * Only sentences with one day each are compared, so that the right two days meet.
 */
export function sharedFacts(undated: Reading, dated: readonly Reading[]): readonly SharedFact[] {
  const known = dated.flatMap(datedSentences)
  const byWord = new Map<string, number[]>()
  known.forEach(({ words }, i) => {
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), i].slice(0, COMMON + 1))
  })
  return openTimes(undated).flatMap(({ time, direction, words }) => {
    const shared = new Map<number, number>()
    for (const word of words) {
      const places = byWord.get(word) ?? []
      if (places.length <= COMMON) for (const i of places) shared.set(i, (shared.get(i) ?? 0) + 1)
    }
    return [...shared].flatMap(([i, count]): readonly SharedFact[] => {
      const fact = known[i]
      // "was expected on Wednesday" and "had said on Wednesday" are two Wednesdays.
      if (!fact || (direction !== null && fact.direction !== null && direction !== fact.direction)) return []
      const enough = count >= SHARED_WORDS && count >= SHARED_PART * Math.min(words.size, fact.words.size)
      return enough ? [{ time, day: fact.day, report: fact.report }] : []
    })
  })
}

function datedSentences(reading: Reading): readonly DatedSentence[] {
  const { id, published } = reading.report
  const today = published?.slice(0, 10) ?? ''
  return bySentence(reading).flatMap(({ sentence, times }) => {
    const days = new Set(times.filter((t) => DAY.test(t.value)).map((t) => t.value.slice(0, 10)))
    const [day] = days
    return days.size === 1 && day !== undefined
      ? [{ day, report: id, direction: compared(day, today), words: wordsOf(sentence) }]
      : []
  })
}

function compared(day: string, today: string): Direction | null {
  return day === today ? null : day < today ? 'past' : 'future'
}

/** Times that depend on the day of publication: weekdays, "yesterday", "last night". */
function openTimes(reading: Reading): readonly {
  readonly time: TimeExpression
  readonly direction: Direction | null
  readonly words: ReadonlySet<string>
}[] {
  return bySentence(reading).flatMap(({ sentence, times }) => {
    const open = times.filter(
      (t) => /^XXXX-WXX-\d/.test(t.value) || /^(yesterday|today|tomorrow|tonight)$/i.test(textIn(reading, t)),
    )
    const days = times.filter((t) => t.type === 'DATE' && !/REF$|^P/.test(t.value))
    const [time] = open
    if (open.length !== 1 || time === undefined || days.length > 1) return []
    const token = sentence.tokens.findIndex((t) => t.end > time.span.start)
    return [{ time, direction: token < 0 ? null : directionAt(sentence, token), words: wordsOf(sentence) }]
  })
}

function textIn({ report }: Reading, { span }: TimeExpression): string {
  return report.text.slice(span.start, span.end)
}

function bySentence(
  reading: Reading,
): readonly { readonly sentence: Sentence; readonly times: readonly TimeExpression[] }[] {
  const times = new Map<number, TimeExpression[]>()
  for (const time of reading.times) {
    const list = times.get(time.sentence)
    if (list) list.push(time)
    else times.set(time.sentence, [time])
  }
  return reading.sentences.flatMap((sentence) => {
    const own = times.get(sentence.index)
    return own === undefined ? [] : [{ sentence, times: own }]
  })
}

/** Lemmas that count: nouns, names, verbs and numbers, without the calendar. */
function wordsOf(sentence: Sentence): ReadonlySet<string> {
  return new Set(
    sentence.tokens.flatMap((token) =>
      /^(NOUN|PROPN|VERB|NUM|ADJ)$/.test(token.upos) && !CALENDAR.test(token.lemma)
        ? [token.lemma.toLowerCase()]
        : [],
    ),
  )
}

const CALENDAR =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|\d{1,2}|say|tell)$/i
