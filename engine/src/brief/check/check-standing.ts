import type { Comparison } from './comparison.js'
import type { Deed } from './deeds.js'
import type { Misfit } from './misfit.js'
import type { Passage } from './passage.js'
import type { Reality } from './standing.js'

/** "Not all did" is "some did not": neither affirmed nor denied of the group. */
const PARTLY = /\bnot (?:all|every\w*)\b/i

/** A deed denied in the one and affirmed in the other. */
export function checkPolarity({ deeds, sentence, cited }: Comparison): readonly Misfit[] {
  if (PARTLY.test(sentence.text) || PARTLY.test(cited.text)) return []
  return deeds.flatMap(({ said, printed }) =>
    bothDeeds(said, printed) && printed.every((other) => other.negated !== said.negated)
      ? [{ kind: 'negation' as const, what: said.word.form }]
      : [],
  )
}

/** A noun that only names somebody or something stands under the polarity of others: it needs a verb on one side. */
function bothDeeds(said: Deed, printed: readonly Deed[]): boolean {
  return said.word.upos === 'VERB' || printed.some((p) => p.word.upos === 'VERB')
}

/** A deed told as done that was only planned, possible or wanted; told as certain that was open; and the reverse. */
export function checkModality({ deeds, sentence, cited }: Comparison): readonly Misfit[] {
  const hedged =
    /\b(?:probably|likely|expected to|due to|hopes? to|planned|plans|planning|wants? to)\b/i.test(
      sentence.text,
    )
  return deeds.flatMap(({ said, printed }) => {
    if (isNounMadeReal(said, printed, cited)) return [{ kind: 'modality' as const, what: said.word.form }]
    if (said.word.upos !== 'VERB' && !said.copular) return []
    if (said.negated && printed.every((p) => p.negated)) return []
    const verbs = printed.filter((p) => p.word.upos === 'VERB' || p.copular)
    if (
      verbs.length === 0 ||
      verbs.some((other) => compatible(said, other) || (hedged && other.reality === 'unreal'))
    )
      return []
    return [{ kind: 'modality' as const, what: said.word.form }]
  })
}

/** "called for an inquiry" told as "led an inquiry": the noun is only wanted, the verb beside it is new. */
function isNounMadeReal(said: Deed, printed: readonly Deed[], cited: Passage): boolean {
  if (said.word.upos !== 'NOUN' || said.reality === 'unreal' || said.carrier === null) return false
  if (!printed.every((p) => p.word.upos === 'NOUN' && p.reality === 'unreal')) return false
  return !cited.keys.has(said.carrier) && (said.reality === 'did' || said.reality === 'will')
}

/** How a deed may be retold: reported speech makes "will" of "would", a wish of "should". */
const SAME: Readonly<Record<Reality, readonly Reality[]>> = {
  did: ['did', 'open'],
  does: ['does', 'now', 'open'],
  now: ['now', 'does', 'open'],
  will: ['will', 'would', 'open', 'does'],
  would: ['would', 'will', 'open', 'unreal'],
  may: ['may', 'open', 'would', 'unreal'],
  must: ['must', 'open', 'unreal'],
  unreal: ['unreal', 'open', 'must', 'may', 'would', 'will'],
  open: ['did', 'does', 'now', 'will', 'would', 'may', 'must', 'unreal', 'open'],
}

/** Verbs of speech and states may be told in the present or in the past. */
const TOLD =
  /^(?:say|tell|warn|accuse|demand|call|claim|deny|insist|urge|want|believe|think|expect|hope|know|support|oppose|report|argue|be|have|ready|mean|say|add|condemn|reject|blame|describe|consider|fear|refuse|announce|confirm|need|plan|ask|propose|criticise|criticize|praise|estimate|find|predict|forecast|note|stress|suggest)$/

function compatible({ word, reality, copular }: Deed, printed: Deed): boolean {
  if (SAME[reality].includes(printed.reality)) return true
  const told = TOLD.test(word.lemma) || copular || printed.copular
  const past = (r: Reality) => r === 'did' || r === 'does' || r === 'now'
  return told && past(reality) && past(printed.reality)
}
