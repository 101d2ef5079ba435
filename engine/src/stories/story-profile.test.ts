import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesFrom } from '../../test/conllu.js'
import { randomReader } from '../../test/random-reader.js'
import { worldOfData } from '../../test/world.js'
import { readParsed, readReport } from '../read/read.js'
import type { Reading } from '../read/reading.js'
import { makeReport } from '../report/make-report.js'
import { decide } from './decide.js'
import { FACETS } from './facets.js'
import { profileReport, saysNothing } from './story-profile.js'
import { sketchStory } from './story-sketch.js'
import { NO_COUNTS, rarityIn } from './term-counts.js'

const world = worldOfData()

/** A parsed text of the reading tests, read as a report. */
function readDocument(name: string): Reading {
  const all = readFileSync(new URL('../read/actors/within-report.conllu', import.meta.url), 'utf8')
  const part = all.split(/^# newdoc = /m).find((one) => one.startsWith(`${name}\n`)) ?? ''
  const { report, sentences } = sentencesFrom(part)
  return readParsed({ report, sentences, times: [] }, world)
}

describe('profileReport', () => {
  it('finds persons by name and last name, known actors by their world id', () => {
    const person = profileReport(readDocument('titled'), world)
    const who = person.facets.who.map(([term]) => term)
    expect(who).toEqual(expect.arrayContaining(['@ines brandt', '@~brandt']))
    expect(person.names).toContainEqual(['@ines brandt', 'Ines Brandt'])
    const known = profileReport(readDocument('counterpart'), world).facets.who.map(([term]) => term)
    expect(known.some((term) => world.has(term.slice(1)))).toBe(true)
  })

  it('of a report without words says nothing and is not placed', () => {
    const reading = readReport(makeReport({ text: '', markup: 'plain' }, '0'.repeat(64)), {
      reader: randomReader,
      world,
    })
    const profile = profileReport(reading, world)
    expect(saysNothing(profile)).toBe(true)
    const options = {
      rarity: rarityIn(NO_COUNTS),
      arrived: '2025-03-05T12:00:00Z',
      now: '2025-03-05T12:00:00Z',
    }
    expect(decide(profile, [{ id: 's', sketch: sketchStory([profile]) }], options).kind).toBe('wait')
  })

  it('of any text is small, sorted, free of repeats, and the same when the reading comes from JSON', () => {
    const text = fc.array(
      fc.constantFrom(
        'Moscow',
        'talks',
        'Ines',
        'Brandt',
        '12',
        'ships',
        '.',
        '“',
        'May 12',
        '__proto__',
        '\ud800',
        'é',
      ),
      { maxLength: 400 },
    )
    fc.assert(
      fc.property(text, (words) => {
        const report = makeReport(
          { text: words.join(' '), markup: 'plain', published: '2025-05-12' },
          '0'.repeat(64),
        )
        const reading = readReport(report, { reader: randomReader, world })
        const profile = profileReport(reading, world)
        expect(JSON.stringify(profile).length).toBeLessThan(16_000)
        expect(profileReport(JSON.parse(JSON.stringify(reading)) as Reading, world)).toEqual(profile)
        for (const facet of FACETS) {
          const terms = profile.facets[facet]
          expect(new Set(terms.map(([term]) => term)).size).toBe(terms.length)
          expect(terms.every(([, weight], i) => weight > 0 && weight <= (terms[i - 1]?.[1] ?? weight))).toBe(
            true,
          )
        }
      }),
      { numRuns: 60 },
    )
  })
})
