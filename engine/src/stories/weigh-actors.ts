import type { Mention } from '../read/actors/actor.js'
import type { Reading } from '../read/reading.js'
import { foldName } from '../report/fold.js'
import type { ActorKeys } from './actor-keys.js'
import { IN_TITLE, prominence } from './prominence.js'

/** What a mention counts by its kind: a pronoun says less than the name it stands for. */
const BY_KIND: Readonly<Record<Mention['kind'], number>> = { name: 1, nominal: 0.6, pronoun: 0.4 }

/** The weight of a second term of the same actor, such as a last name. */
const SECOND = 0.5

/**
 * Who and where, by prominence: mentions by their place and kind, once more for who acts, and for a name in the
 * title. Growth is logarithmic: the tenth mention says little that the third did not.
 */
export function weighActors(
  reading: Reading,
  { keys, headline }: { keys: readonly ActorKeys[]; headline: string | null },
): { readonly who: ReadonlyMap<string, number>; readonly where: ReadonlyMap<string, number> } {
  const sums = reading.actors.map(() => 0)
  const add = (mention: Mention | undefined, weight: number) => {
    if (mention === undefined || mention.actor === null) return
    sums[mention.actor] = (sums[mention.actor] ?? 0) + weight * prominence(mention.head.sentence)
  }
  for (const mention of reading.mentions) add(mention, BY_KIND[mention.kind])
  for (const act of reading.acts) for (const agent of act.agents) add(reading.mentions[agent], 0.5)
  const title = ` ${foldName(headline ?? '')} `
  const who = new Map<string, number>()
  const where = new Map<string, number>()
  reading.actors.forEach((actor, index) => {
    const inTitle = actor.aliases.some((alias) => title.includes(` ${foldName(alias)} `)) ? IN_TITLE : 0
    const weight = Math.log1p((sums[index] ?? 0) + inTitle)
    const facet = actor.kind === 'place' ? where : who
    keys[index]?.terms.forEach((term, rank) => {
      facet.set(term, Math.max(facet.get(term) ?? 0, rank === 0 ? weight : weight * SECOND))
    })
  })
  return { who, where }
}
