import { familyNamesOf } from './family-name.js'
import { piecesOf } from './fold.js'
import type { WorldFacts, WorldOrganisation, WorldPerson, WorldState } from './world.js'

/** What a name in the world data may stand for. One name can stand for several things. */
export type WorldMeaning =
  | { readonly kind: 'state'; readonly state: WorldState; readonly as: 'name' | 'demonym' }
  /** `seat` is true for a city or building, which can also be meant as a place. */
  | { readonly kind: 'metonym'; readonly state: WorldState; readonly seat: boolean }
  | { readonly kind: 'person'; readonly person: WorldPerson; readonly as: 'full' | 'family' }
  | {
      readonly kind: 'organisation'
      readonly organisation: WorldOrganisation
      readonly as: 'name' | 'metonym'
    }
  | { readonly kind: 'place'; readonly name: string; readonly state: string }

/** A printed name and what it may stand for. */
export interface WorldName {
  readonly printed: string
  readonly pieces: readonly string[]
  readonly meaning: WorldMeaning
}

/** Every name in the facts with its meaning. */
export function worldNames(facts: WorldFacts): readonly WorldName[] {
  const names: WorldName[] = []
  const add = (printed: string, meaning: WorldMeaning) => {
    const pieces = piecesOf(printed)
    if (pieces.length > 0) names.push({ printed, pieces, meaning })
  }
  for (const state of facts.states) addState(state, add)
  for (const person of facts.people) {
    for (const name of [person.name, ...person.aliases]) {
      add(name, {
        kind: 'person',
        person,
        as: piecesOf(name).length > 1 && name.includes(' ') ? 'full' : 'family',
      })
    }
    for (const name of familyNamesOf(person)) add(name, { kind: 'person', person, as: 'family' })
  }
  for (const organisation of facts.organisations) {
    for (const name of [organisation.name, ...organisation.aliases]) {
      add(name, { kind: 'organisation', organisation, as: 'name' })
    }
    for (const name of organisation.metonyms ?? [])
      add(name, { kind: 'organisation', organisation, as: 'metonym' })
  }
  for (const [name, state] of Object.entries(facts.places)) add(name, { kind: 'place', name, state })
  return names
}

function addState(state: WorldState, add: (printed: string, meaning: WorldMeaning) => void): void {
  for (const name of [state.name, ...state.aliases]) add(name, { kind: 'state', state, as: 'name' })
  for (const name of state.demonyms) add(name, { kind: 'state', state, as: 'demonym' })
  for (const name of state.metonyms) add(name, { kind: 'metonym', state, seat: state.capital.includes(name) })
}

/**
 * True when `form`, as it stands in a text, is written like the name `printed`: a name of capitals only
 * (`US`, `AP`) wants capitals, one that begins with a capital wants one, so that "us" is not a state and
 * "dawn" no newspaper. A leading "the" may be written either way.
 */
export function writtenLike(form: string, printed: string): boolean {
  const wanted = printed.replace(/^the\s+/i, '')
  const given = form.replace(/^the\s+/i, '')
  const letters = wanted.replace(/[^\p{L}]/gu, '')
  if (letters.length <= 5 && letters === letters.toUpperCase()) return given === given.toUpperCase()
  return !/^\p{Lu}/u.test(wanted) || /^\p{Lu}/u.test(given)
}
