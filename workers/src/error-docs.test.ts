import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { WORK_NOTICE_CODES } from './notice-codes.js'

it('documents every notice of working on a desk, in words equal to those it gives', () => {
  const docs = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')
  const [section = ''] = docs.split('## Working on a desk').slice(1)
  const rows = [...section.matchAll(/^(\| `[a-z-]+` \| .*|## .*)$/gm)].map(([line]) => line)
  const table = rows.slice(
    0,
    rows.findIndex((row) => row.startsWith('## ')),
  )
  const expected = Object.entries(WORK_NOTICE_CODES).map(
    ([code, { level, meaning, remedy }]) => `| \`${code}\` | ${level} | ${meaning} | ${remedy} |`,
  )
  expect(table).toEqual(expected)
})
