import { describe, expect, it } from 'vitest'
import { dayOf, stretchOf } from './dates.js'

const iso = (value: string) => {
  const stretch = stretchOf(value)
  return stretch === null ? null : [new Date(stretch.from).toISOString(), new Date(stretch.to).toISOString()]
}

describe('stretchOf', () => {
  it.each([
    ['2031-03-04', '2031-03-04T00:00:00.000Z', '2031-03-05T00:00:00.000Z'],
    ['2031-03-04T06:30', '2031-03-04T06:30:00.000Z', '2031-03-04T06:31:00.000Z'],
    ['2031-03-04T06:30:00+02:00', '2031-03-04T04:30:00.000Z', '2031-03-04T04:31:00.000Z'],
    ['2031-03-04TMO', '2031-03-04T09:00:00.000Z', '2031-03-04T12:00:00.000Z'],
    ['2031-03', '2031-03-01T00:00:00.000Z', '2031-04-01T00:00:00.000Z'],
    ['2031', '2031-01-01T00:00:00.000Z', '2032-01-01T00:00:00.000Z'],
    ['2031-FA', '2031-09-01T00:00:00.000Z', '2031-12-01T00:00:00.000Z'],
    ['2031-WI', '2031-12-01T00:00:00.000Z', '2032-03-01T00:00:00.000Z'],
    ['2020-W53', '2020-12-28T00:00:00.000Z', '2021-01-04T00:00:00.000Z'],
    ['2025-W36-WE', '2025-09-06T00:00:00.000Z', '2025-09-08T00:00:00.000Z'],
    ['2031-03-04/2031-03-06', '2031-03-04T00:00:00.000Z', '2031-03-07T00:00:00.000Z'],
  ])('%s runs from %s to %s', (value, from, to) => {
    expect(iso(value)).toEqual([from, to])
  })

  it.each(['PAST_REF', '', '2031-13-40', 'P3D', 'x'.repeat(100)])('%s names no time', (value) => {
    expect(stretchOf(value)).toBeNull()
  })
})

it('dayOf is the day in UTC', () => {
  expect(dayOf(Date.parse('2031-03-04T23:30:00-05:00'))).toBe('2031-03-05')
})
