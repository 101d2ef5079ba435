import { describe, expect, it } from 'vitest'
import { readRetryAfter } from './retry-after.js'

const NOW = Date.parse('2031-05-12T10:00:00Z')

describe('readRetryAfter', () => {
  it.each([
    ['120', '2031-05-12T10:02:00.000Z'],
    ['0', '2031-05-12T10:00:00.000Z'],
    ['Mon, 12 May 2031 11:30:00 GMT', '2031-05-12T11:30:00.000Z'],
    ['Monday, 12-May-31 11:30:00 GMT', '2031-05-12T11:30:00.000Z'],
    ['Mon May 12 11:30:00 2031', '2031-05-12T11:30:00.000Z'],
    // Past, and further off than a server can have meant.
    ['Sun, 11 May 2031 10:00:00 GMT', '2031-05-12T10:00:00.000Z'],
    ['9999999999', '2031-05-13T10:00:00.000Z'],
    ['Mon, 12 May 2036 11:30:00 GMT', '2031-05-13T10:00:00.000Z'],
  ])('%s is %s', (value, moment) => {
    expect(new Date(readRetryAfter(value, NOW) ?? 0).toISOString()).toBe(moment)
  })

  it.each([null, '', 'soon', '-5', '1.5', '12 apples', '2031-05-12', 'Mon, 99 Foo 2031 11:30:00 GMT'])(
    '%s says nothing',
    (value) => {
      expect(readRetryAfter(value, NOW)).toBeNull()
    },
  )
})
