import { parseConllu } from '@parley-record/reader/corpora'
import { expect, test } from 'vitest'
import { f1 } from './count.js'
import { goldOf, scoreSyntax, wordErrors } from './score-syntax.js'

const FILE = `# newpar
1\tTalks\ttalk\tNOUN\tNNS\t_\t2\tnsubj\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdo\tdo\tVERB\tVBP\t_\t0\troot\t_\t_
3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_
4\thelp\thelp\tVERB\tVB\t_\t2\txcomp\t_\tSpaceAfter=No
4.1\tx\tx\tX\tX\t_\t_\t_\t_\t_
5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
`

const gold = goldOf(parseConllu(FILE))

test('a paragraph is the raw text of its sentences, words at their places', () => {
  expect(gold.text).toBe("Talks don't help. ")
  expect(gold.sentences).toEqual(['0-17'])
  expect(gold.words.map(({ key, head }) => [key, head])).toEqual([
    ['0-5', '6-8'],
    ['6-8', 'root'],
    ['8-11', '6-8'],
    ['12-16', '6-8'],
    ['16-17', '6-8'],
  ])
})

test('the gold tree scores 1 everywhere and has no error', () => {
  const { tally, errors } = scoreSyntax([gold], [gold])
  expect(errors).toEqual([])
  expect(tally.keys().map((key) => f1(tally.get(key)))).toEqual(tally.keys().map(() => 1))
})

test('a word cut otherwise costs all measures; a wrong head costs both attachments', () => {
  const words = gold.words
    .filter(({ key }) => key !== '16-17')
    .map((word) => (word.key === '12-16' ? { ...word, head: '0-5', relation: 'acl' } : word))
  const { tally, errors } = scoreSyntax([gold], [{ words, sentences: ['0-16'] }])
  expect(tally.get('tokens')).toEqual({ hit: 4, ours: 4, gold: 5 })
  expect(tally.get('uas')).toEqual({ hit: 3, ours: 4, gold: 5 })
  expect(tally.get('las acl')).toEqual({ hit: 0, ours: 1, gold: 0 })
  expect(tally.get('las xcomp')).toEqual({ hit: 0, ours: 0, gold: 1 })
  expect(tally.get('sentences')).toEqual({ hit: 0, ours: 1, gold: 1 })
  expect(errors).toEqual(['acl for xcomp, and another head', 'word cut otherwise'])
})

const word = { key: '0-5', upos: 'NOUN', xpos: 'NN', lemma: 'talk', head: '6-8', relation: 'obl' }

test.each([
  [{}, []],
  [{ upos: 'VERB' }, []],
  [{ head: '9-12' }, ['obl under another head']],
  [{ relation: 'nmod' }, ['nmod for obl']],
  [{ head: '9-12', relation: 'nmod' }, ['nmod for obl, and another head']],
])('errors of a word given %o', (given, errors) => {
  expect(wordErrors(word, { ...word, ...given })).toEqual(errors)
})
