import { overlaps, type Span } from '../../report/span.js'
import type { Statement } from '../../schema/story-record.js'
import { isIdentified, mergeable, mergeTruces, type TruceCluster } from './cluster.js'
import type { TruceMention } from './mentions.js'

/** How many sentences back "the ceasefire" may reach for the truce it means. */
const REACH = 8
/** How far (UTF-16 code units) a breach told without a truce may stand behind the truce it breaks. */
const NEAR = 700

/** Which truces each mention means, and which truces a statement speaks of. */
export interface TruceIndex {
  readonly clusters: readonly TruceCluster[]
  /** Ids of the truces a mention means; none when the words leave it open. */
  readonly meant: (mention: TruceMention) => readonly string[]
  /** Truces in force that the sentence of a statement names; else the one last spoken of, or none. */
  readonly spokenOf: (statement: Statement) => readonly string[]
  /** True when the report speaks of a truce at all: breaches without one are of something else. */
  readonly hasTruce: (report: string) => boolean
  /** Mentions that what the statement is about names. */
  readonly inTheme: (statement: Statement) => readonly TruceMention[]
}

type ByReport = ReadonlyMap<string, readonly TruceMention[]>
type Test = (mention: TruceMention) => boolean

/**
 * @param byReport the truce mentions of each report, in order of place
 * @param isProposal true for a mention of a truce that is not in force: asked for, offered, or yet to begin
 */
export function indexTruces(
  byReport: ByReport,
  found: readonly TruceCluster[],
  isProposal: Test,
): TruceIndex {
  const clusters = joinLength(joinProposals(byReport, found, isProposal), isProposal)
  const truceOf = new Map<TruceMention, string>()
  for (const { id, mentions } of clusters) for (const mention of mentions) truceOf.set(mention, id)
  const only = clusters.length === 1 ? clusters[0]?.id : undefined
  for (const mentions of byReport.values()) {
    mentions.forEach((mention, i) => {
      if (truceOf.has(mention) || isIdentified(mention) || !mention.definite || mention.plural) return
      const before = mentions.slice(0, i).filter((m) => reaches(m, mention) && truceOf.has(m))
      const last = (mention.past ? before.filter((m) => !isProposal(m)) : before).at(-1)
      // A story of one truce means it by "the truce", even in a report that does not say which.
      const truce = last === undefined ? only : truceOf.get(last)
      if (truce !== undefined) truceOf.set(mention, truce)
    })
  }
  const of = (report: string) => byReport.get(report) ?? []
  const meant = (mention: TruceMention): readonly string[] => {
    const own = truceOf.get(mention)
    if (own !== undefined) return [own]
    return mention.plural ? membersOf(of(mention.report), mention).flatMap((m) => truceOf.get(m) ?? []) : []
  }
  const inForce = (mentions: readonly TruceMention[]) =>
    mentions.filter((m) => !isProposal(m) && truceOf.has(m))
  return {
    clusters,
    meant,
    spokenOf: ({ report, sentence }) => {
      const named = inForce(of(report).filter((m) => overlaps(m.span, sentence)))
      const before = of(report).filter(
        (m) => m.span.end <= sentence.start && sentence.start - m.span.end <= NEAR,
      )
      const last = inForce(before).slice(-1)
      return [...new Set((named.length > 0 ? named : last).flatMap(meant))].sort()
    },
    hasTruce: (report) => of(report).length > 0,
    inTheme: ({ report, theme }) =>
      theme === null ? [] : of(report).filter((m) => overlaps(theme, m.head) && leads(m, theme)),
  }
}

function reaches(before: TruceMention, mention: TruceMention): boolean {
  return mention.sentence.index - before.sentence.index <= REACH
}

/** "agree to a truce", but not "the withdrawal of troops for a truce": no other noun comes before it. */
function leads({ sentence, span }: TruceMention, theme: Span): boolean {
  return !sentence.tokens.some((t) => t.upos === 'NOUN' && t.start >= theme.start && t.end <= span.start)
}

/** "various ceasefires, which included halts during …": the truces named after it in its sentence. */
function membersOf(mentions: readonly TruceMention[], plural: TruceMention): readonly TruceMention[] {
  return mentions.filter(
    (m) => m.sentence.index === plural.sentence.index && m.head.start > plural.head.start && !m.definite,
  )
}

/**
 * A report that asks for "a 30-day ceasefire" and then for "an unconditional ceasefire" by Monday asks for one
 * truce, as long as nothing tells the two apart.
 */
function joinProposals(
  byReport: ByReport,
  found: readonly TruceCluster[],
  isProposal: Test,
): readonly TruceCluster[] {
  const clusterOf = new Map<TruceMention, TruceCluster>()
  for (const cluster of found) for (const mention of cluster.mentions) clusterOf.set(mention, cluster)
  for (const mentions of byReport.values()) {
    const proposals = mentions.filter((m) => clusterOf.has(m) && isProposal(m))
    proposals.forEach((mention, i) => {
      const before = proposals
        .slice(0, i)
        .filter((m) => reaches(m, mention))
        .at(-1)
      const [a, b] = [before && clusterOf.get(before), clusterOf.get(mention)]
      if (a === undefined || b === undefined || a === b || !mergeable(a, b)) return
      const joined = mergeTruces(a, b)
      for (const m of joined.mentions) clusterOf.set(m, joined)
    })
  }
  return [...new Set(clusterOf.values())]
}

/**
 * One truce in force is told by its length, one by its days, and no other is: they are the same, as long as each
 * report that gives the days speaks of it as known ("the truce", "the present truce").
 */
function joinLength(clusters: readonly TruceCluster[], isProposal: Test): readonly TruceCluster[] {
  const inForce = clusters.filter(({ mentions }) => mentions.some((m) => !isProposal(m)))
  const dated = inForce.filter(({ mentions }) => mentions.some((m) => m.period !== null))
  const [byDays] = dated
  const [byLength] = inForce.filter(
    (cluster) => cluster !== byDays && cluster.mentions.some((m) => m.length !== null),
  )
  if (byDays === undefined || byLength === undefined || inForce.length !== 2 || dated.length !== 1)
    return clusters
  if (!byDays.mentions.some((m) => m.definite) || !mergeable(byDays, byLength)) return clusters
  return [
    ...clusters.filter((cluster) => cluster !== byDays && cluster !== byLength),
    mergeTruces(byDays, byLength),
  ]
}
