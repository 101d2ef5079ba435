import { expect, it } from 'vitest'
import { sampleRecord } from '../../test/sample-record.js'
import type { Profile } from '../across/profile.js'
import type { AlignedStory } from '../across/story.js'
import type { Statement } from '../schema/story-record.js'
import { toTimeline } from './timeline.js'

/** A fact published on Saturday, 8 March 2031, with one time expression. */
function fact(
  text: string,
  time: { text: string; value: string; certainty?: 'stated' | 'implied' },
): Statement {
  const [sample] = sampleRecord().statements
  if (sample === undefined) throw new Error('the sample record has no statement')
  const { certainty = 'implied', value } = time
  const times = [
    { start: 0, end: time.text.length, text: time.text, type: 'DATE' as const, value, certainty },
  ]
  return { ...sample, kind: 'fact', act: null, theme: null, text, times, happened: value, said: '2031-03-08' }
}

/** Dates of the timeline made from one claim of one statement. */
function datesOf(statement: Statement): readonly string[] {
  const profile = { statement } as Profile
  const story = { claims: [{ id: 'c1', members: [profile] }] } as unknown as AlignedStory
  return toTimeline(story, '2031-03-08').map(({ date }) => date)
}

it.each<[string, Statement, readonly string[]]>([
  [
    'a weekday of the days before',
    fact('They met on Friday.', { text: 'Friday', value: '2031-03-07' }),
    ['2031-03-07'],
  ],
  [
    'no weekday that may as well be tomorrow',
    fact('They met on Sunday.', { text: 'Sunday', value: '2031-03-02' }),
    [],
  ],
  [
    'a printed date six days before',
    fact('They met on March 2.', { text: 'March 2', value: '2031-03-02', certainty: 'stated' }),
    ['2031-03-02'],
  ],
  [
    'no date counted from another',
    fact('They met a week later.', { text: 'a week later', value: '2031-03-07' }),
    [],
  ],
  [
    'a day ahead that is spoken of as ahead',
    fact('They will meet on Monday.', { text: 'Monday', value: '2031-03-10' }),
    ['2031-03-10'],
  ],
  [
    'no day ahead under words that look back',
    fact('They met on Monday.', { text: 'Monday', value: '2031-03-10' }),
    [],
  ],
  [
    'no season that passes for a day',
    fact('They met this summer.', { text: 'this summer', value: '2030-SU' }),
    [],
  ],
])('%s', (_, statement, dates) => {
  expect(datesOf(statement)).toEqual(dates)
})
