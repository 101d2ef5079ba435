import type { Profile } from '../../across/profile.js'
import { isMade } from '../../across/same.js'
import type { AlignedStory } from '../../across/story.js'
import { groupBy } from '../../report/group-by.js'
import { overlaps } from '../../report/span.js'
import type { Allegation, Citation, Statement, Truce } from '../../schema/story-record.js'
import { compareText } from '../evidence.js'
import { toAllegations } from './allegations.js'
import { clusterTruces, type TruceCluster } from './cluster.js'
import { type TruceMention, truceMentions } from './mentions.js'
import { nameTruce } from './name-truce.js'
import { indexTruces, type TruceIndex } from './resolve.js'

/** The ceasefire ledger: the truces of a story, and what is said of breaches of them. */
export interface CeasefireLedger {
  readonly truces: readonly Truce[]
  readonly allegations: readonly Allegation[]
}

/**
 * Finds the truces that the reports tell apart (by day, length, scope or name), who declared, asked for, accepted
 * or refused each, and who alleges which breaches. "The ceasefire" means the truce last spoken of in its report;
 * where that is open it stays open.
 */
export function toCeasefires(story: AlignedStory): CeasefireLedger {
  const mentions = story.readings.flatMap(truceMentions)
  const byReport = groupBy(mentions, ({ report }) => report)
  const profiles = groupBy(story.profiles, ({ statement }) => statement.report)
  const asked = askedFor(story, byReport, profiles)
  const index = indexTruces(byReport, clusterTruces(mentions), (mention) => asked.has(mention))
  const parties = partiesOf(story, index)
  const statementAt = (mention: TruceMention) => firstAround(profiles.get(mention.report) ?? [], mention)
  const truces = index.clusters.map((cluster) => toTruce(cluster, parties.get(cluster.id) ?? [], statementAt))
  return {
    truces: truces.sort(
      (a, b) => compareText(a.from ?? a.to ?? '9999', b.from ?? b.to ?? '9999') || compareText(a.id, b.id),
    ),
    allegations: toAllegations(story, index, parties),
  }
}

const ASKS = new Set(['demand', 'refusal', 'deferral', 'threat'])
const PROPOSED = /\b(?:proposed|possible|potential|new|immediate|lasting|permanent|longer)\b/i

/** Mentions of a truce that is not there yet: what a demand asks for, a refusal declines, a condition requires. */
function askedFor(
  story: AlignedStory,
  byReport: ReadonlyMap<string, readonly TruceMention[]>,
  profiles: ReadonlyMap<string, readonly Profile[]>,
): ReadonlySet<TruceMention> {
  const asked = new Set<TruceMention>()
  for (const [report, mentions] of byReport) {
    const acts = (profiles.get(report) ?? []).filter(({ statement }) => ASKS.has(statement.act?.move ?? ''))
    for (const mention of mentions) {
      const over = acts.some(({ statement: { theme, conditions } }) =>
        [...(theme === null ? [] : [theme]), ...conditions].some((part) => overlaps(part, mention.head)),
      )
      const ahead = isAhead(mention, story.reports.get(report)?.published ?? null)
      if (ahead || (over && !mention.past) || PROPOSED.test(textBefore(mention))) asked.add(mention)
    }
  }
  return asked
}

/** Its first day lies on or after the day of the report. */
function isAhead({ period }: TruceMention, published: string | null): boolean {
  return period?.from != null && published !== null && period.from >= published.slice(0, 10)
}

/** The words of the noun phrase before its noun. */
function textBefore({ sentence, span, head }: TruceMention): string {
  return sentence.tokens
    .filter((t) => t.start >= span.start && t.end <= head.start)
    .map((t) => t.form)
    .join(' ')
}

type Party = Truce['parties'][number]

const ROLE: Readonly<Record<string, Party['kind']>> = {
  offer: 'offered',
  invitation: 'offered',
  demand: 'demanded',
  acceptance: 'accepted',
  'conditional-acceptance': 'accepted-on-condition',
  refusal: 'refused',
  deferral: 'deferred',
}

const DECLARES = /\b(?:declar|announc|proclaim|order)/i

/** Who did what about each truce: made moves whose terms name it, each side's role once. */
function partiesOf(story: AlignedStory, index: TruceIndex): ReadonlyMap<string, readonly Party[]> {
  const found = story.claims.flatMap((claim) =>
    claim.members.flatMap(({ statement }) => {
      const kind = roleIn(statement)
      if (kind === null) return []
      const truces = new Set(index.inTheme(statement).flatMap((mention) => index.meant(mention)))
      return [...truces].flatMap((truce) =>
        statement.agents.map((actor) => ({ truce, actor, kind, claim: claim.id })),
      )
    }),
  )
  const once = [...new Map(found.map((p) => [`${p.truce} ${p.actor} ${p.kind}`, p])).values()]
  const byTruce = groupBy(once, ({ truce }) => truce)
  return new Map(
    [...byTruce].map(([truce, of]) => [
      truce,
      of
        .map(({ actor, kind, claim }): Party => ({ actor, kind, claim }))
        .sort((a, b) => compareText(a.kind, b.kind) || compareText(a.actor, b.actor)),
    ]),
  )
}

function roleIn(statement: Statement): Party['kind'] | null {
  const { act } = statement
  if (act === null || act.polarity === 'negated' || act.modality !== 'did') return null
  if (act.move !== null) return isMade(statement) ? (ROLE[act.move] ?? null) : null
  const declares = (act.plover === 'AGREE' || act.plover === 'YIELD') && DECLARES.test(statement.text)
  return declares && statement.agents.length > 0 ? 'declared' : null
}

function toTruce(
  { id, mentions }: TruceCluster,
  parties: readonly Party[],
  statementAt: (mention: TruceMention) => string | null,
): Truce {
  const periods = mentions.flatMap((mention) => mention.period ?? [])
  const days = (pick: 'from' | 'to') => periods.flatMap((period) => period[pick] ?? []).sort()
  const evidence = mentions.map(
    (mention): Citation => ({
      report: mention.report,
      statement: statementAt(mention),
      spans: [mention.span],
    }),
  )
  const from = days('from')[0] ?? null
  const to = days('to').at(-1) ?? null
  const length = mentions.find((mention) => mention.length !== null)?.length ?? null
  const scope = [...new Set(mentions.flatMap((mention) => mention.scope))].sort()
  return { id, name: nameTruce(mentions, { from, to }), scope, from, to, length, parties, evidence }
}

/** The statement whose words stand around a mention: that of a move first. */
function firstAround(profiles: readonly Profile[], mention: TruceMention): string | null {
  const around = profiles.filter(({ statement }) => overlaps(statement.sentence, mention.span))
  const own = around.find(({ statement }) => statement.spans.some((span) => overlaps(span, mention.head)))
  return (own ?? around[0])?.statement.id ?? null
}
