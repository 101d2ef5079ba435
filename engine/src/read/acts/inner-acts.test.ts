import { expect, test } from 'vitest'
import { sentencesFrom } from '../../../test/conllu.js'
import type { Mention } from '../actors/actor.js'
import type { Attribution } from '../attributions/attribution.js'
import { readActs } from './read-acts.js'

/** One line per act: `trigger TYPE/move modality [not] | words`. Proper names are mentions; `said`: the whole is Kolm's. */
function actsIn(conllu: string, said = false): readonly string[] {
  const { report, sentences } = sentencesFrom(conllu)
  const mentions = sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token, index): Mention[] => {
      const span = { start: token.start, end: token.end }
      const head = { sentence: sentence.index, token: index }
      return token.upos === 'PROPN' ? [{ span, head, kind: 'name', actor: null, metonym: false }] : []
    }),
  )
  const attribution: Attribution = {
    ...{ sentence: 0, source: [], sourceMention: 0, cue: [], cueLemma: 'accuse', parent: null },
    ...{ content: [{ start: 0, end: report.text.length }], kind: 'indirect', polarity: 'affirmed' },
  }
  const attributions = said ? [attribution] : []
  return readActs({ report, sentences, times: [], mentions, attributions }).map((act) => {
    const trigger = sentences[0]?.tokens[act.trigger.token]?.form
    const stands = `${act.modality}${act.polarity === 'negated' ? ' not' : ''}`
    const by = act.agents
      .map((i) => report.text.slice(mentions[i]?.span.start, mentions[i]?.span.end))
      .join(' + ')
    return `${trigger} ${act.plover}${act.move === null ? '' : `/${act.move}`} ${stands} | ${by} | ${report.text.slice(act.span.start, act.span.end)}`
  })
}

const DEMAND = `
  1 Kolm Kolm PROPN NNP 2 nsubj
  2 urged urge VERB VBD 0 root
  3 Meland Meland PROPN NNP 2 obj
  4 to to PART TO 5 mark
  5 withdraw withdraw VERB VB 2 xcomp`

const REFUSAL = `
  1 Kolm Kolm PROPN NNP 2 nsubj
  2 refused refuse VERB VBD 0 root
  3 to to PART TO 4 mark
  4 release release VERB VB 2 xcomp
  5 the the DET DT 6 det
  6 pilots pilot NOUN NNS 4 obj`

const RESIGNATION = `
  1 Kolm Kolm PROPN NNP 2 nsubj
  2 threatened threaten VERB VBD 0 root
  3 to to PART TO 4 mark
  4 resign resign VERB VB 2 xcomp`

const CHARGE = `
  1 Kolm Kolm PROPN NNP 2 nsubj
  2 accused accuse VERB VBD 0 root
  3 Meland Meland PROPN NNP 2 obj
  4 of of SCONJ IN 5 mark
  5 shelling shell VERB VBG 2 advcl
  6 Darrow Darrow PROPN NNP 5 obj`

const CONDITION = `
  1 Kolm Kolm PROPN NNP 3 nsubj
  2 will will AUX MD 3 aux
  3 meet meet VERB VB 0 root
  4 Meland Meland PROPN NNP 3 obj
  5 only only ADV RB 8 advmod
  6 if if SCONJ IN 8 mark
  7 Meland Meland PROPN NNP 8 nsubj
  8 withdraws withdraw VERB VBZ 3 advcl`

const PRESSURE = `
  1 Kolm Kolm PROPN NNP 2 nsubj
  2 increased increase VERB VBD 0 root
  3 pressure pressure NOUN NN 2 obj
  4 on on ADP IN 5 case
  5 Meland Meland PROPN NNP 3 nmod
  6 to to PART TO 7 mark
  7 agree agree VERB VB 3 acl`

test('what is asked must happen, and whoever is asked does it', () => {
  expect(actsIn(DEMAND)).toEqual([
    'urged REQUEST/demand did | Kolm | Kolm urged Meland to withdraw',
    'withdraw YIELD must | Meland | Kolm urged Meland to withdraw',
  ])
  expect(actsIn(PRESSURE)[1]).toBe('agree AGREE must | Meland | Kolm increased pressure on Meland to agree')
})

test('what is refused was not done; what one threatens to give up is not conceded', () => {
  expect(actsIn(REFUSAL)[1]).toBe('release YIELD did not | Kolm | Kolm refused to release the pilots')
  expect(actsIn(RESIGNATION)).toEqual(['threatened THREATEN/threat did | Kolm | Kolm threatened to resign'])
})

test('what somebody is accused of is told only as the words of the accuser', () => {
  expect(actsIn(CHARGE).map((line) => line.split(' | ')[0])).toEqual(['accused ACCUSE did'])
  expect(actsIn(CHARGE, true).map((line) => line.split(' | ')[0])).toEqual([
    'accused ACCUSE did',
    'shelling ASSAULT did',
  ])
})

test('what is made a condition must happen, and is shown with what it is a condition of', () => {
  expect(actsIn(CONDITION)).toEqual([
    'meet AGREE/conditional-acceptance did | Kolm | Kolm will meet Meland only if Meland withdraws',
    'withdraws YIELD must | Meland | Kolm will meet Meland only if Meland withdraws',
  ])
})
