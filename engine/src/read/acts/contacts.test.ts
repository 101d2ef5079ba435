import { expect, test } from 'vitest'
import { actsIn } from '../../../test/acts-in.js'

const CASES: readonly { says: string; tree: string; acts: readonly string[] }[] = [
  {
    says: 'speaking by phone is a call of both',
    tree: `
      1 Roe Roe PROPN NNP 4 nsubj
      2 and and CCONJ CC 3 cc
      3 Kern Kern PROPN NNP 1 conj
      4 spoke speak VERB VBD 0 root
      5 by by ADP IN 6 case
      6 phone phone NOUN NN 4 obl
      7 on on ADP IN 8 case
      8 Tuesday Tuesday PROPN NNP 4 obl
      9 . . PUNCT . 4 punct`,
    acts: ['spoke CONSULT/call | did | Roe + Kern > '],
  },
  {
    says: 'a journey to meet somebody tells of a visit and of a meeting to come',
    tree: `
      1 Roe Roe PROPN NNP 2 nsubj
      2 flew fly VERB VBD 0 root
      3 to to ADP IN 4 case
      4 Sarn Sarn PROPN NNP 2 obl
      5 to to PART TO 6 mark
      6 meet meet VERB VB 2 advcl
      7 Kern Kern PROPN NNP 6 obj
      8 . . PUNCT . 2 punct`,
    acts: [
      'flew CONSULT/visit | did | Roe >  | at Sarn',
      'meet CONSULT/meeting | will | Roe > Kern | at Sarn',
    ],
  },
  {
    says: 'a journey for talks tells of a visit and of talks to come',
    tree: `
      1 Roe Roe PROPN NNP 2 nsubj
      2 travelled travel VERB VBD 0 root
      3 to to ADP IN 4 case
      4 Sarn Sarn PROPN NNP 2 obl
      5 for for ADP IN 6 case
      6 talks talk NOUN NNS 2 obl
      7 with with ADP IN 8 case
      8 Kern Kern PROPN NNP 6 nmod
      9 . . PUNCT . 2 punct`,
    acts: [
      'travelled CONSULT/visit | did | Roe >  | at Sarn',
      'talks CONSULT/talks | will | Roe > Kern | at Sarn',
    ],
  },
  {
    says: 'what is said in a call tells of the call too',
    tree: `
      1 In in ADP IN 4 case
      2 a a DET DT 4 det
      3 phone phone NOUN NN 4 compound
      4 call call NOUN NN 9 obl
      5 with with ADP IN 6 case
      6 Kern Kern PROPN NNP 4 nmod
      7 , , PUNCT , 4 punct
      8 Roe Roe PROPN NNP 9 nsubj
      9 rejected reject VERB VBD 0 root
      10 the the DET DT 11 det
      11 offer offer NOUN NN 9 obj
      12 . . PUNCT . 9 punct`,
    acts: [
      'call CONSULT/call | did | Roe > Kern',
      'rejected REJECT/refusal | did | Roe >  | about the offer',
    ],
  },
  {
    says: 'talks are hosted for those between whom they are',
    tree: `
      1 Roe Roe PROPN NNP 2 nsubj
      2 hosted host VERB VBD 0 root
      3 talks talk NOUN NNS 2 obj
      4 between between ADP IN 5 case
      5 Ostia Ostia PROPN NNP 3 nmod
      6 and and CCONJ CC 7 cc
      7 Perun Perun PROPN NNP 5 conj
      8 . . PUNCT . 2 punct`,
    acts: ['hosted CONSULT/talks | did | Roe > Ostia + Perun | about talks between Ostia and Perun'],
  },
  {
    says: 'a meeting that is offered may be',
    tree: `
      1 Roe Roe PROPN NNP 2 nsubj
      2 invited invite VERB VBD 0 root
      3 Kern Kern PROPN NNP 2 obj
      4 to to PART TO 5 mark
      5 meet meet VERB VB 2 xcomp
      6 in in ADP IN 7 case
      7 Sarn Sarn PROPN NNP 5 obl
      8 . . PUNCT . 2 punct`,
    acts: [
      'invited REQUEST/invitation | did | Roe > Kern | about meet in Sarn | at Sarn',
      'meet CONSULT/meeting | may | Kern >  | at Sarn',
    ],
  },
  {
    says: 'what is arranged will be',
    tree: `
      1 Roe Roe PROPN NNP 4 nsubj:outer
      2 is be AUX VBZ 4 cop
      3 to to PART TO 4 mark
      4 meet meet VERB VB 0 root
      5 Kern Kern PROPN NNP 4 obj
      6 on on ADP IN 7 case
      7 Friday Friday PROPN NNP 4 obl
      8 . . PUNCT . 4 punct`,
    acts: ['meet CONSULT/meeting | will | Roe > Kern'],
  },
  {
    says: 'what is due will be',
    tree: `
      1 Roe Roe PROPN NNP 5 nsubj
      2 is be AUX VBZ 5 cop
      3 due due ADJ JJ 5 mark
      4 to to PART TO 3 fixed
      5 visit visit VERB VB 0 root
      6 Sarn Sarn PROPN NNP 5 obj
      7 on on ADP IN 8 case
      8 Friday Friday PROPN NNP 5 obl
      9 . . PUNCT . 5 punct`,
    acts: ['visit CONSULT/visit | will | Roe >  | at Sarn'],
  },
  {
    says: 'the plain present with a day will be',
    tree: `
      1 Roe Roe PROPN NNP 2 nsubj
      2 meets meet VERB VBZ 0 root
      3 Kern Kern PROPN NNP 2 obj
      4 in in ADP IN 5 case
      5 Sarn Sarn PROPN NNP 2 obl
      6 on on ADP IN 7 case
      7 Thursday Thursday PROPN NNP 2 obl
      8 . . PUNCT . 2 punct`,
    acts: ['meets CONSULT/meeting | will | Roe > Kern | at Sarn'],
  },
  {
    says: 'a participle before the verb tells of what took place',
    tree: `
      1 Meeting meet VERB VBG 6 advcl
      2 with with ADP IN 3 case
      3 Kern Kern PROPN NNP 1 obl
      4 , , PUNCT , 1 punct
      5 Roe Roe PROPN NNP 6 nsubj
      6 signed sign VERB VBD 0 root
      7 the the DET DT 8 det
      8 accord accord NOUN NN 6 obj
      9 . . PUNCT . 6 punct`,
    acts: ['Meeting CONSULT/meeting | did | Roe > Kern', 'signed AGREE | did | Roe >  | about the accord'],
  },
  {
    says: 'what efforts are made to arrange may be',
    tree: `
      1 Efforts effort NOUN NNS 4 nsubj
      2 are be AUX VBP 4 cop
      3 under under ADP IN 4 case
      4 way way NOUN NN 0 root
      5 to to PART TO 6 mark
      6 arrange arrange VERB VB 4 acl
      7 a a DET DT 8 det
      8 conference conference NOUN NN 6 obj
      9 with with ADP IN 10 case
      10 Ostia Ostia PROPN NNP 8 nmod
      11 . . PUNCT . 4 punct`,
    acts: ['conference CONSULT/meeting | may |  > Ostia'],
  },
  {
    says: 'a round of violence is no meeting',
    tree: `
      1 Roe Roe PROPN NNP 2 nsubj
      2 fears fear VERB VBZ 0 root
      3 the the DET DT 5 det
      4 next next ADJ JJ 5 amod
      5 round round NOUN NN 2 obj
      6 of of ADP IN 7 case
      7 violence violence NOUN NN 5 nmod
      8 . . PUNCT . 2 punct`,
    acts: [],
  },
  {
    says: 'to meet halfway is no meeting',
    tree: `
      1 Roe Roe PROPN NNP 5 nsubj
      2 and and CCONJ CC 3 cc
      3 Kern Kern PROPN NNP 1 conj
      4 must must AUX MD 5 aux
      5 meet meet VERB VB 0 root
      6 each each DET DT 5 obj
      7 other other ADJ JJ 6 fixed
      8 halfway halfway ADV RB 5 advmod
      9 . . PUNCT . 5 punct`,
    acts: [],
  },
  {
    says: 'the way home is no visit',
    tree: `
      1 Roe Roe PROPN NNP 2 nsubj
      2 began begin VERB VBD 0 root
      3 the the DET DT 5 det
      4 long long ADJ JJ 5 amod
      5 trip trip NOUN NN 2 obj
      6 back back ADV RB 2 advmod
      7 to to ADP IN 8 case
      8 Sarn Sarn PROPN NNP 6 obl
      9 . . PUNCT . 2 punct`,
    acts: [],
  },
  {
    says: 'an interview is no contact',
    tree: `
      1 The the DET DT 3 det
      2 Sarn Sarn PROPN NNP 3 compound
      3 Times Times PROPN NNP 4 nsubj
      4 spoke speak VERB VBD 0 root
      5 to to ADP IN 6 case
      6 Roe Roe PROPN NNP 4 obl
      7 . . PUNCT . 4 punct`,
    acts: [],
  },
]

test.each(CASES)('$says', ({ tree, acts }) => {
  expect(actsIn(tree)).toEqual(acts)
})
