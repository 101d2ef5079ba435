import type { ClaimGroup } from '../../across/claims.js'
import type { Profile } from '../../across/profile.js'
import { meet } from '../../across/same.js'
import { type AlignedStory, head } from '../../across/story.js'
import { stableId } from '../../report/stable-id.js'
import type { Allegation, Statement, Truce } from '../../schema/story-record.js'
import { citeAll, compareText } from '../evidence.js'
import { isOutlet } from '../outlet.js'
import type { TruceIndex } from './resolve.js'

type Parties = ReadonlyMap<string, Truce['parties']>

/** An allegation with its two sides, as sides are compared. */
interface Alleged {
  readonly line: Omit<Allegation, 'counter'>
  readonly from: ReadonlySet<string>
  readonly to: ReadonlySet<string>
}

/**
 * Breaches of a truce: who alleges them of whom, with the count; who denies them; and what somebody found who is
 * party to neither side. Each claim is one line. Allegation and counter-allegation name each other and are never a
 * contradiction.
 */
export function toAllegations(
  story: AlignedStory,
  index: TruceIndex,
  parties: Parties,
): readonly Allegation[] {
  const found = onePerCount(story.claims.flatMap((claim) => alleged(claim, index) ?? []))
  const sides = new Set(found.flatMap(({ from, to }) => [...from, ...to]))
  const involved = (truce: string) =>
    (parties.get(truce) ?? []).map(({ actor }) => story.actors.get(actor)?.side ?? actor)
  // What an outlet notes is a report of breaches, no check of them.
  const checks = story.claims
    .filter((claim) => !head(claim).statement.agents.some((id) => isOutlet(story, id)))
    .flatMap((claim) => checked(claim, index, { sides, involved }) ?? [])
  return [...found, ...checks]
    .map(({ line, from, to }): Allegation => {
      const counter = found.filter(
        (other) =>
          line.kind === 'allegation' &&
          other.line.kind === 'allegation' &&
          answers({ line, from, to }, other),
      )
      return { ...line, counter: counter.map((other) => other.line.id).sort() }
    })
    .sort((a, b) => compareText(a.truces[0] ?? '~', b.truces[0] ?? '~') || compareText(a.id, b.id))
}

function alleged(claim: ClaimGroup, index: TruceIndex): Alleged | null {
  const profile = head(claim)
  const { statement, words, from } = profile
  // Nobody accuses their own side.
  const to = meet(profile.from, profile.to) ? new Set<string>() : profile.to
  if (statement.act === null || statement.agents.length === 0 || statement.act.modality !== 'did') return null
  if (statement.act.polarity === 'negated') return null
  const denies = statement.act.plover === 'REJECT' && DENIAL.test(statement.text)
  if (!(statement.act.plover === 'ACCUSE' || denies) || !speaksOfBreach(claim, words)) return null
  if (!claim.members.some((member) => index.hasTruce(member.statement.report))) return null
  const line = lineOf(claim, denies ? 'denial' : 'allegation', index)
  return { line: to.size === 0 ? { ...line, against: [] } : line, from, to }
}

/** One side's count told in several claims is one allegation, unless it is put on two truces. */
function onePerCount(all: readonly Alleged[]): readonly Alleged[] {
  const kept: Alleged[] = []
  for (const one of all) {
    const at = kept.findIndex((other) => isSameCount(other, one))
    const other = kept[at]
    if (other === undefined) kept.push(one)
    else kept[at] = { ...other, line: join(other.line, one.line), to: other.to.size > 0 ? other.to : one.to }
  }
  return kept
}

function isSameCount(a: Alleged, b: Alleged): boolean {
  const [x, y] = [a.line.truces, b.line.truces]
  const fits = x.length === 0 || y.length === 0 || x.some((truce) => y.includes(truce))
  return (
    a.line.count !== null &&
    a.line.count.value === b.line.count?.value &&
    a.line.kind === b.line.kind &&
    meet(a.from, b.from) &&
    (a.to.size === 0 || b.to.size === 0 || meet(a.to, b.to)) &&
    fits
  )
}

