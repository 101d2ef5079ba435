import { stableId } from '../report/stable-id.js'
import type { Frequency } from './frequency.js'
import type { Profile } from './profile.js'
import { familyOf, isBareMove, same } from './same.js'

/** Statements of several reports that say the same. The fullest is first; the earliest gives the id. */
export interface ClaimGroup {
  readonly id: string
  readonly members: readonly Profile[]
}

/** At most this many claims are compared with a statement per look-up word, the latest first. */
const CANDIDATES_PER_WORD = 48
/** A statement is looked up by its rarest words. */
const LOOKUP_WORDS = 6

interface OpenClaim {
  readonly founder: Profile
  readonly members: Profile[]
}

/**
 * Leader clustering in a fixed order: a statement joins the claim whose founder it matches best, or founds
 * one. Comparing with founders only keeps a chain of small differences from joining unlike statements.
 * Candidates come from an inverted index over rare words, capped, so that time grows about linearly.
 */
export function alignClaims(profiles: readonly Profile[], frequency: Frequency): readonly ClaimGroup[] {
  const index = new Map<string, OpenClaim[]>()
  const claims: OpenClaim[] = []
  // A move named without its matter ("the offer") joins a move that is told; so the told ones come first.
  for (const profile of [...profiles.filter((p) => !isBareMove(p)), ...profiles.filter(isBareMove)]) {
    const keys = lookupKeys(profile, frequency)
    const best = bestClaim(profile, keys, index, frequency)
    if (best !== null) {
      best.members.push(profile)
      continue
    }
    const claim: OpenClaim = { founder: profile, members: [profile] }
    claims.push(claim)
    for (const key of keys) index.set(key, [...(index.get(key) ?? []).slice(1 - CANDIDATES_PER_WORD), claim])
  }
  return claims.map(({ founder, members }) => ({
    id: stableId('c', founder.statement.id),
    members: [...members].sort(byFullness),
  }))
}

function lookupKeys(profile: Profile, frequency: Frequency): readonly string[] {
  const words = [...profile.words].sort((a, b) => frequency.of(a) - frequency.of(b) || (a < b ? -1 : 1))
  const keys = words.slice(0, LOOKUP_WORDS)
  const act = profile.statement.act
  if (act === null) return keys
  if (act.contact !== null)
    return [...keys, `${act.contact}:${[...profile.from, ...profile.to].sort().join('+')}`]
  const kind = act.move === null ? act.plover : familyOf(act.move)
  return [...keys, ...[...profile.from].map((side) => `${kind}:${side}`)]
}

function bestClaim(
  profile: Profile,
  keys: readonly string[],
  index: ReadonlyMap<string, readonly OpenClaim[]>,
  frequency: Frequency,
): OpenClaim | null {
  let best: OpenClaim | null = null
  let bestScore = 0
  const tried = new Set<OpenClaim>()
  for (const claim of keys.flatMap((key) => index.get(key) ?? [])) {
    if (tried.has(claim)) continue
    tried.add(claim)
    const score = same(claim.founder, profile, frequency)
    if (score > bestScore) {
      best = claim
      bestScore = score
    }
  }
  return best
}

/** The statement with most checked fields first, then the longer, then the smaller id. */
function byFullness(a: Profile, b: Profile): number {
  return fullness(b) - fullness(a) || (a.statement.id < b.statement.id ? -1 : 1)
}

function fullness({ statement, leaning, complete }: Profile): number {
  const { agents, addressees, times, conditions, quantities, deadline, venue } = statement
  const fields =
    Math.min(agents.length, 1) +
    Math.min(addressees.length, 1) +
    Math.min(times.length, 2) +
    conditions.length +
    Math.min(quantities.length, 2) +
    (deadline === null ? 0 : 1) +
    (venue === null ? 0 : 1)
  return fields + (complete ? 2 : 0) - (leaning ? 4 : 0) + Math.min(statement.text.length, 240) / 240
}
