import type { PersonDraft, Range } from './draft.js'
import { honorific, isStyle, officeOfHonorific } from './honorifics.js'
import { genderOf } from './offices.js'
import type { RolePhrase } from './role-phrase.js'
import { ownerId, type SentenceContext } from './sentence-context.js'
import { headOf, lower, type Tree, wordsOf } from './tree.js'
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
  for (const core of cores) {
    const role = titleBefore(roles, honorificsBefore(context.tree, core.first).first)
    if (role) title.add(role)
  }
  const free = roles.filter((role) => !title.has(role) && !role.plural)
  return cores.map((core) => personAt(context, core, { titles: [...title], free }))
}

interface Available {
  readonly titles: readonly RolePhrase[]
  readonly free: readonly RolePhrase[]
}

function personAt(context: SentenceContext, core: Range, roles: Available): PersonDraft {
  const { tree, text } = context
  const addressed = honorificsBefore(tree, core.first)
  const plain = titleBefore(roles.titles, addressed.first)
  const owner = plain?.of === null ? ownerAfter(context, core.last) : null
  const title = plain && owner ? { ...plain, of: ownerId(owner) } : plain
  const first = title?.first ?? addressed.first
  const before = title ? null : appositionBefore(tree, { first, last: core.last }, roles.free)
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
    styled: isStyle(lower(tree, core.first - 1)),
  }
}

/** "President Kern of Ruritania": whose the office is may follow the name. */
function ownerAfter({ tree, hits }: SentenceContext, last: number): WorldHit | null {
  if (lower(tree, last + 1) !== 'of') return null
  const first = lower(tree, last + 2) === 'the' ? last + 3 : last + 2
  return hits.find((hit) => (hit.first === first || hit.first === last + 2) && ownerId(hit) !== null) ?? null
}

function titleBefore(roles: readonly RolePhrase[], first: number): RolePhrase | null {
  return roles.find((role) => role.last + 1 === first) ?? null
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
function appositionAfter(tree: Tree, last: number, roles: readonly RolePhrase[]): RolePhrase | null {
  if (!/^(,|\(|–|—)$/.test(lower(tree, last + 1))) return null
  const aged = tree.tokens[last + 2]?.upos === 'NUM' && lower(tree, last + 3) === ','
  const at = aged ? last + 4 : last + 2
  const role = roles.find((r) => r.first === at)
  if (!role) return null
  const next = tree.tokens[role.last + 1]
  return !next || closes(next.form) || /^(ADP|PRON|SCONJ|CCONJ)$/.test(next.upos) ? role : null
}

function closes(form: string): boolean {
  return /^[,.;:)–—”"]$|^who(se)?$/.test(form)
}

/** "Ruritania's envoy, Anna Kern,": a role that is somebody's, a comma, the name, and a pause after it. */
function appositionBefore(tree: Tree, name: Range, roles: readonly RolePhrase[]): RolePhrase | null {
  if (lower(tree, name.first - 1) !== ',') return null
  const role = roles.find((r) => r.last === name.first - 2)
  if (!role || (role.determiner === 'none' && role.of === null)) return null
  const next = tree.tokens[name.last + 1]
  return !next || closes(next.form) ? role : null
}
