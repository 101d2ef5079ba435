import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { buildRecord, indexWorld, mergeWorld, parseWorld, type StoryRecord } from '@parley-record/engine'
import { loadReader } from '@parley-record/reader/node'
import { loadWorld, readInputs } from '@parley-record/sources'

const STORY = new URL('../../stories/harbour-talks/', import.meta.url)

/** The record of the sample story, read as `parley record` reads it. */
export async function sampleStory(): Promise<StoryRecord> {
  const { asOf, ...facts } = JSON.parse(await readFile(new URL('world.json', STORY), 'utf8'))
  const part = (name: string) => ({ asOf, items: facts[name] })
  const own = parseWorld({
    states: part('states'),
    people: part('people'),
    organisations: part('organisations'),
    places: part('places'),
  })
  const { reports } = await readInputs([fileURLToPath(new URL('reports', STORY))], {
    published: '2025-09-10',
  })
  return buildRecord(reports, {
    reader: loadReader(),
    world: indexWorld(mergeWorld(await loadWorld(), own)),
  })
}
