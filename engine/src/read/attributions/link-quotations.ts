import { contains, overlaps, type Span } from '../../report/span.js'
import { isOverlong } from '../tree/mend-tree.js'
import { labelBefore, leadBefore, tagAfter } from './direct-speech.js'
import type { Draft } from './draft.js'
import { mergeContent } from './merge-content.js'
import {
  cueSpan,
  draftsIn,
  freeDrafts,
  give,
  opensSentence,
  type Passage,
  type Quoted,
  reach,
  type Stage,
  sentenceAt,
  sentencesIn,
  type Working,
  withoutBefore,
  workingOf,
} from './quotation-stage.js'
import { withMarks } from './quotations.js'
import { runsOnFrom } from './running-on.js'
import { upos } from './tree.js'
import { isFiniteVerb, tagsSpeech } from './verb-cues.js'

/**
 * Gives each quotation to its cue: to one whose content holds it already, to a tag after or a lead before it,
 * or, when the sentence is all quotation, to the attribution of the sentence before. A quotation that none
 * of these explains is nobody's. Returns the drafts with their full content.
 */
export function linkQuotations(text: string, passages: readonly Passage[]): readonly Draft[] {
  const stages: Stage[] = []
  for (const passage of passages) {
    const workings = passage.drafts.map((draft): Working => ({ draft, content: [...draft.content] }))
    const stage: Stage = { passage, workings, bySentence: new Map(), before: withoutBefore(stages.at(-1)) }
    for (const working of workings) reach(stage, working.draft.tree, working)
    for (const quotation of passage.quotations)
      place(text, stage, { quotation, span: withMarks(text, quotation) })
    stages.push(stage)
  }
  return stages.flatMap(({ workings }) =>
    workings.map(({ draft, content }) => ({ ...draft, content: mergeContent(text, content) })),
  )
}

/** Quotations in an endless list are nobody's: no cue is read there, and looking for one would take long. */
function place(text: string, stage: Stage, quoted: Quoted): void {
  const { trees } = stage.passage
  const own = trees[sentenceAt(trees, quoted.span.start)]
  if (own === undefined || isOverlong(own)) return
  const near = sentencesIn(trees, quoted.span).flatMap((tree) => stage.bySentence.get(tree) ?? [])
  for (const working of near) clip(working, quoted.span)
  const holders = holdersOf(near, quoted.span)
  for (const working of holders) give(stage, working, quoted.span)
  const tag = tagOf(text, stage, quoted)
  if (tag) give(stage, tag, fromSentenceStart(stage, tag.draft, quoted.span))
  if (tag || holders.length > 0) return
  const speaker = speakerOf(text, stage, quoted) ?? runsOnFrom(text, stage, quoted)
  if (speaker) give(stage, speaker, quoted.span)
}

/** What somebody says within quoted words ends with them. */
function clip(working: Working, span: Span): void {
  if (!contains(span, cueSpan(working.draft))) return
  working.content = working.content.flatMap((part) => {
    const clipped = { start: Math.max(part.start, span.start), end: Math.min(part.end, span.end) }
    return clipped.start < clipped.end ? [clipped] : []
  })
}

/** The plan is "dead," he said: a tag covers its sentence from the start, not the quoted words alone. */
function fromSentenceStart(stage: Stage, tag: Draft, span: Span): Span {
  const own = stage.passage.trees[sentenceAt(stage.passage.trees, span.start)]
  const first = own?.tokens.findIndex((_, index) => !['PUNCT', 'CCONJ'].includes(upos(own, index))) ?? -1
  const start = own?.tokens[first]?.start ?? span.start
  const apart = (own ? (stage.bySentence.get(own) ?? []) : []).some(({ draft, content }) => {
    if (draft === tag || draft.tree !== own) return false
    const reports = tagsSpeech(draft) && isFiniteVerb(draft.tree, draft.head)
    return reports && cueSpan(draft).end <= span.start && content.every((part) => part.end <= span.start)
  })
  const opening = own?.tokens.findLast((token) => token.end <= span.start)
  return apart || opening?.form === ',' || opening?.form === ':'
    ? span
    : { start: Math.min(start, span.start), end: span.end }
}

/** Drafts whose content already touches the quotation, while their cue stands outside it. */
function holdersOf(workings: readonly Working[], span: Span): readonly Working[] {
  return workings.filter(
    ({ draft, content }) => content.some((part) => overlaps(part, span)) && !overlaps(cueSpan(draft), span),
  )
}

/** The tag after the quotation: "…," he said. */
function tagOf(text: string, stage: Stage, { quotation, span }: Quoted): Working | null {
  if (!quotation.closed || !endsSpeech(text, span)) return null
  const after =
    stage.passage.trees[sentenceAt(stage.passage.trees, span.end + (text[span.end] === ',' ? 1 : 0))]
  const stop = text[quotation.span.end - 1] ?? ''
  const tag = after ? tagAfter(after, span.end, freeDrafts(stage, after, span), stop) : null
  return tag ? workingOf(stage, tag) : null
}

/** The lead before the quotation, or a speaker's label. */
function speakerOf(text: string, stage: Stage, { quotation, span }: Quoted): Working | null {
  const { trees } = stage.passage
  const at = sentenceAt(trees, span.start)
  const own = trees[at]
  if (!own) return null
  const opens = text.slice(quotation.span.start, quotation.span.start + 1)
  const lead = leadBefore(own, span.start, freeDrafts(stage, own, span), opens) ?? announced(stage, at, span)
  if (lead) return workingOf(stage, lead)
  const label = labelBefore(own, span.start, span)
  if (!label) return null
  const working = { draft: label, content: [] }
  stage.workings.push(working)
  reach(stage, own, working)
  return working
}

/** The sentence before ends with a colon: "The minister added:" and the quotation follows. */
function announced(stage: Stage, at: number, span: Span): Draft | null {
  const inPassage = stage.passage.trees[at - 1]
  const home = inPassage ? stage : stage.before
  const tree = inPassage ?? stage.before?.passage.trees.at(-1)
  const own = stage.passage.trees[at]
  if (!home || !tree || !own || ![':', ','].includes(tree.tokens.at(-1)?.form ?? '')) return null
  return opensSentence(own, span) ? leadBefore(tree, span.start, draftsIn(home, tree), 'A') : null
}

/** Speech ends with a stop before the closing mark, or a comma after it. */
function endsSpeech(text: string, span: Span): boolean {
  return (
    /[,.?!…—–-]["”»'’]*$/.test(text.slice(span.end - 5, span.end)) ||
    /^[,—–]/.test(text.slice(span.end, span.end + 1))
  )
}
