import type { Comparison } from './comparison.js'
import { childWords } from './deeds.js'
import type { Misfit } from './misfit.js'
import type { Passage, Word } from './passage.js'

/** A thing told without what narrows it in the passage: "a ceasefire" for "an energy ceasefire". */
export function checkScope({ sentence, cited }: Comparison): readonly Misfit[] {
  return sentence.words.flatMap((word) => {
    if (word.upos !== 'NOUN' || isHyphened(sentence, word) || /\bas\b.*\bas\b|\bthan\b/.test(sentence.text))
      return []
    const own = modifiers(sentence, word)
    const moved = own.filter((m) => !m.name && !/^JJ[RS]$/.test(m.xpos) && isElsewhere(m, word, cited))
    if (moved.length > 0) return [{ kind: 'scope' as const, what: `${moved[0]?.form ?? ''} ${word.form}` }]
    if (own.length > 0 || word.deprel === 'compound' || isDefinite(sentence, word)) return []
    const printed = cited.words.filter((w) => w.key === word.key && w.upos === 'NOUN')
    if (printed.length === 0) return []
    const lost = printed.map((w) => modifiers(cited, w).filter((m) => !m.name && !sentence.keys.has(m.key)))
    if (!lost.every((words) => words.length > 0)) return []
    return [{ kind: 'scope' as const, what: `${lost[0]?.[0]?.form ?? ''} ${word.form}` }]
  })
}

function isHyphened({ words }: Passage, { at }: Word): boolean {
  return words[at + 1]?.form === '-' || words[at - 1]?.form === '-'
}

const QUANTIFIER =
  /^(?:single|several|many|few|fewer|more|most|less|own|other|same|such|certain|various|last|next|first|elect)$/

/** The passage has the modifier with another noun, and this noun only with other modifiers. */
function isElsewhere(modifier: Word, noun: Word, cited: Passage): boolean {
  const nouns = cited.words.filter((w) => w.key === noun.key && w.upos === 'NOUN')
  if (nouns.length === 0 || !cited.keys.has(modifier.key)) return false
  const near = nouns.flatMap((w) => modifiers(cited, w))
  if (near.length === 0 || near.some((m) => m.key === modifier.key)) return false
  return cited.words.some((w) => w.key === modifier.key && w.deprel === 'amod')
}

function modifiers(passage: Passage, word: Word): readonly Word[] {
  return childWords(passage, word).filter(
    (k) => /^(?:amod|compound)$/.test(k.deprel) && !QUANTIFIER.test(k.lower),
  )
}

/** "the", "this", a possessive: it points at something told before. */
function isDefinite(passage: Passage, word: Word): boolean {
  return childWords(passage, word).some(
    (k) => /^(?:the|this|that|these|those)$/.test(k.lower) || k.deprel === 'nmod:poss',
  )
}
