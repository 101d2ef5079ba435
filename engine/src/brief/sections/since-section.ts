import { textOf } from '../../report/span.js'
import type { BriefSection, BriefSentence, Since, Statement, StoryRecord } from '../../schema/story-record.js'
import { check } from '../check.js'
import { kindInWords } from '../kind-in-words.js'
import { evidenceOf } from '../sentence.js'
import { statusInWords } from '../stand-in-words.js'
import { whenInWords } from '../when-in-words.js'
import { tidy } from '../wording.js'

type Change = Since['changes'][number]

/** New claims shown: beyond these the record itself is the better view. */
const NEW_CLAIMS = 20
const MORE_SUPPORT = 10

/** What is new, changed or withdrawn, each in the words of a report that the record has. */
export function sinceSection(record: StoryRecord, since: Since): BriefSection {
  const statements = new Map(record.statements.map((statement) => [statement.id, statement]))
  const reports = new Map(record.reports.map((report) => [report.id, report]))
  const source = { reports, actors: new Map(record.actors.map((actor) => [actor.id, actor])) }
  const sentences = chosen(record, since).flatMap((change): readonly BriefSentence[] => {
    const cited = change.evidence.flatMap(({ statement }) => statements.get(statement ?? '') ?? [])
    const [first] = cited
    const report = reports.get(first?.report ?? '')
    if (first === undefined || report === undefined) return []
    const text = tidy(textOf(report.text, first.sentence))
    if (check(text, evidenceOf(source, first)).length > 0) return []
    return [
      {
        text,
        note: noteOf(record, change),
        citations: [citation(first)],
        also: onePerReport(cited.slice(1), first.report).map(citation),
        claim: change.claim,
        label: labelOf(change),
      },
    ]
  })
  return { kind: 'since', title: titleOf(since), sentences }
}

function titleOf({ date, asOf }: Since): string {
  if (date !== null) return `Since ${whenInWords(date)}`
  return asOf === null ? 'Since the earlier record' : `Since the record of ${whenInWords(asOf)}`
}

/** Withdrawn words that no report of this record has, so that nothing can be cited for them. */
export function goneWords({ since }: StoryRecord): readonly Change[] {
  return (since?.changes ?? []).filter(({ kind, evidence }) => kind === 'withdrawn' && evidence.length === 0)
}

/** Withdrawn and changed first; of what is new the moves and contacts, then what most reports tell. */
function chosen(record: StoryRecord, { changes }: Since): readonly Change[] {
  const moves = new Set(record.moves.map(({ claim }) => claim))
  const contacts = new Set(record.contacts.flatMap(({ claims }) => claims))
  const breaches = new Set(record.allegations.flatMap(({ claims }) => claims))
  const reports = new Map(record.claims.map((claim) => [claim.id, claim.reports]))
  const weight = ({ claim }: Change) => {
    const id = claim ?? ''
    return (moves.has(id) ? 8 : contacts.has(id) || breaches.has(id) ? 4 : 0) + (reports.get(id) ?? 0)
  }
  const byWeight = (of: readonly Change[]) => [...of].sort((a, b) => weight(b) - weight(a))
  const fresh = onePerSentence(record, byWeight(changes.filter(({ kind }) => kind === 'new')))
  const support = byWeight(changes.filter(({ what }) => what === 'support'))
  return [
    ...changes.filter(({ kind, what }) => kind !== 'new' && what !== 'support'),
    ...fresh.slice(0, NEW_CLAIMS),
    ...support.slice(0, MORE_SUPPORT),
  ]
}

/** Several claims of one sentence are one line. */
function onePerSentence({ statements }: StoryRecord, changes: readonly Change[]): readonly Change[] {
  const places = new Map(statements.map((s) => [s.id, `${s.report} ${s.sentence.start}`]))
  const seen = new Set<string>()
  return changes.filter(({ evidence: [first] }) => {
    const key = places.get(first?.statement ?? '') ?? ''
    return !seen.has(key) && seen.add(key)
  })
}

function labelOf({ kind, what }: Change): string {
  if (kind === 'new') return 'New'
  if (kind === 'withdrawn') return 'Withdrawn'
  return {
    claim: 'Changed',
    report: 'Changed',
    status: 'Changed',
    support: 'More reports',
    dispute: 'Disputed',
    position: 'Shift',
  }[what]
}

function noteOf(record: StoryRecord, { kind, what, claim, before, after, why }: Change): string | null {
  const move = record.moves.find((m) => m.claim === claim)
  if (kind === 'new')
    return move === undefined ? null : `${kindInWords(move.kind)} by ${makers(record, move)}.`
  if (what !== 'status' || move === undefined || before === null || after === null) return why
  const words = (status: string) =>
    statusInWords({ kind: move.kind, status: status as typeof move.status }) ?? status
  return `Before: ${words(before)}. Now: ${words(after)}. ${why}`
}

function makers({ actors }: StoryRecord, { proposers }: StoryRecord['moves'][number]): string {
  const names = proposers.map((id) => actors.find((actor) => actor.id === id)?.name ?? id)
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

function citation({ id, report, sentence }: Statement): BriefSentence['citations'][number] {
  return { report, statement: id, spans: [sentence] }
}

function onePerReport(statements: readonly Statement[], taken: string): readonly Statement[] {
  const seen = new Set([taken])
  return statements.filter(({ report }) => !seen.has(report) && seen.add(report))
}
