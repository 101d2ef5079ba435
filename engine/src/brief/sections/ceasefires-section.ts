import type { ClaimGroup } from '../../across/claims.js'
import { head, namesOf } from '../../across/story.js'
import { groupBy } from '../../report/group-by.js'
import type { Allegation, BriefSentence, Truce } from '../../schema/story-record.js'
import { citeClaim } from '../sentence.js'
import { whenInWords } from '../when-in-words.js'
import { ownWords } from '../wording.js'
import { type BriefInput, capital, type Keep, leadBy, PART, withAlso } from './source.js'

const REPLY = '↳ '
/** Lines shown: beyond these the record itself is the better view. */
const LINES = 24

/**
 * The ceasefire ledger: each truce with its time, scope and parties, then what is alleged of it, allegation beside
 * counter-allegation, and what others found. Breaches of no truce that can be told close the list.
 */
export function ceasefiresSection(source: BriefInput, keep: Keep): readonly BriefSentence[] {
  const { truces, allegations } = source.ceasefires
  const claimOf = new Map(
    source.story.claims.flatMap((claim) => claim.members.map((m) => [m.statement.id, claim] as const)),
  )
  const told = new Set<string>()
  const under = (truce: string) =>
    besideCounters(allegations.filter((a) => a.truces.includes(truce) && !told.has(a.id) && told.add(a.id)))
  const lines = [...truces].sort(byBreaches(allegations)).flatMap((truce) => {
    const [line] = truceLine(source, truce, { claimOf, keep })
    const own = under(truce.id).flatMap((a) => allegationLine(source, a, keep))
    return line === undefined ? own : [line, ...own]
  })
  const open = besideCounters(allegations.filter((a) => !told.has(a.id)))
  return [...lines, ...open.flatMap((a) => allegationLine(source, a, keep))].slice(0, LINES)
}

/** A line told under the first truce it is of: the truce with fewer others goes last. */
function byBreaches(allegations: readonly Allegation[]): (a: Truce, b: Truce) => number {
  const count = (truce: Truce) => allegations.filter((a) => a.truces.includes(truce.id)).length
  return (a, b) => count(b) - count(a)
}

/** The best counted allegation first, its counter-allegations right after it; denials and checks at the end. */
function besideCounters(allegations: readonly Allegation[]): readonly Allegation[] {
  const weight = ({ kind, count }: Allegation) =>
    (kind === 'allegation' ? 0 : kind === 'denial' ? 2 : 4) + (count === null ? 1 : 0)
  const sorted = [...allegations].sort((a, b) => weight(a) - weight(b))
  const placed = new Set<string>()
  return sorted.flatMap((one) => {
    const facing = sorted.filter(
      ({ id, count }) => one.counter.includes(id) && (count === null) === (one.count === null),
    )
    return [one, ...facing].filter(({ id }) => !placed.has(id) && placed.add(id))
  })
}

function truceLine(
  source: BriefInput,
  truce: Truce,
  { claimOf, keep }: { readonly claimOf: ReadonlyMap<string, ClaimGroup>; readonly keep: Keep },
): readonly BriefSentence[] {
  const { story } = source
  const told = truce.evidence.flatMap(({ statement }): readonly ClaimGroup[] => {
    const claim = claimOf.get(statement ?? '')
    return claim === undefined || statement === null ? [] : [leadBy(claim, statement)]
  })
  const [best] = told
  if (best === undefined) return []
  const kept = keep(
    citeClaim(story, best, {
      text: ownWords(story, head(best)),
      label: capital(truce.name),
      speaker: null,
      note: truceNote(source, truce),
    }),
  )
  return kept.map((line) => withAlso(line, told))
}

const PARTY: Readonly<Record<Truce['parties'][number]['kind'], string>> = {
  declared: 'Declared by',
  offered: 'Offered by',
  demanded: 'Demanded by',
  accepted: 'Accepted by',
  'accepted-on-condition': 'Accepted on a condition by',
  refused: 'Refused by',
  deferred: 'No clear answer from',
}

/** `From 8 to 10 May 2025. Scope: energy. Offered by A. Refused by B.` */
function truceNote({ story }: Pick<BriefInput, 'story'>, truce: Truce): string {
  const parties = [...groupBy(truce.parties, ({ kind }) => kind)].map(
    ([kind, of]) => `${PARTY[kind]} ${namesOf(story, [...new Set(of.map(({ actor }) => actor))])}.`,
  )
  const order = Object.values(PARTY)
  const place = (words: string) => order.findIndex((start) => words.startsWith(`${start} `))
  const parts = [
    periodInWords(truce),
    ...(truce.scope.length === 0 ? [] : [`Scope: ${truce.scope.join(', ')}.`]),
    ...parties.sort((a, b) => place(a) - place(b)),
    ...(parties.length === 0 ? ['The reports do not say in so many words who declared or accepted it.'] : []),
  ]
  return parts.filter((part) => part !== '').join(' ')
}

function periodInWords({ from, to }: Truce): string {
  if (from !== null && to !== null)
    return from === to ? `${whenInWords(from)}.` : `${whenInWords(from)} to ${whenInWords(to)}.`
  if (from !== null) return `From ${whenInWords(from)}.`
  return to === null ? '' : `Until ${whenInWords(to)}.`
}

const ALLEGED: Readonly<Record<Allegation['kind'], string>> = {
  allegation: 'Alleged by',
  denial: 'Denied by',
  check: 'Found by',
}

function allegationLine(source: BriefInput, allegation: Allegation, keep: Keep): readonly BriefSentence[] {
  const { story, ceasefires } = source
  const claims = allegation.claims.flatMap((id) => story.claimById.get(id) ?? [])
  const [claim] = claims
  if (claim === undefined) return []
  const { by, against, count, counter } = allegation
  const of = against.length === 0 ? '' : `, of ${namesOf(story, against)}`
  const facing = ceasefires.allegations.filter(
    ({ id, count: other }) => counter.includes(id) && other !== null,
  )
  const told = facing.map((other) => `${namesOf(story, other.by)}: “${other.count?.text}”`)
  const note =
    count === null || told.length === 0
      ? null
      : `The other side’s allegation: ${told.join('; ')}. These are two allegations, not two versions of one figure.`
  const kept = keep(
    citeClaim(story, claim, {
      text: ownWords(story, head(claim)),
      label: [
        `${allegation.truces.length === 0 ? '' : REPLY}${ALLEGED[allegation.kind]} ${namesOf(story, by)}${of}`,
        ...(count === null ? [] : [count.text]),
      ].join(PART),
      speaker: null,
      note,
    }),
  )
  return kept.map((line) => withAlso(line, claims))
}
