import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { renderMarkdown } from '@parley-record/engine'
import { describe, expect, it } from 'vitest'
import { makeRecord } from '../../src/commands/make-record.js'
import { expectationsOf } from './expectations.js'

const STORIES = fileURLToPath(new URL('../../../stories/', import.meta.url))

/** Expectations that are not met yet, by story. A line that is met must leave the list, so it stays honest. */
const misses = JSON.parse(readFileSync(new URL('./known-misses.json', import.meta.url), 'utf8')) as Record<
  string,
  readonly string[]
>

/** Undated reports are given the last day of the story. */
const PUBLISHED: Readonly<Record<string, string>> = {
  'harbour-talks': '2025-09-10',
  'river-accord': '2025-11-10',
}

describe.each(Object.keys(PUBLISHED))('the record of %s', (story) => {
  const folder = `${STORIES}${story}`
  const made = makeRecord([`${folder}/reports`], {
    published: PUBLISHED[story] ?? '',
    world: [`${folder}/world.json`],
    quiet: true,
  })
  const known = new Set(misses[story])
  it.each(expectationsOf(`${folder}/expected.json`).map((e) => [e.id, e] as const))(
    '%s',
    async (id, expectation) => {
      const { record } = await made
      expect(
        expectation.holds(record),
        known.has(id) ? 'met now: take it off known-misses.json' : 'not met',
      ).toBe(!known.has(id))
    },
  )
})

describe.each(Object.keys(PUBLISHED))('the brief of %s', (story) => {
  it('is the one that was read and approved', async () => {
    const folder = `${STORIES}${story}`
    const { record } = await makeRecord([`${folder}/reports`], {
      published: PUBLISHED[story] ?? '',
      world: [`${folder}/world.json`],
      quiet: true,
    })
    // Paths are as the user gives them; the approved brief was made from the root of the project.
    const brief = renderMarkdown(record, { form: 'brief' }).replaceAll(folder, `stories/${story}`)
    expect(brief).toBe(readFileSync(`${folder}/brief.md`, 'utf8'))
  })
})
