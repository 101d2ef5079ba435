import { isQualifier } from './qualifiers.js'
import { isOffice, isRole } from './role-nouns.js'
import type { RolePhrase } from './role-phrase.js'
import { type Owner, ownerId, type SentenceContext } from './sentence-context.js'
import { capital, lemma, lower, possessive, type Tree } from './tree.js'
import type { WorldHit } from './world-hits.js'

const DETERMINERS: Readonly<Record<string, RolePhrase['determiner']>> = {
  the: 'definite',
  this: 'definite',
  a: 'indefinite',
  an: 'indefinite',
  another: 'indefinite',
  one: 'indefinite',
  some: 'indefinite',
  any: 'indefinite',
  his: 'possessive',
  her: 'possessive',
  its: 'possessive',
  their: 'possessive',
  our: 'possessive',
  my: 'possessive',
}

/** Adjectives that are part of an office; others ("top", "Republican", "new") only describe. */
const OFFICE_ADJECTIVES = new Set(
  'prime foreign supreme high vice deputy chief general special national military political public presidential crown nuclear permanent federal external internal first assistant joint grand top'.split(
    ' ',
  ),
)
/** Longest title in tokens before its noun, "U.N. under-secretary-general for …" included. */
const REACH = 10

/** The role noun at a token in the singular, whether the lemma or the form shows it. */
export function singular(tree: Tree, at: number): string {
  const own = lemma(tree, at)
  if (isRole(own)) return own
  const form = lower(tree, at)
  const cut = form.replace(/s$/, '')
  return isRole(form) ? form : isRole(cut) ? cut : own
}

/** What stands before a role noun. */
export interface Left {
  readonly first: number
  readonly start: number
  readonly determiner: RolePhrase['determiner']
  readonly qualifier: string | null
  readonly of: Owner | null
  readonly office: readonly string[]
}

/** "in the afternoon Minister Kern left": a time before a title is no part of it. */
const TIMES = /^(morning|afternoon|evening|night|day|week|month|year|today|yesterday|tomorrow|weekend|noon)$/

/** Reads the words before the noun, from right to left: office words, whose, qualifier, article. */
export function leftOf(context: SentenceContext, noun: number): Left {
  const { tree } = context
  const office: string[] = []
  let of: Owner | null = null
  let qualifier: string | null = null
  let start = noun
  let at = noun - 1
  for (; at >= 0 && noun - at <= REACH; at--) {
    const word = lower(tree, at)
    const hit = context.endingAt(at)
    if (TIMES.test(word)) break
    if (hit && (of !== null || hit.meanings.every((meaning) => meaning.kind === 'person'))) break
    if (hit) {
      if (isOwner(context, hit, noun)) of ??= { first: hit.first, last: hit.last, id: ownerId(hit) }
      at = hit.first
    } else if (isQualifier(word)) qualifier ??= word
    else if (word === 'and' && office.length > 0 && joinsFields(tree, at)) office.unshift(word)
    else if (possessive(tree, at) && (of !== null || !endsName(context, at - 1))) break
    else if (!possessive(tree, at) && !isModifier(tree, at)) break
    else if (isOfficeWord(tree, at, noun)) office.unshift(lower(tree, at))
    else if (tree.tokens[at]?.upos === 'NOUN' && !capital(tree, at) && isTop(tree, noun)) break
    else if (
      capital(tree, at) &&
      (tree.tokens[at]?.upos === 'PROPN' || (of?.id === null && of.first === at + 1))
    )
      of = wider(of, at)
    start = at
  }
  const determiner = DETERMINERS[lower(tree, at)]
  const owner =
    possessive(tree, start) || tree.tokens.slice(start, noun).some((_, i) => possessive(tree, start + i))
  return {
    first: determiner ? at : start,
    start,
    determiner: determiner ?? (owner ? 'definite' : 'none'),
    qualifier,
    of,
    office,
  }
}

/** "Water and Energy Minister", "foreign and defence minister": two fields of one office. */
function joinsFields(tree: Tree, and: number): boolean {
  const same = capital(tree, and - 1) === capital(tree, and + 1)
  return same && FIELDS.has(lower(tree, and - 1)) && FIELDS.has(lower(tree, and + 1))
}

const FIELDS = new Set(
  'foreign defence defense interior justice finance trade economy economic energy water health education science labour labor agriculture food transport infrastructure environment climate tourism culture sport housing security intelligence women family youth industry commerce technology development communications information tourism planning petroleum oil mining forestry fisheries'.split(
    ' ',
  ),
)

/** "a Ruritania expert" is no Ruritanian: before an occupation a bare state is a topic. */
function isOwner({ tree }: SentenceContext, hit: WorldHit, noun: number): boolean {
  const bare =
    hit.meanings.some((m) => m.kind === 'state' && m.as === 'name') && !possessive(tree, hit.last + 1)
  return !bare || isOffice(singular(tree, noun))
}

/** A possessive mark is crossed only where a name that owns the office stands before it. */
function endsName(context: SentenceContext, at: number): boolean {
  return context.endingAt(at)?.meanings.some((m) => m.kind !== 'person') === true && capital(context.tree, at)
}

function wider(of: Owner | null, at: number): Owner {
  return of === null || of.first !== at + 1
    ? (of ?? { first: at, last: at, id: null })
    : { ...of, first: at, id: null }
}

function isModifier(tree: Tree, at: number): boolean {
  const token = tree.tokens[at]
  if (!token) return false
  if (/^[-‐‑]$/.test(token.form)) return true
  if (/^(VBN|VBG)$/.test(token.xpos)) return token.deprel === 'amod'
  return /^(NOUN|PROPN|ADJ)$/.test(token.upos) && token.xpos !== 'NNS'
}

function isOfficeWord(tree: Tree, at: number, noun: number): boolean {
  const token = tree.tokens[at]
  if (!token || /^[-‐‑]$/.test(token.form)) return false
  const word = token.form.toLowerCase()
  if (OFFICE_ADJECTIVES.has(word) || isOffice(word)) return true
  if (
    /^(ministry|department|office|security|policy|defense|defence|finance|press|intelligence|interior|justice|tourism|army|government|opposition|party|commission|council|affairs|treasury|trade|energy|peace|house|majority|minority)$/.test(
      word,
    )
  ) {
    return true
  }
  return token.upos === 'NOUN' && !capital(tree, at) && !isTop(tree, noun)
}

/** Heads of state and of government: their titles take no common nouns before them. */
function isTop(tree: Tree, noun: number): boolean {
  return /^(president|chancellor|king|queen|emir|sultan|pope|leader|premier|prince)$/.test(
    singular(tree, noun),
  )
}
