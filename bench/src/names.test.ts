import { expect, test } from 'vitest'
import { namedText } from './corpora/named-texts.js'
import { nameErrors, scoreNames } from './names.js'

const PER = (start: number, end: number) => ({ start, end, kind: 'PER' as const })
const ORG = (start: number, end: number) => ({ start, end, kind: 'ORG' as const })
const LOC = (start: number, end: number) => ({ start, end, kind: 'LOC' as const })

test('tags become names by characters; an I- of another kind begins a new one', () => {
  const rows = [
    ['Ada', 'B-Person', true],
    ['Quill', 'I-Person', true],
    ['of', 'O', true],
    ['Norda', 'B-LOC', true],
    ['Bank', 'I-ORG', false],
    ['.', 'O', false],
  ] as const
  const text = namedText(rows.map(([form, tag, spaceAfter]) => ({ form, tag, spaceAfter })))
  expect(text).toEqual({ text: 'Ada Quill of Norda Bank.', names: [PER(0, 9), LOC(13, 18), ORG(19, 23)] })
})

test('nationalities and other types are no names; a B- after a name begins another', () => {
  const rows = [
    { form: 'Nordan', tag: 'B-NORP', spaceAfter: true },
    { form: 'Ada', tag: 'B-PER', spaceAfter: true },
    { form: 'Tom', tag: 'B-PER', spaceAfter: false },
  ]
  expect(namedText(rows).names).toEqual([PER(7, 10), PER(11, 14)])
})

test('a name counts when its characters and its kind are those of the gold name', () => {
  const gold = [{ names: [PER(0, 3), LOC(5, 9)] }, { names: [ORG(0, 4)] }]
  expect(scoreNames(gold, [[PER(0, 3), ORG(5, 9)], [ORG(0, 5)]])).toEqual({
    PER: { hit: 1, ours: 1, gold: 1 },
    ORG: { hit: 0, ours: 2, gold: 1 },
    LOC: { hit: 0, ours: 0, gold: 1 },
  })
})

test.each([
  ['nothing', [PER(0, 3)], [PER(0, 3)], []],
  ['missed', [PER(0, 3)], [], ['PER missed']],
  ['spurious', [], [LOC(0, 3)], ['LOC where there is no name']],
  ['too long', [PER(3, 8)], [PER(0, 8)], ['PER too long']],
  ['other kind', [LOC(3, 8)], [ORG(3, 8)], ['ORG for LOC']],
  ['other kind and bounds', [LOC(3, 8)], [ORG(3, 6)], ['ORG for LOC, and too short']],
  ['one read as two', [ORG(0, 9)], [ORG(0, 4), PER(5, 9)], ['ORG too short', 'PER where there is no name']],
])('kinds of error: %s', (_, gold, ours, errors) => {
  expect(nameErrors(gold, ours)).toEqual(errors)
})
