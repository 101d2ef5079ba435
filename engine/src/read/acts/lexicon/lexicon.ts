import { accuse } from './accuse.js'
import { agree } from './agree.js'
import { aid } from './aid.js'
import { assault } from './assault.js'
import { coerce } from './coerce.js'
import { consult } from './consult.js'
import { cooperate } from './cooperate.js'
import type { AdjectiveClass, LexiconPart, NounClass, VerbClass } from './entry.js'
import { mobilize } from './mobilize.js'
import { operators } from './operators.js'
import { protest } from './protest.js'
import { reject } from './reject.js'
import { request } from './request.js'
import { sanction } from './sanction.js'
import { support } from './support.js'
import { threaten } from './threaten.js'
import { yieldTo } from './yield.js'

/**
 * The order decides between classes that fit a word equally well: the first wins. A *call* with
 * somebody is looked for before a call for something; types that answer or press stand before the general ones, a *strike* of workers before one
 * of missiles, and operators last, so that "insist" is a demand before it is a report.
 */
const PARTS: readonly LexiconPart[] = [
  consult,
  request,
  reject,
  agree,
  threaten,
  yieldTo,
  sanction,
  aid,
  cooperate,
  support,
  mobilize,
  coerce,
  protest,
  assault,
  accuse,
  operators,
]

/** One verb of the lexicon with the words it needs beside it. */
export interface VerbEntry {
  readonly lemma: string
  /** Particles, prepositions or nouns that must follow: `out` of `rule out`. */
  readonly with: readonly string[]
  readonly class: VerbClass
}

/** Verb entries by lemma. */
export const VERBS: ReadonlyMap<string, readonly VerbEntry[]> = group(
  PARTS.flatMap((part) => (part.verbs ?? []).flatMap(verbEntries)),
  (entry) => entry.lemma,
)

/** Noun classes by lemma. */
export const NOUNS: ReadonlyMap<string, readonly NounClass[]> = byWord(
  PARTS.flatMap((part) => part.nouns ?? []),
  (c) => c.nouns,
)

/** Adjective classes by lemma. */
export const ADJECTIVES: ReadonlyMap<string, readonly AdjectiveClass[]> = byWord(
  PARTS.flatMap((part) => part.adjectives ?? []),
  (c) => c.adjectives,
)

/** The parts, in order of precedence, for counting and tests. */
export const LEXICON_PARTS = PARTS

function verbEntries(verbClass: VerbClass): VerbEntry[] {
  return verbClass.verbs.map((pattern) => {
    const [lemma = '', ...rest] = pattern.split(' ')
    return { lemma, with: rest, class: verbClass }
  })
}

function byWord<C>(classes: readonly C[], words: (c: C) => readonly string[]): ReadonlyMap<string, C[]> {
  const pairs = classes.flatMap((c) => words(c).map((word) => ({ word, c })))
  const groups = group(pairs, (pair) => pair.word)
  return new Map([...groups].map(([word, members]) => [word, members.map((m) => m.c)]))
}

function group<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const members = groups.get(key(item))
    if (members) members.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
