import type { Span } from '@parley-record/engine'
import { type Article, type Relation, ROLES, type Role } from './corpora/polnear.js'
import type { Count, Tally } from './count.js'

/** Our attributions, and where the reader saw verbs. */
export interface Prediction {
  readonly relations: readonly Relation[]
  readonly verbs: readonly Span[]
}

/** Adds what one article has to the tally: tokens, roles, spans, and kinds of attribution apart. */
export function compareAttributions(
  article: Article,
  { relations: ours, verbs }: Prediction,
  tally: Tally,
): void {
  const starts = tokensIn(article.text)
  const withVerb = (list: readonly Relation[]) => list.filter(({ spans }) => hasVerb(spans.cue, verbs))
  for (const role of ROLES) {
    const count = overlap(
      tokensOf(withVerb(ours), role, starts),
      tokensOf(withVerb(article.gold), role, starts),
    )
    tally.add('token_micro_verb_cues', count)
  }
  for (const role of ROLES) {
    const count = overlap(tokensOf(ours, role, starts), tokensOf(article.gold, role, starts))
    tally.add(role, count)
    tally.add('token', count)
    tally.add(`${role}_span_exact`, matched(ours, article.gold, role, starts, true))
    tally.add(`${role}_span_overlap`, matched(ours, article.gold, role, starts, false))
  }
  for (const kind of ['direct', 'mixed', 'indirect'] as const) {
    const of = (list: readonly Relation[]) => list.filter((relation) => relation.kind === kind)
    for (const role of ROLES)
      tally.add(kind, overlap(tokensOf(of(ours), role, starts), tokensOf(of(article.gold), role, starts)))
  }
}

/** Published figures count cues with a verb only. */
export function hasVerb(cue: readonly Span[], verbs: readonly Span[]): boolean {
  return cue.some((span) => covered(span, verbs).length > 0)
}

/** Tokens of ours, of gold, and of both. */
export function overlap(ours: ReadonlySet<number>, gold: ReadonlySet<number>): Count {
  return { hit: [...ours].filter((index) => gold.has(index)).length, ours: ours.size, gold: gold.size }
}

/** Words and single marks: starts and ends in code units. */
export function tokensIn(text: string): readonly Span[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** Indices of the tokens that a role's words cover, over all relations. */
export function tokensOf(
  relations: readonly Relation[],
  role: Role,
  tokens: readonly Span[],
): ReadonlySet<number> {
  return new Set(
    relations.flatMap((relation) => relation.spans[role].flatMap((span) => covered(span, tokens))),
  )
}

function covered(span: Span, tokens: readonly Span[]): readonly number[] {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) <= span.start) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let at = low; (tokens[at]?.start ?? Number.POSITIVE_INFINITY) < span.end; at++) found.push(at)
  return found
}

/** One-to-one matches of one role's words: equal, or sharing a token. Gold is matched in order. */
function matched(
  ours: readonly Relation[],
  gold: readonly Relation[],
  role: Role,
  tokens: readonly Span[],
  exact: boolean,
): Count {
  const sets = (list: readonly Relation[]) =>
    list.map((relation) => tokensOf([relation], role, tokens)).filter((set) => set.size > 0)
  const [left, right] = [sets(ours), sets(gold)]
  const free = new Set(left)
  let hit = 0
  for (const want of right) {
    const found = [...free].find((have) => {
      const shared = overlap(have, want).hit
      return exact ? shared === want.size && shared === have.size : shared > 0
    })
    if (!found) continue
    free.delete(found)
    hit++
  }
  return { hit, ours: left.length, gold: right.length }
}
