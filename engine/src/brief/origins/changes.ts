import { textOf } from '../../report/span.js'
import type { StoryRecord } from '../../schema/story-record.js'
import { at, clip, inRow, line, type OriginLine, type OriginPart, ours, words } from './origin-line.js'

type History = StoryRecord['versions'][number]
type Change = History['changes'][number]
type Correction = StoryRecord['corrections'][number]

/** Changes told of one report where only the telling ones are asked for. */
const FEW = 3
const MANY = 40

/** Versions of one report and what was added, changed and withdrawn between them; who still has what is gone. */
export function versionLines(record: StoryRecord, all: boolean): readonly OriginLine[] {
  return record.versions.map((history) => {
    const sorted = [...history.changes].sort((a, b) => weight(record, b) - weight(record, a))
    const shown = sorted.slice(0, all ? MANY : FEW)
    const rest = sorted.length - shown.length
    const more = rest === 0 ? [] : [line([ours(rest === 1 ? 'One more change.' : `${rest} more changes.`)])]
    return line(headOf(record, history), [...shown.map((change) => changeLine(record, change)), ...more])
  })
}

function headOf({ reports }: StoryRecord, { reports: ids, order, changes }: History): readonly OriginPart[] {
  const placeOf = (id: string) => {
    const length = reports.find((report) => report.id === id)?.text.length ?? 1
    const first = changes.find(({ from, to }) => from === id || to === id)
    const span = first?.to === id ? first.after : first?.before
    return at(id, [span ?? { start: 0, end: Math.min(length, 1) }])
  }
  const [last, ...before] = [...ids].reverse()
  if (order === 'unknown')
    return [
      ...inRow(ids.map((id) => [placeOf(id)])),
      ours(' are versions of one report; nothing tells which came first.'),
    ]
  const earlier = inRow(before.reverse().map((id) => [placeOf(id)]))
  const told = changes.length === 0 ? ' without a change of words.' : '; it counts as one report.'
  return [placeOf(last ?? ''), ours(' is a later version of '), ...earlier, ours(told)]
}

/** What others still carry first, then numbers, then what is gone, changed, added. */
function weight({ reports }: StoryRecord, { kind, from, removed, stillCarriedBy }: Change): number {
  const text = reports.find(({ id }) => id === from)?.text ?? ''
  const number = kind === 'changed' && removed.some((span) => /\d/.test(textOf(text, span)))
  const order = { withdrawn: 2, changed: 1, added: 0 }[kind]
  return (stillCarriedBy.length > 0 ? 10 : 0) + (number ? 5 : 0) + order
}

/** Longer than this, single words no longer tell what changed. Characters. */
const WORDS = 60

function changeLine(record: StoryRecord, change: Change): OriginLine {
  const { kind, from, to, before, after, stillCarriedBy } = change
  const still = stillLine(record, stillCarriedBy)
  if (kind === 'added' && after !== null)
    return line([ours('Added: '), words(record, to, after), ours(' '), at(to, [after])])
  if (before === null) return line([ours('Changed.')])
  if (kind === 'withdrawn' || after === null)
    return line([ours('Withdrawn: '), words(record, from, before), ours(' '), at(from, [before])], still)
  const [old, fresh] = [gathered(record, from, change.removed), gathered(record, to, change.inserted)]
  const short = old !== '' && fresh !== '' && old.length <= WORDS && fresh.length <= WORDS
  const parts: readonly OriginPart[] = short
    ? [
        ours('Changed: '),
        { kind: 'words', text: old },
        ours(' became '),
        { kind: 'words', text: fresh },
        ours(' in '),
      ]
    : [ours('Changed: '), words(record, from, before), ours(' '), at(from, [before]), ours(' became ')]
  return line([...parts, words(record, to, after), ours(' '), at(to, [after])], still)
}

function gathered({ reports }: StoryRecord, report: string, spans: Change['removed']): string {
  const text = reports.find(({ id }) => id === report)?.text ?? ''
  return spans.map((span) => textOf(text, span).replace(/\s+/g, ' ')).join(' … ')
}

function stillLine(record: StoryRecord, places: Change['stillCarriedBy']): readonly OriginLine[] {
  if (places.length === 0) return []
  const carried = places.map(({ report, spans }): readonly OriginPart[] => [
    ...spans.slice(0, 1).map((span) => words(record, report, span)),
    ours(' '),
    at(report, spans),
  ])
  return [line([ours('Still carried: '), ...inRow(carried)])]
}

/** What reports say of their own changes, with who still has the words withdrawn. */
export function correctionLines(record: StoryRecord, all: boolean): readonly OriginLine[] {
  const told = ({ kind, stillCarriedBy }: Correction) =>
    all || kind === 'correction' || kind === 'clarification' || stillCarriedBy.length > 0
  return record.corrections.filter(told).map((correction) => {
    const { report, kind, span, stillCarriedBy } = correction
    const name = { correction: 'Correction', clarification: 'Clarification', update: 'Update', note: 'Note' }[
      kind
    ]
    const notice: OriginPart = { kind: 'words', text: clip(noticeWords(record, report, span)) }
    return line([at(report, [span]), ours(` ${name}: `), notice], stillLine(record, stillCarriedBy))
  })
}

/** The notice without the word that our own label says already. */
function noticeWords({ reports }: StoryRecord, report: string, span: Correction['span']): string {
  const text = textOf(reports.find(({ id }) => id === report)?.text ?? '', span)
  return text.replace(/^\s*(?:correction|clarification|update|editor[’']s note|note)\s*:\s*/i, '')
}
