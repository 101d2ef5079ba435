import { expect, test } from 'vitest'
import { boundaryError, likeness, pairUp } from './boundary.js'

const span = (start: number, end: number) => ({ start, end })

test.each([
  [span(2, 5), span(2, 5), null],
  [span(0, 5), span(2, 5), 'too long'],
  [span(2, 9), span(2, 5), 'too long'],
  [span(3, 5), span(2, 5), 'too short'],
  [span(0, 4), span(2, 5), 'shifted'],
] as const)('%o against gold %o is %s', (ours, gold, error) => {
  expect(boundaryError(ours, gold)).toBe(error)
})

test.each([
  [span(0, 4), span(0, 4), 1],
  [span(0, 4), span(4, 8), 0],
  [span(0, 4), span(2, 6), 0.5],
] as const)('likeness of %o and %o is %d', (a, b, value) => {
  expect(likeness(a, b)).toBe(value)
})

test('each gold span is paired with the span most like it, each span once', () => {
  const [short, long, far, free] = [span(0, 4), span(0, 10), span(20, 24), span(40, 44)]
  const [tight, wide] = [span(0, 9), span(0, 5)]
  expect(pairUp([short, long, far], [tight, wide, free])).toEqual({
    pairs: [
      [long, tight],
      [short, wide],
    ],
    missed: [far],
    spurious: [free],
  })
})
