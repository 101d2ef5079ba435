import type { AlignedStory } from '../across/story.js'
import type { Report } from '../report/report.js'
import { textOf } from '../report/span.js'
import type { RecordReport, StoryRecord } from '../schema/story-record.js'

/** A report as the record keeps it: its whole text, so that every citation can be read and checked offline. */
export function toRecordReport(report: Report): RecordReport {
  const { blocks: _, credits, ...kept } = report
  return {
    ...kept,
    publishedWhy: kept.publishedWhy ?? null,
    credits: credits.map(({ span, kind, source }) => ({
      ...span,
      text: textOf(report.text, span),
      kind,
      source,
    })),
  }
}

/** The actors that the record's statements, reports or groups refer to; places only where something happens. */
export function usedActors(story: AlignedStory): StoryRecord['actors'] {
  const used = new Set(
    story.profiles.flatMap(({ statement: s }) => [
      ...s.agents,
      ...s.addressees,
      ...s.actors,
      ...(s.venue === null ? [] : [s.venue]),
      ...(s.attribution?.source.actor ? [s.attribution.source.actor] : []),
      ...(s.attribution?.chain ?? []).flatMap((link) => link.actor ?? []),
    ]),
  )
  for (const actor of story.actors.values()) {
    if (!used.has(actor.id)) continue
    for (const member of actor.members) used.add(member)
    if (actor.side !== null) used.add(actor.side)
  }
  return [...story.actors.values()].filter((actor) => used.has(actor.id))
}
