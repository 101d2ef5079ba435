import type { Link } from '../../schema/story-record.js'
import type { Profile } from '../profile.js'
import { containment } from '../same.js'
import { type AlignedStory, nameOf } from '../story.js'
import { conflict, sameReport } from './conflict.js'

/** Quoted words two statements must have, and the part of the shorter that must stand in the longer. */
const QUOTED = 6
const SAME_WORDS = 0.85

/** The same quoted words put into the mouths of two people. */
export function speakerConflicts(story: AlignedStory): readonly Link[] {
  const quoted = story.profiles.filter(isOwnQuotation)
  const index = new Map<string, Profile[]>()
  for (const profile of quoted) {
    for (const key of keysOf(profile)) {
      const list = index.get(key)
      if (list === undefined) index.set(key, [profile])
      else list.push(profile)
    }
  }
  const links = new Map<string, Link>()
  for (const list of index.values()) {
    const [first] = list
    for (const other of list.slice(1)) {
      if (first === undefined || sameReport(first, other) || !isOtherMouth(story, first, other)) continue
      const speakers = [first, other].map(({ statement }) => statement.agent ?? '').sort()
      const why = `The same words are given to ${nameOf(story, first.statement.agent ?? '')} and to ${nameOf(story, other.statement.agent ?? '')}.`
      const key = `${speakers.join(' ')} ${first.statement.id}`
      if (!links.has(key)) links.set(key, conflict('speaker', [first, other], why))
    }
  }
  return onePerSpeakers([...links.values()], story)
}

/** Words in quotation marks whose speaker is named, told by the report itself and not by somebody in it. */
function isOwnQuotation({ statement, quoted }: Profile): boolean {
  const { attribution, agents, kind } = statement
  return (
    kind === 'attributed' &&
    attribution !== null &&
    attribution.kind !== 'indirect' &&
    attribution.chain.length === 0 &&
    agents.length === 1 &&
    quoted.length >= QUOTED
  )
}

/** The first and the last six quoted words: two reports that quote one sentence share one of them. */
function keysOf({ quoted }: Profile): readonly string[] {
  return [...new Set([quoted.slice(0, QUOTED).join(' '), quoted.slice(-QUOTED).join(' ')])]
}

/** Two persons, neither of whom speaks for the other's words as an office does ("the ministry", "the minister"). */
function isOtherMouth(story: AlignedStory, a: Profile, b: Profile): boolean {
  const [x, y] = [a, b].map(({ statement }) => story.actors.get(statement.agent ?? ''))
  if (x === undefined || y === undefined || x.id === y.id) return false
  if (x.kind !== 'person' || y.kind !== 'person') return false
  return containment(new Set(a.quoted), new Set(b.quoted)) >= SAME_WORDS
}

function onePerSpeakers(links: readonly Link[], story: AlignedStory): readonly Link[] {
  const seen = new Set<string>()
  const agentOf = new Map(story.profiles.map(({ statement }) => [statement.id, statement.agent ?? '']))
  return links.filter(({ from, to }) => {
    const key = [agentOf.get(from), agentOf.get(to)].sort().join(' ')
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
