import { describe, expect, test } from 'vitest'
import { tagged } from '../../../test/tagged.js'
import { readTimes } from './read-times.js'

/** `span => TYPE value certainty [mod] [begin..end]` of every time found; published on Monday, 12 May 2025. */
function timesIn(source: string, published: string | null = '2025-05-12'): readonly string[] {
  const { report, sentences } = tagged(source, published)
  return readTimes(report, sentences).map(({ span, type, value, certainty, mod, begin, end }) => {
    const words = report.text.slice(span.start, span.end)
    const range = begin === undefined ? '' : ` ${begin}..${end}`
    return `${words} => ${type} ${value} ${certainty}${mod === undefined ? '' : ` ${mod}`}${range}`
  })
}

type Cases = readonly (readonly [source: string, ...times: string[]])[]

const TABLES: Readonly<Record<string, Cases>> = {
  'printed dates': [
    ['envoys met on May 15 in the capital', 'May 15 => DATE 2025-05-15 implied'],
    ['a pact of 12 May 2024 lapsed', '12 May 2024 => DATE 2024-05-12 stated'],
    ['the pact of May 12, 2024, lapsed', 'May 12, 2024 => DATE 2024-05-12 stated'],
    ['the vote on Monday, May 19 is close', 'Monday, May 19 => DATE 2025-05-19 implied'],
    ['since the 3rd of June 2019', 'the 3rd of June 2019 => DATE 2019-06-03 stated SINCE'],
    ['shelling on Sept. 30 there', 'Sept. 30 => DATE 2024-09-30 implied'],
    ['talks opened_VBD on Dec. 29', 'Dec. 29 => DATE 2024-12-29 implied'],
    ['talks will_MD open_VB on Jan. 9', 'Jan. 9 => DATE 2026-01-09 implied'],
    ['it happened on February 30'],
    ['the 12th Fleet sailed'],
    ['they meet on the 20th , he said', 'the 20th => DATE 2025-05-20 implied'],
  ],
  'numeric dates': [
    ['signed 2025-05-12 at home', '2025-05-12 => DATE 2025-05-12 stated'],
    ['stamped 2025-05-12T10:30Z by the office', '2025-05-12T10:30Z => TIME 2025-05-12T10:30Z stated'],
    ['dated 12/05/2025 there', '12/05/2025 => DATE 2025-12-05 implied'],
    ['dated 25/12/2024 there', '25/12/2024 => DATE 2024-12-25 stated'],
    ['dated 05.06.1998 there', '05.06.1998 => DATE 1998-06-05 stated'],
    ['dated 2025-13-45 there'],
  ],
  ranges: [
    ['a lull over May 8-10 failed', 'May 8-10 => DATE 2025-05-08/2025-05-10 implied 2025-05-08..2025-05-10'],
    ['a lull from May 8 to 10', 'May 8 to 10 => DATE 2025-05-08/2025-05-10 implied 2025-05-08..2025-05-10'],
    ['on 8-10 May 2024 guns', '8-10 May 2024 => DATE 2024-05-08/2024-05-10 stated 2024-05-08..2024-05-10'],
    [
      'from May 30 to June 2 they met',
      'May 30 => DATE 2025-05-30 implied 2025-05-30..2025-06-02',
      'June 2 => DATE 2025-06-02 implied 2025-05-30..2025-06-02',
    ],
    [
      'they met_VBD between Monday_NNP and Wednesday_NNP',
      'Monday => DATE 2025-05-12 implied',
      'Wednesday => DATE 2025-05-07 implied',
    ],
    ['the 2014-2016 war', '2014-2016 => DATE 2014/2016 stated 2014-01-01..2016-12-31'],
    ['in 2014-16 there', '2014-16 => DATE 2014/2016 stated 2014-01-01..2016-12-31'],
  ],
  'months, years and longer': [
    ['talks in March 2022 failed', 'March 2022 => DATE 2022-03 stated'],
    ['talks failed_VBD in March', 'March => DATE 2025-03 implied'],
    ['talks failed_VBD in October', 'October => DATE 2024-10 implied'],
    ['talks will_MD resume_VB in March', 'March => DATE 2026-03 implied'],
    ['by early June', 'early June => DATE 2025-06 implied BY'],
    ['the law passed in April last year', 'April last year => DATE 2024-04 implied'],
    ['they may_MD agree and April Novak will march on'],
    ['in 2022 the talks', '2022 => DATE 2022 stated'],
    ['the 2014 war and 1998 deal', '2014 => DATE 2014 stated', '1998 => DATE 1998 stated'],
    ['the spring of ’98 was', 'the spring of ’98 => DATE 1998-SP stated'],
    ['the ’98 war', '’98 => DATE 1998 stated'],
    ['about 2000 people and $1999 each'],
    ['in nineteen ninety-six they met', 'nineteen ninety-six => DATE 1996 stated'],
    ['fiscal 2024 spending', 'fiscal 2024 => DATE 2024 stated'],
    ['in the 1990s a deal', 'the 1990s => DATE 199 stated'],
    ['the late 1980s saw', 'the late 1980s => DATE 198 stated END'],
    ['a 20th century idea', '20th century => DATE 19 stated'],
    ['in the first half of 2025 exports', 'the first half of 2025 => DATE 2025-H1 stated'],
    ['third-quarter losses', 'third-quarter => DATE 2024-Q3 implied'],
    ['in Q3 2024 it lost', 'Q3 2024 => DATE 2024-Q3 stated'],
    ["this year's first quarter", "this year's first quarter => DATE 2025-Q1 implied"],
    ['in the summer of 2014', 'the summer of 2014 => DATE 2014-SU stated'],
    ['since last fall', 'last fall => DATE 2024-FA implied SINCE'],
    ['prices fall in the hall'],
  ],
  weekdays: [
    ['guns fell_VBD silent on Saturday_NNP', 'Saturday => DATE 2025-05-10 implied'],
    ['guns fell_VBD silent on Monday_NNP', 'Monday => DATE 2025-05-12 implied'],
    ['they will_MD meet_VB on Thursday_NNP', 'Thursday => DATE 2025-05-15 implied'],
    ['a truce set_VBN to_TO commence_VB on Monday_NNP', 'Monday => DATE 2025-05-12 implied'],
    ['he invited_VBD her to talks this Thursday', 'this Thursday => DATE 2025-05-15 implied'],
    ['he spoke_VBD next Thursday', 'next Thursday => DATE 2025-05-22 implied'],
    ['he spoke_VBD last Friday', 'last Friday => DATE 2025-05-09 implied'],
    ['he gave_VBD them until Friday_NNP', 'Friday => DATE 2025-05-16 implied UNTIL'],
    ['he spoke_VBD Thursday morning there', 'Thursday morning => TIME 2025-05-08TMO implied'],
    ['Earlier on Saturday_NNP he spoke_VBD', 'Earlier on Saturday => DATE 2025-05-10 implied START'],
    ['they were_VBD shocked by Sunday ’s strike', 'Sunday => DATE 2025-05-11 implied'],
    ['Sun Ltd and Sat TV spoke_VBD'],
  ],
  'deictic days': [
    ['today they spoke_VBD', 'today => DATE 2025-05-12 implied'],
    ['yesterday morning they spoke', 'yesterday morning => TIME 2025-05-11TMO implied'],
    ['the day after tomorrow', 'the day after tomorrow => DATE 2025-05-14 implied'],
    ['shells fell overnight', 'overnight => TIME 2025-05-12TNI implied'],
    ['last night they fled', 'last night => TIME 2025-05-11TNI implied'],
    ['this morning they fled', 'this morning => TIME 2025-05-12TMO implied'],
    ['a reader of Globe Today said'],
  ],
  'clock times': [
    ['at 8 a.m. Tuesday_NNP', '8 a.m. Tuesday => TIME 2025-05-06T08:00 implied'],
    [
      'it took_VBD effect at 10 a.m. local time ( 0700 GMT ) on May 11',
      '10 a.m. local time => TIME 2025-05-11T10:00 implied',
      '0700 GMT => TIME 2025-05-11T07:00Z implied',
      'May 11 => DATE 2025-05-11 implied',
    ],
    ['around noon they left', 'around noon => TIME 2025-05-12T12:00 implied APPROX'],
    ['at 14:30 they left', '14:30 => TIME 2025-05-12T14:30 implied'],
    ['at 10:30pm they left', '10:30pm => TIME 2025-05-12T22:30 implied'],
    ["by ten o'clock they left", "ten o'clock => TIME 2025-05-12T10:00 implied BY"],
    ['the morning of May 9 was quiet', 'the morning of May 9 => TIME 2025-05-09TMO implied'],
    ['a video of 1:25 length'],
  ],
  'relative periods': [
    ['talks later this week', 'later this week => DATE 2025-W20 implied END'],
    ['elected last year', 'last year => DATE 2024 implied'],
    ['next month they vote', 'next month => DATE 2025-06 implied'],
    ['over the weekend they met_VBD', 'the weekend => DATE 2025-W19-WE implied'],
    ['this weekend they will_MD meet_VB', 'this weekend => DATE 2025-W20-WE implied'],
    ['by the end of the month', 'the end of the month => DATE 2025-05 implied BY'],
    ['mid-November snow', 'mid-November => DATE 2024-11 implied MID'],
  ],
  offsets: [
    ['two weeks ago they met', 'two weeks ago => DATE 2025-W18 implied'],
    ['ten days ago they met', 'ten days ago => DATE 2025-05-02 implied'],
    ['nearly four years ago', 'nearly four years ago => DATE 2021 implied LESS_THAN'],
    ['five months from now', 'five months from now => DATE 2025-10 implied'],
    ['years ago they met', 'years ago => DATE PAST_REF unknown'],
    [
      'on May 2 he left\nThree days later he was back',
      'May 2 => DATE 2025-05-02 implied',
      'Three days later => DATE 2025-05-05 implied',
    ],
  ],
  anaphors: [
    [
      'on May 2 he left\nthe following day he was back',
      'May 2 => DATE 2025-05-02 implied',
      'the following day => DATE 2025-05-03 implied',
    ],
    [
      'on May 2 he left and the same day she came',
      'May 2 => DATE 2025-05-02 implied',
      'the same day => DATE 2025-05-02 implied',
    ],
    [
      'in 1998 he left and later that year fled',
      '1998 => DATE 1998 stated',
      'later that year => DATE 1998 implied END',
    ],
    [
      'he called earlier in the day on May 11',
      'earlier in the day => DATE 2025-05-11 implied START',
      'May 11 => DATE 2025-05-11 implied',
    ],
    ['the week of March 6 was calm', 'the week of March 6 => DATE 2025-W10 implied'],
    ['the following day he fled', 'the following day => DATE XXXX-XX-XX unknown'],
  ],
  'durations and stretches': [
    ['a 30-day truce', '30-day => DURATION P30D stated'],
    ['a 30 - day truce', '30 - day => DURATION P30D stated'],
    ['a month-long pause', 'a month-long => DURATION P1M stated'],
    ['a weeklong pause', 'weeklong => DURATION P1W stated'],
    ['a 90-minute call', '90-minute => DURATION PT90M stated'],
    ['at least 30 days', 'at least 30 days => DURATION P30D stated EQUAL_OR_MORE'],
    ['up to 72 hours', 'up to 72 hours => DURATION PT72H stated EQUAL_OR_LESS'],
    ['nearly a month', 'nearly a month => DURATION P1M stated LESS_THAN'],
    ['a few hours', 'a few hours => DURATION PTXH stated'],
    ['two and a half years', 'two and a half years => DURATION P2Y6M stated'],
    ['2 1/2 hours', '2 1/2 hours => DURATION PT2H30M stated'],
    ['half an hour', 'half an hour => DURATION PT30M stated'],
    ['two decades', 'two decades => DURATION P20Y stated'],
    ['for weeks they waited', 'weeks => DURATION PXW stated'],
    ['the past three years', 'the past three years => DURATION P3Y stated 2022-05-12..2025-05-12'],
    ['the next two weeks', 'the next two weeks => DURATION P2W stated 2025-05-12..2025-05-26'],
    [
      'they must_MD reply_VB within 48 hours',
      '48 hours => DURATION PT48H stated EQUAL_OR_LESS 2025-05-12..2025-05-14',
    ],
    ['in recent days', 'recent days => DURATION PXD stated'],
    ['a three-year-old war', 'three-year-old => DURATION P3Y stated'],
    ['a three-year-old girl and a 52 years old man'],
    ['three-quarters of a second thought'],
  ],
  sets: [
    ['every Thursday they march', 'every Thursday => SET XXXX-WXX-4 stated'],
    ['a daily call', 'daily => SET P1D stated'],
    ['twice a week', 'twice a week => SET P1W stated'],
    ['every two years', 'every two years => SET P2Y stated'],
    ['each July', 'each July => SET XXXX-07 stated'],
    ['$ 2 billion a year', 'a year => SET P1Y stated'],
    ['on Fridays they rest', 'Fridays => SET XXXX-WXX-5 stated'],
  ],
  observances: [
    ['a lull during Easter', 'Easter => DATE 2025-04-20 implied'],
    ['Orthodox Easter 2024', 'Orthodox Easter 2024 => DATE 2024-05-05 stated'],
    ['on Christmas Eve', 'Christmas Eve => DATE 2024-12-24 implied'],
    ['last Thanksgiving', 'last Thanksgiving => DATE 2024-11-28 implied'],
    ['Victory Day parades', 'Victory Day => DATE 2025-05-09 implied'],
    ['before Yom Kippur 2025', 'Yom Kippur 2025 => DATE 2025-10-02 stated BEFORE'],
    ['during Passover 2025', 'Passover 2025 => DATE 2025-04-13/2025-04-19 stated 2025-04-13..2025-04-19'],
    [
      'during Ramadan 2025',
      'Ramadan 2025 => DATE 2025-03-01/2025-03-30 stated APPROX 2025-03-01..2025-03-30',
    ],
    ['the Easter Island statues'],
  ],
  limits: [
    ['by May 12', 'May 12 => DATE 2025-05-12 implied BY'],
    ['since 2014', '2014 => DATE 2014 stated SINCE'],
    ['no later than June 1', 'June 1 => DATE 2025-06-01 implied BY'],
    ['before May 20', 'May 20 => DATE 2025-05-20 implied BEFORE'],
    ['after Sunday_NNP they left_VBD', 'Sunday => DATE 2025-05-11 implied AFTER'],
  ],
  'vague references': [
    ['they now refuse', 'now => DATE PRESENT_REF unknown'],
    ['he recently spoke', 'recently => DATE PAST_REF unknown'],
    ['in the future', 'the future => DATE FUTURE_REF unknown'],
  ],
}

