import type { AlignedStory } from '../across/story.js'

/** True for an outlet or an agency that the world facts know by one of the actor's names. */
export function isOutlet({ actors, world }: AlignedStory, id: string): boolean {
  const actor = actors.get(id)
  return (
    actor?.kind === 'organisation' &&
    actor.aliases.some((alias) => /^(?:agency|outlet)$/.test(world.organisationNamed(alias)?.kind ?? ''))
  )
}
