import { expect, test } from 'vitest'
import { actsIn } from '../../../test/acts-in.js'

const CASES: readonly { says: string; tree: string; acts: readonly string[] }[] = [
  {
    says: 'what was said to be done without a condition will be',
    tree: `
      1 Roe Roe PROPN NNP 2 nsubj
      2 said say VERB VBD 0 root
      3 she she PRON PRP 5 nsubj
      4 would would AUX MD 5 aux
      5 visit visit VERB VB 2 ccomp
      6 Sarn Sarn PROPN NNP 5 obj
      7 . . PUNCT . 2 punct`,
    acts: ['visit CONSULT/visit | will | she >  | at Sarn'],
  },
  {
    says: 'what will be done under a condition would be',
    tree: `
      1 Roe Roe PROPN NNP 3 nsubj
      2 will will AUX MD 3 aux
      3 visit visit VERB VB 0 root
      4 Sarn Sarn PROPN NNP 3 obj
      5 if if SCONJ IN 7 mark
      6 Kern Kern PROPN NNP 7 compound
      7 apologises apologise VERB VBZ 3 advcl
      8 . . PUNCT . 3 punct`,
    acts: ['visit CONSULT/visit | would | Roe >  | at Sarn'],
  },
  {
    says: 'what would be done under a condition stays so',
    tree: `
      1 Roe Roe PROPN NNP 2 nsubj
      2 said say VERB VBD 0 root
      3 she she PRON PRP 5 nsubj
      4 would would AUX MD 5 aux
      5 visit visit VERB VB 2 ccomp
      6 Sarn Sarn PROPN NNP 5 obj
      7 if if SCONJ IN 9 mark
      8 Kern Kern PROPN NNP 9 nsubj
      9 apologised apologise VERB VBD 5 advcl
      10 . . PUNCT . 2 punct`,
    acts: ['visit CONSULT/visit | would | she >  | at Sarn'],
  },
  {
    says: 'who goes to ask does ask',
    tree: `
      1 Roe Roe PROPN NNP 2 nsubj
      2 crossed cross VERB VBD 0 root
      3 the the DET DT 4 det
      4 bridge bridge NOUN NN 2 obj
      5 to to PART TO 6 mark
      6 demand demand VERB VB 2 advcl
      7 an a DET DT 8 det
      8 apology apology NOUN NN 6 obj
      9 from from ADP IN 10 case
      10 Kern Kern PROPN NNP 8 nmod
      11 . . PUNCT . 2 punct`,
    acts: ['demand REQUEST/demand | did | Roe > Kern | about an apology from Kern'],
  },
]

test.each(CASES)('$says', ({ tree, acts }) => {
  expect(actsIn(tree)).toEqual(acts)
})
