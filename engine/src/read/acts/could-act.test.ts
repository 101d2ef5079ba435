import { expect, test } from 'vitest'
import { sentencesFrom } from '../../../test/conllu.js'
import { treeOf } from '../attributions/tree.js'
import { couldAct, isDocument, isWeapon } from './could-act.js'

test.each([
  ['rebels rebel NOUN NNS', true],
  ['landlords landlord NOUN NNS', true],
  ['mediator mediator NOUN NN', true],
  ['seven seven NUM CD', true],
  ['they they PRON PRP', true],
  ['Kolm Kolm PROPN NNP', true],
  ['truce truce NOUN NN', false],
  ['letter letter NOUN NN', false],
  ['river river NOUN NN', false],
  ['it it PRON PRP', false],
  ['Sunday Sunday PROPN NNP', false],
])('%s could act: %s', (token, expected) => {
  const [sentence] = sentencesFrom(`1 ${token} 0 root`).sentences
  if (sentence === undefined) throw new Error('no sentence')
  expect(couldAct(treeOf(sentence), 0)).toBe(expected)
})

test('a shell strikes by itself; a resolution speaks for those who wrote it', () => {
  const [sentence] = sentencesFrom(`
    1 shell shell NOUN NN 0 root
    2 resolution resolution NOUN NN 1 dep`).sentences
  if (sentence === undefined) throw new Error('no sentence')
  const tree = treeOf(sentence)
  expect([isWeapon(tree, 0), isWeapon(tree, 1)]).toEqual([true, false])
  expect([isDocument(tree, 0), isDocument(tree, 1)]).toEqual([false, true])
})
