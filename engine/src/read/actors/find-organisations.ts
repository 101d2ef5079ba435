import { piecesOf } from '../../world/fold.js'
import type { Sentence } from '../sentence.js'
import { bodyWordsOf } from './body-words.js'
import { byToken } from './by-token.js'
import type { OrganisationDraft, PlaceDraft, Range } from './draft.js'
import { acronymAfter } from './find-states.js'
import { namedPlace } from './place-names.js'
import { isBody, isPeopleNoun } from './role-nouns.js'
import { ownerId, type SentenceContext } from './sentence-context.js'
import { capital, headOf, lemma, lower, possessive, type Tree, wordsOf } from './tree.js'
import type { WorldHit } from './world-hits.js'

/** Capitalised words that open a line of a page rather than name anybody, and the calendar. */
const NO_NAME =
  /^(related|read|more|share|context|advertisement|photo|image|video|breaking|update|updated|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|easter|christmas|ramadan|passover|eid)$/i

/** Last words of names for events and papers, which act in no way. */
const NO_BODY =
  /^(spring|crisis|war|treaty|agreement|accord|accords|summit|day|act|prize|award|deal|protocol|revolution|wars|talks|resolution|resolutions)$/

/** Organisations and places that only the reader knows by name. */
export function findReadNames(
  context: SentenceContext,
  sentence: Sentence,
  taken: readonly Range[],
): readonly (OrganisationDraft | PlaceDraft)[] {
  const owned = byToken(taken)
  return sentence.names.flatMap((name) => {
    if (name.kind === 'PER') return []
    const range = trimmed(context.tree, name)
    if (!range || owned.meets(range)) return []
    return name.kind === 'LOC' ? place(context, range) : organisation(context, range)
  })
}

function trimmed(tree: Tree, name: Range): Range | null {
  let { first, last } = name
  while (first <= last && !capital(tree, first) && !/^\p{N}/u.test(lower(tree, first))) first++
  while (last >= first && (possessive(tree, last) || !/^[\p{Lu}\p{N}]/u.test(tree.tokens[last]?.form ?? '')))
    last--
  while (first < last && /^the$/i.test(lower(tree, first))) first++
  if (first > last || NO_NAME.test(lower(tree, first)) || NO_BODY.test(lower(tree, last))) return null
  if (isPeopleNoun(lower(tree, last))) return null
  const letters = tree.tokens[first]?.form ?? ''
  if (first === last && (/^\P{L}*\p{L}\P{L}*$/u.test(letters) || /^[A-Z]-\p{Lu}/u.test(letters))) return null
  const single = first === last && !/^(PROPN|X)$/.test(tree.tokens[first]?.upos ?? '')
  return single ? null : { first, last }
}

function place(context: SentenceContext, range: Range): PlaceDraft {
  const { tree } = context
  const named = namedPlace(context, range)
  return {
    ...named,
    what: 'place',
    sentence: tree.index,
    head: headOf(tree, named.first, named.last),
    state: null,
  }
}

function organisation(context: SentenceContext, range: Range): OrganisationDraft {
  const { tree, text } = context
  const name = wordsOf(text, tree, range)
  const inner = hitWithin(context, range)
  const article = lower(tree, range.first - 1) === 'the' ? 1 : 0
  return {
    what: 'organisation',
    sentence: tree.index,
    first: range.first - article,
    last: range.last,
    head: headOf(tree, range.first, range.last),
    name,
    organisation: null,
    of: inner ? ownerId(inner) : null,
    key: piecesOf(name).join(' '),
    metonym: false,
    acronym: acronymAfter(context, range.last),
    nominal: false,
  }
}

/** "Ruritania's defence ministry", "the Ruritanian government", "the Kern administration": bodies of a state. */
export function findBodies(context: SentenceContext, taken: readonly Range[]): readonly OrganisationDraft[] {
  const { tree } = context
  const owned = byToken(taken)
  return tree.tokens.flatMap((token, at) => {
    const body = /^(NOUN|PROPN)$/.test(token.upos) && token.xpos !== 'NNS' && isBodyAt(tree, at)
    if (!body || owned.at(at).length > 0) return []
    return bodyAt(context, at) ?? []
  })
}

/** The first name of the world data inside a longer name. */
function hitWithin({ startingAt }: SentenceContext, { first, last }: Range): WorldHit | null {
  for (let at = first; at <= last; at++) {
    const hit = startingAt(at)
    if (hit && hit.last <= last) return hit
  }
  return null
}

