import { describe, expect, it, test } from 'vitest'
import { tagged } from '../../test/tagged.js'
import { worldOfData } from '../../test/world.js'
import { readParsed } from '../read/read.js'
import type { Reading } from '../read/reading.js'
import { readTimes } from '../read/times/read-times.js'
import { inferDates } from './infer-dates.js'
import { dateReadings } from './redate.js'

const world = worldOfData()

function reading(id: string, published: string | null, source: string): Reading {
  const { report, sentences } = tagged(source, published)
  const known = { ...report, id }
  return readParsed({ report: known, sentences, times: readTimes(known, sentences) }, world)
}

/** A story from Monday 5 to Friday 9 May 2025, and a fact that it puts on Wednesday 7. */
const DATED = [
  reading('a', '2025-05-05', 'Envoys_NNS_envoy met_VBD_meet on Monday_NNP'),
  reading(
    'b',
    '2025-05-09',
    'Shells_NNS_shell struck_VBD_strike the old_JJ_old grain_NN_grain depot_NN_depot at Lissa_NNP on Wednesday_NNP',
  ),
]
const SAME = 'Shells_NNS_shell struck_VBD_strike the grain_NN_grain depot_NN_depot at Lissa_NNP'

function inferred(source: string) {
  return inferDates([...DATED, reading('u', null, source)]).get('u')
}

describe('the date of a report without one', () => {
  it.each([
    ['a fact that a dated report puts on a day', `${SAME} yesterday_NN`, '2025-05-08'],
    [
      'dates told as past and as coming leave one day',
      'They met_VBD on May_NNP 8\nThey will_MD meet_VB on May_NNP 8',
      '2025-05-08',
    ],
    ['weekdays alone leave many', 'They met_VBD on Tuesday_NNP', null],
    ['a weekday of a shared fact leaves a week', `${SAME} on Wednesday_NNP`, null],
    ['a weekday that is not that of its date fits nowhere', 'They met_VBD on Tuesday_NNP , May 8', null],
    ['past after coming fits nowhere', 'They met_VBD on May_NNP 9\nThey will_MD meet_VB on May_NNP 6', null],
    ['nothing is said of days', 'They met_VBD again', null],
  ])('%s', (_, source, expected) => {
    expect(inferred(source)?.published).toBe(expected)
  })

  it('says why', () => {
    expect(inferred(`${SAME} yesterday_NN`)?.why).toContain('“yesterday” is 2025-05-07 in a dated report')
    expect(inferred('They met_VBD on Tuesday_NNP')?.why).toContain('days open')
  })

  it('is marked implied, and its times are read by it', () => {
    const [, , dated] = dateReadings([...DATED, reading('u', null, `${SAME} yesterday_NN`)], world)
    expect(dated?.report).toMatchObject({ published: '2025-05-08', publishedCertainty: 'implied' })
    expect(dated?.times.map((time) => time.value)).toEqual(['2025-05-07'])
  })

  it('stays unknown where no report of the story has a date', () => {
    const undated = [reading('u', null, SAME), reading('v', null, `${SAME} yesterday_NN`)]
    expect(inferDates(undated).size).toBe(0)
    expect(dateReadings(undated, world)).toEqual(undated)
  })
})

test('times on which all days left agree are known, the others stay open', () => {
  const source = 'They met_VBD on May_NNP 7\nThey met_VBD on Tuesday_NNP\nThey left_VBD yesterday_NN'
  const [, , dated] = dateReadings([...DATED, reading('u', null, source)], world)
  expect(dated?.report.published).toBeNull()
  expect(dated?.times.map((time) => [time.value, time.certainty])).toEqual([
    ['2025-05-07', 'implied'],
    ['2025-05-06', 'implied'],
    ['XXXX-XX-XX', 'unknown'],
  ])
})

it('a dated report is read as before', () => {
  expect(dateReadings(DATED, world)).toEqual(DATED)
})
