/**
 * Nouns that news uses for one matter in turn: "talks", "negotiations" and "dialogue" in three reports are one
 * matter. Groups of near-synonyms of the language of negotiation, not topics of a story; the first word
 * stands for its group.
 */
const SYNONYMS: readonly (readonly string[])[] = [
  [
    'talk',
    'talks',
    'negotiation',
    'dialogue',
    'discussion',
    'conversation',
    'meeting',
    'summit',
    'meet',
    'negotiate',
    'parley',
    'round',
  ],
  ['ceasefire', 'cease-fire', 'truce', 'armistice', 'cessation', 'lull', 'pause', 'halt', 'moratorium'],
  ['sanction', 'sanctions', 'embargo', 'penalty'],
  ['aid', 'assistance', 'help'],
  ['weapon', 'armament', 'arms', 'weaponry', 'munition'],
  ['strike', 'airstrike', 'attack', 'assault', 'bombardment', 'shelling', 'bombing'],
  ['violation', 'breach', 'infringement', 'violate', 'break'],
  ['agreement', 'accord', 'deal', 'pact', 'treaty'],
  ['prisoner', 'captive', 'detainee', 'hostage'],
  ['withdrawal', 'pullout', 'pullback', 'withdraw'],
  ['blockade', 'closure', 'siege'],
  ['hostility', 'hostilities', 'fighting', 'combat'],
  ['attendance', 'participation', 'presence'],
  ['condition', 'precondition', 'prerequisite'],
  ['invitation', 'offer', 'proposal', 'invite', 'propose'],
  ['ban', 'bar', 'forbid', 'prohibit', 'outlaw'],
  ['kilometer', 'kilometre', 'km'],
]

const MATTER = new Map(
  SYNONYMS.flatMap(([first = '', ...rest]) => [first, ...rest].map((word) => [word, first])),
)

/** The word that stands for a lemma's matter; the lemma itself when it belongs to none. */
export function matterOf(lemma: string): string {
  return MATTER.get(lemma) ?? lemma
}

const NAMED = new Set(MATTER.values())

/** True for the word that stands for a group of synonyms. */
export function isMatter(word: string): boolean {
  return NAMED.has(word)
}
