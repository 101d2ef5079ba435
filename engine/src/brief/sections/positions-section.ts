import { head, nameOf } from '../../across/story.js'
import { stanceInWords } from '../../record/stance-in-words.js'
import { groupBy } from '../../report/group-by.js'
import type { BriefSentence, Position } from '../../schema/story-record.js'
import type { Ranked } from '../rank.js'
import { citeClaim } from '../sentence.js'
import { ownWords } from '../wording.js'
import { type BriefInput, capital, type Keep, PART } from './source.js'

/** Issues and lines shown: beyond these the record itself is the better view. */
const ISSUES = 5
const SIDES = 5
const LINES_PER_SIDE = 2
/** Quoted words of one side on one issue, besides what it does. */
const SAYS_PER_SIDE = 1

/**
 * Positions, issue by issue: who wants, offers, accepts, refuses or threatens what, side by side with the others on
 * the same issue. A stance that replaced another says so.
 */
export function positionsSection(
  source: BriefInput,
  ranked: readonly Ranked[],
  keep: Keep,
): readonly BriefSentence[] {
  const rank = new Map(ranked.map(({ claim }, i) => [claim.id, i]))
  const byIssue = groupBy(
    source.positions.filter(({ issue, claim }) => issue !== null && rank.has(claim)),
    ({ issue }) => issue,
  )
  // A sentence stands once for its side, under the first issue it is about.
  const said = new Set<string>()
  return source.issues.list.slice(0, ISSUES).flatMap(({ id, name }) =>
    chosen(source, byIssue.get(id) ?? [], rank)
      .filter(({ actor, statement, claim }) => {
        const told = source.story.claimById.get(claim)?.members.find((m) => m.statement.id === statement)
        const key = `${actor} ${told?.statement.report} ${told?.statement.sentence.start}`
        return !said.has(key) && said.add(key)
      })
      .flatMap((line) => worded(source, { line, name, keep })),
  )
}

/** The sides with most moves on the issue first; of each the best ranked lines, its moves before its words. */
function chosen(
  { story }: BriefInput,
  lines: readonly Position[],
  rank: ReadonlyMap<string, number>,
): readonly Position[] {
  const sides = groupBy(lines, ({ actor }) => story.actors.get(actor)?.side ?? actor)
  const moves = (of: readonly Position[]) => of.filter(({ kind }) => kind !== 'says')
  const order = [...sides.values()]
    .filter((of) => moves(of).length > 0)
    .sort((a, b) => moves(b).length - moves(a).length || best(a, rank) - best(b, rank))
  return order.slice(0, SIDES).flatMap((of) => {
    const sorted = [...of].sort((a, b) => (rank.get(a.claim) ?? 0) - (rank.get(b.claim) ?? 0))
    const says = sorted.filter(({ kind }) => kind === 'says').slice(0, SAYS_PER_SIDE)
    return [...once(moves(sorted)), ...says].slice(0, LINES_PER_SIDE)
  })
}

function best(lines: readonly Position[], rank: ReadonlyMap<string, number>): number {
  return Math.min(...lines.map(({ claim }) => rank.get(claim) ?? Number.POSITIVE_INFINITY))
}

/** One line a claim: "A and B" who act together are named by the first. */
function once(lines: readonly Position[]): readonly Position[] {
  return [...new Map([...lines].reverse().map((line) => [line.statement, line])).values()].reverse()
}

function worded(
  { story, shifts }: BriefInput,
  { line, name, keep }: { readonly line: Position; readonly name: string; readonly keep: Keep },
): readonly BriefSentence[] {
  const claim = story.claimById.get(line.claim)
  if (claim === undefined) return []
  const actor = nameOf(story, line.actor)
  const shift = shifts.find(({ to, issue }) => to === line.claim && issue === line.issue)
  return keep(
    citeClaim(story, claim, {
      text: ownWords(story, head(claim)),
      label: [capital(name), actor, stanceInWords(line.kind)].join(PART),
      speaker: actor,
      note: shift === undefined ? null : `Shift: ${shift.why}`,
    }),
  )
}
