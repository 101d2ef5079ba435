import { readFileSync } from 'node:fs'
import { parseWorld } from '../src/world/parse-world.js'
import { indexWorld, type WorldIndex } from '../src/world/world-index.js'

/** The world data of this project, for tests that want real names and dates. */
export function worldOfData(): WorldIndex {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../data/${name}.json`, import.meta.url), 'utf8'))
  return indexWorld(
    parseWorld({
      states: read('states'),
      people: read('people'),
      organisations: read('organisations'),
      places: read('places'),
    }),
  )
}
