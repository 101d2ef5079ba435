import type { Report } from '../../report/report.js'
import { familyNamesOf, lastNamesOf } from '../../world/family-name.js'
import { piecesOf } from '../../world/fold.js'
import { heldOn } from '../../world/holders.js'
import type { WorldIndex } from '../../world/world-index.js'
import type { Sentence } from '../sentence.js'
import type { Actor, Mention } from './actor.js'
import type { Cast } from './cast.js'
import type { Draft } from './draft.js'
import { findDrafts, type Prepared, prepare } from './find-drafts.js'
import type { SingleNames } from './find-people.js'
import { resolveDrafts } from './resolve.js'
import { isBody } from './role-nouns.js'
import { contextOf } from './sentence-context.js'
import { type Tree, treesOf, wordsOf } from './tree.js'

/** Who is mentioned in a report, and which mentions mean the same one. */
export interface ActorsRead {
  /** In order of position. */
  readonly mentions: readonly Mention[]
  readonly actors: readonly Actor[]
}

/**
 * Finds the people, states, organisations, groups and places of a report and all their mentions: names with
 * titles, roles ("the Ruritanian president"), seats that stand for governments, pronouns. Names come from
 * the world data and from the reader; what cannot be decided stays `null`.
 */
export function readActors(report: Report, sentences: readonly Sentence[], world: WorldIndex): ActorsRead {
  const { text, published } = report
  const trees = treesOf(sentences)
  const prepared = trees.flatMap((tree, i) => {
    const sentence = sentences[i]
    return sentence ? [prepare(contextOf(text, tree, world), sentence)] : []
  })
  const single = singleNames(prepared, world, published)
  const drafts = prepared.flatMap((one) => findDrafts(one, single))
  const { cast, actors } = resolveDrafts(trees, drafts, { world, published, home: homeOf(report, world) })
  addWorldRoles(cast, world, published)
  return { mentions: mentionsOf(drafts, actors, trees), actors: cast.actors() }
}

/** A statement of a ministry says "the Ministry of Defence" and means its own state's. */
function homeOf({ source }: Report, world: WorldIndex): string | null {
  const publisher = source === null ? null : world.organisationNamed(source)
  return publisher?.kind === 'government' ? (publisher.state ?? null) : null
}

/** Family names of the people named in full, so that they are known when they stand alone. */
function singleNames(
  prepared: readonly Prepared[],
  world: WorldIndex,
  published: string | null,
): SingleNames {
  const introduced = new Set<string>()
  for (const { context, cores } of prepared) {
    for (const core of cores) {
      const name = wordsOf(context.text, context.tree, core)
      const person = world.peopleNamed(name, 'full')[0]
      const names = person ? familyNamesOf(person) : lastNamesOf(name)
      for (const family of names) introduced.add(piecesOf(family).join(' '))
    }
  }
  return { introduced, published }
}

/** Offices that the world data knows for the day of the report, where the text does not print them. */
function addWorldRoles(cast: Cast, world: WorldIndex, published: string | null): void {
  cast.members.forEach((member, i) => {
    const person = member.kind === 'person' && member.world ? world.person(member.world) : null
    for (const role of member.roles) {
      if (role.of !== null || !person) continue
      const same = person.offices.filter((o) => o.office === role.office)
      const known = same.find((o) => published === null || heldOn(o, published)) ?? same.at(-1)
      if (known) member.roles[member.roles.indexOf(role)] = { ...role, of: known.of }
    }
    if (!person || published === null) return
    for (const { office, of, ...period } of person.offices) {
      const printed = member.roles.some(
        (role) => role.office === office && role.of === of && role.qualifier === null,
      )
      if (!printed && heldOn({ office, of, ...period }, published))
        cast.addRole(i, { office, of, qualifier: null, span: null })
    }
  })
}

function mentionsOf(
  drafts: readonly Draft[],
  actors: readonly (number | null)[],
  trees: readonly Tree[],
): readonly Mention[] {
  return drafts.flatMap((draft, i): Mention[] => {
    const tokens = trees[draft.sentence]?.tokens
    const start = tokens?.[draft.first]?.start
    const end = tokens?.[draft.last]?.end
    const actor = actors[i] ?? null
    if (start === undefined || end === undefined || (actor === null && isSilent(draft))) return []
    const head = { sentence: draft.sentence, token: draft.head }
    return [
      {
        span: { start, end },
        head,
        kind: kindOf(draft),
        actor,
        metonym: 'metonym' in draft && draft.metonym,
      },
    ]
  })
}

/**
 * Unresolved words that are not worth a mention: "which", "it", "the country". "The cabinet", "the army" act, though
 * nobody can say whose they are.
 */
function isSilent(draft: Draft): boolean {
  if (draft.what === 'again') return draft.words.length > 1 || !isBody(draft.noun)
  return draft.what === 'pronoun' && !/^(he|she|they)$/.test(draft.form)
}

function kindOf(draft: Draft): Mention['kind'] {
  if (draft.what === 'pronoun') return 'pronoun'
  const nominal = draft.what === 'role' || draft.what === 'group' || draft.what === 'again'
  return nominal || (draft.what === 'organisation' && draft.nominal) ? 'nominal' : 'name'
}
