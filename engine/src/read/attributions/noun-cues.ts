import { contentSpans } from './content-span.js'
import { CUE_NOUNS, type CueEntry, LIGHT_VERBS, takes } from './cue-lexicon.js'
import { cutEnd } from './cut-content.js'
import type { Draft, SourceWords } from './draft.js'
import { sourceWords } from './source-phrase.js'
import { isPassive, sourceOfVerb } from './source-words.js'
import { stretchEnd } from './stretch.js'
import { dependents, headOf, lemma, range, relation, subtree, type Tree, upos, word } from './tree.js'
import { verbGroup } from './verb-cues.js'

/** Nominal cues of one sentence: "his claim that …", "expressed openness to …", "calls for a truce". */
export function readNounCues(tree: Tree): readonly Draft[] {
  return tree.tokens.flatMap((_, index) => readNounCue(tree, index) ?? [])
}

function readNounCue(tree: Tree, noun: number): Draft | null {
  if (upos(tree, noun) !== 'NOUN' || ['compound', 'amod', 'fixed'].includes(relation(tree, noun))) return null
  const entries = CUE_NOUNS.get(lemma(tree, noun))
  if (!entries || isContact(tree, noun)) return null
  const verb = lightVerb(tree, noun)
  const found = complement(tree, noun, verb, entries)
  if (!found) return null
  const source =
    verb === null
      ? ownerOf(tree, noun)
      : (ownerOf(tree, noun) ?? sourceOfVerb(tree, verb, verbGroup(tree, verb, null)[0] ?? verb))
  const cue = cueWords(tree, noun, { verb, source, preposition: found.preposition })
  const denies = entries.some((entry) => entry.class === 'denying')
  return {
    tree,
    head: noun,
    cue,
    lemma: lemma(tree, noun),
    entries,
    source,
    content: contentSpans(tree, runOnFrom(tree, noun, found.tokens), cue, source),
    negated: denies !== cue.some((index) => ['not', "n't", 'never', 'no'].includes(word(tree, index))),
  }
}

/** The complement in one piece, to where it ends by the order of words. */
function runOnFrom(tree: Tree, noun: number, tokens: readonly number[]): readonly number[] {
  const right = tokens.filter((index) => index > noun)
  const [first, last] = [right[0], right.at(-1)]
  if (first === undefined || last === undefined) return tokens
  const above = headOf(tree, noun)
  // "hopes that … *faded*": a verb after the noun is none of its words.
  const verb = above >= 0 && above < noun ? above : noun
  const cut = cutEnd(tree, first, last)
  return range(first, cut < last ? cut : stretchEnd(tree, verb, first, last))
}

/** "A phone call" is a contact, no demand. */
function isContact(tree: Tree, noun: number): boolean {
  return ['phone', 'telephone', 'video', 'conference'].includes(word(tree, noun - 1))
}

/** The verb that carries the noun as its object, when it adds nothing to it but tense. */
function lightVerb(tree: Tree, noun: number): number | null {
  const verb = headOf(tree, noun)
  if (verb < 0 || verb > noun || relation(tree, noun) !== 'obj' || isPassive(tree, verb)) return null
  return LIGHT_VERBS.has(lemma(tree, verb)) ? verb : null
}

/** "Putin's claim", "a claim by Putin", "opposition among voters". */
function ownerOf(tree: Tree, noun: number): SourceWords | null {
  const possessor = dependents(tree, noun, 'nmod:poss')[0]
  if (possessor !== undefined) {
    const source = sourceWords(tree, possessor, noun)
    const clitic = dependents(tree, possessor, 'case').find((child) => child > possessor)
    return clitic === undefined
      ? source
      : { head: possessor, tokens: range(source.tokens[0] ?? possessor, clitic) }
  }
  const agent = dependents(tree, noun, 'nmod').find((child) =>
    dependents(tree, child, 'case').some((mark) => ['by', 'from', 'among'].includes(word(tree, mark))),
  )
  return agent === undefined ? null : sourceWords(tree, agent, noun)
}

interface Found {
  readonly tokens: readonly number[]
  readonly preposition: number | null
}

/** A clause or a prepositional phrase after the noun; it may hang on the verb that carries the noun. */
function complement(
  tree: Tree,
  noun: number,
  verb: number | null,
  entries: readonly CueEntry[],
): Found | null {
  const hosts = verb === null ? [noun] : [noun, verb]
  const after = hosts.flatMap((host) => [...(tree.children[host] ?? [])]).filter((child) => child > noun)
  const clause = after.find((child) => isContentClause(tree, child, entries))
  if (clause !== undefined) return { tokens: subtree(tree, clause), preposition: null }
  const prepositions = entries.flatMap((entry) => entry.prepositions)
  for (const child of after) {
    if (!['nmod', 'obl', 'acl', 'advcl'].includes(relation(tree, child))) continue
    const mark = dependents(tree, child, 'case', 'mark').find((index) =>
      prepositions.includes(word(tree, index)),
    )
    if (mark === undefined || mark < noun) continue
    return { tokens: subtree(tree, child).filter((index) => index !== mark), preposition: mark }
  }
  return null
}

function isContentClause(tree: Tree, child: number, entries: readonly CueEntry[]): boolean {
  if (!['acl', 'ccomp', 'xcomp', 'advcl'].includes(relation(tree, child))) return false
  if (tree.tokens[child]?.deprel === 'acl:relcl') return false
  const marks = dependents(tree, child, 'mark').map((mark) => word(tree, mark))
  if (marks.includes('that') || marks.includes('whether')) return takes(entries, 'clause')
  return marks.includes('to') && takes(entries, 'to')
}

interface CueParts {
  readonly verb: number | null
  readonly source: SourceWords | null
  readonly preposition: number | null
}

function cueWords(tree: Tree, noun: number, { verb, source, preposition }: CueParts): readonly number[] {
  const last = preposition === noun + 1 ? preposition : noun
  const between = source !== null && verb !== null && source.head > verb && source.head < noun
  if (verb !== null && !between) return range(verbGroup(tree, verb, null)[0] ?? verb, last)
  let first = noun
  while (headOf(tree, first - 1) === noun && ['amod', 'compound', 'det'].includes(relation(tree, first - 1)))
    first--
  const afterSource =
    source !== null && source.head < noun ? Math.max(first, (source.tokens.at(-1) ?? 0) + 1) : first
  return range(Math.min(afterSource, noun), last)
}
