import { piecesOf } from '../../world/fold.js'
import type { Sentence } from '../sentence.js'
import { meets, type OrganisationDraft, type PlaceDraft, type Range } from './draft.js'
import { acronymAfter } from './find-states.js'
import { isBody, isPeopleNoun } from './role-nouns.js'
import { ownerId, type SentenceContext } from './sentence-context.js'
import { capital, headOf, lemma, lower, possessive, type Tree, wordsOf } from './tree.js'

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
  return sentence.names.flatMap((name) => {
    if (name.kind === 'PER') return []
    const range = trimmed(context.tree, name)
    if (!range || taken.some((other) => meets(other, range))) return []
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

function place({ tree, text }: SentenceContext, range: Range): PlaceDraft {
  const head = headOf(tree, range.first, range.last)
  return {
    ...range,
    what: 'place',
    sentence: tree.index,
    head,
    name: wordsOf(text, tree, range),
    state: null,
  }
}

function organisation(context: SentenceContext, range: Range): OrganisationDraft {
  const { tree, text, hits } = context
  const name = wordsOf(text, tree, range)
  const inner = hits.find((hit) => hit.first >= range.first && hit.last <= range.last)
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
  return tree.tokens.flatMap((token, at) => {
    const body = /^(NOUN|PROPN)$/.test(token.upos) && token.xpos !== 'NNS' && isBody(lemma(tree, at))
    if (!body || taken.some((range) => range.first <= at && at <= range.last)) return []
    return bodyAt(context, at) ?? []
  })
}

function bodyAt(context: SentenceContext, head: number): OrganisationDraft | null {
  const { tree, text } = context
  if (tree.tokens[head + 1]?.upos === 'NOUN' && tree.tokens[head]?.head === head + 1) return null
  let start = head
  let of: string | null = null
  let opens = -1
  const office: string[] = [lemma(tree, head)]
  for (let at = head - 1; at >= 0 && head - at < 7; at--) {
    const hit = context.endingAt(at)
    const token = tree.tokens[at]
    if (hit) {
      of = ownerId(hit)
      at = hit.first
      opens = at
    } else if (!possessive(tree, at) && !/^(ADJ|NOUN|PROPN)$/.test(token?.upos ?? '')) break
    else if (!possessive(tree, at)) office.unshift(lower(tree, at))
    start = at
  }
  if (start === head) return null
  // "the Ruritanian army" is Ruritania's; "the National Ruritanian Council" need not be.
  if (opens !== start) of = null
  const named = tree.tokens.slice(start, head).some((_, i) => capital(tree, start + i))
  if (of === null && !named) return null
  const article = /^(the|this)$/.test(lower(tree, start - 1)) ? 1 : 0
  const words = office.join(' ').replace(/\bdefense\b/g, 'defence')
  return {
    what: 'organisation',
    sentence: tree.index,
    first: start - article,
    last: head,
    head,
    name: wordsOf(text, tree, { first: start, last: head }).replace(/^the /i, ''),
    organisation: null,
    of,
    key: piecesOf(`${of ?? ''} ${words}`).join(' '),
    metonym: false,
    acronym: acronymAfter(context, head),
    nominal: true,
  }
}