for (const [title, cases] of Object.entries(TABLES)) {
  describe(title, () => {
    test.each(cases)('%s', (source, ...times) => {
      expect(timesIn(source)).toEqual(times)
    })
  })
}

describe('without a publication date', () => {
  const cases: Cases = [
    ['on Thursday', 'Thursday => DATE XXXX-WXX-4 unknown'],
    ['on May 15', 'May 15 => DATE XXXX-05-15 unknown'],
    ['in March', 'March => DATE XXXX-03 unknown'],
    ['in March 2022', 'March 2022 => DATE 2022-03 stated'],
    ['last week', 'last week => DATE XXXX-WXX unknown'],
    ['a 30-day truce', '30-day => DURATION P30D stated'],
    ['yesterday', 'yesterday => DATE XXXX-XX-XX unknown'],
  ]
  test.each(cases)('%s', (source, ...times) => {
    expect(timesIn(source, null)).toEqual(times)
  })
})

describe('a clock time and its day', () => {
  const cases: Cases = [
    ['by noon on Friday they must_MD leave_VB', 'noon on Friday => TIME 2025-05-16T12:00 implied BY'],
    ['it opened_VBD at 10 a.m. on May 9', '10 a.m. on May 9 => TIME 2025-05-09T10:00 implied'],
    ['it opened_VBD at 21:10 on 9 May 2025', '21:10 on 9 May 2025 => TIME 2025-05-09T21:10 stated'],
    [
      'a lull that ran_VBD from 6am on Friday_NNP to 6am on Monday_NNP',
      '6am on Friday => TIME 2025-05-09T06:00 implied 2025-05-09..2025-05-12',
      '6am on Monday => TIME 2025-05-12T06:00 implied 2025-05-09..2025-05-12',
    ],
    ['at noon on the quay'],
  ]
  test.each(cases)('%s', (source, ...times) => {
    expect(timesIn(source).filter((time) => !time.startsWith('noon =>'))).toEqual(times)
  })
})

