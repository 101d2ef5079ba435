import { expect, test } from 'vitest'
import { sentencesFrom } from '../../../test/conllu.js'
import type { Mention } from '../actors/actor.js'
import type { Sentence } from '../sentence.js'
import type { TimeExpression } from '../times/time-expression.js'
import { readActs } from './read-acts.js'

/** Every noun phrase headed by a name or a word for people counts as a mention, so that trees are enough. */
function mentionsOf(sentences: readonly Sentence[]): readonly Mention[] {
  return sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token, index): Mention[] => {
      const isActor = token.upos === 'PROPN' || /^(?:leader|ministry|envoy|they|it|who)$/.test(token.lemma)
      if (!isActor || ['flat', 'compound'].includes(token.deprel)) return []
      const span = { start: token.start, end: token.end }
      return [
        { span, head: { sentence: sentence.index, token: index }, kind: 'name', actor: null, metonym: false },
      ]
    }),
  )
}

/** Months and weekdays, with the number after them; "by" before one is its `mod`. */
function timesOf(text: string): readonly TimeExpression[] {
  return [...text.matchAll(/(by )?((?:June|July|May) \d+|Friday|Monday|48 hours)/g)].map((match) => {
    const start = match.index + (match[1]?.length ?? 0)
    const span = { start, end: match.index + match[0].length }
    const type = match[2] === '48 hours' ? 'DURATION' : 'DATE'
    const time: TimeExpression = { span, sentence: 0, type, value: match[2] ?? '', certainty: 'implied' }
    return match[1] ? { ...time, mod: 'BY' } : time
  })
}

/** One line per act: `trigger TYPE/move | agents > addressees | theme | (marker) condition | by … | at …`. */
function actsIn(conllu: string): readonly string[] {
  const { report, sentences } = sentencesFrom(conllu)
  const mentions = mentionsOf(sentences)
  const times = timesOf(report.text)
  const words = (span: { start: number; end: number } | null | undefined) =>
    span ? report.text.slice(span.start, span.end) : ''
  return readActs({ report, sentences, times, mentions, attributions: [] }).map((act) => {
    const who = (indexes: readonly number[]) => indexes.map((i) => words(mentions[i]?.span)).join(' + ')
    return [
      `${sentences[0]?.tokens[act.trigger.token]?.form} ${act.plover}${act.move ? `/${act.move}` : ''}${act.contact ? `/${act.contact}` : ''}`,
      ...(act.polarity === 'negated' ? ['not'] : []),
      ...(act.modality === 'did' ? [] : [act.modality]),
      `${who(act.agents)} > ${who(act.addressees)}`,
      ...(act.theme ? [`about ${words(act.theme)}`] : []),
      ...act.conditions.map((c) => `(${c.marker}) ${words(c.span)}`),
      ...(act.deadline === null ? [] : [`by ${words(times[act.deadline]?.span)}`]),
      ...(act.venue === null ? [] : [`at ${words(mentions[act.venue]?.span)}`]),
    ].join(' | ')
  })
}

