import type { ClaimGroup } from '../across/claims.js'
import { meet, shared } from '../across/same.js'
import { type AlignedStory, head, nameOf } from '../across/story.js'
import { dateInWords } from '../read/times/calendar.js'
import { groupBy } from '../report/group-by.js'
import { stableId } from '../report/stable-id.js'
import type { Issue, Link, Position, Shift } from '../schema/story-record.js'
import { citeAll, compareText } from './evidence.js'
import { stanceInWords } from './stance-in-words.js'

type Stance = 'for' | 'against' | 'waiting'

const STANCE: Partial<Readonly<Record<Position['kind'], Stance>>> = {
  accepts: 'for',
  'accepts-on-condition': 'for',
  offers: 'for',
  refuses: 'against',
  defers: 'waiting',
}

/** How much of the terms two stances must share, when they do not answer the same move. */
const SAME_TERMS = 0.4

interface Taken {
  readonly position: Position
  readonly claim: ClaimGroup
  readonly day: string
}

/**
 * Stances that changed: one side, one issue, and on a later day another answer to the same move, or another word
 * on the same terms. Two words of one day are two reports of it, and no shift.
 */
export function toShifts(
  story: AlignedStory,
  about: {
    readonly positions: readonly Position[]
    readonly issues: readonly Issue[]
    readonly links: readonly Link[]
  },
): readonly Shift[] {
  const names = new Map(about.issues.map((issue) => [issue.id, issue.name]))
  const answered = groupBy(
    about.links.filter((link) => link.type === 'replies-to'),
    (link) => link.from,
  )
  const targets = (claim: string) => new Set((answered.get(claim) ?? []).map((link) => link.to))
  const taken = about.positions.flatMap((position): readonly Taken[] => {
    const claim = story.claimById.get(position.claim)
    const told = claim !== undefined && STANCE[position.kind] !== undefined && position.issue !== null
    return told && position.on !== null ? [{ position, claim, day: position.on }] : []
  })
  const sideOf = (actor: string) => story.actors.get(actor)?.side ?? actor
  const groups = groupBy(taken, ({ position }) => `${sideOf(position.actor)} ${position.issue}`)
  const found = [...groups.values()].flatMap((group) => {
    const order = [...group].sort((a, b) => compareText(a.day, b.day) || compareText(a.claim.id, b.claim.id))
    return order.flatMap((later, i): readonly Shift[] => {
      const earlier = order
        .slice(0, i)
        .filter((e) => e.day < later.day && isSameMatter(story, e.claim, later.claim, targets))
        .at(-1)
      if (earlier === undefined || STANCE[earlier.position.kind] === STANCE[later.position.kind]) return []
      const side = sideOf(later.position.actor)
      const issue = later.position.issue ?? ''
      const from = `${stanceInWords(earlier.position.kind)} on ${dateInWords(earlier.day)}`
      const to = `${stanceInWords(later.position.kind)} on ${dateInWords(later.day)}`
      return [
        {
          id: stableId('x', side, issue, earlier.claim.id, later.claim.id),
          side,
          issue,
          from: earlier.claim.id,
          to: later.claim.id,
          on: later.day,
          why: `${nameOf(story, side)} on ${names.get(issue) ?? 'this'}: ${from}, then ${to}.`,
          evidence: citeAll([earlier.claim, later.claim]),
        },
      ]
    })
  })
  return [...new Map(found.map((shift) => [shift.id, shift])).values()].sort(
    (a, b) => compareText(a.on, b.on) || compareText(a.id, b.id),
  )
}

function isSameMatter(
  story: AlignedStory,
  a: ClaimGroup,
  b: ClaimGroup,
  targets: (claim: string) => ReadonlySet<string>,
): boolean {
  if (a.id === b.id) return false
  if (meet(targets(a.id), targets(b.id))) return true
  return shared(head(a).themeWords, head(b).themeWords, story.frequency) >= SAME_TERMS
}