describe('which way a deadline looks', () => {
  const cases: Cases = [
    ['By_IN Friday_NNP night they had_VBD fled_VBN', 'Friday night => TIME 2025-05-09TNI implied BY'],
    [
      'they had_VBD agreed_VBN_agree to a truce until_IN Friday_NNP',
      'Friday => DATE 2025-05-16 implied UNTIL',
    ],
    [
      'talks open_VB at the beginning_NN of September_NNP',
      'the beginning of September => DATE 2025-09 implied START',
    ],
    [
      'results for the year ended March 31',
      'the year => DURATION P1Y stated',
      'March 31 => DATE 2025-03-31 implied',
    ],
  ]
  test.each(cases)('%s', (source, ...times) => {
    expect(timesIn(source)).toEqual(times)
  })
})

test('a weekday told as past is tomorrow where the text names tomorrow by it', () => {
  const past = 'They sat_VBD down on Tuesday_NNP morning'
  expect(timesIn(past)).toEqual(['Tuesday morning => TIME 2025-05-06TMO implied'])
  expect(timesIn(`Talks will_MD go_VB on Tuesday_NNP\n${past}`)[1]).toBe(
    'Tuesday morning => TIME 2025-05-13TMO implied',
  )
})

test('a weekday printed with its date elsewhere in the text is that day', () => {
  expect(timesIn('They struck_VBD on Tuesday_NNP\nThe deal of Tuesday, May 13 holds')[0]).toBe(
    'Tuesday => DATE 2025-05-13 implied',
  )
})

test('people were away for a holiday that was near, whatever the tense', () => {
  expect(timesIn('They left_VBD for a long Thanksgiving_NNP break', '2025-11-24')).toEqual([
    'Thanksgiving => DATE 2025-11-27 implied',
  ])
})

test('a clock time stands on the day of the text, not on the day since which something went on', () => {
  const since = 'They had_VBD held_VBN it since_IN Tuesday_NNP\nIt will_MD close_VB at noon'
  expect(timesIn(since)[1]).toBe('noon => TIME 2025-05-12T12:00 implied')
})
