/**
 * The commonest English words that bear no meaning of their own. In English prose about four words in ten are
 * among them; in other languages of Latin script fewer than one in ten (a few coincide: `in`, `die`, `on`).
 */
const FUNCTION_WORDS = new Set(
  'the of and to a in that is was for on with as by at from his her he she it its they their we our you i be been are were has have had not but or an this which who will would could said after before than about into over also there when if no all more'.split(
    ' ',
  ),
)
const SAMPLE = 20_000

/** What a look at script and function words tells, before any model is asked. */
export type EnglishLook = 'english' | 'other-script' | 'doubtful' | 'too-short'

/** Share of function words from which a text is English without doubt. */
const SURE = 0.24
/** Fewer words than this tell nothing. */
const FEWEST_WORDS = 8

export function lookAtLanguage(text: string): EnglishLook {
  const sample = text.slice(0, SAMPLE)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (letters >= 20 && latin < letters / 2) return 'other-script'
  const words = sample.toLowerCase().match(/[\p{L}’']+/gu) ?? []
  if (words.length < FEWEST_WORDS) return 'too-short'
  const function_ = words.filter((word) => FUNCTION_WORDS.has(word)).length
  return function_ / words.length >= SURE ? 'english' : 'doubtful'
}
