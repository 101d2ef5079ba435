import type { Comparison } from './comparison.js'
import type { Misfit } from './misfit.js'
import type { Passage, Word } from './passage.js'

/** Names that the passage does not have, and names put together of parts of two. */
export function checkNames({ sentence, cited, known }: Comparison): readonly Misfit[] {
  const forms = new Set(cited.words.map((w) => w.lower))
  const unknown = sentence.words.filter(
    (w) => w.name && !cited.keys.has(w.key) && !known.has(w.key) && !forms.has(w.lower) && !isPlain(w),
  )
  const excluded = sentence.words.filter(
    (w) => w.name && isExcluded(w.key, cited) && !isExcluded(w.key, sentence),
  )
  return [
    ...[...unknown.map((w) => w.form), ...mixed(sentence, cited)].map((what) => ({
      kind: 'name' as const,
      what,
    })),
    ...excluded.map((w) => ({ kind: 'negation' as const, what: w.form })),
  ]
}

/** "not in Kampala", "rather than Kampala": each time the name is there, it is what is not meant. */
function isExcluded(key: string, { words }: Passage): boolean {
  const places = words.filter((w) => w.key === key)
  return (
    places.length > 0 &&
    places.every((w) => {
      const before = words.slice(Math.max(0, w.at - 3), w.at).map((b) => b.lower)
      const near = before.at(-1) ?? ''
      const introduced = /^(?:in|at|by|from|to|of|than)$/.test(near) ? before.at(-2) : near
      return (
        introduced === 'not' || introduced === 'instead' || (near === 'than' && before.at(-2) === 'rather')
      )
    })
  )
}

/** Capitalised only because a title or the start of the sentence asks for it. */
function isPlain({ at, upos }: Word): boolean {
  return at === 0 && upos !== 'PROPN'
}

/** Two neighbouring name words that the passage has, but in two names. */
function mixed(sentence: Passage, cited: Passage): readonly string[] {
  return sentence.words.flatMap((word, i) => {
    const next = sentence.words[i + 1]
    if (!isNamePart(word) || next === undefined || !isNamePart(next)) return []
    if (!cited.keys.has(word.key) || !cited.keys.has(next.key)) return []
    return inOneName(cited, word.key, next.key) ? [] : [`${word.form} ${next.form}`]
  })
}

function isNamePart({ name, key, upos }: Word): boolean {
  return name && upos === 'PROPN' && !key.startsWith('state:')
}

/** How many words may stand between: "General Vidal" of "General Artur Vidal", "Vidal, the general". */
const GAP = 4

function inOneName({ words }: Passage, a: string, b: string): boolean {
  return words.some((word, i) => {
    if (word.key !== b) return false
    for (let k = i - 1; k >= Math.max(0, i - GAP); k--) {
      const before = words[k]
      if (before === undefined || (!before.name && before.upos !== 'NOUN')) return false
      if (before.key === a) return true
    }
    return false
  })
}
