import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FINDING_CODES } from './doctor/finding.js'
import { STORE_ERROR_CODES } from './store-error.js'

const docs = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')
const section = /^## The store$([\s\S]*?)^## /m.exec(docs)?.[1] ?? ''
const [errors = '', findings = ''] = section.split('What `parley doctor` finds:')
const codes = (table: string) => [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code)

test.each([
  ['errors', errors, STORE_ERROR_CODES],
  ['findings', findings, FINDING_CODES],
])('the documentation lists all %s in their order', (_, table, known) => {
  expect(codes(table)).toEqual([...known])
})
