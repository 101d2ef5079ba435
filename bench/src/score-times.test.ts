import { expect, test } from 'vitest'
import { relaxedF1, scoreTimes } from './score-times.js'
import { timexErrors } from './times-errors.js'

const timex = (start: number, end: number, value: string, type = 'DATE') => ({ start, end, value, type })

test.each([
  ['the same', [timex(0, 6, '2020-01-02')], [timex(0, 6, '2020-01-02')], [1, 1, 1]],
  ['other bounds', [timex(0, 6, '2020-01-02')], [timex(2, 6, '2020-01-02')], [0, 1, 1]],
  ['other value', [timex(0, 6, '2020-01-02')], [timex(0, 6, '2020-01-03')], [1, 1, 0]],
  ['a week spelt otherwise', [timex(0, 6, '2020-W8')], [timex(0, 6, '2020-W08')], [1, 1, 1]],
  ['elsewhere', [timex(0, 6, '2020')], [timex(6, 9, '2020')], [0, 0, 0]],
  ['two for one', [timex(0, 9, 'P2D')], [timex(0, 4, 'P2D'), timex(5, 9, 'P1D')], [0, 1, 1 / 2]],
])('strict precision, relaxed F1, value precision: %s', (_, gold, found, figures) => {
  const { strict, relaxed, value } = scoreTimes(gold, found)
  expect([strict.hit / strict.ours, relaxedF1(relaxed), value.hit / value.ours]).toEqual(figures)
})

test.each([
  ['nothing', [timex(0, 6, '2020')], [timex(0, 6, '2020')], []],
  ['missed', [timex(0, 6, 'P3D', 'DURATION')], [], ['DURATION missed']],
  ['spurious', [], [timex(0, 6, '2020')], ['DATE where there is none']],
  ['type', [timex(0, 6, 'P3D', 'DURATION')], [timex(0, 6, '2020')], ['type DATE for DURATION']],
  [
    'bounds and day',
    [timex(2, 6, '2020-01-02')],
    [timex(0, 6, '2020-01-03')],
    ['DATE too long', 'DATE: another day'],
  ],
  [
    'shape of the value',
    [timex(0, 6, 'PRESENT_REF')],
    [timex(0, 6, '2020-05')],
    ['DATE: month for reference to past, present or future'],
  ],
])('kinds of error: %s', (_, gold, found, errors) => {
  expect(timexErrors(gold, found)).toEqual(errors)
})
