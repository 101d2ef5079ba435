/** Nouns that names of outlets and agencies are made with; language, not a list of outlets. */
const OUTLET_NOUN =
  /\b(?:agency|broadcasting|chronicle|courier|daily|gazette|guardian|herald|independent|journal|mail|media|monitor|network|news|newspaper|observer|online|post|press|radio|review|service|services|standard|star|sun|telegraph|television|times|today|tribune|tv|weekly|wire)\b/i

/** Words for what a writer does, which follow a name after a comma and name no outlet. */
const ROLE =
  /\b(?:analyst|bureau|chief|columnist|contributor|contributing|correspondent|editor|freelance|guest|journalist|opinion|producer|reporter|senior|special|staff|writers?|team)\b/i

/** True for words printed in a byline that name an outlet or agency rather than a second writer. */
export function namesOutlet(words: string): boolean {
  if (ROLE.test(words) && !OUTLET_NOUN.test(words)) return false
  const single = /^[\p{Lu}][\p{L}\p{N}&.-]+$/u.test(words)
  return single || OUTLET_NOUN.test(words) || isHost(words)
}

/** True for a host name such as `example.org`. */
export function isHost(words: string): boolean {
  return /^(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,10}$/i.test(words)
}

const NAME_PARTICLE = /^(?:al|bin|da|de|del|der|di|du|el|ibn|la|le|van|von|y)$/i

/** True for two to four words that are written as a person's name is: `Jane Q. Doe`, `Ana de la Cruz`. */
export function isPersonName(words: string): boolean {
  const parts = words.split(/\s+/)
  if (parts.length < 2 || parts.length > 5 || words.length > 50) return false
  const capitals = parts.filter((part) => /^\p{Lu}[\p{L}'’.-]*$/u.test(part))
  const lowerSeen = /\p{Ll}/u.test(words)
  return (
    lowerSeen && capitals.length >= 2 && parts.every((p) => capitals.includes(p) || NAME_PARTICLE.test(p))
  )
}

/** Splits "Jane Doe, John Roe and Ann Poe" into its names. */
export function splitNames(words: string): readonly string[] {
  return words
    .split(/\s*,\s*(?:and\s+)?|\s+and\s+|\s+&\s+|\s*[|•]\s*/i)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
