import type { Span } from '../../report/span.js'
import type { SourceWords } from './draft.js'
import { spansOf, type Tree, upos, word } from './tree.js'

const CLOSING_MARKS = new Set(['”', '"', "''", '»', '’', "'"])
const OPENING_MARKS = new Set(['“', '"', '``', "''", '«', '‘', "'"])

/**
 * Content words as spans: without the words of the cue and the source, without the comma or stop that
 * separates them from the rest; quotation marks stay, with the stop before a closing one (PolNeAR).
 */
export function contentSpans(
  tree: Tree,
  tokens: readonly number[],
  cue: readonly number[],
  source: SourceWords | null,
): readonly Span[] {
  const taken = new Set([...cue, ...(source?.tokens ?? [])])
  const runs: number[][] = []
  for (const index of tokens) {
    if (taken.has(index)) continue
    const run = runs.at(-1)
    if (run && run.at(-1) === index - 1) run.push(index)
    else runs.push([index])
  }
  return runs.flatMap((run) => spansOf(tree, trimmed(tree, run)))
}

function trimmed(tree: Tree, run: readonly number[]): readonly number[] {
  let first = 0
  let last = run.length - 1
  while (
    first <= last &&
    (isOuterMark(tree, run[first] ?? -1, OPENING_MARKS) || upos(tree, run[first] ?? -1) === 'CCONJ')
  )
    first++
  while (last >= first && isOuterMark(tree, run[last] ?? -1, CLOSING_MARKS)) last--
  const kept = run.slice(first, last + 1)
  return kept.some((index) => upos(tree, index) !== 'PUNCT') ? kept : []
}

function isOuterMark(tree: Tree, index: number, kept: ReadonlySet<string>): boolean {
  const form = word(tree, index)
  if (form === '?' || form === '!' || form === ')' || form === '$' || form === '%') return false
  return upos(tree, index) === 'PUNCT' && !kept.has(form)
}
