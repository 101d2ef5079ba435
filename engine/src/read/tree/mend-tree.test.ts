import { expect, test } from 'vitest'
import { sentencesFrom } from '../../../test/conllu.js'
import { mendTree } from './mend-tree.js'

/** Trees as a parser gave them wrongly, and the arcs that must come out: `word relation>head`. */
const CASES: readonly { says: string; tree: string; arcs: readonly string[] }[] = [
  {
    says: 'a known form with an object is a verb, and has a subject before the insertion',
    tree: `
      1 Leaders leader NOUN NNS 0 root
      2 , , PUNCT , 1 punct
      3 including include VERB VBG 4 case
      4 Kolm Kolm PROPN NNP 1 nmod
      5 , , PUNCT , 6 punct
      6 blamed blamed ADJ JJ 4 parataxis
      7 Brosk Brosk PROPN NNP 6 obj`,
    arcs: ['blamed root>', 'Leaders nsubj>blamed', 'Brosk obj>blamed'],
  },
  {
    says: 'a verb that hung on the insertion takes the conjunction before its subject',
    tree: `
      1 It it PRON PRP 2 nsubj
      2 fell fall VERB VBD 0 root
      3 after after ADP IN 4 case
      4 envoys envoy NOUN NNS 2 obl
      5 , , PUNCT , 4 punct
      6 who who PRON WP 7 nsubj
      7 came come VERB VBD 4 acl:relcl
      8 late late ADV RB 7 advmod
      9 , , PUNCT , 4 punct
      10 left leave VERB VBD 7 conj`,
    arcs: ['envoys nsubj>left', 'after mark>left', 'left advcl>fell'],
  },
  {
    says: 'a name before an adjective is the one to whom something is given',
    tree: `
      1 Dahl Dahl PROPN NNP 2 nsubj
      2 offered offer VERB VBD 0 root
      3 neighbouring neighbour VERB VBG 6 amod
      4 Meland Meland PROPN NNP 6 compound
      5 direct direct ADJ JJ 6 amod
      6 talks talk NOUN NNS 2 obj`,
    arcs: ['Meland iobj>offered', 'neighbouring amod>Meland', 'direct amod>talks', 'talks obj>offered'],
  },
  {
    says: 'the infinitive after an addressed name is what is asked',
    tree: `
      1 Dahl Dahl PROPN NNP 2 nsubj
      2 urged urge VERB VBD 0 root
      3 Meland Meland PROPN NNP 2 obj
      4 to to PART TO 5 mark
      5 leave leave VERB VB 2 advcl`,
    arcs: ['leave xcomp>urged'],
  },
  {
    says: 'a second cue stands beside the first',
    tree: `
      1 Dahl Dahl PROPN NNP 2 nsubj
      2 said say VERB VBD 0 root
      3 talks talk NOUN NNS 4 nsubj
      4 failed fail VERB VBD 2 ccomp
      5 and and CCONJ CC 6 cc
      6 accused accuse VERB VBD 4 conj
      7 Kolm Kolm PROPN NNP 6 obj
      8 , , PUNCT , 9 punct
      9 adding add VERB VBG 4 advcl
      10 that that SCONJ IN 12 mark
      11 he he PRON PRP 12 nsubj
      12 lied lie VERB VBD 9 ccomp`,
    arcs: ['accused conj>said', 'adding advcl>said', 'failed ccomp>said'],
  },
  {
    says: 'a sound tree stays as it is',
    tree: `
      1 Dahl Dahl PROPN NNP 2 nsubj
      2 met meet VERB VBD 0 root
      3 Kolm Kolm PROPN NNP 2 obj
      4 and and CCONJ CC 5 cc
      5 left leave VERB VBD 2 conj`,
    arcs: ['Dahl nsubj>met', 'met root>', 'Kolm obj>met', 'and cc>left', 'left conj>met'],
  },
]

test.each(CASES)('$says', ({ tree, arcs }) => {
  const [sentence] = sentencesFrom(tree).sentences
  if (!sentence) throw new Error('no sentence')
  const { tokens } = mendTree(sentence)
  const found = tokens.map((t) => `${t.form} ${t.deprel}>${tokens[t.head]?.form ?? ''}`)
  expect(found).toEqual(expect.arrayContaining([...arcs]))
  expect(tokens.map((t) => [t.start, t.end])).toEqual(sentence.tokens.map((t) => [t.start, t.end]))
})
