import { readFileSync } from 'node:fs'
import { StoreError } from '@parley-record/store'
import { expect, test } from 'vitest'
import { messageOf, PROBLEMS, ProblemError } from './problems.js'

const docs = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')
const section = /^## The API$([\s\S]*?)^## /m.exec(docs)?.[1] ?? ''

test('the documentation lists all problems with their status, in their order', () => {
  const rows = [...section.matchAll(/^\| `([a-z-]+)` \| (\d+) \| (.+) \| (.+) \|$/gm)]
  expect(rows.map(([, code, status]) => [code, Number(status)])).toEqual(
    Object.entries(PROBLEMS).map(([code, [status]]) => [code, status]),
  )
})

test.each([
  [new ProblemError('story-unknown', 'There is no story x.'), 'There is no story x.'],
  [new StoreError('not-found', 'There is no decision 1.'), 'There is no decision 1.'],
  [
    new Error('relation parley.story does not exist'),
    'The request was not carried out. The log of the desk says more.',
  ],
])('%s is told as %j', (error, message) => {
  expect(messageOf(error)).toBe(message)
})
