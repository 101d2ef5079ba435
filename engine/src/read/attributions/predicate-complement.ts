import { type Candidate, type Complement, joined, runOn, startsWith, union } from './complement.js'
import { takes } from './cue-lexicon.js'
import { isQuoteMark, stretchEnd } from './stretch.js'
import { dependents, lemma, range, relation, type Tree, upos, word, xpos } from './tree.js'

/** "called it a farce", "described him as calm", "was described by X as strange". */
export function predicate({ tree, verb, entries, passive, cueEnd }: Candidate): Complement | null {
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
  return passive ? passivePredicate(tree, verb, object) : predicateByOrder(tree, verb, cueEnd)
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
function predicateByOrder(tree: Tree, verb: number, cueEnd: number): Complement | null {
  const first = cueEnd + 1
  const relative = range(verb - 5, verb - 1).find(
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
