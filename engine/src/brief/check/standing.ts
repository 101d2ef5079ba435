import type { Passage, Word } from './passage.js'

/** How real a deed is told to be. `unreal`: wanted, planned, tried, threatened, asked for. */
export type Reality = 'did' | 'does' | 'now' | 'will' | 'would' | 'may' | 'must' | 'unreal' | 'open'

export interface Standing {
  readonly negated: boolean
  readonly reality: Reality
  /** Key of the verb a noun is the object of. */
  readonly carrier: string | null
  /** Said of somebody by "is", "was", "will be". */
  readonly copular: boolean
}

const NEGATIVE = /^(?:not|n[’']t|never|hardly|barely|scarcely|nor|neither|no|none|nobody|without|cannot)$/
/** Verbs whose complement is told as not so. */
const NEGATING =
  /^(?:refuse|fail|unable|impossible|deny|decline|reject|forbid|forbade|forbidden|ban|prevent|exclude|stop|avoid|cease|oppose|block)$/
/** Verbs whose complement is not told as done. */
const UNREAL =
  /^(?:want|plan|threaten|offer|try|attempt|seek|expect|hope|agree|promise|pledge|vow|order|ask|demand|consider|propose|intend|prepare|urge|wish|refuse|decline|wait|ready|likely|due|set|likelihood|possible|aim|decide|need|instruct|tell|invite|request|suggest|recommend|require)$/

/** Polarity and reality of a verb, or of a noun by the verb it belongs to. */
export function standingOf(passage: Passage, word: Word): Standing {
  const { words, children } = passage
  const kids = (children[word.at] ?? []).flatMap((i) => words[i] ?? [])
  const copular = kids.some((k) => k.deprel === 'cop')
  let negations = kids.filter((k) => isNegation(passage, k)).length
  if (kids.some((k) => k.deprel === 'mark' && k.lower === 'unless')) negations++
  if (isYetToCome(passage, word, kids)) negations++
  let reality: Reality | null = word.upos === 'VERB' || copular ? byAuxiliary(word, kids) : null
  const head = words[word.head]
  if (kids.some((k) => k.deprel === 'mark' && HYPOTHESIS.test(k.lower)) || isInverted(passage, word))
    reality = 'open'
  if (head !== undefined && governs(passage, word)) {
    if (isNegating(passage, head) && word.deprel !== 'advcl' && word.deprel !== 'acl') negations++
    if (word.upos !== 'VERB' && word.deprel === 'obl' && governs(passage, word)) reality = 'unreal'
    const governed = byGovernor(passage, head, word)
    if (governed !== null && (reality === null || /^(?:open|does|will)$/.test(reality))) reality = governed
    if (word.upos !== 'VERB') {
      const above = standingOf(passage, head)
      reality ??= above.reality
      if (above.negated && !isNegating(passage, head)) negations++
    }
  }
  const carrier = word.upos === 'NOUN' && word.deprel === 'obj' ? (head?.key ?? null) : null
  return { negated: negations % 2 === 1, reality: reality ?? 'open', carrier, copular }
}

/** "has yet to sign" */
function isYetToCome(passage: Passage, word: Word, kids: readonly Word[]): boolean {
  const head = passage.words[word.head]
  if (!kids.some((k) => k.lower === 'to')) return false
  return (
    kids.some((k) => k.lower === 'yet') ||
    head?.lower === 'yet' ||
    (head?.lemma === 'have' && hasChild(passage, head, 'yet'))
  )
}

function isNegating(passage: Passage, { at, lemma }: Word): boolean {
  return (
    NEGATING.test(lemma) ||
    (lemma === 'rule' && (passage.children[at] ?? []).some((i) => passage.words[i]?.lower === 'out'))
  )
}

/** "if", "unless": what follows is neither told as done nor as coming. */
const HYPOTHESIS = /^(?:if|unless|once|after|before|until|when|while|as|provided|providing)$/

/** "Should the talks fail, …" */
function isInverted({ words, children }: Passage, word: Word): boolean {
  const should = (children[word.at] ?? []).map((i) => words[i]).find((k) => k?.lower === 'should')
  const subject = (children[word.at] ?? []).map((i) => words[i]).find((k) => /^nsubj/.test(k?.deprel ?? ''))
  return should !== undefined && subject !== undefined && should.at < subject.at
}

/** "is to sign", "is about to sign", "is going to sign" come; "was going to sign" and all that is wanted do not. */
function byGovernor(passage: Passage, head: Word, word: Word): Reality | null {
  const infinitive = hasChild(passage, word, 'to')
  if (word.deprel === 'advcl' && !infinitive) return null
  if (infinitive && /^(?:be|about|due|set|go)$/.test(head.lemma)) {
    const past = (passage.children[head.at] ?? []).some((i) =>
      /^(?:was|were)$/.test(passage.words[i]?.lower ?? ''),
    )
    return past ? 'unreal' : 'will'
  }
  if (infinitive && head.lemma === 'use') return 'did'
  if (word.deprel === 'ccomp')
    return /^(?:hope|expect|want|wish|plan|intend|demand)$/.test(head.lemma) ? 'unreal' : null
  return UNREAL.test(head.lemma) ? 'unreal' : null
}

/** The verb above a complement, an object or a passive subject; not above who acts. */
function governs({ words, children }: Passage, { deprel, at, upos, head }: Word): boolean {
  const by = (children[at] ?? []).some((i) => words[i]?.lower === 'by')
  const sought = /^(?:call|ask|press|push)$/.test(words[head]?.lemma ?? '') && deprel === 'obl'
  if (upos !== 'VERB') return (/^(?:obj|nsubj:pass|xcomp|ccomp)/.test(deprel) || sought) && !by
  return /^(?:xcomp|ccomp|csubj|acl$|advcl)/.test(deprel)
}

function hasChild({ words, children }: Passage, word: Word, lower: string): boolean {
  return (children[word.at] ?? []).some((i) => words[i]?.lower === lower)
}

/** "not", "never"; a subject or object with "no" or "neither". */
function isNegation({ words, children }: Passage, kid: Word): boolean {
  if ((children[kid.at] ?? []).some((i) => words[i]?.lower === 'almost')) return false
  if (NEGATIVE.test(kid.lower) && kid.upos !== 'CCONJ') return true
  if (kid.lower === 'longer') return (children[kid.at] ?? []).some((i) => words[i]?.lower === 'no')
  if (!/^(?:nsubj|obj|obl)/.test(kid.deprel)) return false
  return (children[kid.at] ?? []).some((i) => {
    const word = words[i]
    return word !== undefined && /^(?:no|neither|none)$/.test(word.lower)
  })
}

/** Verbs whose past is written like their present. */
const INVARIANT = /^(?:quit|cut|put|set|hit|read|let|shut|cost|spread|bid|split|hurt|cast|beat)$/

function byAuxiliary(word: Word, kids: readonly Word[]): Reality {
  const aux = kids.filter((k) => /^aux/.test(k.deprel) || k.upos === 'AUX').map((k) => k.lower)
  const infinitive = kids.some((k) => k.deprel === 'mark' && k.lower === 'to')
  if (infinitive && kids.some((k) => k.deprel === 'cop'))
    return kids.some((k) => /^(?:was|were)$/.test(k.lower)) ? 'unreal' : 'will'
  const has = (...forms: readonly string[]) => aux.some((a) => forms.includes(a))
  if (has('will', '’ll', "'ll", 'shall', 'wo')) return 'will'
  if (has('would', '’d', "'d")) return 'would'
  if (has('may', 'might', 'could', 'can')) return 'may'
  if (has('must', 'should', 'ought')) return 'must'
  if (word.xpos === 'VBG' && has('is', 'are', 'am')) return 'now'
  if (has('did', 'had', 'was', 'were', 'has', 'have', 'having')) return has('to') ? 'open' : 'did'
  if (word.xpos === 'VBD') return 'did'
  if (INVARIANT.test(word.lower)) return 'open'
  if (has('been') || (has('was', 'were') && word.upos !== 'VERB')) return 'did'
  if (has('is', 'are', 'am', 'does', 'do') || word.xpos === 'VBZ' || word.xpos === 'VBP') return 'does'
  return 'open'
}
