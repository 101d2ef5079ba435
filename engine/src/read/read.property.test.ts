import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { randomReader } from '../../test/random-reader.js'
import { worldOfData } from '../../test/world.js'
import { makeReport } from '../report/make-report.js'
import type { Span } from '../report/span.js'
import { readReport } from './read.js'
import type { Reading } from './reading.js'

const tools = { reader: randomReader, world: worldOfData() }

function read(text: string, published: string | null = '2025-05-12'): Reading {
  return readReport(makeReport({ text, markup: 'plain', published }, '0'.repeat(64)), tools)
}

/** Every span of a reading that must lie in its text. */
function spansOf(reading: Reading): readonly Span[] {
  return [
    ...reading.sentences,
    ...reading.times.map((time) => time.span),
    ...reading.quantities.map((quantity) => quantity.span),
    ...reading.mentions.map((mention) => mention.span),
    ...reading.actors.flatMap((actor) => actor.roles.flatMap((role) => role.span ?? [])),
    ...reading.quotations.map((quotation) => quotation.span),
    ...reading.acts.map((act) => act.span),
  ]
}

function expectSound(reading: Reading): void {
  const { length } = reading.report.text
  for (const { start, end } of spansOf(reading)) {
    if (!(start >= 0 && start < end && end <= length)) expect.fail(`span ${start}-${end} in ${length}`)
  }
  for (const { actor } of reading.mentions)
    if (actor !== null && reading.actors[actor] === undefined) expect.fail(`no actor ${actor}`)
}

const WORDS =
  `Moscow Putin Kern Mr. Sen. President the of and or his her its who which he it they both sides leaders including said told
  that on Monday May 12 9 a.m. noon yesterday “ ” " ' ( ) [ ] , ; : . ? — – - 's ’s Ministry Defence Front government in Kyiv
  U.S. UN (IMN) Network 730 violations million % if unless should by until offered refused threatened accepted \u200f \u202e
  \u0000 \ud800 \udfff é 𝒳 한 ١٢`.split(/\s+/)

const someText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 120 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS, '\n\n'), { maxLength: 120 }).map((words) => words.join('')),
)

test('any text is read without a crash, with every span inside it', () => {
  fc.assert(
    fc.property(someText, fc.constantFrom(null, '2025-05-12', 'soon'), (text, published) => {
      expectSound(read(text, published))
    }),
    { numRuns: 300 },
  )
})

test('reading again gives the same', () => {
  fc.assert(
    fc.property(someText, (text) => {
      expect(read(text)).toEqual(read(text))
    }),
    { numRuns: 30 },
  )
})

describe('texts that no editor would print', () => {
  const repeated = (unit: string, times: number) => unit.repeat(times)
  it.each([
    ['one endless sentence', repeated('Kern said the minister refused it on Monday and ', 2_000)],
    ['an endless list of names', repeated('Anna Kern, Piet Holm, Russia, ', 2_000)],
    ['nested quotation marks', `${repeated('“', 10_000)}yes${repeated('”', 10_000)}`],
    ['straight quotation marks', repeated('"a" ', 10_000)],
    ['opening brackets', repeated('(', 100_000)],
    ['opening brackets of three kinds', repeated('([{', 30_000)],
    ['digits', repeated('7', 50_000)],
    ['digits apart', repeated('7 ', 25_000)],
    ['right-to-left marks', repeated('\u200f\u202e said \u202c', 10_000)],
    ['lone surrogates', repeated('\ud800 \udfff', 10_000)],
    ['one long word', repeated('a', 100_000)],
    ['one letter a line', repeated('a\n', 20_000)],
    ['blank lines', repeated('\n', 100_000)],
    ['marks only', repeated('.,;:!?-–—', 10_000)],
    ['possessives', repeated('Russia’s Kern’s ', 5_000)],
    ['pronouns', repeated('He told her that they said it was his. ', 2_000)],
    ['titles', repeated('Foreign Minister President Lt. Col. Sen. ', 3_000)],
    ['bodies', repeated('the Lakeside Council of the Ministry of Trade in Moscow ', 2_000)],
    ['times', repeated('on Monday, May 12 at 9 a.m. on Friday ', 2_000)],
  ])('%s', (_, text) => {
    expectSound(read(text))
  })
})
