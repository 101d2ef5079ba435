import { expect, test } from 'vitest'
import { sentencesFrom } from '../../../../test/conllu.js'
import { repairTree } from './repair.js'

/** Trees as a parser gave them wrongly, and the arcs that must come out: `word relation>head`. */
const CASES: readonly { says: string; tree: string; arcs: readonly string[] }[] = [
  {
    says: 'a verb with an auxiliary is no attribute',
    tree: `
      1 Allies ally NOUN NNS 4 nsubj
      2 are be AUX VBP 4 aux
      3 increasing increase VERB VBG 4 amod
      4 pressure pressure NOUN NN 0 root`,
    arcs: ['increasing root>', 'pressure obj>increasing', 'Allies nsubj>increasing'],
  },
  {
    says: 'the subject stands before an insertion',
    tree: `
      1 Leaders leader NOUN NNS 0 root
      2 , , PUNCT , 1 punct
      3 including include VERB VBG 4 case
      4 Kolm Kolm PROPN NNP 6 nsubj
      5 , , PUNCT , 6 punct
      6 met meet VERB VBD 1 parataxis
      7 in in ADP IN 8 case
      8 Brosk Brosk PROPN NNP 6 obl`,
    arcs: ['met root>', 'Leaders nsubj>met', 'Kolm nmod>Leaders'],
  },
  {
    says: 'the last of a list is not alone the subject',
    tree: `
      1 Envoys envoy NOUN NNS 0 root
      2 from from ADP IN 3 case
      3 Ostia Ostia PROPN NNP 1 nmod
      4 , , PUNCT , 5 punct
      5 Perun Perun PROPN NNP 3 conj
      6 and and CCONJ CC 8 cc
      7 Brosk Brosk PROPN NNP 8 nsubj
      8 threatened threaten VERB VBD 1 parataxis
      9 sanctions sanction NOUN NNS 8 obj`,
    arcs: ['Brosk conj>Ostia', 'Envoys nsubj>threatened', 'threatened root>'],
  },
  {
    says: 'a noun before a preposition is no compound',
    tree: `
      1 Kolm Kolm PROPN NNP 2 nsubj
      2 expressed express VERB VBD 0 root
      3 willingness willingness NOUN NN 5 compound
      4 for for ADP IN 5 case
      5 talks talk NOUN NNS 2 obj
      6 but but CCONJ CC 7 cc
      7 insisted insist VERB VBD 5 conj`,
    arcs: ['willingness obj>expressed', 'talks nmod>willingness', 'insisted conj>expressed'],
  },
  {
    says: 'a form of a known verb is the predicate that a phrase lacks',
    tree: `
      1 The the DET DT 2 det
      2 court court NOUN NN 0 root
      3 on on ADP IN 4 case
      4 Friday Friday PROPN NNP 5 compound
      5 freed freed NOUN NN 2 nmod
      6 Kolm Kolm PROPN NNP 2 nmod`,
    arcs: ['freed root>', 'court nsubj>freed', 'Kolm obj>freed'],
  },
  {
    says: 'a name is one phrase with its title and its preposition',
    tree: `
      # names = 5-6 PER
      1 talks talk NOUN NNS 0 root
      2 with with ADP IN 7 case
      3 Ostian ostian ADJ JJ 7 amod
      4 President president PROPN NNP 5 nmod:desc
      5 Ivo Ivo PROPN NNP 3 nsubj
      6 Kolm Kolm PROPN NNP 5 flat
      7 . . PUNCT . 1 punct`,
    arcs: ['Ivo nmod>talks', 'with case>Ivo', 'Ostian amod>Ivo'],
  },
  {
    says: 'the infinitive after an addressed name is what is asked',
    tree: `
      1 Dahl Dahl PROPN NNP 2 nsubj
      2 urged urge VERB VBD 0 root
      3 Meland Meland PROPN NNP 2 obj
      4 to to PART TO 5 mark
      5 leave leave VERB VB 3 acl`,
    arcs: ['leave xcomp>urged'],
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
  const { tokens } = repairTree(sentence)
  const found = tokens.map((t) => `${t.form} ${t.deprel}>${tokens[t.head]?.form ?? ''}`)
  expect(found).toEqual(expect.arrayContaining([...arcs]))
  expect(tokens.map((t) => [t.start, t.end])).toEqual(sentence.tokens.map((t) => [t.start, t.end]))
})
