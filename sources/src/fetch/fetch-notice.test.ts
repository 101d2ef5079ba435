import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { NOTICE_CODES } from '../notice-codes.js'
import { FETCH_NOTICE_CODES, fetchNotice } from './fetch-notice.js'

describe('fetchNotice', () => {
  it('says what happened, where, and what to do', () => {
    expect(fetchNotice('fetch-bad-port', 'http://outlet.example:22/', 'port 22')).toEqual({
      code: 'fetch-bad-port',
      level: 'error',
      path: 'http://outlet.example:22/',
      message:
        'The address names a port other than 80 and 443. (port 22) Add the port to the allowed ports in the settings if the server is meant.',
    })
  })

  it('shares no code with the notices of reading', () => {
    const codes = new Set(Object.keys(NOTICE_CODES))
    expect(Object.keys(FETCH_NOTICE_CODES).filter((code) => codes.has(code))).toEqual([])
  })
})

describe('docs/errors.md', () => {
  it('lists the codes of the table, in its order and its words', () => {
    const page = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8')
    const section = page.split('\n## Fetching\n')[1]?.split('\n## ')[0] ?? ''
    const rows = section.split('\n').filter((line) => line.startsWith('| `'))
    const expected = Object.entries(FETCH_NOTICE_CODES).map(
      ([code, { level, meaning, remedy }]) => `| \`${code}\` | ${level} | ${meaning} | ${remedy} |`,
    )
    expect(rows).toEqual(expected)
  })
})
