import { piecesOf } from '../../world/fold.js'
import type { Sentence } from '../sentence.js'
import { type ByToken, byToken } from './by-token.js'
import type { Range } from './draft.js'
import { meets } from './draft.js'
import { honorific } from './honorifics.js'
import { PROMINENT } from './offices.js'
import { isPeopleNoun, isRole } from './role-nouns.js'
import type { RolePhrase } from './role-phrase.js'
import type { SentenceContext } from './sentence-context.js'
import { capital, lower, possessive, type Tree, wordsOf } from './tree.js'
import type { WorldHit } from './world-hits.js'

/** Names of days and months, capitalised but nobody's. */
const CALENDAR =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|easter|christmas|ramadan)$/
/** Small words inside a name: `Ursula von der Leyen`. */
const INSIDE = /^(von|van|der|den|de|da|di|del|della|dos|du|la|le|el|al|bin|ibn|abu|ter|ben|-|‐|‑)$/

/** Cores of the person names in a sentence that are sure without the rest of the report. */
export function findPersonCores(
  context: SentenceContext,
  sentence: Sentence,
  roles: readonly RolePhrase[],
): readonly Range[] {
  const { tree, hits } = context
  const isPerson = (hit: WorldHit) => hit.meanings.some((meaning) => meaning.kind === 'person')
  const known = hits.filter(isPerson)
  const others = hits.filter((hit) => !isPerson(hit))
  const taken = byToken(others)
  const titles = byToken(roles.filter((role) => role.title).map((role) => ({ ...role, first: role.start })))
  const read = sentence.names
    .filter((name) => name.kind === 'PER')
    .flatMap((name) => trimmed(context, name, { titles, others: taken }) ?? [])
    .filter((name) => name.first < name.last || !isDoubtful(tree, name.first))
    .filter(
      (name) => !(name.first === 0 && taken.at(1).some((hit) => hit.first === 1 && hit.last === name.last)),
    )
  const titled = [
    ...roles.filter((role) => role.title && !role.plural && !role.ownedAfter).map((role) => role.last + 1),
    ...addressed(tree),
  ]
    .flatMap((at) => runAt(tree, at) ?? [])
    .filter((run) => !taken.meets(run))
  const full = longest([...known.map((hit) => extended(tree, hit, taken)), ...read, ...titled])
  return longest([...full, ...full.flatMap((core) => partnerOf(context, core) ?? [])])
}

/** "Anna and Piet Kern": a given name that shares the family name after it. */
function partnerOf({ tree, world, text, covering }: SentenceContext, core: Range): Range | null {
  const at = core.first - 2
  if (core.first === core.last || lower(tree, core.first - 1) !== 'and' || !capital(tree, at)) return null
  const taken = covering(at) !== undefined || capital(tree, at - 1)
  const given = wordsOf(text, tree, { first: at, last: at })
  return !taken && world.genderOfGivenName(given) !== null ? { first: at, last: at } : null
}

/** A single word that the reader takes for a person, but that has its capital from its place or is a plural. */
function isDoubtful(tree: Tree, at: number): boolean {
  return at === 0 || tree.tokens[at - 1]?.upos === 'PUNCT' || tree.tokens[at]?.xpos === 'NNPS'
}

/** Tokens that follow an honorific ("Mr.", "Lt. Col."). */
function addressed(tree: Tree): readonly number[] {
  return tree.tokens.flatMap((token, i) =>
    honorific(token.form) && !honorific(tree.tokens[i + 1]?.form ?? '') ? [i + 1] : [],
  )
}

/** A run of capitalised words from `at`, with particles inside: a name after a title. */
function runAt(tree: Tree, from: number): Range | null {
  let at = from
  while (honorific(tree.tokens[at]?.form ?? '') || (at > from && lower(tree, at) === '.')) at++
  if (!isNameWord(tree, at)) return null
  let last = at
  for (let i = at + 1; i < at + 7; i++) {
    if (isNameWord(tree, i)) last = i
    else if (!INSIDE.test(lower(tree, i))) break
  }
  return { first: at, last }
}

function isNameWord(tree: Tree, at: number): boolean {
  const token = tree.tokens[at]
  if (!token || !capital(tree, at) || possessive(tree, at)) return false
  if (/^(DET|PRON|AUX|VERB|ADP|SCONJ|CCONJ|PUNCT)$/.test(token.upos)) return false
  return !CALENDAR.test(token.form.toLowerCase()) && !isRole(token.form.toLowerCase())
}

