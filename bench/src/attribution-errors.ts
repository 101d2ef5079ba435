import type { Span } from '@parley-record/engine'
import { type Relation, ROLES, type Role } from './corpora/polnear.js'
import { hasVerb, overlap, tokensOf } from './score-attribution.js'

interface Places {
  readonly tokens: readonly Span[]
  readonly verbs: readonly Span[]
}

/**
 * Kinds of error of one article. Attributions are paired by the tokens that their contents and cues share; a gold
 * one without a pair is missed, one of ours without a pair is spurious, and a pair may be wrong in each role.
 */
export function attributionErrors(
  gold: readonly Relation[],
  ours: readonly Relation[],
  { tokens, verbs }: Places,
): readonly string[] {
  const { pairs, missed, spurious } = pairRelations(gold, ours, tokens)
  const cue = ({ spans }: Relation) =>
    spans.cue.length === 0 ? 'no cue' : hasVerb(spans.cue, verbs) ? 'a verb as cue' : 'a cue without verb'
  return [
    ...missed.map((relation) => `${relation.kind} attribution missed, ${cue(relation)}`),
    ...spurious.map((relation) => `${relation.kind} attribution where there is none, ${cue(relation)}`),
    ...pairs.flatMap(([wanted, given]) => ROLES.flatMap((role) => roleError(role, wanted, given, tokens))),
  ]
}

function pairRelations(gold: readonly Relation[], ours: readonly Relation[], tokens: readonly Span[]) {
  const shared = (a: Relation, b: Relation) =>
    (['cue', 'content'] as const).reduce(
      (sum, role) => sum + overlap(tokensOf([b], role, tokens), tokensOf([a], role, tokens)).hit,
      0,
    )
  const meetings = gold.flatMap((one) => ours.map((other) => ({ one, other, shared: shared(one, other) })))
  const left = new Set(gold)
  const free = new Set(ours)
  const pairs: (readonly [Relation, Relation])[] = []
  for (const meeting of meetings.sort((a, b) => b.shared - a.shared)) {
    if (meeting.shared === 0 || !left.has(meeting.one) || !free.has(meeting.other)) continue
    left.delete(meeting.one)
    free.delete(meeting.other)
    pairs.push([meeting.one, meeting.other])
  }
  return { pairs, missed: [...left], spurious: [...free] }
}

/** None, or one: the role's words are missing, needless, elsewhere, cut short, too long, or both. */
function roleError(
  role: Role,
  wanted: Relation,
  given: Relation,
  tokens: readonly Span[],
): readonly string[] {
  const [gold, ours] = [tokensOf([wanted], role, tokens), tokensOf([given], role, tokens)]
  const { hit } = overlap(ours, gold)
  if (hit === gold.size && hit === ours.size) return []
  if (ours.size === 0) return [`${role} missed`]
  if (gold.size === 0) return [`${role} where there is none`]
  if (hit === 0) return [`wrong ${role}`]
  if (hit === ours.size) return [`${role} cut short`]
  return [hit === gold.size ? `${role} too long` : `${role} cut short at one end, too long at the other`]
}
