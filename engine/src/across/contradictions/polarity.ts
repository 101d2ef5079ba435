import { groupBy } from '../../report/group-by.js'
import type { Link, Statement } from '../../schema/story-record.js'
import type { Profile } from '../profile.js'
import { shared, timesAgree } from '../same.js'
import { type AlignedStory, head, namesOf } from '../story.js'
import { conflict, pairsOf, sameReport } from './conflict.js'

/** Words that two answers must share to be answers to one proposal. */
const SAME_MATTER = 0.5

const YES = new Set(['acceptance', 'conditional-acceptance'])
const NO = new Set(['refusal'])

/**
 * One party accepts in one report and refuses in another, on the same matter and the same day. Without both days
 * it may as well be two proposals, or one party that came round.
 */
export function polarityConflicts(story: AlignedStory): readonly Link[] {
  const answers = story.claims.map(head).filter((profile) => answerOf(profile.statement) !== null)
  return [...groupBy(answers, sidesOf).values()].flatMap((group) =>
    pairsOf(group).flatMap(([a, b]) => {
      const [x, y] = [answerOf(a.statement), answerOf(b.statement)]
      if (x === y || sameReport(a, b) || !sameDay(a.statement, b.statement)) return []
      if (shared(a.themeWords, b.themeWords, story.frequency) < SAME_MATTER) return []
      const who = namesOf(story, a.statement.agents)
      return [
        conflict('polarity', [a, b], `One report says that ${who} accepted, the other that ${who} did not.`),
      ]
    }),
  )
}

function sidesOf({ from }: Profile): string {
  return [...from].sort().join('+')
}

/** `yes` for an acceptance, `no` for a refusal and for an acceptance that did not take place. */
function answerOf({ act, agents }: Statement): 'yes' | 'no' | null {
  if (act === null || act.modality !== 'did' || agents.length === 0) return null
  if (YES.has(act.move ?? '')) return act.polarity === 'affirmed' ? 'yes' : 'no'
  return NO.has(act.move ?? '') && act.polarity === 'affirmed' ? 'no' : null
}

function sameDay(a: Statement, b: Statement): boolean {
  return a.happened !== null && b.happened !== null && timesAgree(a, b)
}
