import { describe, expect, it } from 'vitest'
import { fillTreePattern, readTreePatterns } from './augment-trees.js'
import { readNameLists } from './name-lists.js'
import { projectivised } from './oracle.js'
import { makeRandom } from './random.js'

const lists = readNameLists()

describe('the tree patterns', () => {
  it.each(readTreePatterns())('%s', (pattern) => {
    const tokens = fillTreePattern(pattern, lists, makeRandom(1))
    const heads = tokens.map(({ head }) => head)
    expect(heads.filter((head) => head === -1)).toEqual([-1])
    expect(tokens.find(({ head }) => head === -1)?.deprel).toBe('root')
    tokens.forEach(({ form, upos }, word) => {
      expect(form).toMatch(/^\S+$/u)
      expect(upos).not.toBe('X')
      let steps = 0
      for (let at = word; at !== -1; at = heads[at] ?? -1) expect(steps++).toBeLessThan(tokens.length)
    })
    const gold = Int16Array.from(heads, (head) => (head < 0 ? heads.length : head))
    expect(Array.from(projectivised(gold))).toEqual(Array.from(gold))
  })
})
