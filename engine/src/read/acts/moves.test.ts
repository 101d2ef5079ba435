import { expect, test } from 'vitest'
import { sentencesFrom } from '../../../test/conllu.js'
import type { Mention } from '../actors/actor.js'
import { readActs } from './read-acts.js'

/** One line per act: `trigger TYPE/move/contact | modality, or "not" | agents > addressees`. Names, people and pronouns are mentions. */
function movesIn(conllu: string): readonly string[] {
  const { report, sentences } = sentencesFrom(conllu)
  const mentions = sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token, index): Mention[] => {
      const isActor = token.upos === 'PROPN' || /^(?:envoy|expert|leader|it)$/.test(token.lemma)
      const span = { start: token.start, end: token.end }
      const head = { sentence: sentence.index, token: index }
      return isActor ? [{ span, head, kind: 'name', actor: null, metonym: false }] : []
    }),
  )
  const names = (indexes: readonly number[]) =>
    indexes.map((i) => report.text.slice(mentions[i]?.span.start, mentions[i]?.span.end)).join(' + ')
  return readActs({ report, sentences, times: [], mentions, attributions: [] }).map((act) =>
    [
      `${sentences[act.trigger.sentence]?.tokens[act.trigger.token]?.form} ${[act.plover, act.move, act.contact].filter(Boolean).join('/')}`,
      act.polarity === 'negated' ? 'not' : act.modality,
      `${names(act.agents)} > ${names(act.addressees)}`,
    ].join(' | '),
  )
}

