import { byToken } from './by-token.js'
import type { OrganisationDraft, PlaceDraft, Range, StateDraft } from './draft.js'
import { kindBefore, namedPlace } from './place-names.js'
import { standsForGovernment } from './seats.js'
import type { SentenceContext } from './sentence-context.js'
import { headOf, lower, wordsOf } from './tree.js'
import type { WorldHit } from './world-hits.js'

/** States, seats, known places and organisations: what the names of the world data mean at their place. */
export function findWorldDrafts(
  context: SentenceContext,
  taken: readonly Range[],
): readonly (StateDraft | PlaceDraft | OrganisationDraft)[] {
  const owned = byToken(taken)
  return context.hits.filter((hit) => !owned.meets(hit)).flatMap((hit) => draftOf(context, hit) ?? [])
}

function draftOf(
  context: SentenceContext,
  hit: WorldHit,
): StateDraft | PlaceDraft | OrganisationDraft | null {
  if (joinsParticiple(context, hit)) return null
  const { tree, text } = context
  const range = withArticle(context, hit)
  const base = { ...range, sentence: tree.index, head: headOf(tree, hit.first, hit.last) }
  const name = wordsOf(text, tree, hit).replace(/^the /i, '')
  const state = hit.meanings.find((m) => m.kind === 'state' && m.as === 'name')
  if (state?.kind === 'state') {
    return { ...base, what: 'state', state: state.state, name, metonym: false }
  }
  const seat = seatOf(hit)
  if (seat && (!seat.place || standsForGovernment(tree, hit))) return standing(seat, base, name)
  if (seat?.place)
    return { ...base, what: 'place', name, state: seat.place, kindOf: kindBefore(context, range) }
  return organisationAt(context, hit, base, name) ?? placeAt(context, hit, base)
}

type Base = Range & { readonly sentence: number; readonly head: number }

/** "U.S.-led", "Strelsau-based": no mention of one that acts. */
function joinsParticiple({ tree }: SentenceContext, hit: Range): boolean {
  return (
    /^[-‐‑–]$/.test(lower(tree, hit.last + 1)) && /^(VERB|ADJ)$/.test(tree.tokens[hit.last + 2]?.upos ?? '')
  )
}

interface Seat {
  readonly meaning: WorldHit['meanings'][number]
  /** State in which the seat can be a place; `null` when it is none. */
  readonly place: string | null
}

function seatOf(hit: WorldHit): Seat | null {
  const place = hit.meanings.find((m) => m.kind === 'place')
  for (const meaning of hit.meanings) {
    if (meaning.kind === 'metonym') return { meaning, place: meaning.seat ? meaning.state.id : null }
    if (meaning.kind === 'organisation' && meaning.as === 'metonym') {
      return { meaning, place: place?.kind === 'place' ? place.state : null }
    }
  }
  return null
}

function standing(seat: Seat, base: Base, name: string): StateDraft | OrganisationDraft | null {
  if (seat.meaning.kind === 'metonym')
    return { ...base, what: 'state', state: seat.meaning.state, name, metonym: true }
  if (seat.meaning.kind !== 'organisation') return null
  const organisation = seat.meaning.organisation
  return {
    ...base,
    what: 'organisation',
    name,
    organisation,
    of: null,
    key: organisation.id,
    metonym: true,
    acronym: null,
    nominal: false,
  }
}

function organisationAt(
  context: SentenceContext,
  hit: WorldHit,
  base: Base,
  name: string,
): OrganisationDraft | null {
  const found = hit.meanings.flatMap((m) =>
    m.kind === 'organisation' && m.as === 'name' ? [m.organisation] : [],
  )
  const organisation = found[0]
  if (!organisation) return null
  const of = organisation.state ?? null
  const acronym = acronymAfter(context, hit.last)
  return {
    ...base,
    what: 'organisation',
    name,
    organisation,
    of,
    key: organisation.id,
    metonym: false,
    acronym,
    nominal: false,
  }
}

function placeAt(context: SentenceContext, hit: WorldHit, base: Base): PlaceDraft | null {
  const place = hit.meanings.find((m) => m.kind === 'place')
  if (place?.kind !== 'place') return null
  return { ...base, ...namedPlace(context, base), what: 'place', state: place.state }
}

function withArticle({ tree }: SentenceContext, hit: Range): Range {
  const article = lower(tree, hit.first - 1) === 'the' && tree.tokens[hit.first - 1]?.head !== -1
  const own = article && inPhrase(tree.tokens[hit.first - 1]?.head ?? -1, hit)
  return { first: own ? hit.first - 1 : hit.first, last: hit.last }
}

function inPhrase(head: number, hit: Range): boolean {
  return head >= hit.first && head <= hit.last
}

/** "Government of National Accord (GNA)": the short form in brackets. */
export function acronymAfter({ tree }: SentenceContext, last: number): string | null {
  const form = tree.tokens[last + 2]?.form ?? ''
  const closed = /^[([]$/.test(lower(tree, last + 1)) && /^[)\]]$/.test(lower(tree, last + 3))
  return closed && /^\p{Lu}[\p{Lu}\p{N}.&-]{1,9}$/u.test(form) ? form : null
}
