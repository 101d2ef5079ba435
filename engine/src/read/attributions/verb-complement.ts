import { clauseStart } from './clause-by-order.js'
import {
  type Candidate,
  type Complement,
  hasSubject,
  joined,
  opening,
  runOn,
  startsWith,
  union,
} from './complement.js'
import { type CueEntry, takes } from './cue-lexicon.js'
import { beforeContrast, beforeMainClause, withoutComment } from './cut-content.js'
import { infinitive } from './infinitive-complement.js'
import { predicate, raised } from './predicate-complement.js'
import { preposedContent } from './preposed.js'
import { agentOf, isPassive } from './source-words.js'
import { isQuoteMark, stretchEnd } from './stretch.js'
import { dependents, headOf, lemma, range, relation, subtree, type Tree, upos, word, xpos } from './tree.js'

/** Tried in order: the fuller complement first, since "told Y that" has an object too. */
const FINDERS = [raised, ledBy, clause, tagged, predicate, infinitive, nounPhrase, prepositional, saidWords]

/** What the verb's source says, in the verb's own sentence; `null` when it shows no complement. */
export function complementOf(
  tree: Tree,
  verb: number,
  options: Omit<Candidate, 'tree' | 'verb' | 'passive'>,
): Complement | null {
  const candidate = { tree, verb, passive: isPassive(tree, verb), ...options }
  for (const find of options.inverted ? [tagged, ...FINDERS] : FINDERS) {
    const found = find(candidate)
    if (found) return found
  }
  return null
}

/** Verbs that name the one spoken to before they say what. */
const ADDRESSING = new Set(
  'tell ask inform assure remind warn notify persuade convince advise promise show'.split(' '),
)

/** "said that …", "“…,” he said", "it was announced that …". */
function clause(candidate: Candidate): Complement | null {
  const { tree, verb, cueEnd, entries, passive } = candidate
  if (!takes(entries, 'clause') && !takes(entries, 'quote')) return null
  const expletive = passive && dependents(tree, verb, 'expl').length > 0
  const clauses = expletive ? dependents(tree, verb, 'ccomp', 'csubj') : dependents(tree, verb, 'ccomp')
  const left = clauses.filter((child) => child < verb && !isParticipial(tree, child))
  const right = joined(
    tree,
    clauses.filter((child) => child > verb),
  )
  const addressed = ADDRESSING.has(lemma(tree, verb)) && !passive
  const byOrder =
    takes(entries, 'clause') && !candidate.inverted
      ? clauseStart(tree, verb, { cueEnd, addressed, bare: takesBareClause(entries) })
      : null
  const after = isTitle(tree, right, cueEnd) ? [] : right.filter((index) => index > cueEnd)
  if (after.length === 0 && byOrder === null)
    return left.length > 0 ? { tokens: withoutTail(candidate, joined(tree, left)), preposition: null } : null
  const earliest = Math.min(after[0] ?? Number.POSITIVE_INFINITY, byOrder ?? Number.POSITIVE_INFINITY)
  // "said on Sunday that …": the occasion before "that" is no content.
  const start = byOrder !== null && word(tree, byOrder) === 'that' ? byOrder : earliest
  const treeEnd = beforeMainClause(
    tree,
    verb,
    start,
    beforeContrast(tree, start, Math.max(start, after.at(-1) ?? start)),
  )
  const end = withoutComment(tree, start, stretchEnd(tree, verb, start, treeEnd))
  const before = [...right.filter((index) => index < verb), ...joined(tree, left)]
  return { tokens: [...before, ...range(start, end)], preposition: null }
}

/**
 * "“We won,” he said *after the vote*": what the tree hangs on the words before a tag, but stands after it, tells
 * when and where they were said, unless a comma or a mark takes them up again ("“We won,” he said, “and …”").
 */
function withoutTail(
  { tree, verb, cueEnd, source }: Candidate,
  tokens: readonly number[],
): readonly number[] {
  const tag = Math.max(cueEnd, source?.tokens.at(-1) ?? cueEnd)
  const right = tokens.filter((index) => index > tag)
  const comma = right.find((index) => word(tree, index) === ',' || isQuoteMark(tree, index))
  const quotes = right.some((index) => isQuoteMark(tree, index))
  const comments = xpos(tree, (comma ?? tag) + 1) === 'VBG' && !quotes
  const aside = comma === undefined || comments || xpos(tree, comma + 1).startsWith('W')
  return tokens.filter((index) => index < verb || (!aside && index > comma))
}

/** "said on CBS' “Morning Hour”": a name in quotation marks after a preposition or a possessor. */
function isTitle(tree: Tree, tokens: readonly number[], cueEnd: number): boolean {
  const first = tokens.find((index) => index > cueEnd && !isQuoteMark(tree, index))
  if (first === undefined || !isQuoteMark(tree, first - 1)) return false
  return upos(tree, first - 2) === 'ADP' || xpos(tree, first - 2) === 'POS' || word(tree, first - 2) === "'"
}

/** Directives and decrees need "that"; speech and thought do not. */
function takesBareClause(entries: readonly CueEntry[]): boolean {
  return entries.some(
    (entry) =>
      entry.takes.includes('clause') &&
      !['directive', 'decree', 'commissive', 'denying'].includes(entry.class),
  )
}

