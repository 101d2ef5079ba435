import { type Candidate, type Complement, joined, startsWith } from './complement.js'
import { type CueEntry, takes } from './cue-lexicon.js'
import { withoutComment } from './cut-content.js'
import { stretchEnd } from './stretch.js'
import { dependents, lemma, range, relation, type Tree, upos, word, xpos } from './tree.js'

/** "urged Y to …", "hopes to …", "suggested waiting". */
export function infinitive(candidate: Candidate): Complement | null {
  const { tree, verb, entries, cueEnd } = candidate
  const wantsTo = takes(entries, 'to')
  if (!wantsTo && !takes(entries, 'gerund')) return null
  const objects = dependents(tree, verb, 'obj').filter((child) => child > verb)
  const heads = [verb, ...objects].flatMap((host) => dependents(tree, host, 'xcomp', 'advcl', 'acl', 'ccomp'))
  const found = heads.find((child) => {
    if (child < verb) return false
    const marked = dependents(tree, child, 'mark').some((mark) => word(tree, mark) === 'to' && mark > verb)
    return (
      (wantsTo && marked) ||
      (takes(entries, 'gerund') && xpos(tree, child) === 'VBG' && relation(tree, child) === 'xcomp')
    )
  })
  const byOrder = wantsTo ? infinitiveStart(tree, cueEnd, entries) : null
  if (found === undefined && byOrder === null) return null
  if (NEEDS_ADDRESSEE.has(lemma(tree, verb)) && !isCalledOn(tree, verb, found ?? verb)) return null
  const raised = entries.some((entry) => entry.class === 'attitude' && entry.takes.includes('to'))
  const tokens =
    found === undefined
      ? []
      : joined(tree, raised ? [...objects, found] : [found]).filter((index) => index > verb)
  const opens = Math.min(byOrder ?? Number.POSITIVE_INFINITY, tokens[0] ?? Number.POSITIVE_INFINITY)
  // "agreed not to add": without its negation the content would say the opposite.
  const start = opens - 1 > cueEnd && ['not', 'never'].includes(word(tree, opens - 1)) ? opens - 1 : opens
  const end = withoutComment(tree, start, stretchEnd(tree, verb, start, tokens.at(-1) ?? start))
  return { tokens: range(start, end), preposition: null }
}

/** "to" right after the verb, or, for a directive, after the one it is addressed to. */
function infinitiveStart(tree: Tree, cueEnd: number, entries: readonly CueEntry[]): number | null {
  const directive = entries.some((entry) => entry.class === 'directive' && entry.takes.includes('to'))
  const reach = directive ? 12 : 1
  for (let at = cueEnd + 1; at <= cueEnd + reach; at++) {
    if (word(tree, at) === 'to' && xpos(tree, at + 1) === 'VB') return at
    if (word(tree, at) === 'not' && word(tree, at + 1) === 'to') return at
    if (
      !['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'CCONJ'].includes(upos(tree, at)) &&
      xpos(tree, at) !== 'POS'
    )
      return null
  }
  return null
}

/** Verbs that direct somebody only with a preposition: to call somebody to do something is no directive. */
const NEEDS_ADDRESSEE = new Set(['call', 'appeal'])

/** "called *on* the parties to …" */
function isCalledOn(tree: Tree, verb: number, clauseHead: number): boolean {
  return dependents(tree, verb, 'obl', 'obj', 'advcl').some(
    (child) => child > verb && child <= clauseHead && startsWith(tree, child, ['on', 'upon', 'for', 'to']),
  )
}
