import { overlaps, type Span } from '../../report/span.js'
import type { Draft } from './draft.js'
import type { Quotation } from './quotations.js'
import { type Tree, upos } from './tree.js'

/** One block of the report: its sentences, what was seen in them, and its quotations, all in order. */
export interface Passage {
  readonly trees: readonly Tree[]
  readonly drafts: readonly Draft[]
  readonly quotations: readonly Quotation[]
}

/** A draft while quotations are being given to it; lives only inside `linkQuotations`. */
export interface Working {
  draft: Draft
  content: Span[]
}

/** A passage in progress: its drafts, and the passage before for what runs on over a paragraph's end. */
export interface Stage {
  readonly passage: Passage
  readonly workings: Working[]
  /** Drafts by the sentence of their cue, and those whose quotation reaches into a sentence. */
  readonly bySentence: Map<Tree, Working[]>
  readonly before: Stage | null
}

/** A quotation with its marks. */
export interface Quoted {
  readonly quotation: Quotation
  readonly span: Span
}

/** Only one passage back is ever looked at. */
export function withoutBefore(stage: Stage | undefined): Stage | null {
  return stage ? { ...stage, before: null } : null
}

export function give(stage: Stage, working: Working, span: Span): void {
  working.content.push(span)
  for (const tree of sentencesIn(stage.passage.trees, span)) reach(stage, tree, working)
}

export function reach({ bySentence }: Stage, tree: Tree, working: Working): void {
  const known = bySentence.get(tree)
  if (!known) bySentence.set(tree, [working])
  else if (!known.includes(working)) known.push(working)
}

/** Index of the first sentence that ends after `offset`; the number of sentences when none does. */
export function sentenceAt(trees: readonly Tree[], offset: number): number {
  let low = 0
  let high = trees.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((trees[middle]?.sentence.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Sentences that share a code unit with the span. */
export function sentencesIn(trees: readonly Tree[], span: Span): readonly Tree[] {
  const found: Tree[] = []
  for (let at = sentenceAt(trees, span.start); at < trees.length; at++) {
    const tree = trees[at]
    if (!tree || tree.sentence.start >= span.end) break
    found.push(tree)
  }
  return found
}

export function cueSpan({ tree, cue, head }: Draft): Span {
  const first = tree.tokens[cue[0] ?? head]
  const last = tree.tokens[cue.at(-1) ?? head]
  return { start: first?.start ?? 0, end: last?.end ?? 0 }
}

/** Drafts of a sentence whose cue stands outside the quotation. */
export function freeDrafts(stage: Stage, tree: Tree, span: Span): readonly Draft[] {
  return draftsIn(stage, tree).filter((draft) => !overlaps(cueSpan(draft), span))
}

export function draftsIn(stage: Stage, tree: Tree): readonly Draft[] {
  return (stage.bySentence.get(tree) ?? [])
    .filter(({ draft }) => draft.tree === tree)
    .map(({ draft }) => draft)
}

/** The working copy of a draft; a tag may come back with its source filled in. */
export function workingOf(stage: Stage, draft: Draft): Working | null {
  for (const home of [stage, stage.before]) {
    const working = home?.bySentence
      .get(draft.tree)
      ?.find((w) => w.draft.tree === draft.tree && w.draft.head === draft.head)
    if (!working) continue
    working.draft = draft
    return working
  }
  return null
}

export function opensSentence(tree: Tree, span: Span): boolean {
  const first = tree.tokens.findIndex((_, index) => upos(tree, index) !== 'PUNCT')
  return (
    first >= 0 &&
    (tree.tokens[first]?.start ?? 0) >= span.start &&
    (tree.tokens[0]?.start ?? 0) >= span.start - 1
  )
}
