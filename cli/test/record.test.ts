import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  assembleRecord,
  buildRecord,
  indexWorld,
  type Reading,
  readReport,
  VERSION,
  verifyRecord,
} from '@parley-record/engine'
import { parseRecord, recordJsonSchema } from '@parley-record/engine/schema'
import { loadReader } from '@parley-record/reader/node'
import { readInputs } from '@parley-record/sources'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { worldOf } from '../src/inputs.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const STORIES = ['harbour-talks', 'river-accord'] as const
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

async function load(story: string) {
  const { reports } = await readInputs([`${ROOT}stories/${story}/reports`], { published: '2025-11-10' })
  const world = indexWorld(await worldOf([`${ROOT}stories/${story}/world.json`]))
  return { reports, options: { reader: loadReader(), world } }
}

describe.each(STORIES)('the record of %s', (story) => {
  it('satisfies its schema and verifies', async () => {
    const { reports, options } = await load(story)
    const record = JSON.parse(JSON.stringify(buildRecord(reports, options)))
    expect(parseRecord(record)).toHaveProperty('record')
    expect(verifyRecord(record, sha256)).toEqual([])
  })

  it('is the same whatever the order of the reports', async () => {
    const { reports, options } = await load(story)
    const expected = JSON.stringify(buildRecord(reports, options))
    fc.assert(
      fc.property(fc.shuffledSubarray([...reports], { minLength: reports.length }), (shuffled) => {
        expect(JSON.stringify(buildRecord(shuffled, options))).toBe(expected)
      }),
      { numRuns: 5 },
    )
  })

  it('is the same from kept readings, whatever was kept and whenever a report was added', async () => {
    const { reports, options } = await load(story)
    const kept: Reading[] = reports.map((report) => JSON.parse(JSON.stringify(readReport(report, options))))
    const { world, reader } = options
    fc.assert(
      fc.property(fc.shuffledSubarray(kept, { minLength: 1 }), (some) => {
        const anew = buildRecord(
          some.map(({ report }) => report),
          options,
        )
        expect(assembleRecord(some, { world, model: reader.model })).toEqual(anew)
      }),
      { numRuns: 4 },
    )
  })

  it('leaves out what was published after the day asked for', async () => {
    const { reports, options } = await load(story)
    const day = reports.map((report) => report.published?.slice(0, 10) ?? '').sort()[0] ?? ''
    const record = buildRecord(reports, { ...options, asOf: day })
    expect(record.asOf).toBe(day)
    expect(record.reports.length).toBeGreaterThan(0)
    expect(record.reports.length).toBeLessThan(reports.length)
    expect(record.reports.every((report) => (report.published ?? '').slice(0, 10) <= day)).toBe(true)
  })
})

describe('verifyRecord finds what was tampered with', () => {
  const tampers: readonly [string, (json: string) => string][] = [
    ['a word of a report', (json) => json.replace(/("text":"[^"]*)Vessin/, '$1Vessim')],
    [
      'a span',
      (json) =>
        json.replace(
          /("statements":\[\{.*?"spans":\[\{"start":)(\d+)/,
          (_, before, start) => `${before}${Number(start) + 1}`,
        ),
    ],
    ['a hash', (json) => json.replace(/"sha256":"./, '"sha256":"g').replace('"sha256":"g', '"sha256":"0')],
  ]
  it.each(tampers)('%s', async (_, tamper) => {
    const { reports, options } = await load('harbour-talks')
    const json = JSON.stringify(buildRecord(reports, options))
    const changed = tamper(json)
    expect(changed).not.toBe(json)
    expect(verifyRecord(JSON.parse(changed), sha256)).not.toEqual([])
  })

  it('a number in the brief', async () => {
    const { reports, options } = await load('harbour-talks')
    const record = JSON.parse(JSON.stringify(buildRecord(reports, options)))
    const [sentence] = record.brief.sections[0].sentences
    sentence.text = sentence.text.replace(/\.$/, ' in 4711 cases.')
    expect(verifyRecord(record, sha256).map(({ place }) => place)).toContain('brief/summary/0')
  })
})

it('the published schema is the one the engine has', () => {
  const published = JSON.parse(readFileSync(`${ROOT}docs/record.schema.json`, 'utf8'))
  expect(published).toEqual(JSON.parse(JSON.stringify(recordJsonSchema())))
})

it('the version in the record is the version of the package', () => {
  expect(JSON.parse(readFileSync(`${ROOT}engine/package.json`, 'utf8')).version).toBe(VERSION)
})