/** "Asked about it, he said …": a participle before its subject reports nothing. */
function isParticipial(tree: Tree, child: number): boolean {
  return (
    ['VBN', 'VBG'].includes(xpos(tree, child)) &&
    !hasSubject(tree, child) &&
    dependents(tree, child, 'aux').length === 0
  )
}

/** "The truce, he said, was over": the verb hangs on the clause it reports, or the clause on the verb. */
function tagged(candidate: Candidate): Complement | null {
  const { tree, verb, entries, cueEnd, source } = candidate
  if (!takes(entries, 'quote') || !takes(entries, 'clause') || (!hasSubject(tree, verb) && source === null))
    return null
  const reported = dependents(tree, verb, 'parataxis').filter(
    (child) => hasSubject(tree, child) || child < verb,
  )
  if (reported.length > 0) {
    const tokens = joined(tree, reported)
    return {
      tokens: reported.some((child) => child > verb) ? tokens : withoutTail(candidate, tokens),
      preposition: null,
    }
  }
  const ordered = preposedContent(tree, verb, cueEnd, source)
  if (ordered !== null) return { tokens: ordered, preposition: null }
  if (relation(tree, verb) !== 'parataxis' || isRelative(tree, verb)) return null
  const own = new Set(subtree(tree, verb))
  const host = headOf(tree, verb)
  const tokens = subtree(tree, host).filter((index) => !own.has(index))
  return { tokens: host < verb ? withoutTail(candidate, tokens) : tokens, preposition: null }
}

function isRelative(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'nsubj').some((child) => xpos(tree, child).startsWith('W'))
}

/** "denied the report", "blamed Y for …", "the plan proposed by X". */
function nounPhrase({ tree, verb, entries, passive, inverted, cueEnd }: Candidate): Complement | null {
  if (!takes(entries, 'noun') || inverted) return null
  if (passive && relation(tree, verb) === 'acl') {
    if (agentOf(tree, verb) === null) return null
    return {
      tokens: subtree(tree, headOf(tree, verb), (index) => relation(tree, index) === 'acl'),
      preposition: null,
    }
  }
  const objects = passive ? dependents(tree, verb, 'nsubj:pass') : dependents(tree, verb, 'obj')
  const object = objects[0]
  if (object === undefined || isGiving(tree, verb, passive)) return null
  const prepositions = new Set(entries.flatMap((entry) => entry.prepositions))
  const added = dependents(tree, verb, 'obl', 'advcl').filter(
    (child) => child > verb && startsWith(tree, child, [...prepositions]),
  )
  const tokens = joined(tree, [object, ...added])
  if (passive || object < verb) return { tokens, preposition: null }
  const right = tokens.filter((index) => index > verb)
  const start = startsAt(tree, cueEnd, right[0] ?? cueEnd + 1)
  return { tokens: runOn(tree, verb, union(right, range(start, start))), preposition: null }
}

/** Back to the verb over words the tree lost ("accused *each other* of"). */
function startsAt(tree: Tree, cueEnd: number, first: number): number {
  const lost = range(cueEnd + 1, first - 1)
  return lost.length <= 6 &&
    lost.every((index) =>
      ['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'PART', 'ADP'].includes(upos(tree, index)),
    )
    ? Math.min(cueEnd + 1, first)
    : first
}

/** "denied them entry", "were denied visas": a second object makes it an act, not words. */
function isGiving(tree: Tree, verb: number, passive: boolean): boolean {
  return dependents(tree, verb, 'iobj').length > 0 || (passive && dependents(tree, verb, 'obj').length > 0)
}

/** "warned *of* imposing …", "called *for* a vote": the preposition right after the verb tells more surely than the tree. */
function ledBy(candidate: Candidate): Complement | null {
  const led = ['of', 'for', 'against'].includes(word(candidate.tree, candidate.cueEnd + 1))
  return led && !candidate.inverted ? prepositional(candidate) : null
}

/** "called for restraint", "warned of further sanctions". */
function prepositional({ tree, verb, entries, cueEnd }: Candidate): Complement | null {
  const prepositions = entries.flatMap((entry) => entry.prepositions)
  if (prepositions.length === 0) return null
  const found = dependents(tree, verb, 'obl', 'advcl', 'xcomp', 'ccomp', 'nmod').find(
    (child) => child > verb && startsWith(tree, child, prepositions),
  )
  const next = cueEnd + 1
  const mark =
    found === undefined
      ? upos(tree, next) === 'ADP' && prepositions.includes(word(tree, next))
        ? next
        : null
      : opening(tree, found)
  if (mark === null) return null
  const tokens = found === undefined ? [mark + 1] : subtree(tree, found).filter((index) => index > mark)
  return { tokens: runOn(tree, verb, tokens), preposition: mark }
}

/** Verbs whose mere object is what was said: "said the opposite", "told them the truth". */
const WORD_VERBS = new Set(['say', 'state', 'announce'])

function saidWords({ tree, verb, inverted, passive }: Candidate): Complement | null {
  if (inverted || passive || !WORD_VERBS.has(lemma(tree, verb))) return null
  const object = dependents(tree, verb, 'obj').find((child) => child > verb)
  if (object === undefined) return null
  return { tokens: runOn(tree, verb, subtree(tree, object)), preposition: null }
}
