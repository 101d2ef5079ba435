import { piecesOf } from '../../world/fold.js'
import type { WorldOrganisation } from '../../world/world.js'
import type { WorldIndex } from '../../world/world-index.js'
import { type BodyWords, bodyWordsOf, initialsOf, isShortForm } from './body-words.js'
import type { OrganisationDraft } from './draft.js'
import type { Resolving } from './resolve-state.js'

/** How many bodies of one kind are compared with a short form, the latest first. */
const COMPARED = 24

/**
 * The member for an organisation: by world id; by the same words; by a longer name of which this is a short form
 * ("the Verification Mission", "IMN"), when only one fits; else a new one.
 */
export function resolveOrganisation(state: Resolving, printed: OrganisationDraft): number {
  const { cast, world } = state
  const draft = atHome(state, printed)
  const organisation = draft.organisation ?? bodyOfState(world, draft)
  const key = organisation === null ? `organisation:${draft.key}` : `world:${organisation.id}`
  const known = cast.find(key) ?? (organisation === null ? fullFormOf(state, draft) : null)
  const index =
    known ??
    cast.enter({
      key,
      kind: 'organisation',
      world: organisation?.id ?? null,
      name: organisation?.name ?? draft.name,
    })
  if (known === null) note(state, draft, index)
  if (draft.acronym !== null) cast.alias(`organisation:${piecesOf(draft.acronym).join(' ')}`, index)
  if (draft.nominal && draft.of !== null)
    cast.addRole(index, {
      office: draft.key.split(' ').slice(1).join(' '),
      of: draft.of,
      qualifier: null,
      span: null,
    })
  return index
}

/** "the Ministry of Defence" in the statement of a state's own ministry, unless the report has named another's. */
function atHome({ home, bodies }: Resolving, draft: OrganisationDraft): OrganisationDraft {
  if (home === null || draft.organisation !== null || draft.of !== null) return draft
  const { head, key } = bodyWordsOf(draft.name)
  const others = (bodies.get(head) ?? []).some((body) => body.words.key === key && body.of !== home)
  if (!ORGANS.test(head) || others) return draft
  return { ...draft, of: home, key: `${home} ${key}`, nominal: true }
}

const ORGANS = /^(ministry|department|government|cabinet|parliament|presidency|army|navy)$/

/** The latest body of the report of which the words are a short form; `null` when several could be meant. */
export function shortFormOf(state: Resolving, words: BodyWords, of: string | null): number | null {
  const same = (state.bodies.get(words.head) ?? [])
    .slice(-COMPARED)
    .filter(
      (body) =>
        (of === null || body.of === null || body.of === of) &&
        (isShortForm(words, body.words) || words.key === body.words.key),
    )
  const actors = new Set(same.map((body) => body.actor))
  return actors.size === 1 ? (same[0]?.actor ?? null) : null
}

function fullFormOf(state: Resolving, draft: OrganisationDraft): number | null {
  const words = bodyWordsOf(draft.name)
  const initials = /^\p{Lu}{2,7}$/u.test(draft.name) ? state.cast.find(`initials:${draft.name}`) : null
  if (initials !== null || draft.metonym) return initials
  return shortFormOf(
    state,
    draft.nominal && draft.of !== null ? bodyWordsOf(officeOfKey(draft)) : words,
    draft.of,
  )
}

function officeOfKey({ key, of }: OrganisationDraft): string {
  return of === null ? key : key.slice(of.length + 1)
}

/** The world data's body of a state by what it is: "Ruritania's defence ministry", however its name is turned. */
function bodyOfState(world: WorldIndex, draft: OrganisationDraft): WorldOrganisation | null {
  if (!draft.nominal || draft.of === null || world.state(draft.of) === null) return null
  const { head, words } = bodyWordsOf(officeOfKey(draft))
  const own = ownWords(world, draft.of)
  const found = world.facts.organisations.filter(
    (organisation) =>
      organisation.state === draft.of &&
      [organisation.name, ...organisation.aliases].some((name) => {
        const other = bodyWordsOf(name)
        const rest = [...other.words].filter((word) => !own.has(word))
        return other.head === head && rest.length === words.size && rest.every((word) => words.has(word))
      }),
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Words that only say whose a body is. */
function ownWords(world: WorldIndex, id: string): ReadonlySet<string> {
  const state = world.state(id)
  const names = state === null ? [] : [state.name, ...state.aliases, ...state.demonyms]
  return new Set(names.flatMap((name) => [...bodyWordsOf(name).words]))
}

/** Remembers a new body by the words of its names, for the short forms that follow. */
function note(state: Resolving, draft: OrganisationDraft, actor: number): void {
  const names = [draft.name, ...(draft.organisation ? [draft.organisation.name] : [])]
  const office = draft.nominal && draft.of !== null ? [officeOfKey(draft)] : []
  for (const name of [...names, ...office]) {
    const words = bodyWordsOf(name)
    state.bodies.set(words.head, [
      ...(state.bodies.get(words.head) ?? []).slice(-COMPARED),
      { actor, words, of: draft.of },
    ])
    const initials = initialsOf(name)
    if (initials.length > 1) state.cast.alias(`initials:${initials}`, actor)
  }
}
