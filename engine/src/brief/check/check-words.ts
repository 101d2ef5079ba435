import { isQualifier } from '../../read/actors/qualifiers.js'
import { isPeopleNoun, isPersonNoun } from '../../read/actors/role-nouns.js'
import type { Comparison } from './comparison.js'
import type { Misfit } from './misfit.js'
import { OPPOSITES } from './opposites.js'
import { isContent, isDateWord, type Passage, type Word } from './passage.js'

/** Words that a retelling may bring in without saying anything new. */
const LIGHT =
  /^(?:be|have|do|make|take|get|go|come|hold|give|say|tell|accord|according|call|receive|there|place|number|total|side|way|case|part|one|other|own|such|same|well|able|set|due|time|year|day|week|month|hour|people|person|thing|many|several|some|few|most|more|fact|bring|put|keep|become|reach|amount|percent|per|cent|official)$/

/** Words of the opposite sense, and nouns and describing words of which the passage has nothing. */
export function checkWords({ sentence, cited, known, deeds }: Comparison): readonly Misfit[] {
  const lemmas = new Set(cited.words.flatMap((w) => [w.lower, w.lemma]))
  return sentence.words.flatMap((word) => {
    if (lemmas.has(word.lower) || lemmas.has(word.lemma)) return []
    if (!isCompared(word, sentence) && isOpposite(word, lemmas))
      return [{ kind: 'words' as const, what: word.form }]
    if (!isNew(word, cited.keys, known) || cited.words.some((w) => isAkin(word.lemma, w.lemma))) return []
    if (!isPersonNoun(word.lemma) && !isPeopleNoun(word.lemma) && !takesPlace(word, sentence, cited, deeds))
      return []
    return [{ kind: 'words' as const, what: word.form }]
  })
}

/**
 * A new word where the passage has another: as who or what the same deed has, as what narrows the same noun, as what
 * is said of the same subject. Elsewhere a new word is a way of telling.
 */
function takesPlace(word: Word, sentence: Passage, cited: Passage, deeds: Comparison['deeds']): boolean {
  const head = sentence.words[word.head]
  if (head === undefined) return isPredicate(word, sentence) && cited.words.some((w) => isPredicate(w, cited))
  if (/^(?:amod|nmod|compound)/.test(word.deprel)) {
    const same = cited.words.filter((w) => w.key === head.key && w.upos === head.upos)
    return same.some((w) => modifiersOf(cited, w, word.deprel).some((m) => !sentence.keys.has(m.key)))
  }
  return deeds.some(({ said, printed }) => {
    if (said.word.at !== head.at) return false
    const role = said.agent.has(word.key) ? 'agent' : said.patient.has(word.key) ? 'patient' : 'others'
    return printed.some((p) => p[role].size > 0 && ![...p[role]].some((key) => sentence.keys.has(key)))
  })
}

function isPredicate(word: Word, passage: Passage): boolean {
  return (
    word.upos !== 'VERB' && (passage.children[word.at] ?? []).some((i) => passage.words[i]?.deprel === 'cop')
  )
}

function modifiersOf({ words, children }: Passage, { at }: Word, deprel: string): readonly Word[] {
  return (children[at] ?? []).flatMap((i) => words[i] ?? []).filter((w) => w.deprel === deprel)
}

/** Before and after, more and less turn with their sides: see `check-order.ts`. */
function isCompared({ lower, xpos }: Word, { text }: Passage): boolean {
  if (/^(?:before|after)$/.test(lower)) return true
  return /^(?:JJR|RBR)$/.test(xpos) && /\bthan\b/i.test(text)
}

/** One root by its first letters: "mediate", "mediation"; "weak", "weaker"; "named", "unnamed". */
function isAkin(a: string, b: string): boolean {
  const [x, y] = [a, b].map((w) => w.replace(/^un(?=\p{L}{4})/u, ''))
  if (x === undefined || y === undefined) return false
  if (Math.min(x.length, y.length) >= 4 && (x.endsWith(y) || y.endsWith(x))) return true
  let same = 0
  while (same < x.length && same < y.length && x[same] === y[same]) same++
  return same >= 3 && same >= 0.6 * Math.min(x.length, y.length) && same >= 0.5 * Math.max(x.length, y.length)
}

function isOpposite({ lemma, lower }: Word, printed: ReadonlySet<string>): boolean {
  return [lemma, lower].some((form) => [...(OPPOSITES.get(form) ?? [])].some((other) => printed.has(other)))
}

function isNew(word: Word, keys: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  if (
    word.time ||
    word.deprel === 'compound' ||
    word.name ||
    !isContent(word) ||
    word.upos === 'NUM' ||
    word.upos === 'PROPN'
  )
    return false
  if (word.upos === 'VERB' || /^(?:JJR|JJS|RBR|RBS)$/.test(word.xpos) || isQualifier(word.lower)) return false
  if (keys.has(word.key) || known.has(word.key) || isDateWord(word.form)) return false
  return !LIGHT.test(word.lemma)
}
