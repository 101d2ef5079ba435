import { piecesOf } from '../../world/fold.js'
import type { AgainDraft, Draft } from './draft.js'
import type { Resolving } from './resolve-state.js'

/** "the country": the state named last; "the bloc": the organisation named last, of that noun if any is. */
export function resolveAgain(state: Resolving, draft: AgainDraft, index: number): number | null {
  const { drafts, actors, cast } = state
  for (let i = index - 1; i >= 0; i--) {
    const earlier = drafts[i]
    const actor = actors[i] ?? null
    if (!earlier || draft.sentence - earlier.sentence > 4) return null
    if (actor === null || cast.members[actor]?.kind !== draft.kind) continue
    if (draft.kind === 'state' || suits(earlier, draft.noun)) return actor
  }
  return null
}

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
  return noun === 'party' && kind === 'party'
}
