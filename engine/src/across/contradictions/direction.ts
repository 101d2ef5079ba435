import type { Link, Statement } from '../../schema/story-record.js'
import { matterOf } from '../matters.js'
import type { Profile } from '../profile.js'
import { meet } from '../same.js'
import { type AlignedStory, namesOf } from '../story.js'
import { conflict, onePerKey, sameReport } from './conflict.js'

/** What can be told the wrong way round: who invited and who telephoned whom. */
const DIRECTED: readonly { readonly verb: string; readonly is: (statement: Statement) => boolean }[] = [
  { verb: 'invited', is: ({ act }) => act?.move === 'invitation' && act.polarity === 'affirmed' },
  {
    verb: 'telephoned',
    is: ({ act, text }) =>
      act?.contact === 'call' &&
      act.modality === 'did' &&
      /\b(?:tele)?phoned\b|\bcalled\b|\brang\b/i.test(text),
  },
]

/** "A invited B" and "B invited A" to the same place or for the same day: one link for each two claims. */
export function directionConflicts(story: AlignedStory): readonly Link[] {
  return DIRECTED.flatMap(({ verb, is }) => {
    const told = story.claims.flatMap((claim) =>
      claim.members.filter(
        ({ statement }) => is(statement) && statement.agents.length > 0 && statement.addressees.length > 0,
      ),
    )
    return onePerKey(
      told.flatMap((a, i) =>
        told.slice(i + 1).flatMap((b) => {
          if (!isReversed(a, b) || sameReport(a, b) || !sameOccasion(a.statement, b.statement)) return []
          const why = `The reports differ on who ${verb} whom: ${inWords(story, a, verb)}; ${inWords(story, b, verb)}.`
          const parties = [...a.from, ...a.to].sort().join(' ')
          return [
            {
              key: `${verb} ${parties}`,
              link: conflict('direction', [a, b], verb === 'invited' ? `${why}${weigh(story, a, b)}` : why),
            },
          ]
        }),
      ),
    )
  })
}

/** How many reports have it each way, offers to meet and acceptances of them included. */
function weigh(story: AlignedStory, a: Profile, b: Profile): string {
  const [one, other] = [a, b].map((side) => new Set(telling(story, side).map((p) => p.statement.report)).size)
  if (one === undefined || other === undefined || one === other) return ''
  const [more, fewer] = one > other ? [a, other] : [b, one]
  return ` ${one > other ? one : other} reports have ${namesOf(story, more.statement.agents)} put it forward, ${fewer} the other way round.`
}

/** To be ready to meet is to invite nobody. */
const READY = /\b(?:ready|readiness|willing\w*|available|open\w*|prepared)\b/i

/** The words of the two matters (see `matters.ts`). */
const TALKS = matterOf('talks')
const INVITATION = matterOf('invitation')

function telling(story: AlignedStory, { from, to }: Profile): readonly Profile[] {
  return story.profiles.filter(({ statement: { act, text }, from: by, to: whom, themeWords }) => {
    if (act === null || act.polarity === 'negated') return false
    if (act.move === 'invitation' || (act.move === 'offer' && themeWords.has(TALKS) && !READY.test(text)))
      return meet(by, from) && meet(whom, to)
    return act.move === 'acceptance' && themeWords.has(INVITATION) && meet(by, to) && meet(whom, from)
  })
}

function isReversed(a: Profile, b: Profile): boolean {
  return meet(a.from, b.to) && meet(a.to, b.from) && !meet(a.from, b.from)
}

function inWords(story: AlignedStory, { statement }: Profile, verb: string): string {
  return `${namesOf(story, statement.agents)} ${verb} ${namesOf(story, statement.addressees)}`
}

function sameOccasion(a: Statement, b: Statement): boolean {
  if (a.act?.move === 'invitation' && a.venue !== null && a.venue === b.venue) return true
  const days = new Set(a.times.filter((t) => t.value.length >= 10).map((t) => t.value.slice(0, 10)))
  return b.times.some((t) => days.has(t.value.slice(0, 10)))
}
