import type { ClaimGroup } from '../across/claims.js'
import { isMade } from '../across/same.js'
import { type AlignedStory, head } from '../across/story.js'
import type { MoveKind } from '../read/acts/act.js'
import type { Position, Statement } from '../schema/story-record.js'
import { compareText, dayOf } from './evidence.js'
import type { About, Issues } from './issues.js'

const KIND: Readonly<Record<MoveKind, Position['kind']>> = {
  offer: 'offers',
  invitation: 'offers',
  concession: 'offers',
  demand: 'wants',
  acceptance: 'accepts',
  'conditional-acceptance': 'accepts-on-condition',
  refusal: 'refuses',
  withdrawal: 'withdraws',
  deferral: 'defers',
  threat: 'threatens',
}

/**
 * What each actor says, offers, accepts, wants, refuses, defers and threatens, on which issue: one line for each
 * claim and issue. A claim on no issue of the story is kept under none.
 */
export function toPositions(story: AlignedStory, issues: Issues): readonly Position[] {
  const all = story.claims.flatMap((claim) => lines(claim, issues))
  const sentences = new Map(
    story.profiles.map(({ statement: s }) => [s.id, `${s.report}:${s.sentence.start}`]),
  )
  const place = ({ actor, statement }: Position) => `${actor} ${sentences.get(statement) ?? statement}`
  // Only who takes part in the moves has positions on their issues; what observers say is told elsewhere.
  const sideOf = (actor: string) => story.actors.get(actor)?.side ?? actor
  const parties = new Set(all.filter(({ kind }) => kind !== 'says').map(({ actor }) => sideOf(actor)))
  const isParty = ({ actor }: Position) => parties.has(sideOf(actor))
  // Words that word a move are told by the move.
  const moved = new Set(all.filter(({ kind }) => kind !== 'says').map(place))
  return all
    .filter(
      (line) => line.kind !== 'says' || (line.issue !== null && isParty(line) && !moved.has(place(line))),
    )
    .sort(
      (a, b) =>
        compareText(a.actor, b.actor) ||
        compareText(a.issue ?? '', b.issue ?? '') ||
        compareText(a.on ?? '9999', b.on ?? '9999') ||
        compareText(a.claim, b.claim),
    )
}

function lines(claim: ClaimGroup, issues: Issues): readonly Position[] {
  const { statement } = head(claim)
  const kind = stanceOf(statement)
  if (kind === null) return []
  const about = stances(kind, aboutOf(claim, issues))
  return statement.agents.flatMap((actor) =>
    about.map(
      ([stance, issue]): Position => ({
        actor,
        kind: stance,
        issue,
        claim: claim.id,
        statement: statement.id,
        on: dayOf(claim),
        text: statement.text,
      }),
    ),
  )
}

/** The issues of the words shown; those of another report's words where the shown ones name none. */
function aboutOf(claim: ClaimGroup, issues: Issues): About {
  const named = claim.members.map((member) => issues.of(member))
  return (
    named.find(({ theme, conditions }) => theme.length + conditions.length > 0) ?? {
      theme: [],
      conditions: [],
    }
  )
}

type Stance = readonly [Position['kind'], string | null]

/**
 * Who asks that A come before B wants A, and sets a condition on B; who accepts B on condition of A wants A too.
 * What a threat is to be averted by is no stance of its own.
 */
function stances(kind: Position['kind'], { theme, conditions }: About): readonly Stance[] {
  const asks = kind === 'wants' || kind === 'accepts-on-condition'
  const wanted = asks ? conditions : []
  const own = kind === 'wants' && conditions.length > 0 ? 'sets-condition' : kind
  const found: readonly Stance[] = [
    ...wanted.map((issue): Stance => ['wants', issue]),
    ...theme.filter((issue) => !wanted.includes(issue)).map((issue): Stance => [own, issue]),
  ]
  return found.length > 0 ? found : [[kind, null]]
}

/** What a statement says of its agents' stance; `null` when it says nothing of one. */
export function stanceOf(statement: Statement): Position['kind'] | null {
  const { act, attribution } = statement
  if (act !== null) return act.move !== null && isMade(statement) ? KIND[act.move] : null
  // "the Times reports": whoever reports takes no stance by it.
  if (attribution !== null && /^(?:report|note|quote|cite)$/.test(attribution.cue.lemma)) return null
  // Words quoted within what another says are that other's words.
  return attribution !== null && attribution.kind !== 'indirect' && attribution.chain.length === 0
    ? 'says'
    : null
}
