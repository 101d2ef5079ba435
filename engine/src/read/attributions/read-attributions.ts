import type { Report } from '../../report/report.js'
import type { Mention } from '../actors/actor.js'
import type { Sentence } from '../sentence.js'
import { isOverlong, mendTree } from '../tree/mend-tree.js'
import { readAccordingTo } from './according-to.js'
import { readAdjectiveCues } from './adjective-cues.js'
import type { Attribution } from './attribution.js'
import { readCopularCues } from './copular-cues.js'
import type { Draft } from './draft.js'
import { readHearsay } from './hearsay.js'
import { labelNames, readLabel } from './label.js'
import { linkQuotations } from './link-quotations.js'
import { parentsOf } from './nesting.js'
import { readNounCues } from './noun-cues.js'
import type { Passage } from './quotation-stage.js'
import { type Quotation, withMarks } from './quotations.js'
import { mentionOfSource } from './source-mention.js'
import { kindOf } from './speech-kind.js'
import { spansOf, type Tree, word } from './tree.js'
import { readVerbCues, tagsSpeech } from './verb-cues.js'

/** What attributions are read from. */
export interface AttributionInput {
  readonly report: Report
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
  readonly quotations: readonly Quotation[]
}

/** One recogniser per kind of cue; where two claim the same words, the longer cue wins. */
const RECOGNISERS = [
  readVerbCues,
  readNounCues,
  readAdjectiveCues,
  readAccordingTo,
  readHearsay,
  readCopularCues,
]

/**
 * Who says what in a report: source, cue and content as PARC 3 and PolNeAR define them (Newell et al., LREC
 * 2018), by rules over Universal Dependencies and the order of words. Ordered by position of the cue.
 */
export function readAttributions(input: AttributionInput): readonly Attribution[] {
  const { text } = input.report
  const drafts = linkQuotations(text, passagesOf(input)).filter((draft) => draft.content.length > 0)
  const ordered = [...drafts].sort((a, b) => cueStart(a) - cueStart(b))
  const parents = parentsOf(ordered, input.sentences)
  const marked = input.quotations.map((quotation) => withMarks(text, quotation))
  const mentions = speakers(ordered, parents, mentionOfSource(input.mentions))
  return ordered.map((draft, index) => ({
    sentence: draft.tree.sentence.index,
    source: draft.source === null ? [] : spansOf(draft.tree, draft.source.tokens),
    sourceMention: mentions[index] ?? null,
    cue: spansOf(draft.tree, draft.cue),
    cueLemma: draft.lemma,
    content: draft.content,
    kind: kindOf(text, draft.content, marked),
    polarity: draft.negated ? 'negated' : 'affirmed',
    parent: parents[index] ?? null,
  }))
}

/** The mention of each source; "I" within quoted words is whoever says them. */
function speakers(
  drafts: readonly Draft[],
  parents: readonly (number | null)[],
  mentionOf: (draft: Draft) => number | null,
): readonly (number | null)[] {
  const own = drafts.map(mentionOf)
  return drafts.map((draft, index) => {
    const first = draft.source !== null && ['i', 'my'].includes(word(draft.tree, draft.source.head))
    if (!first || own[index] !== null) return own[index] ?? null
    let parent = parents[index] ?? null
    for (let depth = 0; parent !== null && depth < 8; depth++) {
      const speaker = drafts[parent]
      if (speaker && tagsSpeech(speaker)) return own[parent] ?? null
      parent = parents[parent] ?? null
    }
    return null
  })
}

/** Sentences, drafts and quotations block by block. */
function passagesOf({ sentences, quotations }: AttributionInput): readonly Passage[] {
  const blocks = new Map<number, Sentence[]>()
  for (const sentence of sentences) {
    const block = blocks.get(sentence.block)
    if (block) block.push(sentence)
    else blocks.set(sentence.block, [sentence])
  }
  const forest = [...blocks.values()].map((block) => block.map(mendTree))
  const names = labelNames(forest.flat())
  let next = 0
  return forest.map((trees) => {
    const end = trees.at(-1)?.sentence.end ?? 0
    const start = trees[0]?.sentence.start ?? 0
    while ((quotations[next]?.span.end ?? Number.POSITIVE_INFINITY) <= start) next++
    const inside: Quotation[] = []
    for (let q = quotations[next]; q && q.span.start < end; q = quotations[++next]) inside.push(q)
    const labels = trees
      .slice(0, 1)
      .flatMap((tree) =>
        readLabel(tree, names).map((label) => (trees.length > 1 ? toEnd(label, end) : label)),
      )
    return { trees, quotations: inside, drafts: [...labels, ...trees.flatMap(readDrafts)] }
  })
}

/** What stands after a speaker's label is said to the end of the paragraph. */
function toEnd(label: Draft, end: number): Draft {
  const start = label.content[0]?.start
  return start === undefined ? label : { ...label, content: [{ start, end }] }
}

function readDrafts(tree: Tree): readonly Draft[] {
  return isOverlong(tree) ? [] : distinct(RECOGNISERS.flatMap((read) => read(tree)))
}

/** No two drafts of a sentence share a cue word; the longer cue, and one with content, goes first. */
function distinct(drafts: readonly Draft[]): readonly Draft[] {
  const taken = new Set<number>()
  const kept: Draft[] = []
  for (const draft of [...drafts].sort((a, b) => rank(b) - rank(a))) {
    if (draft.cue.some((index) => taken.has(index))) continue
    for (const index of draft.cue) taken.add(index)
    kept.push(draft)
  }
  return kept.sort((a, b) => a.head - b.head)
}

function rank(draft: Draft): number {
  return (draft.content.length > 0 ? 1000 : 0) + draft.cue.length
}

function cueStart(draft: Draft): number {
  return spansOf(draft.tree, draft.cue)[0]?.start ?? 0
}
