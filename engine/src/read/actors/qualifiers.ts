/** Words that say an office is no longer, not yet or not fully held. */
const PAST = new Set(
  'former ex late then onetime one-time erstwhile ousted deposed previous disgraced retired ex- former- toppled'.split(
    ' ',
  ),
)
const PARTIAL = new Set('acting interim caretaker outgoing incoming designate elect transitional'.split(' '))

/** True for a word that qualifies an office: `former`, `acting`. */
export function isQualifier(word: string): boolean {
  return PAST.has(word) || PARTIAL.has(word)
}

/** True when the office so qualified is not held at the time of the text. */
export function isPastQualifier(word: string): boolean {
  return PAST.has(word)
}

/** After the office: "the president at the time", "the then minister". */
export const AT_THE_TIME = ['at', 'the', 'time'] as const
