import type { Mention } from '../actors/actor.js'
import { MOUTHPIECE_NOUNS } from './cue-lexicon.js'
import type { Draft, SourceWords } from './draft.js'
import { dependents, headOf, lemma, type Tree, upos, word, xpos } from './tree.js'

/** Finds the mention that a draft's source is; `null` when it is anonymous or was not recognised. */
export function mentionOfSource(mentions: readonly Mention[]): (draft: Draft) => number | null {
  const byHead = new Map<string, number>()
  const bySentence = new Map<number, number[]>()
  mentions.forEach((mention, index) => {
    const known = bySentence.get(mention.head.sentence)
    if (known) known.push(index)
    else bySentence.set(mention.head.sentence, [index])
    const key = place(mention.head.sentence, mention.head.token)
    if (!byHead.has(key)) byHead.set(key, index)
  })
  return ({ tree, source }) => {
    if (source === null) return null
    const at = (token: number) => byHead.get(place(tree.sentence.index, token)) ?? null
    return (
      at(source.head) ??
      at(antecedent(tree, source.head) ?? -1) ??
      sameName(tree, source.head, at) ??
      withinChunk(mentions, bySentence.get(tree.sentence.index) ?? [], tree, source) ??
      speaksFor(tree, source.head, at)
    )
  }
}

function place(sentence: number, token: number): string {
  return `${sentence}:${token}`
}

/**
 * A mention that a broken tree heads elsewhere: the same words as the source, or a name in its first chunk that
 * reaches to the chunk's end, so that a possessor or a "from" phrase is never taken for the source.
 */
function withinChunk(
  mentions: readonly Mention[],
  candidates: readonly number[],
  tree: Tree,
  { tokens }: SourceWords,
): number | null {
  const first = tokens[0]
  if (first === undefined) return null
  let last = first
  while (tokens.includes(last + 1) && !['ADP', 'PUNCT', 'CCONJ'].includes(upos(tree, last + 1))) last++
  const start = tree.tokens[first]?.start
  const ends = [tree.tokens[last]?.end, tree.tokens[tokens.at(-1) ?? last]?.end]
  const found = candidates.filter((index) => {
    const mention = mentions[index]
    if (!mention || !ends.includes(mention.span.end)) return false
    const { token } = mention.head
    const named = mention.kind === 'name' && token >= first && token <= last && upos(tree, token) === 'PROPN'
    // A name with its title before it: the tree may head it at the title, the source be the name alone.
    const titled = mention.kind === 'name' && start !== undefined && mention.span.start <= start
    return mention.span.start === start || ((named || titled) && mention.span.end === ends[0])
  })
  return found[0] ?? null
}

/** "The minister, who said …": the noun that the relative clause is about. */
function antecedent(tree: Tree, head: number): number | null {
  if (!['WP', 'WDT', 'WP$'].includes(xpos(tree, head)) && word(tree, head) !== 'that') return null
  let at = headOf(tree, head)
  for (let steps = 0; at >= 0 && steps < 6; steps++) {
    if (tree.tokens[at]?.deprel === 'acl:relcl') return headOf(tree, at)
    at = headOf(tree, at)
  }
  return null
}

/** A mention may be headed by another word of the same name or by its apposition. */
function sameName(tree: Tree, head: number, at: (token: number) => number | null): number | null {
  for (const child of dependents(tree, head, 'flat', 'appos', 'compound')) {
    if (child < head && tree.tokens[child]?.deprel === 'compound') continue
    const found = at(child)
    if (found !== null) return found
  }
  return null
}

/** "The minister's office said": the office speaks for its possessor; a spokesman is somebody else. */
function speaksFor(tree: Tree, head: number, at: (token: number) => number | null): number | null {
  if (!MOUTHPIECE_NOUNS.has(lemma(tree, head))) return null
  for (const possessor of dependents(tree, head, 'nmod:poss')) {
    const found = at(possessor)
    if (found !== null) return found
  }
  return null
}
