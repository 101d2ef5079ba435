import { piecesOf } from '../../world/fold.js'
import { bodyWordsOf } from './body-words.js'
import type { AgainDraft, Draft } from './draft.js'
import { shortFormOf } from './resolve-organisations.js'
import type { Resolving } from './resolve-state.js'

/** Sentences back in which "the country" and "the group" find whom they mean. */
const MEMORY = 4

/**
 * "the country": the state named last; "the observer mission": the body of whose name that is a short form;
 * "the bloc": the organisation named last that is called so.
 */
export function resolveAgain(state: Resolving, draft: AgainDraft, index: number): number | null {
  if (draft.kind === 'organisation') {
    const short = shortFormOf(state, bodyWordsOf(draft.words.join(' ')), null)
    if (short !== null) {
      state.cast.addForm(short, draft.form)
      return short
    }
    if (draft.words.length > 1 && !DESCRIBED.test(draft.noun)) return null
  }
  const { drafts, actors, cast } = state
  for (let i = index - 1; i >= 0; i--) {
    const earlier = drafts[i]
    const actor = actors[i] ?? null
    if (!earlier || draft.sentence - earlier.sentence > MEMORY) return null
    if (actor === null || cast.members[actor]?.kind !== draft.kind) continue
    if (draft.kind === 'state' || suits(earlier, draft.noun)) return actor
  }
  return null
}

/** Nouns that keep their meaning with an adjective: "the militant group". */
const DESCRIBED = /^(group|movement|militia|faction|bloc|alliance|newspaper|broadcaster)$/

/** A government is called "the government", never "the group"; an armed group never "the government". */
function suits(earlier: Draft, noun: string): boolean {
  if (earlier.what !== 'organisation') return false
  if (earlier.nominal) return earlier.key.split(' ').at(-1) === noun
  if (piecesOf(earlier.name).at(-1) === noun) return true
  const kind = earlier.organisation?.kind
  if (/^(group|movement|militia|faction)$/.test(noun)) return kind === 'armed' || kind === 'party'
  if (/^(bloc|alliance|union|league|organisation|organization)$/.test(noun)) return kind === 'international'
  if (/^(agency|watchdog)$/.test(noun)) return kind === 'international' || kind === 'agency'
  if (/^(ministry|department)$/.test(noun)) return kind === 'government'
  if (/^(newspaper|paper|broadcaster|newswire)$/.test(noun)) return kind === 'outlet' || kind === 'agency'
  return noun === 'party' && kind === 'party'
}
