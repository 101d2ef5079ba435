import { amountAt, bareUnitsAt } from '../amount.js'
import { phraseAt, phrases } from '../phrases.js'
import { type Recogniser, stated } from '../recogniser.js'
import { startsWith } from '../words.js'

/**
 * Times with no place on the calendar, as TIMEX3 codes them. Those that TimeBank's annotators marked in most of their
 * uses are here; `already`, `then`, `previously`, `soon` they mostly left alone.
 */
const PHRASES = phrases<'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'>([
  ['right now', 'PRESENT_REF'],
  ['now', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['these days', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['current', 'PRESENT_REF'],
  ['the time being', 'PRESENT_REF'],
  ['recently', 'PAST_REF'],
  ['recent', 'PAST_REF'],
  ['lately', 'PAST_REF'],
  ['the near future', 'FUTURE_REF'],
  ['the future', 'FUTURE_REF'],
  ['the foreseeable future', 'FUTURE_REF'],
])

/** Stretches of unknown length. */
const STRETCHES = phrases<string>([
  ['a while', 'PXX'],
  ['some time', 'PXX'],
])

/** A noun phrase that goes on ("in the past year", "in the past tense") is not the past as such. */
const NOMINAL = new Set(['NOUN', 'NUM', 'ADJ', 'PROPN'])

export const vague: Recogniser = (scan, at) => {
  const { words } = scan
  const found = phraseAt(PHRASES, words, at)
  if (found !== null) {
    const counted =
      words[at]?.lower === 'recent' && (amountAt(words, at + 1) ?? bareUnitsAt(words, at + 1)) !== null
    return counted ? null : { ...stated(found.length, 'DATE', found.meaning), certainty: 'unknown' }
  }
  const stretch = phraseAt(STRETCHES, words, at)
  if (stretch !== null) return stated(stretch.length, 'DURATION', stretch.meaning)
  const past =
    words[at]?.lower === 'the' &&
    words[at - 1]?.lower === 'in' &&
    startsWith(words, at, ['the', 'past']) &&
    !NOMINAL.has(scan.uposAt(at + 2))
  return past ? { ...stated(2, 'DATE', 'PAST_REF'), certainty: 'unknown' } : null
}
