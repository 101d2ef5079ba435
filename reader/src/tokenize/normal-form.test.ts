import { describe, expect, it } from 'vitest'
import { normalForms } from './normal-form.js'
import { tokenize } from './tokenize.js'

const CASES: readonly (readonly [text: string, forms: string])[] = [
  ['“Yes,” he said.', "`` Yes , '' he said ."],
  ['"Yes," he said.', "`` Yes , '' he said ."],
  ['It’s the ministers’ plan', "It 's the ministers ' plan"],
  ['a ‘plan’', "a ` plan '"],
  ['late — too late – gone', 'late -- too late -- gone'],
  ['2019–2021', '2019 - 2021'],
  ['wait…', 'wait ...'],
]

describe('normalForms', () => {
  it.each(CASES)('%s', (text, forms) => {
    expect(normalForms(text, tokenize(text)).join(' ')).toBe(forms)
  })
})
