import { isMade } from '../across/same.js'
import { type AlignedStory, head } from '../across/story.js'
import type { MoveKind } from '../read/acts/act.js'
import type { Position, Statement } from '../schema/story-record.js'

const KIND: Readonly<Record<MoveKind, Position['kind']>> = {
  offer: 'offers',
  invitation: 'offers',
  concession: 'offers',
  demand: 'wants',
  acceptance: 'accepts',
  'conditional-acceptance': 'accepts',
  refusal: 'refuses',
  withdrawal: 'refuses',
  deferral: 'says',
  threat: 'threatens',
}

/** What each actor says, offers, accepts, wants, refuses and threatens, one line a claim. */
export function toPositions(story: AlignedStory): readonly Position[] {
  return story.claims
    .flatMap((claim) => {
      const { statement } = head(claim)
      const kind = kindOf(statement)
      if (kind === null) return []
      return statement.agents.map(
        (actor): Position => ({ actor, kind, claim: claim.id, text: statement.text }),
      )
    })
    .sort((a, b) => (a.actor < b.actor ? -1 : a.actor > b.actor ? 1 : a.claim < b.claim ? -1 : 1))
}

function kindOf(statement: Statement): Position['kind'] | null {
  const { act, attribution } = statement
  if (act !== null) return act.move !== null && isMade(statement) ? KIND[act.move] : null
  // Words quoted within what another says are that other's words.
  return attribution !== null && attribution.kind !== 'indirect' && attribution.chain.length === 0
    ? 'says'
    : null
}
