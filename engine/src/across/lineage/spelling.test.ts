import { describe, expect, it } from 'vitest'
import { foldWord } from './spelling.js'

describe('foldWord', () => {
  it.each([
    ['harbour', 'harbor'],
    ['neighbouring', 'neighboring'],
    ['organisation', 'organization'],
    ['centre', 'center'],
    ['Defence', 'defense'],
    ['travelled', 'traveled'],
    ['afterwards', 'afterward'],
    ['programme', 'program'],
    ['cease-fire', 'ceasefire'],
    ['5,000', '5000'],
    ['a.m', 'am'],
    ['governor’s', 'governor'],
    ['Žižka', 'zizka'],
  ])('%s is %s', (a, b) => {
    expect(foldWord(a)).toBe(foldWord(b))
  })

  it.each([
    ['four', 'for'],
    ['ceasefire', 'ceasefier'],
    ['north', 'south'],
    ['16', '61'],
  ])('%s is not %s', (a, b) => {
    expect(foldWord(a)).not.toBe(foldWord(b))
  })
})
