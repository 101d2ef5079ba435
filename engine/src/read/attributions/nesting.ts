import { contains, cover, type Span } from '../../report/span.js'
import type { Sentence } from '../sentence.js'
import type { Draft } from './draft.js'
import { spansOf } from './tree.js'

/** For each draft the innermost other draft of its sentence whose content holds its cue. */
export function parentsOf(
  drafts: readonly Draft[],
  sentences: readonly Sentence[],
): readonly (number | null)[] {
  const reaching = new Map<number, number[]>()
  drafts.forEach((draft, index) => {
    const extent = cover(draft.content)
    if (extent)
      for (const sentence of sentencesTouched(draft, sentences, extent)) push(reaching, sentence, index)
  })
  return drafts.map((draft, index) => {
    const cue = cover(spansOf(draft.tree, draft.cue))
    if (!cue) return null
    const holders = (reaching.get(draft.tree.sentence.index) ?? []).filter((other) => {
      const holder = drafts[other]
      return (
        other !== index &&
        holder !== undefined &&
        holds(holder, cue) &&
        !holds(draft, cover(spansOf(holder.tree, holder.cue)) ?? cue)
      )
    })
    return holders.sort((a, b) => extentOf(drafts[a]) - extentOf(drafts[b]))[0] ?? null
  })
}

/** Sentences, by index, in which a content stands that may hold other cues. */
function sentencesTouched(draft: Draft, sentences: readonly Sentence[], extent: Span): ReadonlySet<number> {
  const own = draft.tree.sentence.index
  const touched = new Set([own])
  for (let at = own - 1; (sentences[at]?.end ?? -1) > extent.start; at--) touched.add(at)
  for (let at = own + 1; (sentences[at]?.start ?? Number.POSITIVE_INFINITY) < extent.end; at++)
    touched.add(at)
  return touched
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function holds(draft: Draft, cue: Span): boolean {
  return draft.content.some((part) => contains(part, cue))
}

function extentOf(draft: Draft | undefined): number {
  return (draft?.content ?? []).reduce((sum, part) => sum + part.end - part.start, 0)
}
