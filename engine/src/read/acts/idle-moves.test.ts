import { expect, test } from 'vitest'
import { actsIn } from '../../../test/acts-in.js'

const CASES: readonly { says: string; tree: string; acts: readonly string[] }[] = [
  {
    says: 'pressure to get something for oneself demands nothing of anybody',
    tree: `
      1 Roe Roe PROPN NNP 2 nsubj
      2 put put VERB VBD 0 root
      3 more more ADJ JJR 4 amod
      4 pressure pressure NOUN NN 2 obj
      5 on on ADP IN 6 case
      6 Marenia Marenia PROPN NNP 4 nmod
      7 to to PART TO 8 mark
      8 get get VERB VB 2 advcl
      9 a a DET DT 11 det
      10 better good ADJ JJR 11 amod
      11 deal deal NOUN NN 8 obj
      12 . . PUNCT . 2 punct`,
    acts: ['put REQUEST | did | Roe > Marenia | about more pressure on Marenia'],
  },
  {
    says: 'pressure on somebody to do something demands it',
    tree: `
      1 Roe Roe PROPN NNP 2 nsubj
      2 put put VERB VBD 0 root
      3 more more ADJ JJR 4 amod
      4 pressure pressure NOUN NN 2 obj
      5 on on ADP IN 6 case
      6 Marenia Marenia PROPN NNP 4 nmod
      7 to to PART TO 8 mark
      8 open open VERB VB 2 advcl
      9 the the DET DT 10 det
      10 port port NOUN NN 8 obj
      11 . . PUNCT . 2 punct`,
    acts: [
      'put REQUEST/demand | did | Roe > Marenia | about more pressure on Marenia',
      'open YIELD | must | Marenia >  | about the port',
    ],
  },
  {
    says: 'pressure that is kept up demands nothing in particular',
    tree: `
      1 Roe Roe PROPN NNP 2 nsubj
      2 kept keep VERB VBD 0 root
      3 the the DET DT 4 det
      4 pressure pressure NOUN NN 2 obj
      5 on on ADP IN 6 case
      6 Marenia Marenia PROPN NNP 4 nmod
      7 . . PUNCT . 2 punct`,
    acts: ['kept REQUEST | did | Roe > Marenia | about the pressure on Marenia'],
  },
  {
    says: 'who is called on to speak is asked for nothing',
    tree: `
      1 Roe Roe PROPN NNP 3 nsubj:pass
      2 was be AUX VBD 3 aux:pass
      3 called call VERB VBN 0 root
      4 on on ADP RP 3 compound:prt
      5 before before ADP IN 7 case
      6 the the DET DT 7 det
      7 others other NOUN NNS 3 obl
      8 . . PUNCT . 3 punct`,
    acts: ['called REQUEST | did |  >  | about Roe'],
  },
  {
    says: 'whoever is called on to do something is asked for it',
    tree: `
      1 Roe Roe PROPN NNP 2 nsubj
      2 called call VERB VBD 0 root
      3 on on ADP IN 4 case
      4 Marenia Marenia PROPN NNP 2 obl
      5 to to PART TO 6 mark
      6 open open VERB VB 2 advcl
      7 the the DET DT 8 det
      8 port port NOUN NN 6 obj
      9 . . PUNCT . 2 punct`,
    acts: [
      'called REQUEST/demand | did | Roe > Marenia | about open the port',
      'open YIELD | must | Marenia >  | about the port',
    ],
  },
  {
    says: 'to want a deal asks nobody for one',
    tree: `
      1 Roe Roe PROPN NNP 2 nsubj
      2 wants want VERB VBZ 0 root
      3 a a DET DT 4 det
      4 deal deal NOUN NN 2 obj
      5 . . PUNCT . 2 punct`,
    acts: ['wants REQUEST | did | Roe >  | about a deal'],
  },
  {
    says: 'to want somebody to do something asks it of him',
    tree: `
      1 Roe Roe PROPN NNP 2 nsubj
      2 wants want VERB VBZ 0 root
      3 Marenia Marenia PROPN NNP 2 obj
      4 to to PART TO 5 mark
      5 open open VERB VB 2 xcomp
      6 the the DET DT 7 det
      7 port port NOUN NN 5 obj
      8 . . PUNCT . 2 punct`,
    acts: [
      'wants REQUEST/demand | did | Roe > Marenia | about open the port',
      'open YIELD | must | Marenia >  | about the port',
    ],
  },
  {
    says: 'what is not wanted is not demanded',
    tree: `
      1 Roe Roe PROPN NNP 4 nsubj
      2 does do AUX VBZ 4 aux
      3 not not PART RB 4 advmod
      4 want want VERB VB 0 root
      5 the the DET DT 6 det
      6 port port NOUN NN 4 obj
      7 closed close VERB VBN 4 xcomp
      8 . . PUNCT . 4 punct`,
    acts: ['want REQUEST | not did | Roe >  | about closed'],
  },
  {
    says: 'to refuse to blame answers no offer',
    tree: `
      1 Roe Roe PROPN NNP 2 nsubj
      2 refused refuse VERB VBD 0 root
      3 to to PART TO 4 mark
      4 assign assign VERB VB 2 xcomp
      5 blame blame NOUN NN 4 obj
      6 for for ADP IN 8 case
      7 the the DET DT 8 det
      8 failure failure NOUN NN 4 obl
      9 . . PUNCT . 2 punct`,
    acts: ['refused REJECT | did | Roe >  | about assign blame for the failure'],
  },
  {
    says: 'to refuse to sign does',
    tree: `
      1 Roe Roe PROPN NNP 2 nsubj
      2 refused refuse VERB VBD 0 root
      3 to to PART TO 4 mark
      4 sign sign VERB VB 2 xcomp
      5 the the DET DT 6 det
      6 accord accord NOUN NN 4 obj
      7 . . PUNCT . 2 punct`,
    acts: [
      'refused REJECT/refusal | did | Roe >  | about sign the accord',
      'sign AGREE | not did | Roe >  | about the accord',
    ],
  },
  {
    says: 'to keep somebody out of a room is no refusal',
    tree: `
      1 Two two NUM CD 2 nummod
      2 envoys envoy NOUN NNS 4 nsubj:pass
      3 were be AUX VBD 4 aux:pass
      4 excluded exclude VERB VBN 0 root
      5 from from ADP IN 7 case
      6 the the DET DT 7 det
      7 meeting meeting NOUN NN 4 obl
      8 with with ADP IN 9 case
      9 Roe Roe PROPN NNP 7 nmod
      10 . . PUNCT . 4 punct`,
    acts: ['excluded REJECT | did |  > envoys'],
  },
  {
    says: 'time that is needed for something puts no answer off',
    tree: `
      1 It it PRON PRP 3 nsubj
      2 could could AUX MD 3 aux
      3 cut cut VERB VB 0 root
      4 the the DET DT 5 det
      5 time time NOUN NN 3 obj
      6 needed need VERB VBN 5 acl
      7 for for ADP IN 9 case
      8 a a DET DT 9 det
      9 race race NOUN NN 6 obl
      10 . . PUNCT . 3 punct`,
    acts: ['needed REJECT | did |  >  | about the time'],
  },
  {
    says: 'what is worked for is not conceded',
    tree: `
      1 Roe Roe PROPN NNP 3 nsubj
      2 will will AUX MD 3 aux
      3 work work VERB VB 0 root
      4 with with ADP IN 5 case
      5 Marenia Marenia PROPN NNP 3 obl
      6 to to PART TO 7 mark
      7 end end VERB VB 3 advcl
      8 the the DET DT 9 det
      9 blockade blockade NOUN NN 7 obj
      10 . . PUNCT . 3 punct`,
    acts: [
      'work COOPERATE | will | Roe > Marenia | about end the blockade',
      'end YIELD | may | Roe >  | about the blockade',
    ],
  },
  {
    says: 'what was asked for in the same breath and cannot be done is refused',
    tree: `
      1 They they PRON PRP 2 nsubj
      2 wanted want VERB VBD 0 root
      3 the the DET DT 4 det
      4 ban ban NOUN NN 2 obj
      5 lifted lift VERB VBN 2 xcomp
      6 and and CCONJ CC 10 cc
      7 we we PRON PRP 10 nsubj
      8 could could AUX MD 10 aux
      9 not not PART RB 10 advmod
      10 do do VERB VB 2 conj
      11 that that PRON DT 10 obj
      12 . . PUNCT . 2 punct`,
    acts: [
      'wanted REQUEST/demand | did | They >  | about lifted',
      'do REJECT/refusal | did | we >  | about that',
    ],
  },
  {
    says: 'a thing that cannot be done refuses nobody',
    tree: `
      1 The the DET DT 2 det
      2 car car NOUN NN 3 nsubj
      3 broke break VERB VBD 0 root
      4 down down ADP RP 3 compound:prt
      5 and and CCONJ CC 9 cc
      6 we we PRON PRP 9 nsubj
      7 could could AUX MD 9 aux
      8 not not PART RB 9 advmod
      9 do do VERB VB 3 conj
      10 that that PRON DT 9 obj
      11 . . PUNCT . 3 punct`,
    acts: [],
  },
  {
    says: 'a relative clause far from its noun makes nobody else act',
    tree: `
      1 It it PRON PRP 4 nsubj
      2 is be AUX VBZ 4 cop
      3 a a DET DT 4 det
      4 blow blow NOUN NN 0 root
      5 for for ADP IN 6 case
      6 Roe Roe PROPN NNP 4 nmod
      7 , , PUNCT , 11 punct
      8 who who PRON WP 11 nsubj
      9 had have AUX VBD 11 aux
      10 been be AUX VBN 11 aux
      11 counting count VERB VBG 6 acl:relcl
      12 on on ADP IN 13 case
      13 progress progress NOUN NN 11 obl
      14 that that PRON WDT 16 nsubj
      15 would would AUX MD 16 aux
      16 lift lift VERB VB 13 acl:relcl
      17 the the DET DT 18 det
      18 sanctions sanction NOUN NNS 16 obj
      19 . . PUNCT . 4 punct`,
    acts: [],
  },
  {
    says: 'who is squeezed into it accepts',
    tree: `
      1 Roe Roe PROPN NNP 4 nsubj
      2 could could AUX MD 4 aux
      3 have have AUX VB 4 aux
      4 squeezed squeeze VERB VBN 0 root
      5 Marenia Marenia PROPN NNP 4 obj
      6 to to PART TO 7 mark
      7 accept accept VERB VB 4 advcl
      8 the the DET DT 9 det
      9 plan plan NOUN NN 7 obj
      10 . . PUNCT . 4 punct`,
    acts: ['accept AGREE/acceptance | may | Marenia >  | about the plan'],
  },
]

test.each(CASES)('$says', ({ tree, acts }) => {
  expect(actsIn(tree)).toEqual(acts)
})
