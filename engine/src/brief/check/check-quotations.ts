import type { Comparison } from './comparison.js'
import type { Misfit } from './misfit.js'

const QUOTED = /[“"]([^“”"]+)[”"]/g

/** Words in quotation marks must stand in quotation marks in the passage, unchanged. */
export function checkQuotedWords({ sentence, cited }: Comparison): readonly Misfit[] {
  const printed = [...cited.text.matchAll(QUOTED)].map((m) => plain(m[1] ?? ''))
  const whole = printed.join(' ')
  return [...sentence.text.matchAll(QUOTED)]
    .map((match) => match[1] ?? '')
    .filter((quoted) => ![...printed, whole].some((words) => words.includes(plain(quoted))))
    .map((what) => ({ kind: 'quotation', what }))
}

/** No marks, single blanks, lower case. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