const CASES: readonly { says: string; tree: string; acts: readonly string[] }[] = [
  {
    says: 'an offer with its other side, place and absence of conditions',
    tree: `
      # text = Kolm offered direct talks with Meland in Brosk without preconditions .
      # names = 7 LOC
      1 Kolm Kolm PROPN NNP 2 nsubj
      2 offered offer VERB VBD 0 root
      3 direct direct ADJ JJ 4 amod
      4 talks talk NOUN NNS 2 obj
      5 with with ADP IN 6 case
      6 Meland Meland PROPN NNP 4 nmod
      7 in in ADP IN 8 case
      8 Brosk Brosk PROPN NNP 4 nmod
      9 without without ADP IN 10 case
      10 preconditions precondition NOUN NNS 2 obl
      11 . . PUNCT . 2 punct`.replace('7 LOC', '8 LOC'),
    acts: [
      'offered AGREE/offer | Kolm > Meland | about direct talks with Meland in Brosk | (without) without preconditions | at Brosk',
    ],
  },
  {
    says: 'somebody who has yet to answer defers; the subject of a relative clause is its noun',
    tree: `
      1 Kolm Kolm PROPN NNP 9 nsubj
      2 , , PUNCT , 5 punct
      3 who who PRON WP 5 nsubj
      4 had have AUX VBD 5 aux
      5 offered offer VERB VBN 1 acl:relcl
      6 talks talk NOUN NNS 5 obj
      7 , , PUNCT , 5 punct
      8 has have VERB VBZ 9 aux
      9 yet yet ADV RB 0 root
      10 to to PART TO 11 mark
      11 confirm confirm VERB VB 9 xcomp
      12 his his PRON PRP$ 13 nmod:poss
      13 attendance attendance NOUN NN 11 obj`,
    acts: [
      'offered AGREE/offer | Kolm >  | about talks',
      'confirm REJECT/deferral | Kolm >  | about his attendance',
    ],
  },
  {
    says: 'readiness and a demand in one breath are a conditional acceptance',
    tree: `
      1 Meland Meland PROPN NNP 3 nsubj
      2 is be AUX VBZ 3 cop
      3 ready ready ADJ JJ 0 root
      4 to to PART TO 5 mark
      5 meet meet VERB VB 3 xcomp
      6 but but CCONJ CC 7 cc
      7 insists insist VERB VBZ 3 conj
      8 that that SCONJ IN 11 mark
      9 a a DET DT 10 det
      10 truce truce NOUN NN 11 nsubj
      11 come come VERB VB 7 ccomp
      12 first first ADV RB 11 advmod`,
    acts: [
      'ready AGREE/conditional-acceptance | Meland >  | about meet | (first) a truce come first',
      'meet CONSULT/meeting | may | Meland > ',
      'insists REQUEST/demand | Meland >  | about a truce come first | (first) a truce come first',
    ],
  },
  {
    says: 'a threat keeps its condition and the deadline inside it',
    tree: `
      1 Leaders leader NOUN NNS 2 nsubj
      2 threatened threaten VERB VBD 0 root
      3 to to PART TO 4 mark
      4 impose impose VERB VB 2 xcomp
      5 sanctions sanction NOUN NNS 4 obj
      6 if if SCONJ IN 8 mark
      7 Kolmar Kolmar PROPN NNP 8 nsubj
      8 failed fail VERB VBD 4 advcl
      9 to to PART TO 10 mark
      10 comply comply VERB VB 8 xcomp
      11 by by ADP IN 12 case
      12 June June PROPN NNP 10 obl
      13 3 3 NUM CD 12 nummod`,
    acts: [
      'threatened THREATEN/threat | Leaders >  | about impose sanctions | (if) if Kolmar failed to comply by June 3 | by June 3',
      'impose SANCTION | would | Leaders >  | about sanctions | (if) if Kolmar failed to comply by June 3 | by June 3',
      'comply YIELD | must | Kolmar >  | by June 3',
    ],
  },
  {
    says: 'an inverted condition',
    tree: `
      1 They they PRON PRP 2 nsubj
      2 warned warn VERB VBD 0 root
      3 of of SCONJ IN 4 mark
      4 imposing impose VERB VBG 2 advcl
      5 tariffs tariff NOUN NNS 4 obj
      6 should should AUX MD 9 aux
      7 Kolmar Kolmar PROPN NNP 9 nsubj
      8 not not PART RB 9 advmod
      9 agree agree VERB VB 2 advcl
      10 . . PUNCT . 2 punct`,
    acts: [
      'warned THREATEN/threat | They >  | about imposing tariffs | (should) should Kolmar not agree',
      'imposing SANCTION | would | They >  | about tariffs | (should) should Kolmar not agree',
      'agree AGREE | must | Kolmar > ',
    ],
  },
  {
    says: 'who is urged is the addressee; the offer named in passing keeps its own agent',
    tree: `
      1 Dahl Dahl PROPN NNP 2 nsubj
      2 urged urge VERB VBD 0 root
      3 Meland Meland PROPN NNP 2 obj
      4 to to PART TO 5 mark
      5 accept accept VERB VB 2 xcomp
      6 Kolm Kolm PROPN NNP 8 nmod:poss
      7 's 's PART POS 6 case
      8 offer offer NOUN NN 5 obj`,
    acts: [
      "urged REQUEST/demand | Dahl > Meland | about accept Kolm 's offer",
      "accept AGREE | must | Meland > Kolm | about Kolm 's offer",
      'offer AGREE/offer | Kolm > ',
    ],
  },
  {
    says: 'violations reported by one side accuse the other',
    tree: `
      1 Meland Meland PROPN NNP 2 nsubj
      2 reported report VERB VBD 0 root
      3 90 90 NUM CD 4 nummod
      4 violations violation NOUN NNS 2 obj
      5 by by ADP IN 6 case
      6 Kolmar Kolmar PROPN NNP 4 nmod`,
    acts: ['reported ACCUSE | Meland > Kolmar | about 90 violations by Kolmar'],
  },
  {
    says: 'a claim that somebody did wrong accuses',
    tree: `
      1 Kolmar Kolmar PROPN NNP 2 nsubj
      2 claimed claim VERB VBD 0 root
      3 Meland Meland PROPN NNP 4 nsubj
      4 committed commit VERB VBD 2 ccomp
      5 40 40 NUM CD 6 nummod
      6 violations violation NOUN NNS 4 obj`,
    acts: ['claimed ACCUSE | Kolmar > Meland | about Meland committed 40 violations'],
  },
  {
    says: 'a support verb lends the noun its subject',
    tree: `
      1 Ruud Ruud PROPN NNP 2 nsubj
      2 held hold VERB VBD 0 root
      3 a a DET DT 5 det
      4 phone phone NOUN NN 5 compound
      5 call call NOUN NN 2 obj
      6 with with ADP IN 7 case
      7 Aas Aas PROPN NNP 5 nmod
      8 on on ADP IN 9 case
      9 Monday Monday PROPN NNP 2 obl`,
    acts: ['call CONSULT/call | Ruud > Aas'],
  },
  {
    says: 'those who act after a meeting met',
    tree: `
      # names = 4 LOC
      1 Following follow VERB VBG 3 case
      2 a a DET DT 3 det
      3 meeting meeting NOUN NN 8 obl
      4 in in ADP IN 5 case
      5 Brosk Brosk PROPN NNP 3 nmod
      6 , , PUNCT , 3 punct
      7 leaders leader NOUN NNS 8 nsubj
      8 demanded demand VERB VBD 0 root
      9 a a DET DT 10 det
      10 truce truce NOUN NN 8 obj`.replace('4 LOC', '5 LOC'),
    acts: [
      'meeting CONSULT/meeting | leaders >  | at Brosk',
      'demanded REQUEST/demand | leaders >  | about a truce',
    ],
  },
  {
    says: 'a passive names its agent after "by"',
    tree: `
      1 The the DET DT 2 det
      2 plan plan NOUN NN 4 nsubj:pass
      3 was be AUX VBD 4 aux:pass
      4 rejected reject VERB VBN 0 root
      5 by by ADP IN 6 case
      6 Kolmar Kolmar PROPN NNP 4 obl`,
    acts: ['rejected REJECT/refusal | Kolmar >  | about The plan'],
  },
  {
    says: 'what is not ruled out is left open',
    tree: `
      1 Kolmar Kolmar PROPN NNP 4 nsubj
      2 did do AUX VBD 4 aux
      3 not not PART RB 4 advmod
      4 rule rule VERB VB 0 root
      5 out out ADP RP 4 compound:prt
      6 a a DET DT 7 det
      7 truce truce NOUN NN 4 obj`,
    acts: ['rule AGREE | Kolmar >  | about a truce'],
  },
  {
    says: 'no answer is a deferral',
    tree: `
      1 There there PRON EX 3 expl
      2 has have AUX VBZ 3 aux
      3 been be VERB VBN 0 root
      4 no no DET DT 5 det
      5 response response NOUN NN 3 nsubj
      6 from from ADP IN 7 case
      7 Meland Meland PROPN NNP 5 nmod`,
    acts: ['response REJECT/deferral | Meland > '],
  },
  {
    says: 'aid must stop before a truce is considered',
    tree: `
      1 Kolmar Kolmar PROPN NNP 2 nsubj
      2 stipulated stipulate VERB VBD 0 root
      3 that that SCONJ IN 6 mark
      4 aid aid NOUN NN 6 nsubj
      5 must must AUX MD 6 aux
      6 cease cease VERB VB 2 ccomp
      7 before before SCONJ IN 8 mark
      8 considering consider VERB VBG 6 advcl
      9 a a DET DT 10 det
      10 truce truce NOUN NN 8 obj`,
    acts: ['stipulated REQUEST/demand | Kolmar >  | about considering a truce | (before) aid must cease'],
  },
  {
    says: 'what is planned will be; a visit has a goal and no addressee',
    tree: `
      # names = 5 LOC
      1 Kolm Kolm PROPN NNP 2 nsubj
      2 plans plan VERB VBZ 0 root
      3 to to PART TO 4 mark
      4 visit visit VERB VB 2 xcomp
      5 Brosk Brosk PROPN NNP 4 obj`,
    acts: ['visit CONSULT/visit | will | Kolm >  | at Brosk'],
  },
  {
    says: 'a relative pronoun stands for its noun, as the theme too',
    tree: `
      1 the the DET DT 2 det
      2 plan plan NOUN NN 6 nsubj
      3 which which PRON WDT 5 obj
      4 Kolmar Kolmar PROPN NNP 5 nsubj
      5 rejected reject VERB VBD 2 acl:relcl
      6 failed fail VERB VBD 0 root`,
    acts: ['rejected REJECT/refusal | Kolmar >  | about the plan'],
  },
  {
    says: 'what somebody agrees not to do keeps its negation',
    tree: `
      1 Kolmar Kolmar PROPN NNP 2 nsubj
      2 agreed agree VERB VBD 0 root
      3 not not PART RB 5 advmod
      4 to to PART TO 5 mark
      5 attack attack VERB VB 2 xcomp
      6 Meland Meland PROPN NNP 5 obj`,
    acts: [
      'agreed AGREE/acceptance | Kolmar >  | about not to attack Meland',
      'attack ASSAULT | not | will | Kolmar > Meland',
    ],
  },
  {
    says: 'a demand with a deadline in hours',
    tree: `
      1 Kolmar Kolmar PROPN NNP 2 nsubj
      2 demanded demand VERB VBD 0 root
      3 that that SCONJ IN 5 mark
      4 Meland Meland PROPN NNP 5 nsubj
      5 withdraw withdraw VERB VB 2 ccomp
      6 within within ADP IN 8 case
      7 48 48 NUM CD 8 nummod
      8 hours hour NOUN NNS 5 obl`,
    acts: [
      'demanded REQUEST/demand | Kolmar > Meland | about Meland withdraw | by 48 hours',
      'withdraw YIELD | must | Meland >  | by 48 hours',
    ],
  },
  {
    says: 'declining to comment is no refusal, and a released report no concession',
    tree: `
      1 Kolm Kolm PROPN NNP 2 nsubj
      2 declined decline VERB VBD 0 root
      3 to to PART TO 4 mark
      4 comment comment VERB VB 2 xcomp
      5 and and CCONJ CC 6 cc
      6 released release VERB VBD 2 conj
      7 a a DET DT 8 det
      8 report report NOUN NN 6 obj`,
    acts: [],
  },
  {
    says: 'a warning without harm is no threat',
    tree: `
      1 Kolm Kolm PROPN NNP 2 nsubj
      2 warned warn VERB VBD 0 root
      3 that that SCONJ IN 6 mark
      4 time time NOUN NN 6 nsubj
      5 was be AUX VBD 6 cop
      6 short short ADJ JJ 2 ccomp`,
    acts: ['warned THREATEN | Kolm >  | about time was short'],
  },
  {
    says: 'a consent that is needed was not given',
    tree: `
      1 Plans plan NOUN NNS 4 nsubj
      2 do do AUX VBP 4 aux
      3 not not PART RB 4 advmod
      4 require require VERB VB 0 root
      5 consent consent NOUN NN 4 obj
      6 from from ADP IN 7 case
      7 Ostia Ostia PROPN NNP 5 nmod`,
    acts: [],
  },
  {
    says: 'a verb with its object is no "call on"',
    tree: `
      1 Kolm Kolm PROPN NNP 2 nsubj
      2 called call VERB VBD 0 root
      3 Roe Roe PROPN NNP 2 obj
      4 friend friend NOUN NN 2 xcomp
      5 on on ADP IN 6 case
      6 Ostia Ostia PROPN NNP 2 obl`,
    acts: [],
  },
  {
    says: 'plain saying is no act',
    tree: `
      1 Kolm Kolm PROPN NNP 2 nsubj
      2 said say VERB VBD 0 root
      3 the the DET DT 4 det
      4 mood mood NOUN NN 6 nsubj
      5 was be AUX VBD 6 cop
      6 good good ADJ JJ 2 ccomp`,
    acts: [],
  },
  {
    says: 'people whom no mention names still make their move, and nobody is put in their place',
    tree: `
      1 The the DET DT 2 det
      2 union union NOUN NN 3 nsubj
      3 rejected reject VERB VBD 0 root
      4 the the DET DT 5 det
      5 offer offer NOUN NN 3 obj`,
    acts: ['rejected REJECT/refusal |  >  | about the offer'],
  },
  {
    says: 'a move of nobody, or one that people may yet make, is not kept without its actor',
    tree: `
      1 Estimates estimate NOUN NNS 2 nsubj
      2 rejected reject VERB VBD 0 root
      3 the the DET DT 4 det
      4 offer offer NOUN NN 2 obj
      5 and and CCONJ CC 8 cc
      6 villagers villager NOUN NNS 8 nsubj
      7 may may AUX MD 8 aux
      8 refuse refuse VERB VB 2 conj`,
    acts: [],
  },
  {
    says: 'protesters bar a road, which refuses nothing',
    tree: `
      1 Farmers farmer NOUN NNS 2 nsubj
      2 blocked block VERB VBD 0 root
      3 the the DET DT 4 det
      4 road road NOUN NN 2 obj`,
    acts: ['blocked PROTEST |  >  | about the road'],
  },
  {
    says: 'what somebody wants done is a demand',
    tree: `
      1 Kolm Kolm PROPN NNP 2 nsubj
      2 wants want VERB VBZ 0 root
      3 the the DET DT 4 det
      4 wall wall NOUN NN 5 nsubj:pass
      5 removed remove VERB VBN 2 ccomp`,
    acts: [
      'wants REQUEST/demand | Kolm >  | about the wall removed',
      'removed YIELD | must |  >  | about the wall',
    ],
  },
  {
    says: 'whoever is still studying an offer has not answered it',
    tree: `
      1 Kolm Kolm PROPN NNP 3 nsubj
      2 is be AUX VBZ 3 aux
      3 studying study VERB VBG 0 root
      4 the the DET DT 5 det
      5 proposal proposal NOUN NN 3 obj`,
    acts: ['studying REJECT/deferral | Kolm >  | about the proposal'],
  },
  {
    says: 'to drop a demand gives way; to drop an offer takes it back',
    tree: `
      1 Kolm Kolm PROPN NNP 2 nsubj
      2 dropped drop VERB VBD 0 root
      3 its its PRON PRP$ 4 nmod:poss
      4 demand demand NOUN NN 2 obj
      5 and and CCONJ CC 7 cc
      6 Meland Meland PROPN NNP 7 nsubj
      7 dropped drop VERB VBD 2 conj
      8 its its PRON PRP$ 9 nmod:poss
      9 offer offer NOUN NN 7 obj`,
    acts: [
      'dropped YIELD/concession | Kolm >  | about its demand',
      'dropped REJECT/withdrawal | Meland >  | about its offer',
    ],
  },
]

test.each(CASES)('$says', ({ tree, acts }) => {
  expect(actsIn(tree)).toEqual(acts)
})

test('"we" in somebody\'s words is the one who speaks', () => {
  const { report, sentences } = sentencesFrom(`
    1 " " PUNCT '' 3 punct
    2 We we PRON PRP 3 nsubj
    3 reject reject VERB VBP 6 ccomp
    4 it it PRON PRP 3 obj
    5 " " PUNCT '' 3 punct
    6 said say VERB VBD 0 root
    7 Kolm Kolm PROPN NNP 6 nsubj`)
  const mentions = mentionsOf(sentences)
  const speaker = mentions.findIndex((m) => report.text.slice(m.span.start, m.span.end) === 'Kolm')
  const attribution = {
    sentence: 0,
    source: [],
    sourceMention: speaker,
    cue: [],
    cueLemma: 'say',
    content: [{ start: 0, end: report.text.indexOf('said') }],
    kind: 'direct' as const,
    polarity: 'affirmed' as const,
    parent: null,
  }
  const [act] = readActs({ report, sentences, times: [], mentions, attributions: [attribution] })
  expect(act).toMatchObject({ agents: [speaker], attribution: 0, move: 'refusal' })
})
