import { stableId } from '../report/stable-id.js'
import type { ClaimGroup } from './claims.js'
import { isLater } from './contradictions/conflict.js'
import type { Ended } from './not-yet.js'
import { isPlanned } from './planned.js'
import { type AlignedStory, head, namesOf } from './story.js'

/** Who would not send, join or attend. */
const STAYS_AWAY =
  /\b(?:declin\w+|refus\w+|not|no plans?|reject\w*|boycott\w*)\b[^.;]{0,40}?\b(?:send|sending|join|joining|attend|attending|come|coming|take part|taking part|participat\w+|dispatch\w*)\b/i
/** Its people are there. */
const CAME = /\b(?:arrived?|arriving|joined|attended|took part|taking part|sat down|landed)\b/i
/** Whose people: a name or an adjective right before the word for them. */
const PEOPLE =
  /(\p{Lu}\p{L}+)(?:[’']s)? (?:\p{Ll}+ ){0,2}(?:team|delegation|delegates|negotiators?|envoys?|representatives?)\b/gu

/** A side that would not send its people and, in a report of a later day, has its people there. */
export function cameAfterAll(story: AlignedStory): readonly Ended[] {
  const away = story.claims.filter((claim) => {
    const { statement, from } = head(claim)
    return statement.act !== null && from.size > 0 && STAYS_AWAY.test(statement.text)
  })
  if (away.length === 0) return []
  const came = story.claims.filter((claim) => hasCome(claim))
  return away.flatMap((earlier) =>
    came
      .filter((later) => isLater(later.members, earlier.members) && sendsPeople(story, later, earlier))
      .map((later) => ({ earlier, later, why: whyOf(story, earlier) })),
  )
}

function whyOf(story: AlignedStory, earlier: ClaimGroup): string {
  const who = namesOf(story, head(earlier).statement.agents)
  return `${who} stayed away before; a later report has its people there.`
}

function hasCome(claim: ClaimGroup): boolean {
  const { statement } = head(claim)
  return statement.act?.polarity !== 'negated' && CAME.test(statement.text) && !isPlanned(statement)
}

function sendsPeople({ actors, world }: AlignedStory, later: ClaimGroup, earlier: ClaimGroup): boolean {
  const side = head(earlier).from
  const aliases = new Set([...side].flatMap((id) => actors.get(id)?.aliases ?? []))
  return [...head(later).statement.text.matchAll(PEOPLE)].some(([, name = '']) => {
    if (aliases.has(name)) return true
    const state = world.stateNamed(name, 'demonym') ?? world.stateNamed(name)
    return state !== null && side.has(stableId('a', `world:${state.id}`))
  })
}