function join(a: Alleged['line'], b: Alleged['line']): Alleged['line'] {
  return {
    ...a,
    truces: a.truces.length > 0 ? a.truces : b.truces,
    against: a.against.length > 0 ? a.against : b.against,
    claims: [...a.claims, ...b.claims],
    evidence: [...a.evidence, ...b.evidence],
  }
}

const DENIAL =
  /\b(?:den(?:y|ies|ied|ying|ial)|reject\w* (?:the )?(?:accusation|allegation|claim|charge)s?)\b/i

function speaksOfBreach(claim: ClaimGroup, words: ReadonlySet<string>): boolean {
  return words.has('violation') || claim.members.some((member) => member.words.has('violation'))
}

/** Breaches counted or found by a party to neither side: monitors, observers, another state. */
function checked(
  claim: ClaimGroup,
  index: TruceIndex,
  known: { readonly sides: ReadonlySet<string>; readonly involved: (truce: string) => readonly string[] },
): Alleged | null {
  const profile = head(claim)
  const { statement, from, to } = profile
  const source = statement.attribution
  if (statement.act !== null || source === null) return null
  if (!profile.words.has('violation') && !profile.words.has('incident')) return null
  if (source.source.actor === null || from.size === 0 || meet(from, known.sides)) return null
  const truces = index.spokenOf(statement)
  if (truces.length === 0 || truces.some((truce) => known.involved(truce).some((side) => from.has(side))))
    return null
  return { line: lineOf(claim, 'check', index), from, to }
}

function lineOf(claim: ClaimGroup, kind: Allegation['kind'], index: TruceIndex): Omit<Allegation, 'counter'> {
  const { statement } = head(claim)
  return {
    id: stableId('b', claim.id),
    truces: trucesOf(claim, index),
    kind,
    by: statement.agents,
    against: statement.addressees,
    count: countOf(claim),
    claims: [claim.id],
    evidence: citeAll([claim]),
  }
}

/** What else may be broken: a breach of it is no breach of the truce spoken of before. */
const OTHERWISE = ['agreement', 'law', 'right', 'resolution', 'sovereignty', 'airspace', 'border', 'promise']

function trucesOf(claim: ClaimGroup, index: TruceIndex): readonly string[] {
  const names = claim.members.some((member) => member.words.has('ceasefire'))
  if (!names && OTHERWISE.some((word) => head(claim).words.has(word))) return []
  const [first] = claim.members.map(({ statement }) => index.spokenOf(statement)).filter((t) => t.length > 0)
  return [...(first ?? [])].sort()
}

/** The number that counts breaches, in the words of the statement that gives it. */
function countOf(claim: ClaimGroup): Allegation['count'] {
  const counts = claim.members.flatMap((member) =>
    member.statement.quantities.filter((q) => isCount(q, member)),
  )
  return counts[0] ?? null
}

const BREACH = /^(?:violation|breach|infringement|incident|time)$/

function isCount({ counted }: Statement['quantities'][number], { words }: Profile): boolean {
  return counted !== null && BREACH.test(counted) && (words.has('violation') || words.has('incident'))
}

/**
 * The other side's allegation about the same truce. Where one of the two does not say in so many words whom it
 * accuses, the other must.
 */
function answers(a: Alleged, b: Alleged): boolean {
  if (a.line.id === b.line.id || a.from.size === 0 || b.from.size === 0 || meet(a.from, b.from)) return false
  const [x, y] = [a.line.truces, b.line.truces]
  if (!(x.length === 0 ? y.length === 0 : x.some((truce) => y.includes(truce)))) return false
  const [told, returned] = [meet(a.to, b.from), meet(b.to, a.from)]
  return (told && returned) || (told && b.to.size === 0) || (returned && a.to.size === 0)
}
