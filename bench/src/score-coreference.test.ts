import { parseConllu } from '@parley-record/reader/corpora'
import { expect, test } from 'vitest'
import { chainF1 } from './chains.js'
import { withMentions } from './corpora/gum-mentions.js'
import type { OurMention } from './match-mentions.js'
import { scoreCoreference } from './score-coreference.js'

const row = (id: number, form: string, xpos: string, head: number, misc: string) => {
  const upos = xpos === 'NNP' ? 'PROPN' : xpos.startsWith('PRP') ? 'PRON' : 'NOUN'
  return `${id}\t${form}\t${form.toLowerCase()}\t${upos}\t${xpos}\t_\t${head}\tdep\t_\t${misc}`
}

const FILE = `# newdoc id = GUM_news_invented
# meta::dateCreated = 2020-02-03
# newpar
${row(1, 'Envoy', 'NN', 2, 'Entity=(1-person-new-sssss-cf1-3-coref')}
${row(2, 'Ada', 'NNP', 4, '_')}
${row(3, 'Quill', 'NNP', 2, 'Entity=1)')}
${row(4, 'left', 'VBD', 0, '_')}
${row(5, 'Norda', 'NNP', 4, 'Entity=(2-place-new-sssss-cf2-1-sgl)|SpaceAfter=No')}
${row(6, '.', '.', 4, '_')}

# newpar
${row(1, 'Her', 'PRP$', 2, 'Entity=(3-event-new-sssss-cf3-2-sgl(1-person-giv:act-sssss-cf1-1-ana)')}
${row(2, 'talks', 'NNS', 3, 'Entity=3)')}
${row(3, 'failed', 'VBD', 0, '_')}
`

const document = withMentions({ name: 'GUM_news_invented', genre: 'news', sentences: parseConllu(FILE) })
const gold = document.mentions.filter(({ type }) => type !== 'event')
const ours = (
  words: string,
  head: string,
  actor: number | null,
  form: OurMention['form'] = 'name',
): OurMention => {
  const start = document.text.indexOf(words)
  const at = document.text.indexOf(head, start)
  return { start, end: start + words.length, head: { start: at, end: at + head.length }, actor, form }
}

test('mentions stand at their places, with head, minimal span and form', () => {
  expect(document.text).toBe('Envoy Ada Quill left Norda.\n\nHer talks failed')
  expect(document.created).toBe('2020-02-03')
  expect(
    document.mentions.map(({ start, end, type, form }) => [document.text.slice(start, end), type, form]),
  ).toEqual([
    ['Envoy Ada Quill', 'person', 'name'],
    ['Norda', 'place', 'name'],
    ['Her', 'person', 'pronoun'],
    ['Her talks', 'event', 'nominal'],
  ])
  expect(gold[0]?.heads.map(({ start, end }) => document.text.slice(start, end))).toEqual(['Ada', 'Quill'])
})

test('a mention matches by any word of the minimal span, and the chain is right with its pronoun', () => {
  const score = scoreCoreference(gold, [ours('Ada Quill', 'Quill', 0), ours('Her', 'Her', 0, 'pronoun')])
  expect(score.mentions).toEqual({ hit: 2, ours: 2, gold: 3 })
  expect(chainF1(score.chains.muc)).toBe(1)
  expect(score.thirdPerson).toEqual({ all: 1, answered: 1, right: 1 })
})

test.each([
  ['unresolved', null, { all: 1, answered: 0, right: 0 }],
  ['given to the place', 1, { all: 1, answered: 1, right: 0 }],
  ['given to an actor without a name', 7, { all: 1, answered: 1, right: 0 }],
])('a pronoun %s', (_, actor, count) => {
  const mentions = [
    ours('Ada Quill', 'Ada', 0),
    ours('Norda', 'Norda', 1),
    ours('Her', 'Her', actor, 'pronoun'),
  ]
  expect(scoreCoreference(gold, mentions).thirdPerson).toEqual(count)
})

test('two mentions of ours do not match one of GUM: the one more alike does', () => {
  const score = scoreCoreference(gold, [ours('Ada', 'Ada', 0), ours('Envoy Ada Quill', 'Quill', 1)])
  expect(score.mentions).toEqual({ hit: 1, ours: 2, gold: 3 })
  expect(score.spurious).toEqual(['name'])
})

test('a mention of something else is spurious', () => {
  const score = scoreCoreference(gold, [ours('Her talks', 'talks', 3, 'nominal')])
  expect(score.mentions).toEqual({ hit: 0, ours: 1, gold: 3 })
  expect(score.spurious).toEqual(['nominal'])
})
