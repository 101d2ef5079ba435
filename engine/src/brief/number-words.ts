/** English words for 0 to 12, which running text spells out. */
export const NUMBER_WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** Counts up to twelve are spelt, as in running text; none is `no`. */
export function spell(count: number): string {
  return count === 0 ? 'no' : (NUMBER_WORDS[count] ?? String(count))
}
