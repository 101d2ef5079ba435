import { expect, test } from 'vitest'
import { sentencesFrom } from '../../../test/conllu.js'
import type { PloverType } from './act.js'
import { codeRootType } from './root-type.js'

const KOLM = '1 Kolm Kolm PROPN NNP'
const CASES: readonly { text: string; tree: string; type: PloverType | null }[] = [
  {
    text: 'a visit that took place',
    tree: `${KOLM} 2 nsubj\n2 visited visit VERB VBD 0 root\n3 Meland Meland PROPN NNP 2 obj`,
    type: 'CONSULT',
  },
  {
    text: 'a welcome act to come agrees',
    tree: `${KOLM} 3 nsubj\n2 will will AUX MD 3 aux\n3 visit visit VERB VB 0 root\n4 Meland Meland PROPN NNP 3 obj`,
    type: 'AGREE',
  },
  {
    text: 'a hostile act to come threatens',
    tree: `${KOLM} 3 nsubj\n2 will will AUX MD 3 aux\n3 attack attack VERB VB 0 root\n4 Meland Meland PROPN NNP 3 obj`,
    type: 'THREATEN',
  },
  {
    text: 'what will not be done is refused',
    tree: `${KOLM} 4 nsubj\n2 will will AUX MD 4 aux\n3 not not PART RB 4 advmod\n4 support support VERB VB 0 root\n5 Meland Meland PROPN NNP 4 obj`,
    type: 'REJECT',
  },
  {
    text: 'the outer word decides: refusing to meet',
    tree: `${KOLM} 2 nsubj\n2 refused refuse VERB VBD 0 root\n3 to to PART TO 4 mark\n4 meet meet VERB VB 2 xcomp\n5 Meland Meland PROPN NNP 4 obj`,
    type: 'REJECT',
  },
  {
    text: 'what must be done is asked for',
    tree: `${KOLM} 2 nsubj\n2 said say VERB VBD 0 root\n3 Meland Meland PROPN NNP 5 nsubj\n4 must must AUX MD 5 aux\n5 disarm disarm VERB VB 2 ccomp`,
    type: 'REQUEST',
  },
  {
    text: 'goods are seized by force short of violence',
    tree: `${KOLM} 2 nsubj\n2 seized seize VERB VBD 0 root\n3 two two NUM CD 4 nummod\n4 trawlers trawler NOUN NNS 2 obj\n5 from from ADP IN 6 case\n6 Meland Meland PROPN NNP 2 obl`,
    type: 'COERCE',
  },
  {
    text: 'a town is seized by violence',
    tree: `${KOLM} 2 nsubj\n2 seized seize VERB VBD 0 root\n3 Meland Meland PROPN NNP 2 obj`,
    type: 'ASSAULT',
  },
  {
    text: 'fire is opened on somebody',
    tree: `${KOLM} 2 nsubj\n2 opened open VERB VBD 0 root\n3 fire fire NOUN NN 2 obj\n4 on on ADP IN 5 case\n5 Meland Meland PROPN NNP 2 obl`,
    type: 'ASSAULT',
  },
  {
    text: 'an embassy that is closed breaks a tie',
    tree: `${KOLM} 2 nsubj\n2 closed close VERB VBD 0 root\n3 its its PRON PRP$ 4 nmod:poss\n4 consulate consulate NOUN NN 2 obj\n5 in in ADP IN 6 case\n6 Meland Meland PROPN NNP 4 nmod`,
    type: 'SANCTION',
  },
  {
    text: 'fuel sent is aid',
    tree: `${KOLM} 2 nsubj\n2 supplied supply VERB VBD 0 root\n3 fuel fuel NOUN NN 2 obj\n4 to to ADP IN 5 case\n5 Meland Meland PROPN NNP 2 obl`,
    type: 'AID',
  },
  {
    text: 'a weight thrown behind somebody supports',
    tree: `${KOLM} 2 nsubj\n2 threw throw VERB VBD 0 root\n3 its its PRON PRP$ 4 nmod:poss\n4 weight weight NOUN NN 2 obj\n5 behind behind ADP IN 6 case\n6 Meland Meland PROPN NNP 2 obl`,
    type: 'SUPPORT',
  },
  {
    text: 'revenge vowed threatens',
    tree: `${KOLM} 2 nsubj\n2 vowed vow VERB VBD 0 root\n3 revenge revenge NOUN NN 2 obj\n4 on on ADP IN 5 case\n5 Meland Meland PROPN NNP 2 obl`,
    type: 'THREATEN',
  },
  {
    text: 'a court that rules against somebody blames',
    tree: `${KOLM} 2 nsubj\n2 ruled rule VERB VBD 0 root\n3 against against ADP IN 4 case\n4 Meland Meland PROPN NNP 2 obl`,
    type: 'ACCUSE',
  },
  {
    text: 'a telephone call is a contact',
    tree: `${KOLM} 2 nsubj\n2 telephoned telephone VERB VBD 0 root\n3 Meland Meland PROPN NNP 2 obj`,
    type: 'CONSULT',
  },
  {
    text: 'no word of the lexicon, no type',
    tree: `${KOLM} 2 nsubj\n2 resembles resemble VERB VBZ 0 root\n3 Meland Meland PROPN NNP 2 obj`,
    type: null,
  },
]

test.each(CASES)('$text: $type', ({ tree, type }) => {
  const { report, sentences } = sentencesFrom(tree)
  const span = (words: string) => ({
    start: report.text.indexOf(words),
    end: report.text.indexOf(words) + words.length,
  })
  const [sentence] = sentences
  if (!sentence) throw new Error('no sentence')
  expect(codeRootType(sentence, span('Kolm'), span('Meland'))).toBe(type)
})
