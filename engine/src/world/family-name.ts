import type { WorldPerson } from './world.js'

/** Small words that belong to the family name that follows: `von der Leyen`, `al-Assad`, `bin Salman`. */
const PARTICLES = new Set(
  'al el bin ibn ben abu von van der den de da di del della dos du la le ter'.split(' '),
)
/** Suffixes after the family name: `Marcos Jr.`, `Elizabeth II`. */
const SUFFIX = /^(jr|sr|i{1,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xv|xvi)\.?$/i

/**
 * The ways a full name's last part may be printed alone: with its particle and, after `al` and `el`,
 * without it (`al-Assad`, `Assad`). Works on the printed words, not on folded pieces.
 */
export function lastNamesOf(fullName: string): readonly string[] {
  const words = fullName.split(/\s+/).filter((word) => word !== '')
  while (words.length > 1 && SUFFIX.test(words.at(-1) ?? '')) words.pop()
  if (words.length < 2) return words
  const last = words.pop() ?? ''
  const hyphenated = /^(?:al|el)-(.+)$/i.exec(last)
  if (hyphenated) return [last, hyphenated[1] ?? last]
  const particles: string[] = []
  while (words.length > 1 && PARTICLES.has((words.at(-1) ?? '').toLowerCase()))
    particles.unshift(words.pop() ?? '')
  if (particles.length === 0) return [last]
  const whole = [...particles, last].join(' ')
  return /^(al|el)$/i.test(particles.join(' ')) ? [whole, last] : [whole]
}

/** The names under which a person of the world data may be printed without a given name. */
export function familyNamesOf(person: WorldPerson): readonly string[] {
  const singles = person.aliases.filter((alias) => !alias.includes(' '))
  if (person.family !== undefined) return [person.family, ...singles]
  const full = [person.name, ...person.aliases.filter((alias) => alias.includes(' '))]
  return [...new Set([...full.flatMap(lastNamesOf), ...singles])]
}
