import { type Candidate, type Complement, joined, runOn, startsWith, union } from './complement.js'
import { takes } from './cue-lexicon.js'
import { isQuoteMark, stretchEnd } from './stretch.js'
import { dependents, lemma, range, relation, subtree, type Tree, upos, word, xpos } from './tree.js'

/**
 * "is said to have left", "are believed to be dead": what others say of the subject, with the subject ("raising",
 * Huddleston and Pullum 2002, 4.4). Whoever is told or asked to do something is addressed, and that is no raising.
 */
export function raised({ tree, verb, entries, passive, cueEnd }: Candidate): Complement | null {
  if (!passive || !takes(entries, 'clause') || entries.some((entry) => entry.class === 'directive'))
    return null
  const subject = dependents(tree, verb, 'nsubj:pass').find((child) => child < verb)
  const infinitive = dependents(tree, verb, 'xcomp').find((child) => child > verb)
  if (subject === undefined || infinitive === undefined || word(tree, cueEnd + 1) !== 'to') return null
  const own = subtree(tree, subject, (index) => tree.tokens[index]?.deprel === 'acl:relcl')
  return { tokens: runOn(tree, verb, union(own, subtree(tree, infinitive))), preposition: null }
}

/** "called it a farce", "described him as calm", "was described by X as strange". */
export function predicate(candidate: Candidate): Complement | null {
  const { tree, verb, entries, passive, cueEnd } = candidate
  if (!takes(entries, 'predicate')) return null
  const object = passive ? dependents(tree, verb, 'nsubj:pass') : dependents(tree, verb, 'obj')
  const modified = passive && relation(tree, verb) === 'acl' ? [] : object
  const said = dependents(tree, verb, 'xcomp', 'obl', 'advcl', 'ccomp').filter(
    (child) =>
      (relation(tree, child) === 'xcomp' && upos(tree, child) !== 'VERB') || startsWith(tree, child, ['as']),
  )
  const attached = object.flatMap((o) =>
    dependents(tree, o, 'nmod', 'acl').filter((child) => startsWith(tree, child, ['as'])),
  )
  const found = said.length + attached.length > 0 && (object.length > 0 || passive)
  if (found) {
    const tokens = joined(tree, [...modified, ...said])
    return { tokens: runOn(tree, verb, tokens), preposition: null }
  }
  if (passive) return passivePredicate(tree, verb, object)
  return predicateByOrder(candidate) ?? predicateByArticle(tree, verb, cueEnd)
}

/** "was described by X as strange", by the order of words: "as" within reach of the verb. */
function passivePredicate(tree: Tree, verb: number, subject: readonly number[]): Complement | null {
  for (let at = verb + 1; at <= verb + 14; at++) {
    if (word(tree, at) === 'as')
      return {
        tokens: union(joined(tree, subject), range(at, stretchEnd(tree, verb, at, at))),
        preposition: null,
      }
    if (['PUNCT', 'VERB', 'AUX', ''].includes(upos(tree, at))) return null
  }
  return null
}

/** "called the plan “a farce”": a noun phrase, and right after it another one. */
function predicateByOrder({ tree, verb, cueEnd, source }: Candidate): Complement | null {
  const first = cueEnd + 1
  const opens = Math.min(verb - 5, (source?.tokens[0] ?? verb) - 1)
  const relative = range(opens, verb - 1).find(
    (index) => ['WDT', 'WP'].includes(xpos(tree, index)) && word(tree, index) !== 'who',
  )
  if (
    relative !== undefined &&
    (isQuoteMark(tree, first) || upos(tree, first) === 'DET' || word(tree, first) === 'as')
  ) {
    return { tokens: [relative, ...range(first, stretchEnd(tree, verb, first, first))], preposition: null }
  }
  const at = afterNounPhrase(tree, first)
  const object = range(first, at - 1).some((index) => ['NOUN', 'PROPN', 'PRON'].includes(upos(tree, index)))
  const follows =
    isQuoteMark(tree, at) ||
    upos(tree, at) === 'DET' ||
    (word(tree, at) === 'as' && lemma(tree, verb) !== 'see')
  if (!object || !follows) return null
  return { tokens: range(first, stretchEnd(tree, verb, first, at)), preposition: null }
}

/** Verbs that give a name, whose predicate needs no "as". */
const NAMING = new Set(['call', 'label', 'dub', 'brand', 'deem', 'term'])

/** "called the charge and the demand for a vote *a* ploy": an article that nothing else explains opens the predicate. */
function predicateByArticle(tree: Tree, verb: number, cueEnd: number): Complement | null {
  const object = dependents(tree, verb, 'obj')[0]
  if (!NAMING.has(lemma(tree, verb)) || object === undefined || object < verb) return null
  const end = stretchEnd(tree, verb, cueEnd + 1, object)
  const opens = range(object + 1, end).some(
    (at) => ['a', 'an'].includes(word(tree, at)) && ['NOUN', 'PROPN', 'PRON'].includes(upos(tree, at - 1)),
  )
  return opens ? { tokens: range(cueEnd + 1, end), preposition: null } : null
}

/** The token after a noun phrase that starts at `first`, with its prepositional phrases. */
function afterNounPhrase(tree: Tree, first: number): number {
  let at = first
  for (let phrases = 0; phrases < 3; phrases++) {
    while (['DET', 'ADJ', 'NUM', 'PRON'].includes(upos(tree, at)) && at < first + 4 && !isQuoteMark(tree, at))
      at++
    while (
      ['NOUN', 'PROPN', 'PART', 'ADJ', 'DET'].includes(upos(tree, at)) &&
      at < first + 14 &&
      phrases > 0 &&
      !isQuoteMark(tree, at)
    )
      at++
    while (['NOUN', 'PROPN', 'PART'].includes(upos(tree, at)) && !isQuoteMark(tree, at)) at++
    if (!['in', 'of', 'on', 'at', 'for'].includes(word(tree, at)) || upos(tree, at) !== 'ADP') break
    at++
  }
  return at
}
