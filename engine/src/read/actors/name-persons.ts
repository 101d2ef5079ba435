import { lastNamesOf } from '../../world/family-name.js'
import type { PersonDraft, Range } from './draft.js'
import { honorific, isStyle, officeOfHonorific } from './honorifics.js'
import { genderOf } from './offices.js'
import type { RolePhrase } from './role-phrase.js'
import { ownerId, type SentenceContext } from './sentence-context.js'
import { capital, headOf, lower, type Tree, wordsOf } from './tree.js'
import type { WorldHit } from './world-hits.js'

/**
 * Joins each person's name with its titles and its apposition: "Ruritanian Foreign Minister Anna Kern",
 * "Mr. Kern", "Anna Kern, a former envoy", "the envoy, Anna Kern,". Roles are read from the line, because
 * parsers attach titles in several ways.
 */
export function namePersons(
  context: SentenceContext,
  cores: readonly Range[],
  roles: readonly RolePhrase[],
): readonly PersonDraft[] {
  const title = new Set<RolePhrase>()
  const all = phrasesOf(roles)
  for (const core of cores) {
    const role = titleBefore(all, honorificsBefore(context.tree, core.first).first)
    if (role) title.add(role)
  }
  const free = phrasesOf(roles.filter((role) => !title.has(role) && !role.plural))
  const titles = phrasesOf([...title])
  return cores.map((core, i) => ({
    ...personAt(context, core, { titles, free }),
    whole: coupleName(context, core, cores[i + 1]),
  }))
}

/** Role phrases by where they begin and end; of several the first. */
interface Phrases {
  startingAt(token: number): RolePhrase | null
  endingAt(token: number): RolePhrase | null
}

function phrasesOf(roles: readonly RolePhrase[]): Phrases {
  const reversed = roles.toReversed()
  const starts = new Map(reversed.map((role) => [role.first, role]))
  const ends = new Map(reversed.map((role) => [role.last, role]))
  return { startingAt: (token) => starts.get(token) ?? null, endingAt: (token) => ends.get(token) ?? null }
}

interface Available {
  readonly titles: Phrases
  readonly free: Phrases
}

/** "Anna and Piet Kern": the family name stands once for both. Only a name known as a given name takes it. */
function coupleName(
  { tree, text, world }: SentenceContext,
  core: Range,
  next: Range | undefined,
): string | null {
  if (core.first !== core.last || !next || next.last === next.first) return null
  if (next.first !== core.last + 2 || !/^(and|&)$/.test(lower(tree, core.last + 1))) return null
  const given = wordsOf(text, tree, core)
  if (world.genderOfGivenName(given) === null || world.peopleNamed(given, 'family').length > 0) return null
  const family = lastNamesOf(wordsOf(text, tree, next))[0]
  return family === undefined ? null : `${given} ${family}`
}

function personAt(context: SentenceContext, core: Range, roles: Available): Omit<PersonDraft, 'whole'> {
  const { tree, text } = context
  const addressed = honorificsBefore(tree, core.first)
  const plain = titleBefore(roles.titles, addressed.first)
  const owner = plain?.of === null ? ownerAfter(context, core.last) : null
  const title = plain && owner ? { ...plain, of: ownerId(owner) } : plain
  const first = title?.first ?? addressed.first
  const before = appositionBefore(tree, { first, last: core.last }, roles.free)
  const after = appositionAfter(tree, core.last, roles.free)
  const found = [before, title, addressed.role, after].filter((role) => role !== null && role !== undefined)
  const gender = [addressed.gender, ...found.map((role) => role.gender)].find((g) => g !== null)
  return {
    what: 'person',
    sentence: tree.index,
    first: before?.first ?? first,
    last: after?.last ?? owner?.last ?? core.last,
    head: headOf(tree, first, core.last),
    core,
    name: wordsOf(text, tree, core),
    roles: found,
    gender: gender ?? null,
    titled: title ? titledForm(context, title, core) : null,
    styled: isStyle(lower(tree, core.first - 1)),
  }
}

/** "Minister Kern": how official texts call somebody once the full name has been given. */
function titledForm({ tree, text }: SentenceContext, title: RolePhrase, core: Range): string | null {
  const plain = title.of === null && title.qualifier === null && title.determiner === 'none'
  if (!plain || core.first !== core.last || !capital(tree, title.start)) return null
  return wordsOf(text, tree, { first: title.start, last: core.last })
}

/** "President Kern of Ruritania": whose the office is may follow the name. */
function ownerAfter({ tree, startingAt }: SentenceContext, last: number): WorldHit | null {
  if (lower(tree, last + 1) !== 'of') return null
  const first = lower(tree, last + 2) === 'the' ? last + 3 : last + 2
  const hit = startingAt(last + 2) ?? startingAt(first)
  return hit && ownerId(hit) !== null ? hit : null
}

function titleBefore(roles: Phrases, first: number): RolePhrase | null {
  return roles.endingAt(first - 1)
}

interface Addressed {
  readonly first: number
  readonly gender: 'f' | 'm' | null
  readonly role: RolePhrase | null
}

/** "Mr.", "Lt. Col.", "Sen." before the name. A rank or a seat is a role. */
function honorificsBefore(tree: Tree, at: number): Addressed {
  let first = at
  let gender: Addressed['gender'] = null
  const offices: string[] = []
  for (let i = at - 1; i >= 0; i--) {
    const plain = honorific(tree.tokens[i]?.form ?? '')
    if (plain === null && !(tree.tokens[i]?.form === '.' && honorific(tree.tokens[i - 1]?.form ?? ''))) break
    first = i
    if (plain === null) continue
    gender ??= genderOf(plain)
    const office = officeOfHonorific(plain)
    if (office) offices.unshift(office)
  }
  return {
    first,
    gender,
    role: offices.length === 0 ? null : rankRole({ first, last: at - 1 }, offices.join(' ')),
  }
}

function rankRole(range: Range, office: string): RolePhrase {
  return {
    ...range,
    head: range.last,
    start: range.first,
    office,
    of: null,
    qualifier: null,
    determiner: 'none',
    plural: false,
    gender: null,
    title: true,
    ownedAfter: false,
  }
}

/** "Kern, a former envoy,", "Kern, 52, the envoy": the role follows, and nobody else's name follows it. */
function appositionAfter(tree: Tree, last: number, roles: Phrases): RolePhrase | null {
  if (!/^(,|\(|–|—)$/.test(lower(tree, last + 1))) return null
  const aged = tree.tokens[last + 2]?.upos === 'NUM' && lower(tree, last + 3) === ','
  const at = aged ? last + 4 : last + 2
  const role = roles.startingAt(at)
  if (!role) return null
  const next = tree.tokens[role.last + 1]
  return !next || closes(next.form) || /^(ADP|PRON|SCONJ|CCONJ)$/.test(next.upos) ? role : null
}

function closes(form: string): boolean {
  return /^[,.;:)–—”"]$|^who(se)?$/.test(form)
}

/** "Ruritania's envoy, Anna Kern,": a role that is somebody's, a comma, the name, and a pause after it. */
function appositionBefore(tree: Tree, name: Range, roles: Phrases): RolePhrase | null {
  if (lower(tree, name.first - 1) !== ',') return null
  const role = roles.endingAt(name.first - 2)
  if (!role || (role.determiner === 'none' && role.of === null)) return null
  const next = tree.tokens[name.last + 1]
  return !next || closes(next.form) ? role : null
}
