import { startsWith, type Word } from '../times/words.js'
import type { Quantity } from './quantity.js'

type Mod = Quantity['mod']

/** Words before a number that bound it; the longest phrase ending right before the number counts. */
const BEFORE: readonly (readonly [string, Mod])[] = [
  ['no more than', 'at-most'],
  ['not more than', 'at-most'],
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['not less than', 'at-least'],
  ['a minimum of', 'at-least'],
  ['a maximum of', 'at-most'],
  ['a total of', 'exact'],
  ['an estimated', 'about'],
  ['in excess of', 'more-than'],
  ['as many as', 'at-most'],
  ['as much as', 'at-most'],
  ['upwards of', 'more-than'],
  ['more than', 'more-than'],
  ['greater than', 'more-than'],
  ['less than', 'less-than'],
  ['fewer than', 'less-than'],
  ['at least', 'at-least'],
  ['at most', 'at-most'],
  ['up to', 'at-most'],
  ['close to', 'about'],
  ['well over', 'more-than'],
  ['just over', 'more-than'],
  ['just under', 'less-than'],
  ['just about', 'about'],
  ['over', 'more-than'],
  ['above', 'more-than'],
  ['exceeding', 'more-than'],
  ['under', 'less-than'],
  ['below', 'less-than'],
  // "nearly 1,900" is a round number a little too high, not any number below it
  ['nearly', 'about'],
  ['almost', 'about'],
  ['about', 'about'],
  ['around', 'about'],
  ['approximately', 'about'],
  ['roughly', 'about'],
  ['some', 'about'],
  ['estimated', 'about'],
  ['only', 'exact'],
]

const AFTER: readonly (readonly [string, Mod])[] = [
  ['or more', 'at-least'],
  ['or fewer', 'at-most'],
  ['or less', 'at-most'],
  ['or so', 'about'],
]

/** The bound before the word `at` and how many words it takes; exact without one. */
export function boundBefore(
  words: readonly Word[],
  at: number,
): { readonly mod: Mod; readonly length: number } {
  for (const [phrase, mod] of BEFORE) {
    const forms = phrase.split(' ')
    const from = at - forms.length
    if (from >= 0 && startsWith(words, from, forms))
      return { mod, length: mod === 'exact' ? 0 : forms.length }
  }
  return { mod: 'exact', length: 0 }
}

/** `or more`, `or so` right after a number. */
export function boundAfter(
  words: readonly Word[],
  at: number,
): { readonly mod: Mod; readonly length: number } | null {
  for (const [phrase, mod] of AFTER) {
    if (startsWith(words, at, phrase.split(' '))) return { mod, length: 2 }
  }
  return null
}
