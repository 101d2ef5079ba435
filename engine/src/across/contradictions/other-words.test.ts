import { describe, expect, it } from 'vitest'
import { type Given, SAYS, storyOf } from '../../../test/aligned-story.js'
import { makeLink } from '../link.js'
import { assertedConflicts } from './asserted.js'
import { conditionConflicts } from './condition.js'
import { extentConflicts } from './extent.js'
import { observanceConflicts } from './observance.js'

function says(id: string, from: string, text: string, more: Partial<Given> = {}): Given {
  return {
    id,
    report: `r-${id}`,
    from: [from],
    text,
    ...more,
    statement: { kind: 'attributed', attribution: SAYS },
  }
}

describe('one says that it is so, another that it is not', () => {
  const yes = says('yes', 'Morland', 'The text gives Morland a right to dredge the channel.')
  it.each<[string, Given, number]>([
    [
      'denied in the same words',
      says('no', 'Kestria', 'The text does not give a right to dredge the channel.'),
      1,
    ],
    ['by the same side', says('no', 'Morland', 'The text does not give a right to dredge the channel.'), 0],
    [
      'only supposed',
      says('no', 'Kestria', 'If it did not give a right to dredge the channel, we would know.'),
      0,
    ],
    [
      'of a day of its own',
      says('no', 'Kestria', 'It did not give a right to dredge the channel that night.'),
      0,
    ],
    [
      'denied of something else',
      says('no', 'Kestria', 'We did not lie and have a right to dredge the channel.'),
      0,
    ],
    ['in other words', says('no', 'Kestria', 'Nobody may deepen these waters.'), 0],
  ])('%s', (_, no, found) => {
    expect(assertedConflicts(storyOf([yes, no])).length).toBe(found)
  })
})

describe('the whole or a part', () => {
  const part = says('part', 'Morland', 'We asked only for a partial lifting of the sanctions.')
  it.each<[string, Given, number]>([
    [
      'told by the other as the whole',
      says('all', 'Kestria', 'They wanted the sanctions lifted in their entirety.'),
      1,
    ],
    [
      'all of them to be dropped',
      says('all', 'Kestria', 'They demanded that all economic sanctions be dropped.'),
      1,
    ],
    ['of another matter', says('all', 'Kestria', 'They wanted the prisoners released in their entirety.'), 0],
    ['not asked for', says('all', 'Kestria', 'The sanctions hit the port in their entirety.'), 0],
    ['by the same side', says('all', 'Morland', 'We wanted the sanctions lifted in their entirety.'), 0],
  ])('%s', (_, all, found) => {
    expect(extentConflicts(storyOf([part, all])).length).toBe(found)
  })
})

describe('a truce said to be kept in full', () => {
  const kept: Given = {
    id: 'kept',
    report: 'r-kept',
    text: 'They spoke of the lull, which Morland observed in full until Monday.',
    named: ['Morland'],
  }
  const counted = { named: ['Morland'], counts: [{ value: 31, of: 'violation' }] }
  it.each<[string, Given, number]>([
    [
      'and breaches counted',
      says('b', 'Mission', 'The mission counted 31 violations by Morland.', counted),
      1,
    ],
    ['and breaches given to it', says('b', 'Mission', 'It attributed 31 of them to Morland.', counted), 1],
    ['counted by itself', says('b', 'Morland', 'Morland counted 31 violations.', counted), 0],
    [
      'of others',
      says('b', 'Mission', 'It counted 31 violations by Kestria.', { ...counted, named: ['Kestria'] }),
      0,
    ],
  ])('%s', (_, other, found) => {
    expect(observanceConflicts(storyOf([kept, other])).length).toBe(found)
  })
})

describe('accepted with and without a condition', () => {
  const offer: Given = { id: 'offer', report: 'r-offer', from: ['Kestria'], text: 'Kestria offered talks.' }
  const plain: Given = { id: 'yes', report: 'r-a', from: ['Morland'], text: 'Morland accepted.' }
  const bound: Given = {
    id: 'if',
    report: 'r-b',
    from: ['Morland'],
    text: 'Morland accepted if the port opens.',
  }
  const found = (a: Given, b: Given) => {
    const story = storyOf([offer, a, b])
    const link = (kind: string, id: string) =>
      makeLink('replies-to', { from: `c-${id}`, to: 'c-offer' }, { kind, why: '', evidence: [] })
    return conditionConflicts(story, [link('acceptance', 'yes'), link('conditional-acceptance', 'if')]).length
  }
  it.each<[string, Given, Given, number]>([
    ['in two reports of a day', plain, bound, 1],
    ['in one report', plain, { ...bound, report: 'r-a' }, 0],
    ['by two parties', plain, { ...bound, from: ['Aldane'] }, 0],
    ['the condition set later', plain, { ...bound, said: '2031-03-09' }, 0],
    ['the condition dropped later', { ...plain, said: '2031-03-09' }, bound, 0],
  ])('%s', (_, a, b, expected) => {
    expect(found(a, b)).toBe(expected)
  })
})
