import { textOf } from '../report/span.js'
import type { Profile } from './profile.js'
import type { AlignedStory } from './story.js'

/** How many of a kind of people died of one thing, as one statement tells it. */
export interface Toll {
  readonly profile: Profile
  readonly value: number
  /** `technician`: who died. */
  readonly of: string
  /** The number as printed. */
  readonly text: string
}

const DEATH =
  /\b(?:dead|died|dies|killed|killing|kills|lost (?:his|her|their) li(?:fe|ves)|lives|death toll|fatalities)\b/i
const ORDINALS = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
/** "A third, A. Writer, 24, died of his wounds": one more of those counted before. */
const ONE_MORE = new RegExp(
  `^an? (${ORDINALS.join('|')})\\b[^.;]{0,80}\\b(?:died|was killed|has died|succumbed)\\b`,
  'i',
)
/** Sentences back in which those counted before are named. */
const NEAR = 3

/** The tolls of a story. Counts of part of the dead, and bounds, are left to the comparison of figures. */
export function tollsOf(story: AlignedStory): readonly Toll[] {
  return story.profiles.flatMap((profile) => counted(profile) ?? oneMore(story, profile) ?? [])
}

/** Characters between the number and the word of death: further apart they are of two clauses. */
const REACH = 40

function counted(profile: Profile): readonly Toll[] | null {
  const { statement, counts } = profile
  const people = counts.filter(({ of, unit, mod }) => of !== null && unit === null && mod === 'exact')
  const [only] = people
  if (people.length !== 1 || only === undefined || only.of === null || !isPeople(only.of)) return null
  const at = statement.text.indexOf(only.text)
  if (!DEATH.test(statement.text.slice(Math.max(0, at - REACH), at + only.text.length + REACH))) return null
  return [{ profile, value: only.value, of: only.of, text: only.text }]
}

const PEOPLE =
  /^(?:person|people|man|woman|child|worker|technician|engineer|guard|soldier|sailor|civilian|fisherman|driver|officer|policeman|journalist|student|villager|passenger|crew|miner|nurse|doctor|militant|fighter|resident|farmer|official|teenager|boy|girl)$/

function isPeople(noun: string): boolean {
  return PEOPLE.test(noun)
}

/** The toll after one more death: the number and the people come from the sentences before it. */
function oneMore(story: AlignedStory, profile: Profile): readonly Toll[] | null {
  const { statement, place } = profile
  const sentence = textOf(story.reports.get(statement.report)?.text ?? '', statement.sentence)
  const ordinal = ONE_MORE.exec(sentence)?.[1]?.toLowerCase()
  if (ordinal === undefined) return null
  const value = ORDINALS.indexOf(ordinal) + 2
  const [before] = story.profiles
    .filter((p) => p.statement.report === statement.report && p.place < place && place - p.place <= NEAR)
    .flatMap((p) => counted(p) ?? [])
    .filter((toll) => toll.value === value - 1)
    .reverse()
  return before === undefined ? null : [{ profile, value, of: before.of, text: `a ${ordinal}` }]
}

/** A toll that is this many times as high is of another event. */
const RISES = 5

/** Two tolls are of one event when the sentences around them share a word besides those of dying, or an actor. */
export function sameEvent({ profiles }: AlignedStory, a: Toll, b: Toll): boolean {
  if (a.of !== b.of || a.profile.statement.report === b.profile.statement.report) return false
  if (Math.max(a.value, b.value) > RISES * Math.min(a.value, b.value)) return false
  const [x, y] = [wordsAround(profiles, a), wordsAround(profiles, b)]
  const common = [...x].filter(
    (word) => y.has(word) && word !== a.of && !/^\d|^(?:die|kill|dead|death|life|wound)$/.test(word),
  )
  return common.length > 0 || a.profile.statement.actors.some((id) => b.profile.statement.actors.includes(id))
}

function wordsAround(profiles: readonly Profile[], { profile }: Toll): ReadonlySet<string> {
  const near = profiles.filter(
    (p) => p.statement.report === profile.statement.report && Math.abs(p.place - profile.place) <= 1,
  )
  return new Set(near.flatMap(({ context }) => [...context]))
}