/** Nouns that are a body only after the word that makes them one: "general staff", "coast guard". */
const COMPOUNDS: Readonly<Record<string, RegExp>> = {
  staff: /^general$/,
  guard: /^(coast|national|republican|revolutionary|border)$/,
  command:
    /^(naval|high|central|northern|southern|eastern|western|joint|military|space|strategic|operational)$/,
  service: /^(security|intelligence|border|secret|prison|emergency)$/,
  force: /^(air|defence|defense|border|task)$/,
  front: /^(liberation|salvation|patriotic|popular|national|revolutionary|democratic|resistance)$/,
}

function isBodyAt(tree: Tree, at: number): boolean {
  const noun = lemma(tree, at)
  if (isBody(noun)) return true
  const goesOn = capital(tree, at) && capital(tree, at + 1) // "Air Force One"
  return !goesOn && (COMPOUNDS[noun]?.test(lower(tree, at - 1)) ?? false)
}

function bodyAt(context: SentenceContext, head: number): OrganisationDraft | null {
  const { tree, text } = context
  if (tree.tokens[head + 1]?.upos === 'NOUN' && tree.tokens[head]?.head === head + 1) return null
  const left = ownerBefore(context, head)
  const right = left.of === null ? ownerAfter(context, head) : null
  const of = left.of ?? right?.of ?? null
  const { start } = left
  const named = tree.tokens.slice(start, head).some((_, i) => capital(tree, start + i))
  const vague = /^an?$/.test(lower(tree, start - 1)) && lower(tree, start - 2) !== ','
  if (of === null && (!named || vague)) return null
  const last = right?.last ?? head
  const article = /^(the|this|an?)$/.test(lower(tree, start - 1)) ? 1 : 0
  const name = wordsOf(text, tree, { first: start, last }).replace(/^the /i, '')
  return {
    what: 'organisation',
    sentence: tree.index,
    first: start - article,
    last,
    head,
    name,
    organisation: null,
    of,
    key: `${of ?? ''} ${bodyWordsOf(left.office.join(' ')).key}`.trim(),
    metonym: false,
    acronym: acronymAfter(context, last),
    nominal: true,
  }
}

/** Words of the body before its head, and whose it is where a name opens them. */
function ownerBefore(
  context: SentenceContext,
  head: number,
): { readonly start: number; readonly of: string | null; readonly office: readonly string[] } {
  const { tree } = context
  let start = head
  let of: string | null = null
  let opens = -1
  const office: string[] = [lemma(tree, head)]
  for (let at = head - 1; at >= 0 && head - at < 7; at--) {
    const hit = context.endingAt(at)
    if (hit) {
      of = ownerId(hit)
      at = hit.first
      opens = at
    } else if (!possessive(tree, at) && !/^(ADJ|NOUN|PROPN)$/.test(tree.tokens[at]?.upos ?? '')) break
    else if (!possessive(tree, at)) office.unshift(lower(tree, at))
    start = at
  }
  // "the Ruritanian army" is Ruritania's; "the National Ruritanian Council" need not be.
  return { start, of: opens === start ? of : null, office }
}

/** Bodies that a capital has because a state has them; an embassy or a party in a capital may be anybody's. */
const ORGAN =
  /^(government|ministry|administration|regime|leadership|parliament|presidency|cabinet|junta|department|military|army|authority)$/

/** "the government of Ruritania", "the defence ministry in Strelsau": whose it is stands after the noun. */
function ownerAfter(
  context: SentenceContext,
  head: number,
): { readonly last: number; readonly of: string } | null {
  const preposition = lower(context.tree, head + 1)
  if (!/^(of|in)$/.test(preposition) || !ORGAN.test(lemma(context.tree, head))) return null
  const at = lower(context.tree, head + 2) === 'the' ? head + 3 : head + 2
  const hit = context.startingAt(at) ?? context.startingAt(head + 2)
  const seat = hit?.meanings.some((m) => m.kind === 'metonym') ?? false
  const state = hit?.meanings.some((m) => m.kind === 'state' && m.as === 'name') ?? false
  if (!hit || possessive(context.tree, hit.last + 1) || !(preposition === 'in' ? seat : seat || state))
    return null
  const of = ownerId(hit)
  return of === null ? null : { last: hit.last, of }
}
