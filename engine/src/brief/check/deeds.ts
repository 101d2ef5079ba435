import { isContent, type Passage, type Word } from './passage.js'
import { type Standing, standingOf } from './standing.js'

/** What a verb, or a noun made of one, says was done: by whom, to whom, how it stands. */
export interface Deed extends Standing {
  readonly word: Word
  /** Head word of who acts, where it is printed. */
  readonly actor: Word | null
  /** Who acts, with what the phrase says of them: "the ministers of Sweden". */
  readonly wide: ReadonlySet<string>
  readonly widePatient: ReadonlySet<string>
  /** Told from the other side: see `comparison.ts`. */
  readonly turned: boolean
  /** "Every member" is all members. */
  readonly each: boolean
  readonly key: string
  readonly agent: ReadonlySet<string>
  readonly patient: ReadonlySet<string>
  /** With, to, for, from, against whom or what, in which place. */
  readonly others: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

/** The deeds of a passage, verbs and nouns with arguments alike, in order. */
export function deedsOf(passage: Passage): readonly Deed[] {
  return passage.words.flatMap((word) => {
    if (word.upos === 'VERB') return [verbDeed(passage, word)]
    const copular = childWords(passage, word).some((k) => k.deprel === 'cop')
    return word.upos === 'NOUN' || copular ? [nounDeed(passage, word)] : []
  })
}

function verbDeed(passage: Passage, word: Word): Deed {
  const roles = rolesOf(passage, word, 0)
  const { actor } = roles
  const each =
    actor !== null && childWords(passage, actor).some((k) => /^(?:every|each|all|no|any)$/.test(k.lower))
  return {
    word,
    key: word.key,
    ...roles,
    turned: false,
    each,
    wide: actor === null ? NONE : wideKeys(passage, actor),
    widePatient: new Set(roles.acted.flatMap((w) => [...wideKeys(passage, w)])),
    ...standingOf(passage, word),
  }
}

interface Roles {
  readonly agent: ReadonlySet<string>
  readonly patient: ReadonlySet<string>
  readonly others: ReadonlySet<string>
  readonly actor: Word | null
  /** Head words of who or what is acted on. */
  readonly acted: readonly Word[]
}

const DEPTH = 4

function rolesOf(passage: Passage, word: Word, depth: number): Roles {
  const kids = childWords(passage, word)
  const agent = new Set<string>()
  const patient = new Set<string>()
  const others = new Set<string>()
  const put = (set: Set<string>, at: Word) => {
    for (const key of phraseKeys(passage, at)) set.add(key)
  }
  const passive = isPassive(word, kids)
  let actor: Word | null = null
  const acted = kids.filter((k) => k.deprel === 'obj' || (passive && /^nsubj/.test(k.deprel)))
  for (const kid of kids) {
    if (/^nsubj/.test(kid.deprel) && !passive) actor = kid
    if (/^nsubj/.test(kid.deprel)) put(passive ? patient : agent, antecedent(passage, word, kid))
    else if (kid.deprel === 'obj') put(patient, antecedent(passage, word, kid))
    else if (kid.deprel === 'iobj') put(others, kid)
    else if (/^obl/.test(kid.deprel)) {
      const by = passive && !kid.time && (kid.deprel === 'obl:agent' || hasCase(passage, kid, 'by'))
      if (by) actor = kid
      put(by ? agent : others, kid)
    }
  }
  if (passive && agent.size === 0) for (const key of byPhrase(passage, word)) agent.add(key)
  const subject = passive ? patient : agent
  if (subject.size === 0 && !kids.some((k) => /^nsubj/.test(k.deprel)))
    for (const key of inherited(passage, word, depth)) subject.add(key)
  return { agent, patient, others, actor, acted }
}

function isPassive(word: Word, kids: readonly Word[]): boolean {
  if (kids.some((k) => k.deprel === 'nsubj:pass' || k.deprel === 'aux:pass')) return true
  return word.xpos === 'VBN' && !kids.some((k) => k.upos === 'AUX' && k.lemma === 'have')
}

/** What a relative pronoun stands for: the noun its clause hangs on. */
function antecedent({ words }: Passage, verb: Word, kid: Word): Word {
  if (!/^(?:who|which|that|whom)$/.test(kid.lower)) return kid
  return (verb.deprel.startsWith('acl') ? words[verb.head] : undefined) ?? kid
}

/** "by …" after a passive verb, when the tree hangs it on another phrase of the same clause. */
function byPhrase(passage: Passage, verb: Word): ReadonlySet<string> {
  for (const word of passage.words.slice(verb.at + 1)) {
    if (word.sentence !== verb.sentence || word.upos === 'VERB' || /^[,;]$/.test(word.form)) break
    if (/^(?:obl|nmod)/.test(word.deprel) && !word.time && hasCase(passage, word, 'by'))
      return phraseKeys(passage, word)
  }
  return NONE
}

/** The subject a verb takes over: from the verb it is joined to, the one it depends on, or the noun it describes. */
function inherited(passage: Passage, word: Word, depth: number): ReadonlySet<string> {
  const head = passage.words[word.head]
  if (head === undefined || depth >= DEPTH) return NONE
  if (word.deprel === 'acl:relcl') return phraseKeys(passage, head)
  if (word.deprel === 'acl' && childWords(passage, word).some((k) => k.deprel === 'mark')) return NONE
  if (word.deprel === 'acl') return word.xpos === 'VB' ? NONE : phraseKeys(passage, head)
  if (!/^(?:conj|xcomp|parataxis)$/.test(word.deprel)) return NONE
  if (
    head.upos !== 'VERB' ||
    (word.deprel === 'advcl' && (word.xpos === 'VB' || hasMark(passage, word, 'as')))
  )
    return NONE
  const roles = rolesOf(passage, head, depth + 1)
  if (
    word.deprel === 'conj' &&
    isPassive(word, childWords(passage, word)) &&
    roles.patient.size > 0 &&
    isPassive(head, childWords(passage, head))
  )
    return roles.patient
  const addressed = childWords(passage, head).find((k) => k.deprel === 'iobj')
  if (word.deprel === 'xcomp' && addressed !== undefined) return phraseKeys(passage, addressed)
  if (word.deprel === 'xcomp' && roles.patient.size > 0 && !/^(?:promise|threaten|vow)$/.test(head.lemma))
    return roles.patient
  return isPassive(head, childWords(passage, head)) ? roles.patient : roles.agent
}

function hasMark(passage: Passage, word: Word, lower: string): boolean {
  return childWords(passage, word).some((k) => k.deprel === 'mark' && k.lower === lower)
}

function wideKeys(passage: Passage, actor: Word): ReadonlySet<string> {
  const inner = childWords(passage, actor).filter((k) => /^nmod|^appos/.test(k.deprel))
  return new Set([...phraseKeys(passage, actor), ...inner.flatMap((k) => [...phraseKeys(passage, k)])])
}

/** "the proposal of A to B", "A's invitation to B", "a loan from A": roles by preposition. */
function nounDeed(passage: Passage, word: Word): Deed {
  const agent = new Set<string>()
  const patient = new Set<string>()
  const others = new Set<string>()
  for (const kid of childWords(passage, word)) {
    if (!/^(?:nmod|obl)/.test(kid.deprel)) continue
    const set =
      kid.deprel === 'nmod:poss' || hasCase(passage, kid, 'by') || hasCase(passage, kid, 'from')
        ? agent
        : hasCase(passage, kid, 'to')
          ? patient
          : others
    for (const key of phraseKeys(passage, kid)) set.add(key)
  }
  addCarried(passage, word, { agent, patient })
  return {
    word,
    key: word.key,
    agent,
    patient,
    others,
    actor: null,
    wide: agent,
    turned: false,
    widePatient: patient,
    each: false,
    ...standingOf(passage, word),
  }
}

const TAKES = /^(?:receive|get|obtain|have|accept)$/
const MAKES = /^(?:make|give|place|issue|pay|hold|send|grant|offer|provide)$/

/** "A received a call from B", "A made an offer to B": the verb only carries the noun. */
function addCarried(passage: Passage, word: Word, roles: { agent: Set<string>; patient: Set<string> }): void {
  const verb = passage.words[word.head]
  if (verb?.upos !== 'VERB' || word.deprel !== 'obj') return
  const takes = TAKES.test(verb.lemma)
  if (!takes && !MAKES.test(verb.lemma)) return
  for (const kid of childWords(passage, verb)) {
    const subject = /^nsubj/.test(kid.deprel)
    const from = hasCase(passage, kid, 'from')
    if (!subject && !from && !hasCase(passage, kid, 'to') && kid.deprel !== 'iobj') continue
    if (takes && !subject && !from) continue
    const into = (takes ? from : subject) ? roles.agent : roles.patient
    if (takes && subject && verb.lemma === 'have') continue
    for (const key of phraseKeys(passage, kid)) into.add(key)
  }
}

/** Keys of the words that name a participant: its head, its names and joined nouns, without clauses. */
export function phraseKeys(passage: Passage, word: Word): ReadonlySet<string> {
  const keys = new Set<string>()
  const add = (at: Word, depth: number) => {
    if (isContent(at) || at.name) keys.add(at.key)
    if (depth > DEPTH) return
    for (const kid of childWords(passage, at))
      if (
        NAMING.test(kid.deprel) &&
        kid.upos !== 'VERB' &&
        (kid.deprel !== 'appos' || isClose(passage, at, kid))
      )
        add(kid, depth + 1)
  }
  add(word, 0)
  if (QUANTITY.test(word.lemma))
    for (const kid of childWords(passage, word)) if (/^nmod/.test(kid.deprel)) add(kid, 1)
  return keys
}

const NAMING = /^(?:flat|compound|appos|conj|amod|nummod|goeswith|nmod:desc)/

/** An apposition stands right behind, not behind another verb. */
function isClose({ words }: Passage, head: Word, kid: Word): boolean {
  return !words.slice(head.at, kid.at).some((w) => w.upos === 'VERB' || w.upos === 'CCONJ')
}

/** Nouns that stand for as much of what follows "of". */
const QUANTITY =
  /^(?:number|majority|minority|minimum|maximum|total|part|half|third|most|some|all|many|few|one|two|three|dozen|group|rest|price|percent|neither|none|both|each|member)$/

export function hasCase(passage: Passage, word: Word, preposition: string): boolean {
  return childWords(passage, word).some(
    (k) =>
      (k.deprel === 'case' && k.lower === preposition) ||
      (k.deprel === 'nmod:desc' && hasCase(passage, k, preposition)),
  )
}

export function childWords({ words, children }: Passage, word: Word): readonly Word[] {
  return (children[word.at] ?? []).flatMap((i) => words[i] ?? [])
}
