import { describe, expect, it } from 'vitest'
import { stem } from './stem.js'

describe('one key', () => {
  it.each([
    ['invite', 'invitation'],
    ['propose', 'proposal'],
    ['suspend', 'suspension'],
    ['lend', 'loan'],
    ['truce', 'ceasefire'],
  ])('for %s and %s', (a, b) => {
    expect(stem(a)).toBe(stem(b))
  })

  it.each([
    ['accept', 'reject'],
    ['north', 'south'],
    ['minister', 'president'],
    ['war', 'ward'],
  ])('not for %s and %s', (a, b) => {
    expect(stem(a)).not.toBe(stem(b))
  })
})