/** A reader's name without titles, demonyms and possessive mark at its ends. */
function trimmed(
  { tree }: SentenceContext,
  name: Range,
  around: { readonly titles: ByToken<RolePhrase>; readonly others: ByToken<WorldHit> },
): Range | null {
  let { first, last } = name
  const leads = (at: number) =>
    around.titles.at(at).some((role) => role.last < last) ||
    honorific(tree.tokens[at]?.form ?? '') !== null ||
    !capital(tree, at)
  while (first < last && leads(first) && !INSIDE.test(lower(tree, first))) first++
  while (last > first && (possessive(tree, last) || !capital(tree, last))) last--
  const range = { first, last }
  if (!isNameWord(tree, first) && !INSIDE.test(lower(tree, first))) return null
  if (isPeopleNoun(lower(tree, last)) || isPeopleNoun(lower(tree, last).replace(/s$/, ''))) return null
  return around.others.at(first).some((hit) => hit.last >= last) ? null : range
}

/** A known full name with what the text adds to it: a middle name is inside already, "Jr." follows. */
function extended(tree: Tree, hit: Range, others: ByToken<WorldHit>): Range {
  const next = hit.last + 1
  const more =
    isNameWord(tree, next) &&
    tree.tokens[next]?.deprel === 'flat' &&
    !others.at(next).some((o) => o.first === next)
  return more ? { first: hit.first, last: next } : { first: hit.first, last: hit.last }
}

function longest(ranges: readonly Range[]): readonly Range[] {
  const bySize = [...ranges].sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first)
  const kept: Range[] = []
  const taken = new Set<number>()
  for (const range of bySize) {
    const tokens = Array.from({ length: range.last - range.first + 1 }, (_, i) => range.first + i)
    if (tokens.some((token) => taken.has(token))) continue
    kept.push(range)
    for (const token of tokens) taken.add(token)
  }
  return kept.sort((a, b) => a.first - b.first)
}

/** What single names the report makes possible: family names of people it names in full, and well-known ones. */
export interface SingleNames {
  /** Family names, as pieces with blanks between, of the people the report names in full. */
  readonly introduced: ReadonlySet<string>
  /** Publication date, for who is well known. */
  readonly published: string | null
}

/** Family names alone: "Kern said". Certain words ("Brown", "May") need a full name or the reader's word. */
export function findSingleNames(
  context: SentenceContext,
  sentence: Sentence,
  taken: readonly Range[],
  single: SingleNames,
): readonly Range[] {
  const { tree } = context
  const found: Range[] = []
  const owned = byToken(taken)
  for (let at = 0; at < tree.tokens.length; at++) {
    if (!capital(tree, at) && (!INSIDE.test(lower(tree, at)) || /^[-‐‑]$/.test(lower(tree, at)))) continue
    const range = singleAt(context, sentence, at, single)
    if (!range || owned.meets(range)) continue
    found.push(range)
    at = range.last
  }
  return found
}

function singleAt(
  context: SentenceContext,
  sentence: Sentence,
  at: number,
  single: SingleNames,
): Range | null {
  const { tree, text } = context
  for (const length of [4, 3, 2, 1]) {
    const range = { first: at, last: at + length - 1 }
    if (!capital(tree, range.last) || CALENDAR.test(lower(tree, range.last)) || part(tree, range)) continue
    const words = piecesOf(wordsOf(text, tree, range)).join(' ')
    if (single.introduced.has(words)) return range
    if (isWellKnown(context, words, single.published) && surelyName(sentence, range)) return range
  }
  return null
}

/** True when the words go on as a longer name, so that they are not a family name alone. */
function part(tree: Tree, range: Range): boolean {
  const before = tree.tokens[range.first - 1]
  const after = tree.tokens[range.last + 1]
  const joins = (upos: string | undefined, deprel: string | undefined) =>
    upos === 'PROPN' && deprel === 'flat'
  if (joins(after?.upos, after?.deprel) && capital(tree, range.last + 1)) return true
  return (
    before?.upos === 'PROPN' &&
    tree.tokens[range.first]?.deprel === 'flat' &&
    !isRole(before.form.toLowerCase())
  )
}

function isWellKnown({ world }: SentenceContext, words: string, published: string | null): boolean {
  return world
    .peopleNamed(words, 'family')
    .some((person) =>
      person.offices.some(
        (o) =>
          PROMINENT.has(o.office) &&
          (published === null || o.from === null || o.from.slice(0, 4) <= published.slice(0, 4)),
      ),
    )
}

function surelyName(sentence: Sentence, range: Range): boolean {
  const read = sentence.names.find((name) => meets(name, range))
  if (read) return read.kind === 'PER'
  return sentence.tokens[range.last]?.upos === 'PROPN'
}
