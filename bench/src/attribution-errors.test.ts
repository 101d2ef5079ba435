import { expect, test } from 'vitest'
import { attributionErrors } from './attribution-errors.js'
import type { Relation } from './corpora/polnear.js'
import { tokensIn } from './score-attribution.js'

const TEXT = 'The envoy said on Monday that talks would resume soon.'
const tokens = tokensIn(TEXT)
const at = (words: string) => {
  const start = TEXT.indexOf(words)
  return words === '' ? [] : [{ start, end: start + words.length }]
}
const relation = (source: string, cue: string, content: string): Relation => ({
  spans: { source: at(source), cue: at(cue), content: at(content) },
  kind: 'indirect',
})
const gold = relation('The envoy', 'said', 'talks would resume soon')

test.each([
  ['nothing', [gold], []],
  ['missed', [], ['indirect attribution missed, a verb as cue']],
  ['source missed', [relation('', 'said', 'talks would resume soon')], ['source missed']],
  ['source short', [relation('envoy', 'said', 'talks would resume soon')], ['source cut short']],
  ['content long', [relation('The envoy', 'said', 'that talks would resume soon')], ['content too long']],
  ['content short', [relation('The envoy', 'said', 'talks would resume')], ['content cut short']],
  ['wrong cue', [relation('The envoy', 'on Monday', 'talks would resume soon')], ['wrong cue']],
  [
    'content at both ends',
    [relation('The envoy', 'said', 'that talks would resume')],
    ['content cut short at one end, too long at the other'],
  ],
  [
    'one too many',
    [gold, relation('', 'on Monday', '')],
    ['indirect attribution where there is none, a cue without verb'],
  ],
])('kinds of error: %s', (_, ours, errors) => {
  expect(attributionErrors([gold], ours, { tokens, verbs: at('said') })).toEqual(errors)
})
