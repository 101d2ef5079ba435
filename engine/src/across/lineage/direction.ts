import type { Report } from '../../report/report.js'

/** Which of two reports was published first; `null` when their dates do not tell. */
export function earlier<T extends Pick<Report, 'published' | 'publishedCertainty'>>(a: T, b: T): T | null {
  const [first, second] = [dateOf(a), dateOf(b)]
  if (first === null || second === null) return null
  const timed = first.length > 10 && second.length > 10
  const [x, y]: readonly [number, number] = timed
    ? [Date.parse(first), Date.parse(second)]
    : [day(first), day(second)]
  if (Number.isNaN(x) || Number.isNaN(y) || x === y) return null
  return x < y ? a : b
}

/** A date from a file's name or from the command line says when the text was at hand, not when it was printed. */
function dateOf({ published, publishedCertainty }: Pick<Report, 'published' | 'publishedCertainty'>) {
  return publishedCertainty === 'stated' ? published : null
}

/** Days alone are compared where one report gives no hour: on the same day nobody can tell. */
function day(date: string): number {
  return Date.parse(date.slice(0, 10))
}