/** What has the words of a move and is none, and what is a move without its words. */
const CASES: readonly { says: string; tree: string; acts: readonly string[] }[] = [
  {
    says: 'what somebody could be forced to do is open',
    tree: `
      1 Roe Roe PROPN NNP 4 nsubj:pass
      2 could could AUX MD 4 aux
      3 be be AUX VB 4 aux:pass
      4 forced force VERB VBN 0 root
      5 to to PART TO 6 mark
      6 accept accept VERB VB 4 xcomp
      7 the the DET DT 8 det
      8 plan plan NOUN NN 6 obj
      9 . . PUNCT . 4 punct`,
    acts: ['forced COERCE | may |  > Roe', 'accept AGREE/acceptance | may | Roe > '],
  },
  {
    says: 'what is feared is open',
    tree: `
      1 Experts expert NOUN NNS 2 nsubj
      2 worry worry VERB VBP 0 root
      3 that that SCONJ IN 5 mark
      4 Roe Roe PROPN NNP 5 nsubj
      5 accepted accept VERB VBD 2 ccomp
      6 the the DET DT 7 det
      7 plan plan NOUN NN 5 obj
      8 . . PUNCT . 2 punct`,
    acts: ['accepted AGREE/acceptance | may | Roe > '],
  },
  {
    says: 'what is done without a concession is none: nobody conceded, and nobody refused',
    tree: `
      1 Kolm Kolm PROPN NNP 2 nsubj
      2 signed sign VERB VBD 0 root
      3 without without SCONJ IN 4 mark
      4 making make VERB VBG 2 advcl
      5 any any DET DT 6 det
      6 concession concession NOUN NN 4 obj
      7 . . PUNCT . 2 punct`,
    acts: ['signed AGREE/acceptance | did | Kolm > ', 'making YIELD | not | Kolm > '],
  },
  {
    says: 'what is asked is open',
    tree: `
      1 Does do AUX VBZ 3 aux
      2 Kolm Kolm PROPN NNP 3 nsubj
      3 accept accept VERB VB 0 root
      4 the the DET DT 5 det
      5 offer offer NOUN NN 3 obj
      6 ? ? PUNCT . 3 punct`,
    acts: ['accept AGREE/acceptance | may | Kolm > '],
  },
  {
    says: 'readiness to believe offers nothing',
    tree: `
      1 Kolm Kolm PROPN NNP 3 nsubj
      2 is be AUX VBZ 3 cop
      3 willing willing ADJ JJ 0 root
      4 to to PART TO 5 mark
      5 believe believe VERB VB 3 xcomp
      6 the the DET DT 7 det
      7 envoy envoy NOUN NN 5 obj
      8 . . PUNCT . 3 punct`,
    acts: ['willing AGREE | did | Kolm > '],
  },
  {
    says: 'readiness to meet offers',
    tree: `
      1 Kolm Kolm PROPN NNP 3 nsubj
      2 is be AUX VBZ 3 cop
      3 willing willing ADJ JJ 0 root
      4 to to PART TO 5 mark
      5 meet meet VERB VB 3 xcomp
      6 the the DET DT 7 det
      7 envoy envoy NOUN NN 5 obj
      8 . . PUNCT . 3 punct`,
    acts: ['willing AGREE/offer | did | Kolm > ', 'meet CONSULT/meeting | may | Kolm > envoy'],
  },
  {
    says: 'a habit is no answer',
    tree: `
      1 Kolm Kolm PROPN NNP 3 nsubj
      2 often often ADV RB 3 advmod
      3 rejects reject VERB VBZ 0 root
      4 offers offer NOUN NNS 3 obj
      5 . . PUNCT . 3 punct`,
    acts: ['rejects REJECT | did | Kolm > '],
  },
  {
    says: 'silence towards reporters puts nothing off',
    tree: `
      1 Kolm Kolm PROPN NNP 4 nsubj
      2 did do AUX VBD 4 aux
      3 not not PART RB 4 advmod
      4 respond respond VERB VB 0 root
      5 to to ADP IN 7 case
      6 a a DET DT 7 det
      7 request request NOUN NN 4 obl
      8 for for ADP IN 9 case
      9 comment comment NOUN NN 7 nmod
      10 . . PUNCT . 4 punct`,
    acts: ['respond REJECT | did | Kolm > '],
  },
  {
    says: 'a defence in words is no offer',
    tree: `
      1 Kolm Kolm PROPN NNP 2 nsubj
      2 offered offer VERB VBD 0 root
      3 a a DET DT 4 det
      4 defense defense NOUN NN 2 obj
      5 of of ADP IN 7 case
      6 the the DET DT 7 det
      7 envoy envoy NOUN NN 4 nmod
      8 . . PUNCT . 2 punct`,
    acts: [],
  },
  {
    says: 'what will be done unless … threatens',
    tree: `
      1 Kolm Kolm PROPN NNP 2 nsubj
      2 said say VERB VBD 0 root
      3 it it PRON PRP 5 nsubj
      4 would would AUX MD 5 aux
      5 close close VERB VB 2 ccomp
      6 the the DET DT 7 det
      7 port port NOUN NN 5 obj
      8 unless unless SCONJ IN 10 mark
      9 Meland Meland PROPN NNP 10 nsubj
      10 left leave VERB VBD 5 advcl
      11 . . PUNCT . 2 punct`,
    acts: ['close THREATEN/threat | did | it > '],
  },
  {
    says: 'what experts foretell threatens nobody',
    tree: `
      1 Experts expert NOUN NNS 2 nsubj
      2 said say VERB VBD 0 root
      3 Kolm Kolm PROPN NNP 5 nsubj
      4 would would AUX MD 5 aux
      5 close close VERB VB 2 ccomp
      6 the the DET DT 7 det
      7 port port NOUN NN 5 obj
      8 unless unless SCONJ IN 10 mark
      9 Meland Meland PROPN NNP 10 nsubj
      10 left leave VERB VBD 5 advcl
      11 . . PUNCT . 2 punct`,
    acts: ['close COERCE | would | Kolm > '],
  },
  {
    says: 'a vow of harm threatens',
    tree: `
      1 Kolm Kolm PROPN NNP 2 nsubj
      2 vowed vow VERB VBD 0 root
      3 to to PART TO 4 mark
      4 close close VERB VB 2 xcomp
      5 the the DET DT 6 det
      6 port port NOUN NN 4 obj
      7 . . PUNCT . 2 punct`,
    acts: ['vowed THREATEN/threat | did | Kolm > ', 'close COERCE | would | Kolm > '],
  },
  {
    says: 'a time to leave, with what follows, threatens',
    tree: `
      1 Kolm Kolm PROPN NNP 2 nsubj
      2 gave give VERB VBD 0 root
      3 Meland Meland PROPN NNP 2 obj
      4 until until ADP IN 5 case
      5 Friday Friday PROPN NNP 2 obl
      6 to to PART TO 7 mark
      7 leave leave VERB VB 2 advcl
      8 ; ; PUNCT , 9 punct
      9 failing fail VERB VBG 7 advcl
      10 that that SCONJ IN 9 obj
      11 , , PUNCT , 14 punct
      12 it it PRON PRP 14 nsubj
      13 will will AUX MD 14 aux
      14 act act VERB VB 2 parataxis
      15 . . PUNCT . 2 punct`,
    acts: ['gave THREATEN/threat | did | Kolm > Meland'],
  },
  {
    says: 'to come only if … is to accept conditionally',
    tree: `
      1 Kolm Kolm PROPN NNP 3 nsubj
      2 would would AUX MD 3 aux
      3 attend attend VERB VB 0 root
      4 only only ADV RB 8 advmod
      5 if if SCONJ IN 8 mark
      6 the the DET DT 7 det
      7 port port NOUN NN 8 nsubj
      8 opened open VERB VBD 3 advcl
      9 . . PUNCT . 3 punct`,
    acts: ['attend AGREE/conditional-acceptance | did | Kolm > '],
  },
  {
    says: 'talks by telephone are a call',
    tree: `
      1 Kolm Kolm PROPN NNP 2 nsubj
      2 spoke speak VERB VBD 0 root
      3 with with ADP IN 4 case
      4 Meland Meland PROPN NNP 2 obl
      5 by by ADP IN 6 case
      6 telephone telephone NOUN NN 2 obl
      7 . . PUNCT . 2 punct`,
    acts: ['spoke CONSULT/call | did | Kolm > Meland'],
  },
  {
    says: 'that others broke the truce accuses them',
    tree: `
      1 Kolm Kolm PROPN NNP 2 nsubj
      2 said say VERB VBD 0 root
      3 envoys envoy NOUN NNS 6 nsubj
      4 of of ADP IN 5 case
      5 Meland Meland PROPN NNP 3 nmod
      6 violated violate VERB VBD 2 ccomp
      7 the the DET DT 8 det
      8 truce truce NOUN NN 6 obj
      9 40 40 NUM CD 10 nummod
      10 times time NOUN NNS 6 obl:unmarked
      11 . . PUNCT . 2 punct`,
    acts: ['said ACCUSE | did | Kolm > envoys'],
  },
  {
    says: 'a threat can be withdrawn',
    tree: `
      1 Kolm Kolm PROPN NNP 2 nsubj
      2 withdrew withdraw VERB VBD 0 root
      3 the the DET DT 4 det
      4 threat threat NOUN NN 2 obj
      5 . . PUNCT . 2 punct`,
    acts: ['withdrew REJECT/withdrawal | did | Kolm > '],
  },
  {
    says: 'to stop short of it is not to do it',
    tree: `
      1 Kolm Kolm PROPN NNP 2 nsubj
      2 stopped stop VERB VBD 0 root
      3 short short ADJ JJ 2 xcomp
      4 of of SCONJ IN 5 mark
      5 dropping drop VERB VBG 3 advcl
      6 the the DET DT 7 det
      7 threat threat NOUN NN 5 obj
      8 . . PUNCT . 2 punct`,
    acts: ['dropping REJECT/withdrawal | not | Kolm > '],
  },
  {
    says: 'a decision to let somebody in concedes',
    tree: `
      1 Kolm Kolm PROPN NNP 2 nsubj
      2 decided decide VERB VBD 0 root
      3 to to PART TO 4 mark
      4 admit admit VERB VB 2 xcomp
      5 two two NUM CD 6 nummod
      6 inspectors inspector NOUN NNS 4 obj
      7 . . PUNCT . 2 punct`,
    acts: ['decided YIELD/concession | did | Kolm > ', 'admit YIELD | will | Kolm > '],
  },
  {
    says: 'to let ships through concedes',
    tree: `
      1 Kolm Kolm PROPN NNP 3 nsubj
      2 will will AUX MD 3 aux
      3 let let VERB VB 0 root
      4 ships ship NOUN NNS 3 obj
      5 through through ADP IN 3 xcomp
      6 . . PUNCT . 3 punct`,
    acts: ['let YIELD/concession | did | Kolm > '],
  },
  {
    says: 'the name before an adjective is who is offered it',
    tree: `
      1 Kolm Kolm PROPN NNP 2 nsubj
      2 offered offer VERB VBD 0 root
      3 Meland Meland PROPN NNP 5 compound
      4 direct direct ADJ JJ 5 amod
      5 talks talk NOUN NNS 2 obj
      6 . . PUNCT . 2 punct`,
    acts: ['offered AGREE/offer | did | Kolm > Meland'],
  },
  {
    says: 'to agree with a person accepts nothing',
    tree: `
      1 Kolm Kolm PROPN NNP 2 nsubj
      2 agrees agree VERB VBZ 0 root
      3 with with ADP IN 5 case
      4 the the DET DT 5 det
      5 leader leader NOUN NN 2 obl
      6 . . PUNCT . 2 punct`,
    acts: ['agrees AGREE | did | Kolm > leader'],
  },
  {
    says: 'to deny what was reported turns nothing down',
    tree: `
      1 Kolm Kolm PROPN NNP 2 nsubj
      2 denied deny VERB VBD 0 root
      3 the the DET DT 4 det
      4 report report NOUN NN 2 obj
      5 . . PUNCT . 2 punct`,
    acts: [],
  },
  {
    says: 'to deny a wrong answers a charge',
    tree: `
      1 Kolm Kolm PROPN NNP 2 nsubj
      2 denied deny VERB VBD 0 root
      3 the the DET DT 4 det
      4 violation violation NOUN NN 2 obj
      5 . . PUNCT . 2 punct`,
    acts: ['denied REJECT | did | Kolm > '],
  },
]

test.each(CASES)('$says', ({ tree, acts }) => {
  expect(movesIn(tree)).toEqual(acts)
})
