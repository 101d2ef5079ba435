import { expect, test } from 'vitest'
import { sentencesFrom } from '../../../test/conllu.js'
import { tagged } from '../../../test/tagged.js'
import { directionAt } from './direction.js'

/** Direction at the last weekday of a tagged line. */
function direction(source: string) {
  const [sentence] = tagged(source, null).sentences
  const at = sentence?.tokens.findLastIndex(({ form }) => /day$/.test(form)) ?? -1
  return sentence === undefined ? null : directionAt(sentence, at)
}

test.each([
  ['envoys_NNS met_VBD on_IN Friday_NNP', 'past'],
  ['envoys_NNS have_VBP met_VBN on_IN Friday_NNP', 'past'],
  ['envoys_NNS will_MD meet_VB on_IN Friday_NNP', 'future'],
  ['envoys_NNS are_VBP to_TO meet_VB on_IN Friday_NNP', 'future'],
  ['the_DT truce_NN expires_VBZ_expire on_IN Friday_NNP', 'future'],
  ['they_PRP gave_VBD him_PRP until_IN Friday_NNP', 'future'],
  ['talks_NNS scheduled_VBN_schedule for_IN Friday_NNP failed_VBD', 'future'],
  ['they_PRP planned_VBD_plan a_DT march_NN on_IN Friday_NNP', 'future'],
  ["they_PRP will_MD discuss_VB Sunday_NNP 's_POS strike_NN", 'past'],
  ["they_PRP will_MD attend_VB Sunday_NNP 's_POS summit_NN", 'future'],
])('%s', (source, expected) => {
  expect(direction(source)).toBe(expected)
})

test('a time inside the object of an offer lies ahead', () => {
  const { sentences } = sentencesFrom(`
    # text = Leaders proposed talks on Friday .
    1 Leaders leader NOUN NNS 2 nsubj
    2 proposed propose VERB VBD 0 root
    3 talks talk NOUN NNS 2 obj
    4 on on ADP IN 5 case
    5 Friday Friday PROPN NNP 3 nmod
    6 . . PUNCT . 2 punct
  `)
  const [sentence] = sentences
  expect(sentence === undefined ? null : directionAt(sentence, 4)).toBe('future')
})

test('a place outside the sentence tells nothing', () => {
  const [sentence] = tagged('they_PRP met_VBD', null).sentences
  expect(sentence === undefined ? 'none' : directionAt(sentence, -1)).toBeNull()
})

test('a time under the purpose of having been somewhere is past', () => {
  const { sentences } = sentencesFrom(`
    # text = The envoy was in town on Friday to meet her .
    1 The the DET DT 2 det
    2 envoy envoy NOUN NN 5 nsubj
    3 was be AUX VBD 5 cop
    4 in in ADP IN 5 case
    5 town town NOUN NN 0 root
    6 on on ADP IN 7 case
    7 Friday Friday PROPN NNP 9 obl
    8 to to PART TO 9 mark
    9 meet meet VERB VB 5 advcl
    10 her she PRON PRP 9 obj
    11 . . PUNCT . 5 punct
  `)
  const [sentence] = sentences
  expect(sentence === undefined ? null : directionAt(sentence, 6)).toBe('past')
})
