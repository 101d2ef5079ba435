import { ordinalAt } from '../numerals.js'
import { type Match, type Recogniser, stated } from '../recogniser.js'
import { isDash, type Word } from '../words.js'

const WORD_DECADES = new Map(
  'twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((word, index) => [word, index + 2]),
)

/** `the 1990s`, `the '80s`, `the nineties` (TIMEX3 `199`), `the 20th century` (`19`). The article belongs to it. */
export const decade: Recogniser = (scan, at) => {
  const the = scan.words[at]?.lower === 'the' ? 1 : 0
  const inner = decadeAt(scan.words, at + the, the === 1) ?? centuryAt(scan.words, at + the)
  return inner === null ? null : { ...inner, length: inner.length + the }
}

function decadeAt(words: readonly Word[], at: number, article: boolean): Match | null {
  const word = words[at]
  const named = WORD_DECADES.get(word?.lower ?? '')
  if (named !== undefined) return article ? stated(1, 'DATE', `19${named}`) : null
  const mark = word?.form === "'" || word?.form === '’' || word?.form === '‘' ? 1 : 0
  const digits = words[at + mark]
  const tail = words[at + mark + 1]
  const plural = tail?.lower === 's' || tail?.lower === "'s"
  if (digits?.kind !== 'number' || !plural || tail?.glued !== true) return null
  if (/^(1[5-9]|20)\d0$/.test(digits.form)) return stated(mark + 2, 'DATE', digits.form.slice(0, 3))
  if (/^[1-9]0$/.test(digits.form) && (mark === 1 || article))
    return stated(mark + 2, 'DATE', `19${digits.form.charAt(0)}`)
  return null
}

function centuryAt(words: readonly Word[], at: number): Match | null {
  const ordinal = ordinalAt(words, at)
  if (ordinal === null || ordinal.value < 1 || ordinal.value > 30) return null
  const joint = isDash(words[at + ordinal.length]) ? 1 : 0
  if (words[at + ordinal.length + joint]?.lower !== 'century') return null
  return stated(ordinal.length + joint + 1, 'DATE', String(ordinal.value - 1).padStart(2, '0'))
}
