import { isQualifier } from '../../read/actors/qualifiers.js'
import { isRole } from '../../read/actors/role-nouns.js'
import type { Comparison } from './comparison.js'
import type { Misfit } from './misfit.js'
import type { Passage, Word } from './passage.js'
import { stem } from './stem.js'

/** An office printed beside a name, and the words that narrow it: former, deputy, vice, foreign. */
interface Office {
  readonly name: string
  readonly words: ReadonlySet<string>
}

/** Every office beside a name must be the one the passage puts beside it, with the same qualifiers. */
export function checkOffices({ sentence, cited }: Comparison): readonly Misfit[] {
  const printed = officesOf(cited)
  return officesOf(sentence).flatMap(({ name, words }) => {
    const same = printed.filter((office) => office.name === name)
    if (same.length === 0) return []
    const others = new Set(printed.filter((o) => o.name !== name).flatMap((o) => [...o.words]))
    const own = new Set(same.flatMap((o) => [...o.words]))
    const foreign = [...words].some(
      (w) =>
        !own.has(w) &&
        (others.has(w) || !cited.keys.has(stem(w)) || (isNarrowing(w) && !cited.keys.has(stem(w)))),
    )
    const narrowed = same.every((o) => [...o.words].some((w) => isNarrowing(w) && !words.has(w)))
    if (!foreign && !narrowed) return []
    return [{ kind: 'office' as const, what: [...words].join(' ') }]
  })
}

const NARROWING = /^(?:deputy|vice|assistant|acting|former|ex|elect|designate|shadow|junior|spokes\w+)$/

function isNarrowing(word: string): boolean {
  return NARROWING.test(word) || isQualifier(word)
}

const MODIFIER =
  /^(?:prime|foreign|defen[cs]e|interior|finance|economy|energy|trade|transport|health|justice|education|labou?r|agriculture|culture|environment|home|general|chief|attorney|state|vice|deputy|assistant|acting|shadow|party|opposition|commission|ministry|lead|senior|top|house|joint|security|national|army|police|bank|trade)$/

/** How far before a name its title may begin, and how far after it an apposition. */
const REACH = 8

function officesOf(passage: Passage): readonly Office[] {
  const { words } = passage
  return words.flatMap((word, i) => {
    if (!isRole(headNoun(word))) return []
    const name = nameAfter(words, i) ?? nameBefore(words, i)
    if (name === null) return []
    const found = new Set([canonical(headNoun(word))])
    for (let k = i - 1; k >= Math.max(0, i - REACH); k--) {
      const before = words[k]
      if (before === undefined || !isOfficeWord(before)) break
      if (before.lower !== '-') found.add(canonical(before.lower))
    }
    const next = words[i + 1]
    const elect = words[i + 2]
    if (next?.form === '-' && elect !== undefined && isQualifier(elect.lower)) found.add(elect.lower)
    if (/-elect$/.test(word.lower)) found.add('elect')
    if (wasOffice(words, i)) found.add('former')
    return [{ name, words: found }]
  })
}

function headNoun({ lower }: Word): string {
  return lower.replace(/-elect$/, '')
}

function isOfficeWord({ lower }: Word): boolean {
  return lower === '-' || MODIFIER.test(lower) || isQualifier(lower) || isRole(lower)
}

function canonical(word: string): string {
  return word
    .replace('defense', 'defence')
    .replace(/^premier$/, 'prime')
    .replace(/^ex$/, 'former')
}

/** "Deputy Minister Tariq Noori", "the prime minister, Nabil Toukan": the last word of the name. */
function nameAfter(words: readonly Word[], at: number): string | null {
  let i = at + 1
  if (words[i]?.form === '-' || isQualifier(words[i]?.lower ?? '')) i += words[i]?.form === '-' ? 2 : 1
  if (words[i]?.lower === 'of' || words[i]?.lower === 'for') return null
  if (words[i]?.form === ',') i++
  return lastOfName(words, i)
}

/** "Karel Novy, the deputy minister", "Benali, who was defence minister": the word before the comma. */
function nameBefore(words: readonly Word[], at: number): string | null {
  for (let k = at - 1; k >= Math.max(0, at - REACH); k--) {
    const word = words[k]
    if (word === undefined) return null
    if (word.form === ',') {
      const before = words[k - 1]
      return before?.name === true && !before.key.startsWith('state:') ? before.key : null
    }
    if (
      !isOfficeWord(word) &&
      !/^(?:a|an|the|who|was|is|as|had|been|then|then-|their|its|his|her)$/.test(word.lower)
    ) {
      if (word.name && word.key.startsWith('state:')) continue
      return null
    }
  }
  return null
}

function wasOffice(words: readonly Word[], at: number): boolean {
  for (let k = at - 1; k >= Math.max(0, at - 4); k--) {
    const word = words[k]
    if (word === undefined || !(isOfficeWord(word) || /^(?:a|an|the|was|been)$/.test(word.lower)))
      return false
    if (word.lower === 'was' || word.lower === 'been')
      return words.slice(k - 2, k).some((w) => w.lower === 'who' || w.lower === 'had')
  }
  return false
}

function lastOfName(words: readonly Word[], from: number): string | null {
  let last: string | null = null
  for (let i = from; i < words.length; i++) {
    const word = words[i]
    if (word === undefined || !word.name || word.key.startsWith('state:') || isRole(word.lower)) break
    last = word.key
  }
  return last
}
