import type { MarkSpan, ReportAnswer } from './contract.js'
import type { LocalStory } from './local-story.js'
import { Problem } from './problem.js'

/** A report with what the record of its story says was read in it. */
export function localReport(stories: readonly LocalStory[], id: string): ReportAnswer {
  for (const { id: storyId, record } of stories) {
    const report = record.reports.find((one) => one.id === id)
    if (report === undefined) continue
    const statements = record.statements.filter((statement) => statement.report === id)
    const claimOf = new Map(
      record.claims.flatMap((claim) => claim.statements.map((s) => [s, claim.id] as const)),
    )
    const names = new Map(record.actors.map(({ id: actor, name }) => [actor, name]))
    const versions = record.versions.find(({ reports }) => reports.includes(id))?.reports ?? []
    return {
      report,
      storyId,
      versions: versions.map((version, i) => ({
        id: version,
        version: i + 1,
        receivedAt: record.reports.find((one) => one.id === version)?.published ?? '',
        added: 0,
        removed: 0,
      })),
      statements: statements.map(({ id: statement, sentence, text }) => ({
        id: statement,
        claimId: claimOf.get(statement) ?? null,
        span: sentence,
        text,
      })),
      marks: {
        names: distinct(namesIn(report.text, record.actors)),
        times: distinct(
          statements.flatMap(({ times }) =>
            times.map(({ start, end, value }) => ({ span: { start, end }, label: value })),
          ),
        ),
        attributions: distinct(
          statements.flatMap(({ attribution }) =>
            (attribution?.content.spans ?? []).map((span) => ({
              span,
              label: `said by ${names.get(attribution?.source.actor ?? '') ?? attribution?.source.text ?? 'somebody'}`,
            })),
          ),
        ),
        acts: distinct(
          statements.flatMap(({ act, spans }) =>
            act === null ? [] : spans.map((span) => ({ span, label: act.move ?? act.plover.toLowerCase() })),
          ),
        ),
        quantities: distinct(
          statements.flatMap(({ quantities }) =>
            quantities.map(({ start, end, value }) => ({ span: { start, end }, label: String(value) })),
          ),
        ),
      },
    }
  }
  throw new Problem('This report is not here.', 404, 'Open it from the story that cites it.')
}

/** Every whole-word occurrence of a printed form of an actor. */
function namesIn(text: string, actors: LocalStory['record']['actors']): readonly MarkSpan[] {
  const found: MarkSpan[] = []
  for (const { aliases, name, kind } of actors) {
    for (const alias of aliases) {
      for (
        let at = text.indexOf(alias);
        at >= 0 && alias !== '';
        at = text.indexOf(alias, at + alias.length)
      ) {
        const end = at + alias.length
        const whole = !/\w/.test(text.charAt(at - 1)) && !/\w/.test(text.charAt(end))
        if (whole) found.push({ span: { start: at, end }, label: `${name}, ${kind}` })
      }
    }
  }
  return withoutInner(found)
}

/** `Velmark` within `Ministry of Velmark` is part of the longer name. */
function withoutInner(marks: readonly MarkSpan[]): readonly MarkSpan[] {
  const ordered = [...marks].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const kept: MarkSpan[] = []
  for (const mark of ordered) {
    const last = kept.at(-1)
    if (last === undefined || mark.span.start >= last.span.end) kept.push(mark)
  }
  return kept
}

function distinct(marks: readonly MarkSpan[]): readonly MarkSpan[] {
  return [...new Map(marks.map((mark) => [`${mark.span.start} ${mark.span.end}`, mark])).values()].sort(
    (a, b) => a.span.start - b.span.start,
  )
}
