import { isQuoteMark, resumesAny } from './stretch.js'
import { lemma, type Tree, upos, word, xpos } from './tree.js'

/**
 * Where a noun phrase or predicate that the tree lets run from `from` to `last` ends in truth: before a second
 * verb beside the cue, and before a participle that comments on the whole ("…, raising hopes").
 */
export function cutEnd(tree: Tree, from: number, last: number): number {
  let open = false
  for (let index = from; index <= last; index++) {
    if (isQuoteMark(tree, index)) open = !open
    if (open || index === from) continue
    if (upos(tree, index) === 'CCONJ' && resumesAny(tree, from, index + 1)) return index - 1
    if (word(tree, index) === ',' && startsComment(tree, index + 1)) return index - 1
  }
  return last
}

/** ", while the other side …": contrast by the reporter, not part of what was said. */
export function beforeContrast(tree: Tree, from: number, last: number): number {
  let open = false
  for (let index = from; index < last; index++) {
    if (isQuoteMark(tree, index)) open = !open
    if (
      !open &&
      word(tree, index) === ',' &&
      ['while', 'though', 'although', 'whereas'].includes(word(tree, index + 1))
    )
      return index - 1
  }
  return last
}

/** "While experts suggest that …, the minister has …": the cue stands in a clause that ends at the comma. */
export function beforeMainClause(tree: Tree, cue: number, from: number, last: number): number {
  let at = cue
  while (at > 0 && word(tree, at - 1) !== ',' && !isQuoteMark(tree, at - 1)) at--
  if (
    at > 1 ||
    !['while', 'as', 'although', 'though', 'since', 'after', 'when', 'if'].includes(word(tree, at))
  )
    return last
  let open = false
  for (let index = from; index <= last; index++) {
    if (isQuoteMark(tree, index)) open = !open
    if (!open && word(tree, index) === ',') return index - 1
  }
  return last
}

/** A participle after a comma: a comment of the reporter, or a further cue. */
function startsComment(tree: Tree, index: number): boolean {
  let at = index
  while (upos(tree, at) === 'ADV') at++
  return upos(tree, at) === 'VERB' && xpos(tree, at) === 'VBG'
}

/** Participles by which a reporter says what an event means: "…, signaling a shift". */
const COMMENTS = new Set(
  (
    'signal highlight underscore underline reflect show indicate suggest demonstrate illustrate prove imply mean mark spark ' +
    'raise fuel prompt leave pave complicate exacerbate heighten'
  ).split(' '),
)

/** True for "…, signaling a shift": the event is the subject, so nobody says anything. */
export function isComment(tree: Tree, verb: number): boolean {
  let at = verb - 1
  while (upos(tree, at) === 'ADV') at--
  return xpos(tree, verb) === 'VBG' && word(tree, at) === ',' && COMMENTS.has(lemma(tree, verb))
}

/** The last word before a trailing comment ("…, signaling a shift"); `last` where there is none. */
export function withoutComment(tree: Tree, from: number, last: number): number {
  for (let index = from + 1; index <= last; index++) {
    if (word(tree, index - 1) !== ',' && upos(tree, index - 1) !== 'ADV') continue
    if (isComment(tree, index) && !isQuoteMark(tree, last))
      return index - (upos(tree, index - 1) === 'ADV' ? 3 : 2)
  }
  return last
}
