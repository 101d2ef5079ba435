import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { buildRecord, indexWorld, mergeWorld, parseWorld, type StoryRecord } from '@parley-record/engine'
import { loadReader } from '@parley-record/reader/node'
import { loadWorld, readInputs } from '@parley-record/sources'
import type { ExportedStory } from '../src/exports/exported-story.js'

const STORY = fileURLToPath(new URL('../../stories/harbour-talks/', import.meta.url))

/** The reports of the sample story. */
export async function sampleFiles(): Promise<readonly string[]> {
  return (await readdir(`${STORY}reports`)).sort().map((name) => `${STORY}reports/${name}`)
}

/** The record of the sample story as the engine makes it. */
export async function sampleRecord(): Promise<StoryRecord> {
  const { reports } = await readInputs([`${STORY}reports`], { published: '2025-09-10' })
  const { asOf, ...parts } = JSON.parse(await readFile(`${STORY}world.json`, 'utf8'))
  const part = (name: string) => ({ asOf, items: parts[name] })
  const own = parseWorld({
    states: part('states'),
    people: part('people'),
    organisations: part('organisations'),
    places: part('places'),
  })
  const world = indexWorld(mergeWorld(await loadWorld(), own))
  return buildRecord(reports, { reader: loadReader(), world })
}

/** The sample story as an export gets it. */
export async function sampleStory(): Promise<ExportedStory> {
  return {
    id: 'sample',
    title: 'Harbour talks: Velmark & Marenia',
    revision: 3,
    madeAt: '2025-09-12T10:00:00Z',
    address: 'https://desk.example/stories/sample',
    record: await sampleRecord(),
  }
}
